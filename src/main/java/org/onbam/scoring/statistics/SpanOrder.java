package org.onbam.scoring.statistics;

import java.util.List;

/// Spans in order of their starts, to ask for neighbours without looking at all of them.
final class SpanOrder {

    private final long[] starts;
    private final long[] greatestEnds;

    /// @param items in order of onset
    SpanOrder(List<NightEvents.Item> items) {
        starts = new long[items.size()];
        greatestEnds = new long[items.size()];
        long greatest = Long.MIN_VALUE;
        for (int i = 0; i < starts.length; i++) {
            starts[i] = items.get(i).span().startNanos();
            greatest = Math.max(greatest, items.get(i).span().endNanos());
            greatestEnds[i] = greatest;
        }
    }

    /// How many start before a time.
    int startingBefore(long nanos) {
        int low = 0;
        int high = starts.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (starts[middle] < nanos) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// Whether one starts within `[from, to]`.
    boolean startsWithin(long from, long to) {
        return startingBefore(from) < startingBefore(to + 1);
    }

    /// Whether one starts before `to` and ends after `from`.
    boolean anyBetween(long from, long to) {
        int before = startingBefore(to);
        return before > 0 && greatestEnds[before - 1] > from;
    }
}
