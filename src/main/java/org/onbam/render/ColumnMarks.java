package org.onbam.render;

import java.util.Arrays;

/// Pixel columns of a lane about which there is something to say. Used again for each lane.
final class ColumnMarks {

    /// Takes neighbouring columns, from `from` to before `to`.
    @FunctionalInterface
    interface Run {

        void take(int from, int to);
    }

    private boolean[] marked = new boolean[0];
    private boolean any;

    /// Starts a new lane.
    void reset(int widthPx) {
        marked = marked.length == widthPx ? marked : new boolean[widthPx];
        Arrays.fill(marked, false);
        any = false;
    }

    /// @param from first pixel column concerned, or where in it
    /// @param to   behind the last one, or where in it
    void mark(double from, double to) {
        int first = (int) Math.clamp(Math.floor(from), 0, marked.length);
        int end = (int) Math.clamp(Math.ceil(to), first, marked.length);
        Arrays.fill(marked, first, end, true);
        any |= end > first;
    }

    /// Whether any column is marked since [#reset].
    boolean isAny() {
        return any;
    }

    /// Gives the marked columns from left to right.
    void eachRun(Run run) {
        for (int x = 0; any && x < marked.length; ) {
            int end = x;
            while (end < marked.length && marked[end] == marked[x]) {
                end++;
            }
            if (marked[x]) {
                run.take(x, end);
            }
            x = end;
        }
    }
}
