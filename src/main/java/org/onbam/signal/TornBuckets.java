package org.onbam.signal;

/// The finest buckets of a block of which a part could not be read. Immutable.
///
/// @param lows  least values; NaN for a bucket that has a sample which could not be read
/// @param highs greatest values
/// @param nanos when it was read, by `System.nanoTime`
record TornBuckets(float[] lows, float[] highs, long nanos) {

    /// A drive that comes back reads more than it did while it was away; asking it costs a dozen reads a channel.
    private static final long GOOD_NANOS = 5_000_000_000L;

    /// Whether it need not be read again yet.
    boolean isFresh() {
        return System.nanoTime() - nanos < GOOD_NANOS;
    }

    /// @param values of the block, NaN where they could not be read
    static TornBuckets of(float[] values, int bucketSamples) {
        int count = Math.ceilDiv(values.length, bucketSamples);
        float[] lows = new float[count];
        float[] highs = new float[count];
        for (int bucket = 0; bucket < count; bucket++) {
            float low = values[bucket * bucketSamples];
            float high = low;
            for (int i = bucket * bucketSamples; i < Math.min(values.length, (bucket + 1) * bucketSamples); i++) {
                // both give NaN where either is
                low = Math.min(low, values[i]);
                high = Math.max(high, values[i]);
            }
            lows[bucket] = low;
            highs[bucket] = high;
        }
        return new TornBuckets(lows, highs, System.nanoTime());
    }
}
