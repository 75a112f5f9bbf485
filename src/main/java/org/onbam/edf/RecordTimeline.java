package org.onbam.edf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.onbam.message.Finding;
import org.onbam.model.Segment;

/// When the records of a file were recorded.
///
/// @param offsetNanos time 0 since the clock time in the header: the time of the earliest record
/// @param segments    stretches without a gap, ordered, never overlapping; empty for records of no duration
/// @param findings    where the file's own times were put up with
record RecordTimeline(long offsetNanos, List<Segment> segments, List<Finding> findings) {

    /// No list of a record's time is longer: sign, ten digits, point, nine digits, two separators, end.
    private static final int TIME_BYTES = 64;
    /// Times that differ by less are the same: annotations are often written in milliseconds.
    private static final long TOLERANCE_NANOS = 1_000_000;

    RecordTimeline {
        segments = List.copyOf(segments);
        findings = List.copyOf(findings);
    }

    /// Reads the times of the first and the last record, and of all others where the file has gaps or those two disagree
    /// with the record duration.
    static RecordTimeline of(RecordFile file) throws IOException {
        EdfHeader header = file.header();
        long nanos = header.recordNanos();
        long count = file.recordCount();
        List<StoredSignal> keepers = header.annotationSignals();
        if (keepers.isEmpty() || count == 0) {
            return new RecordTimeline(0, continuous(count, nanos), List.of());
        }
        int from = keepers.getFirst().byteOffset();
        int length = Math.min(TIME_BYTES, keepers.getFirst().byteCount());
        long first = timeOf(file, 0, from, length);
        long last = timeOf(file, count - 1, from, length);
        boolean known = first != TalNumber.INVALID && last != TalNumber.INVALID;
        if (nanos == 0) {
            return new RecordTimeline(first == TalNumber.INVALID ? 0 : first, List.of(), noteOffset(first));
        }
        if (!header.variant().isDiscontinuous() && known && isContinuous(first, last, count, nanos)) {
            return new RecordTimeline(first, continuous(count, nanos), noteOffset(first));
        }
        return scanned(file, from, length);
    }

    /// Reads the times of all records.
    static RecordTimeline scan(RecordFile file) throws IOException {
        List<StoredSignal> keepers = file.header().annotationSignals();
        if (keepers.isEmpty() || file.recordCount() == 0 || file.header().recordNanos() == 0) {
            return of(file);
        }
        return scanned(file, keepers.getFirst().byteOffset(), Math.min(TIME_BYTES, keepers.getFirst().byteCount()));
    }

    private static long timeOf(RecordFile file, long record, int from, int length) throws IOException {
        byte[] bytes = new byte[length];
        file.read(record, from, bytes, 0, length);
        return TalParser.timeKeeping(bytes, 0, length);
    }

    /// The header's eight characters may round the duration, which adds up to a millionth of the time passed.
    private static boolean isContinuous(long first, long last, long count, long nanos) {
        long expected = (count - 1) * nanos;
        return Math.abs(last - first - expected) <= Math.min(TOLERANCE_NANOS, nanos / 2) + expected / 1_000_000;
    }

    private static List<Segment> continuous(long count, long nanos) {
        return count == 0 || nanos == 0 ? List.of() : List.of(new Segment(0, 0, count, nanos));
    }

    private static List<Finding> noteOffset(long first) {
        if (first == TalNumber.INVALID || first >= 0 && first < 1_000_000_000) {
            return List.of();
        }
        // EDF+ 2.2.4: the first onset is the part of a second that the header cannot say
        return List.of(Finding.warning("record 1", "edf.time.offset", HeaderText.decimal(first)));
    }

    private static RecordTimeline scanned(RecordFile file, int from, int length) throws IOException {
        EdfHeader header = file.header();
        RunBuilder runs = new RunBuilder(header.recordNanos(), Math.min(TOLERANCE_NANOS, header.recordNanos() / 2));
        file.forEachPart(from, length, (record, bytes, at) -> runs.add(record, TalParser.timeKeeping(bytes, at, at + length)));
        List<Finding> findings = new ArrayList<>();
        List<Segment> segments = runs.segments(findings);
        if (runs.timesAreUnusable(file.recordCount())) {
            findings.clear();
            findings.add(Finding.error("record 1", "edf.time.unusable"));
            return new RecordTimeline(0, continuous(file.recordCount(), header.recordNanos()), findings);
        }
        boolean gaps = false;
        for (int i = 1; i < segments.size(); i++) {
            gaps |= segments.get(i).startNanos() > segments.get(i - 1).endNanos();
        }
        if (gaps && !header.variant().isDiscontinuous()) {
            findings.add(Finding.warning("reserved", "edf.time.gapsInContinuous", header.variant().format()));
        }
        findings.addAll(noteOffset(runs.earliest()));
        return new RecordTimeline(runs.earliest(), segments, findings);
    }
}
