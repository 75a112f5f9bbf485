package org.onbam.signal;

/// Makes buckets of a level of those of the level below: in place, four into one, the last of what is left. Once for
/// each type that the extremes are found in, because a primitive type cannot be a parameter.
final class BucketFolds {

    private BucketFolds() {
    }

    /// @return how many there are now
    static int fold(float[] lows, float[] highs, int count) {
        int folded = Math.ceilDiv(count, BucketLevels.FAN);
        for (int bucket = 0; bucket < folded; bucket++) {
            int from = bucket * BucketLevels.FAN;
            int end = Math.min(from + BucketLevels.FAN, count);
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
        int folded = Math.ceilDiv(count, BucketLevels.FAN);
        for (int bucket = 0; bucket < folded; bucket++) {
            int from = bucket * BucketLevels.FAN;
            int end = Math.min(from + BucketLevels.FAN, count);
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
