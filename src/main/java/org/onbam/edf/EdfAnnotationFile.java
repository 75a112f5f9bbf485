package org.onbam.edf;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;

/// A file of annotations alone, as a scoring travels beside its recording (EDF+ 2.2.1 allows records of 0 s then).
public final class EdfAnnotationFile {

    /// The specification's largest record; the file has as many records as the annotations need.
    private static final int MAX_RECORD_BYTES = 61_440;
    /// No time-keeping list is longer.
    private static final int TIME_KEEPING_BYTES = 24;

    private EdfAnnotationFile() {
    }

    /// Writes annotations, ordered by onset, as EDF+C.
    ///
    /// @param patient         the recording's patient field, brought into EDF+ subfields where it has none
    /// @param recording       the recording field likewise
    /// @param start           clock time of the recording's header
    /// @param firstOnsetNanos time 0 after that clock time, the part of a second that the header cannot say
    /// @param annotations     onsets since time 0
    /// @throws EdfException if the disk is full or fails, or one annotation alone is longer than a record may be
    public static void write(Path file, String patient, String recording, LocalDateTime start, long firstOnsetNanos,
                             List<EdfAnnotation> annotations) throws EdfException {
        List<EdfAnnotation> sorted = annotations.stream().sorted(Comparator.comparingLong(EdfAnnotation::onsetNanos)).toList();
        long bytes = TIME_KEEPING_BYTES;
        for (EdfAnnotation annotation : sorted) {
            bytes += TalEncoder.annotation(annotation, firstOnsetNanos).length;
        }
        EdfFileSpec spec = new EdfFileSpec(EdfVariant.EDF_PLUS_C, patient, recording, start.plusNanos(firstOnsetNanos), 0,
                List.of(), (int) Math.min(bytes, MAX_RECORD_BYTES));
        try (EdfWriter writer = EdfWriter.create(file, spec)) {
            writer.writeRecord(0, new int[0][], sorted);
        }
    }
}
