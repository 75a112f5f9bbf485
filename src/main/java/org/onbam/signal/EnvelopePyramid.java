package org.onbam.signal;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicIntegerArray;

/// Least and greatest value of every bucket of one segment of a [DerivedSignal], at several sizes of bucket.
///
/// Buckets of level 0 hold `bucketSamples`, each higher level four times as many, up to a whole block; the last bucket of
/// the segment may be shorter and is kept. Filled block by block, in any order, by any thread; a reader sees a block
/// wholly or not at all. Costs 11 bytes a level-0 bucket.
public final class EnvelopePyramid {

    private static final int FAN = 4;

    private final long samples;
    private final int blockSamples;
    private final int bucketSamples;
    private final float[][] lows;
    private final float[][] highs;
    private final AtomicIntegerArray blocks;

    /// @param samples       in the segment
    /// @param blockSamples  a power of two
    /// @param bucketSamples a power of two, at most `blockSamples`
    public EnvelopePyramid(long samples, int blockSamples, int bucketSamples) {
        if (Integer.bitCount(blockSamples) != 1 || Integer.bitCount(bucketSamples) != 1
                || bucketSamples > blockSamples) {
            throw new IllegalArgumentException("buckets of " + bucketSamples + " in blocks of " + blockSamples);
        }
        this.samples = samples;
        this.blockSamples = blockSamples;
        this.bucketSamples = bucketSamples;
        int levels = 1;
        for (long size = (long) bucketSamples * FAN; size <= blockSamples; size *= FAN) {
            levels++;
        }
        lows = new float[levels][];
        highs = new float[levels][];
        for (int level = 0; level < levels; level++) {
            int buckets = Math.toIntExact(Math.ceilDiv(samples, (long) bucketSamples(level)));
            lows[level] = new float[buckets];
            highs[level] = new float[buckets];
        }
        blocks = new AtomicIntegerArray(Math.toIntExact(Math.ceilDiv(samples, (long) blockSamples)));
    }

    /// The pyramid for one segment of a signal: 256 buckets a block, an eighth of a second for most.
    public static EnvelopePyramid of(DerivedSignal signal, long samples) {
        return new EnvelopePyramid(samples, signal.blockSamples(), bucketSamples(signal));
    }

    /// Samples in the finest bucket of a signal's pyramid.
    public static int bucketSamples(DerivedSignal signal) {
        return Math.max(1, signal.blockSamples() / 256);
    }

    public int levels() {
        return lows.length;
    }

    public int bucketSamples(int level) {
        return bucketSamples << (2 * level);
    }

    public int bucketCount(int level) {
        return lows[level].length;
    }

    /// The coarsest level with at least four buckets in `span` samples; 0 if there is none.
    public int levelFor(double span) {
        int level = 0;
        while (level + 1 < levels() && bucketSamples(level + 1) * 4.0 <= span) {
            level++;
        }
        return level;
    }

    public int blockSamples() {
        return blockSamples;
    }

    public int blockCount() {
        return blocks.length();
    }

    public boolean hasBlock(int block) {
        return blocks.get(block) != 0;
    }

    public boolean isComplete() {
        for (int i = 0; i < blocks.length(); i++) {
            if (blocks.get(i) == 0) {
                return false;
            }
        }
        return true;
    }

    /// Least value of a bucket; meaningful once its block is there.
    public float low(int level, int bucket) {
        return lows[level][bucket];
    }

    public float high(int level, int bucket) {
        return highs[level][bucket];
    }

    /// @param values all samples of the block
    public void putBlock(int block, float[] values) {
        long first = (long) block * blockSamples;
        if (values.length != Math.min(blockSamples, samples - first)) {
            throw new IllegalArgumentException("block " + block + " of " + values.length + " samples");
        }
        int bucket = (int) (first / bucketSamples);
        for (int at = 0; at < values.length; at += bucketSamples, bucket++) {
            int end = Math.min(values.length, at + bucketSamples);
            float low = values[at];
            float high = low;
            for (int i = at + 1; i < end; i++) {
                low = Math.min(low, values[i]);
                high = Math.max(high, values[i]);
            }
            lows[0][bucket] = low;
            highs[0][bucket] = high;
        }
        for (int level = 1; level < levels(); level++) {
            fold(level, (int) (first / bucketSamples(level)),
                    (int) Math.ceilDiv(first + values.length, (long) bucketSamples(level)));
        }
        blocks.set(block, 1);
    }

    private void fold(int level, int from, int to) {
        for (int bucket = from; bucket < to; bucket++) {
            int fine = bucket * FAN;
            int end = Math.min(fine + FAN, lows[level - 1].length);
            float low = lows[level - 1][fine];
            float high = highs[level - 1][fine];
            for (int i = fine + 1; i < end; i++) {
                low = Math.min(low, lows[level - 1][i]);
                high = Math.max(high, highs[level - 1][i]);
            }
            lows[level][bucket] = low;
            highs[level][bucket] = high;
        }
    }

    public long bytes() {
        return 8L * Arrays.stream(lows).mapToLong(level -> level.length).sum();
    }
}
