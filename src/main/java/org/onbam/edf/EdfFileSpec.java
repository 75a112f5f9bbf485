package org.onbam.edf;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// What the header of a written file says.
///
/// @param patient                  patient field; for a plus variant it is brought into the subfields of EDF+ 2.1.3.3
///                                 (`code sex birthdate name`) unless it has them
/// @param recording                recording field; for a plus variant likewise (`Startdate ...`)
/// @param start                    clock time of time 0, 1985 or later (to 2084 in plain files); kept to the microsecond,
///                                 and the part of a second only by plus variants
/// @param recordNanos              duration of a record; 0 only for a file of annotations alone
/// @param signals                  the signals that carry samples
/// @param annotationBytesPerRecord room for the record's time and its annotations; 0 in plain files, else 24 or more,
///                                 rounded up to whole samples
public record EdfFileSpec(EdfVariant variant, String patient, String recording, LocalDateTime start, long recordNanos,
                          List<EdfSignalSpec> signals, int annotationBytesPerRecord) {

    /// The largest record that EDFbrowser opens.
    static final int MAX_RECORD_BYTES = 10 * 1024 * 1024;
    /// The most signals that EDFlib opens.
    static final int MAX_SIGNALS = 640;
    static final int MIN_ANNOTATION_BYTES = 24;

    public EdfFileSpec {
        signals = List.copyOf(signals);
        start = start.truncatedTo(ChronoUnit.MICROS);
        int lastYear = variant.isPlus() ? 9999 : 2084;
        require(start.getYear() >= 1985 && start.getYear() <= lastYear, "a start in the year " + start.getYear());
        require(!HeaderText.seconds(recordNanos).equals("0") || signals.isEmpty(), "records of 0 s with signals");
        int minimum = variant.isPlus() ? MIN_ANNOTATION_BYTES : 0;
        require(variant.isPlus() ? annotationBytesPerRecord >= minimum : annotationBytesPerRecord == 0,
                annotationBytesPerRecord + " bytes of annotations per record of " + variant.format());
        int width = variant.bytesPerSample();
        annotationBytesPerRecord = Math.ceilDiv(annotationBytesPerRecord, width) * width;
        int count = signals.size() + (variant.isPlus() ? 1 : 0);
        require(count >= 1 && count <= MAX_SIGNALS, count + " signals");
        long bytes = annotationBytesPerRecord;
        for (EdfSignalSpec signal : signals) {
            require(signal.digitalMin() >= variant.digitalMinimum() && signal.digitalMax() <= variant.digitalMaximum(),
                    "signal " + signal.label() + " from " + signal.digitalMin() + " to " + signal.digitalMax());
            require(!signal.label().equals(variant.annotationLabel()), "samples in a signal " + signal.label());
            bytes += (long) signal.samplesPerRecord() * width;
        }
        require(bytes <= MAX_RECORD_BYTES, "records of " + bytes + " bytes");
    }

    private static void require(boolean met, String what) {
        if (!met) {
            throw new IllegalArgumentException("cannot be written: " + what);
        }
    }

    /// Bytes of one data record.
    public int recordBytes() {
        return signals.stream().mapToInt(EdfSignalSpec::samplesPerRecord).sum() * variant.bytesPerSample()
                + annotationBytesPerRecord;
    }
}
