package org.onbam.simulate;

/// Finds the last of many ordered moments at or before another, in constant time: generators ask millions of times.
final class Timeline {

    private final double[] moments;
    private final int[] bySecond;

    /// @param moments ascending; not copied, not to be changed
    Timeline(double[] moments) {
        this.moments = moments;
        int seconds = moments.length == 0 ? 0 : (int) Math.max(0, moments[moments.length - 1]) + 1;
        bySecond = new int[seconds + 1];
        int last = -1;
        for (int second = 0; second <= seconds; second++) {
            while (last + 1 < moments.length && moments[last + 1] <= second) {
                last++;
            }
            bySecond[second] = last;
        }
    }

    /// Index of the last moment at or before `seconds`, or -1.
    int lastAt(double seconds) {
        if (seconds < 0) {
            return searchBeforeZero(seconds);
        }
        int last = bySecond[(int) Math.min(seconds, bySecond.length - 1)];
        while (last + 1 < moments.length && moments[last + 1] <= seconds) {
            last++;
        }
        return last;
    }

    private int searchBeforeZero(double seconds) {
        int last = -1;
        while (last + 1 < moments.length && moments[last + 1] <= seconds) {
            last++;
        }
        return last;
    }
}
