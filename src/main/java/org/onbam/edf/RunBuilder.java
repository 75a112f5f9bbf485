package org.onbam.edf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.onbam.message.Finding;
import org.onbam.model.Segment;

/// Gathers records with their times into runs without a gap, and lays the runs out on one axis.
///
/// A record without a readable time follows the one before. Runs are ordered by time. Where one starts inside the one
/// before, the records that lie wholly inside are left out, and what remains of the overlap, less than half a record,
/// moves it back: no time is shown twice, and no more is lost than was.
final class RunBuilder {

    private record Run(long startNanos, long firstRecord, long count) {
    }

    private final long recordNanos;
    private final long toleranceNanos;
    private final List<Run> runs = new ArrayList<>();
    private long start;
    private long first;
    private long count;
    private long withoutTime;
    private long firstWithoutTime = -1;
    private long leftOut;
    private long firstLeftOut;
    private long moved;
    private long firstMoved;

    RunBuilder(long recordNanos, long toleranceNanos) {
        this.recordNanos = recordNanos;
        this.toleranceNanos = toleranceNanos;
    }

    /// Adds the next record of the file.
    ///
    /// @param nanos its time, or [TalNumber#INVALID]
    void add(long record, long nanos) {
        long expected = start + count * recordNanos;
        if (nanos == TalNumber.INVALID) {
            withoutTime++;
            firstWithoutTime = firstWithoutTime < 0 ? record : firstWithoutTime;
        } else if (Math.abs(nanos - expected) > toleranceNanos || count == 0) {
            endRun();
            start = nanos;
            first = record;
        }
        count++;
    }

    private void endRun() {
        if (count > 0) {
            runs.add(new Run(start, first, count));
            count = 0;
        }
    }

    /// Time of the earliest record; call after [#segments].
    long earliest() {
        return runs.isEmpty() ? 0 : runs.getFirst().startNanos;
    }

    /// Whether the times contradict the records so much that they cannot be times: more than a quarter overlap, or none
    /// is readable.
    boolean timesAreUnusable(long records) {
        return leftOut > records / 4 || withoutTime == records;
    }

    /// The segments, the earliest at 0.
    List<Segment> segments(List<Finding> findings) {
        endRun();
        boolean ordered = true;
        for (int i = 1; i < runs.size(); i++) {
            ordered &= runs.get(i).startNanos >= runs.get(i - 1).startNanos;
        }
        if (!ordered) {
            findings.add(Finding.warning("record " + (firstOutOfOrder() + 1), "edf.time.order"));
        }
        runs.sort(Comparator.comparingLong(Run::startNanos).thenComparingLong(Run::firstRecord));
        List<Segment> segments = new ArrayList<>(runs.size());
        long end = Long.MIN_VALUE;
        for (Run run : runs) {
            end = place(run, end, segments);
        }
        if (leftOut > 0) {
            findings.add(Finding.error("record " + (firstLeftOut + 1), "edf.time.overlap", leftOut));
        }
        if (moved > 0) {
            findings.add(Finding.warning("record " + (firstMoved + 1), "edf.time.moved", moved));
        }
        if (withoutTime > 0) {
            findings.add(Finding.warning("record " + (firstWithoutTime + 1), "edf.time.missing", withoutTime));
        }
        return segments;
    }

    private long firstOutOfOrder() {
        for (int i = 1; i < runs.size(); i++) {
            if (runs.get(i).startNanos < runs.get(i - 1).startNanos) {
                return runs.get(i).firstRecord;
            }
        }
        return 0;
    }

    private long place(Run run, long end, List<Segment> segments) {
        long overlap = segments.isEmpty() ? 0 : Math.max(0, end - run.startNanos);
        long inside = Math.min(run.count, (overlap + recordNanos / 2) / recordNanos);
        if (inside > 0) {
            firstLeftOut = leftOut == 0 ? run.firstRecord : firstLeftOut;
            leftOut += inside;
        }
        if (inside == run.count) {
            return end;
        }
        long from = run.startNanos + inside * recordNanos;
        long at = segments.isEmpty() ? from : Math.max(from, end);
        if (at - from > toleranceNanos) {
            firstMoved = moved == 0 ? run.firstRecord + inside : firstMoved;
            moved++;
        }
        append(new Segment(at - earliest(), run.firstRecord + inside, run.count - inside, recordNanos), segments);
        return at + (run.count - inside) * recordNanos;
    }

    private static void append(Segment next, List<Segment> segments) {
        Segment last = segments.isEmpty() ? next : segments.getLast();
        boolean follows = last.endNanos() == next.startNanos() && last.firstRecord() + last.recordCount() == next.firstRecord();
        if (follows) {
            segments.removeLast();
            segments.add(new Segment(last.startNanos(), last.firstRecord(), last.recordCount() + next.recordCount(), next.recordNanos()));
        } else {
            segments.add(next);
        }
    }
}
