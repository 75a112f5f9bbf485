package org.onbam.signal;

/// Makes buckets of a level of those of the level below: in place, four into one, the last of what is left.
final class BucketFolds {

    private static final int FAN = 4;

    private BucketFolds() {
    }

    /// @return how many there are now
    static int fold(float[] lows, float[] highs, int count) {
        int folded = Math.ceilDiv(count, FAN);
        for (int bucket = 0; bucket < folded; bucket++) {
            int from = bucket * FAN;
            int end = Math.min(from + FAN, count);
            float low = lows[from];
            float high = highs[from];
            for (int i = from + 1; i < end; i++) {
                low = Math.min(low, lows[i]);
                high = Math.max(high, highs[i]);
            }
            lows[bucket] = low;
            highs[bucket] = high;
        }
        return folded;
    }

    /// @return how many there are now
    static int fold(int[] lows, int[] highs, int count) {
        int folded = Math.ceilDiv(count, FAN);
        for (int bucket = 0; bucket < folded; bucket++) {
            int from = bucket * FAN;
            int end = Math.min(from + FAN, count);
            int low = lows[from];
            int high = highs[from];
            for (int i = from + 1; i < end; i++) {
                low = Math.min(low, lows[i]);
                high = Math.max(high, highs[i]);
            }
            lows[bucket] = low;
            highs[bucket] = high;
        }
        return folded;
    }
}
