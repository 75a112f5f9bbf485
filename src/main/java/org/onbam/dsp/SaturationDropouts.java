package org.onbam.dsp;

/// Takes out of a saturation what no blood does: the flanks of a drop-out, where an output falls through all values to
/// nothing, and the moment in which a probe reads something else.
///
/// Blood in severe apnea loses some 3 % in a second at the very most; Luna's `DESAT` takes a step of more than 10 % for a
/// spike, and so does this. Arrays in, arrays out.
public final class SaturationDropouts {

    /// In one second; a step of that size at once.
    private static final double MOST_CHANGE = 10;
    private static final double LONGEST_FLANK_SECONDS = 3;
    private static final double LONGEST_SPIKE_SECONDS = 2;
    /// After a spike the blood is where it was.
    private static final double BACK_WITHIN = 3;

    private SaturationDropouts() {
    }

    /// Makes `NaN` of the values that belong to a drop-out.
    ///
    /// @param values      in percent, changed in place; `NaN` where there are none
    /// @param stepSeconds from one to the next, above 0
    public static void remove(float[] values, double stepSeconds) {
        spikes(values, (int) Math.ceil(LONGEST_SPIKE_SECONDS / stepSeconds));
        int longest = (int) Math.ceil(LONGEST_FLANK_SECONDS / stepSeconds);
        float steepest = (float) (MOST_CHANGE * Math.min(1, stepSeconds));
        boolean wasMissing = false;
        for (int i = 0; i < values.length; i++) {
            boolean isMissing = Float.isNaN(values[i]);
            if (isMissing && !wasMissing) {
                flank(values, i - 1, -1, longest, steepest);
            } else if (!isMissing && wasMissing) {
                i += flank(values, i, 1, longest, steepest);
            }
            wasMissing = isMissing;
        }
    }

    /// From the value beside a gap outward, as long as the next one differs by more than blood can.
    private static int flank(float[] values, int from, int outward, int longest, float steepest) {
        int removed = 0;
        for (int i = from; i >= 0 && i < values.length && removed < longest; i += outward) {
            int next = i + outward;
            if (next < 0 || next >= values.length || !(Math.abs(values[i] - values[next]) > steepest)) {
                break;
            }
            values[i] = Float.NaN;
            removed++;
        }
        return removed;
    }

    private static void spikes(float[] values, int longest) {
        for (int i = 1; i < values.length; i++) {
            if (Math.abs(values[i] - values[i - 1]) > MOST_CHANGE) {
                int end = i + 1;
                while (end < values.length && end - i < longest && !(Math.abs(values[end] - values[i - 1]) <= BACK_WITHIN)) {
                    end++;
                }
                if (end < values.length && Math.abs(values[end] - values[i - 1]) <= BACK_WITHIN) {
                    java.util.Arrays.fill(values, i, end, Float.NaN);
                    i = end;
                }
            }
        }
    }
}
