package org.onbam.signal;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;

/// Least and greatest value of every bucket of one segment of a [DerivedSignal], at several sizes of bucket.
///
/// Buckets of level 0 hold `bucketSamples`, each higher level four times as many, up to a whole block; the last bucket of
/// the segment may be shorter and is kept. Levels 0 and 1 are kept in 16 bits ([FineBuckets] states the bound), the levels
/// above as `float`. Filled block by block, in any order, by any thread; a reader sees a block wholly or not at all. The
/// levels above may be there without the fine ones: those are what is kept on disk.
public final class EnvelopePyramid {

    private static final int FAN = 4;
    private static final int FINE_LEVELS = 2;
    /// A page of five minutes has five of these in a column of a large screen.
    private static final double FINEST_SECONDS = 1.0 / 32;

    private static final int TAKEN = 1;
    private static final int THERE = 2;

    private final long samples;
    private final int blockSamples;
    private final int bucketSamples;
    private final int levels;
    private final int fineLevels;
    /// Where a coarse level begins among the coarse buckets of a block.
    private final int[] offsets;
    /// The fine levels: made when they are first written, so that a night from the disk is there sooner.
    private volatile List<FineBuckets> fine = List.of();
    private final CoarseBuckets coarse;
    private final AtomicIntegerArray fineState;
    private final AtomicIntegerArray coarseState;
    private final AtomicInteger fineMissing;
    private final AtomicInteger coarseMissing;

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
        this.levels = levels(blockSamples, bucketSamples);
        this.fineLevels = Math.min(FINE_LEVELS, levels - 1);
        this.offsets = new int[levels];
        int blocks = Math.toIntExact(Math.ceilDiv(samples, (long) blockSamples));
        for (int level = fineLevels + 1; level < levels; level++) {
            offsets[level] = offsets[level - 1] + perBlock(level - 1);
        }
        coarse = new CoarseBuckets(blocks, offsets[levels - 1] + perBlock(levels - 1));
        fineState = new AtomicIntegerArray(blocks);
        coarseState = new AtomicIntegerArray(blocks);
        fineMissing = new AtomicInteger(blocks);
        coarseMissing = new AtomicInteger(blocks);
    }

    private static int levels(int blockSamples, int bucketSamples) {
        int levels = 1;
        for (long size = (long) bucketSamples * FAN; size <= blockSamples; size *= FAN) {
            levels++;
        }
        return levels;
    }

    /// Samples in the finest bucket that is worth keeping for a signal: by its rate alone, so that a filter with a long memory,
    /// whose blocks are longer, is drawn as finely as any.
    ///
    /// @param coarser how many times the bucket is doubled, 0 or more, to keep to a budget of memory
    public static int bucketSamples(DerivedSignal signal, int coarser) {
        int samples = (int) Math.clamp(Math.ceil(FINEST_SECONDS * signal.rate().hertz()), 1, 1 << 24);
        long bucket = (long) Integer.highestOneBit(2 * samples - 1) << coarser;
        return (int) Math.min(bucket, signal.blockSamples());
    }

    public int levels() {
        return levels;
    }

    /// The first level that is kept as `float`, and on disk.
    public int firstExactLevel() {
        return fineLevels;
    }

    public int bucketSamples(int level) {
        return bucketSamples << (2 * level);
    }

    private int perBlock(int level) {
        return blockSamples / bucketSamples(level);
    }

    public int bucketCount(int level) {
        return Math.toIntExact(Math.ceilDiv(samples, (long) bucketSamples(level)));
    }

    /// The coarsest level with at least three buckets in `span` samples; 0 if there is none.
    ///
    /// Three and not four: an hour on a large screen has 3.75 buckets of half a second in a column, and would otherwise be
    /// drawn from 15 of an eighth.
    public int levelFor(double span) {
        int level = 0;
        while (level + 1 < levels() && bucketSamples(level + 1) * 3.0 <= span) {
            level++;
        }
        return level;
    }

    public long samples() {
        return samples;
    }

    public int blockSamples() {
        return blockSamples;
    }

    public int blockCount() {
        return coarseState.length();
    }

    /// Whether a block is there at all levels.
    public boolean hasBlock(int block) {
        return hasBlock(0, block);
    }

    /// Whether a block is there at a level.
    public boolean hasBlock(int level, int block) {
        return (level < fineLevels ? fineState : coarseState).get(block) == THERE;
    }

    public boolean isComplete() {
        return isComplete(0);
    }

    /// Whether all blocks are there at a level.
    public boolean isComplete(int level) {
        return (level < fineLevels ? fineMissing : coarseMissing).get() == 0;
    }

    /// Least value of a bucket whose block is there.
    public float low(int level, int bucket) {
        float[] low = new float[1];
        read(level, bucket, bucket + 1, low, new float[1]);
        return low[0];
    }

    /// Greatest value of a bucket whose block is there.
    public float high(int level, int bucket) {
        float[] high = new float[1];
        read(level, bucket, bucket + 1, new float[1], high);
        return high[0];
    }

    /// Reads buckets of one block, which is there.
    ///
    /// @param from  first bucket, counted over the segment
    /// @param end   the one after the last, in the same block
    /// @param lows  receives `end - from` values from `lows[0]`; owned by the caller
    /// @param highs the same
    public void read(int level, int from, int end, float[] lows, float[] highs) {
        int perBlock = perBlock(level);
        int block = from / perBlock;
        if (from >= end || end - 1 >= (block + 1) * perBlock || !hasBlock(level, block)) {
            throw new IllegalArgumentException("buckets " + from + " to " + end + " of blocks of " + perBlock);
        }
        int inBlock = from - block * perBlock;
        if (level < fineLevels) {
            fine.get(level).read(block, inBlock, end - from, lows, highs);
        } else {
            coarse.read(block, offsets[level] + inBlock, end - from, lows, highs);
        }
    }

    /// Fills a block unless it is there.
    ///
    /// @param values all samples of the block
    public void putBlock(int block, float[] values) {
        if (values.length != samplesOf(block)) {
            throw new IllegalArgumentException("block " + block + " of " + values.length + " samples");
        }
        float[] lows = new float[perBlock(0)];
        float[] highs = new float[perBlock(0)];
        Arrays.fill(lows, Float.POSITIVE_INFINITY);
        Arrays.fill(highs, Float.NEGATIVE_INFINITY);
        ScanLoops.values(values, values.length, 0, bucketSamples, lows, highs);
        putBuckets(block, lows, highs);
    }

    private int samplesOf(int block) {
        return (int) Math.min(blockSamples, samples - (long) block * blockSamples);
    }

    /// Fills a block at all levels where it is not there.
    ///
    /// @param lows  least values of the buckets of level 0, in the signal's unit; this and `highs` are worked in, and hold
    ///              nothing of use afterwards
    /// @param highs greatest values
    void putBuckets(int block, float[] lows, float[] highs) {
        int count = Math.ceilDiv(samplesOf(block), bucketSamples);
        boolean writesFine = fineState.compareAndSet(block, 0, TAKEN);
        boolean writesCoarse = coarseState.compareAndSet(block, 0, TAKEN);
        for (int level = 0; level < levels; level++) {
            count = level == 0 ? count : BucketFolds.fold(lows, highs, count);
            if (level < fineLevels && writesFine) {
                fine().get(level).put(block, lows, highs, count);
            } else if (level >= fineLevels && writesCoarse) {
                coarse.put(block, offsets[level], lows, highs, count);
            }
        }
        there(block, writesFine, writesCoarse);
    }

    /// Fills a block at all levels from stored integers where it is not there.
    ///
    /// @param lows  as in [#putBuckets(int, float[], float[])], of 17 bits at most
    /// @param step  what one of them is worth in the signal's unit, above 0
    /// @param zero  what 0 is worth
    void putBuckets(int block, int[] lows, int[] highs, double step, double zero) {
        int count = Math.ceilDiv(samplesOf(block), bucketSamples);
        FineBuckets.Coding coding = FineBuckets.Coding.of(lows, highs, count, step, zero);
        boolean writesFine = fineState.compareAndSet(block, 0, TAKEN);
        boolean writesCoarse = coarseState.compareAndSet(block, 0, TAKEN);
        for (int level = 0; level < levels; level++) {
            count = level == 0 ? count : BucketFolds.fold(lows, highs, count);
            if (level < fineLevels && writesFine) {
                fine().get(level).put(block, lows, highs, count, coding);
            } else if (level >= fineLevels && writesCoarse) {
                coarse.put(block, offsets[level], lows, highs, count, step, zero);
            }
        }
        there(block, writesFine, writesCoarse);
    }

    private List<FineBuckets> fine() {
        if (fine.isEmpty()) {
            synchronized (fineState) {
                if (fine.isEmpty()) {
                    fine = IntStream.range(0, fineLevels)
                            .mapToObj(level -> new FineBuckets(blockCount(), perBlock(level))).toList();
                }
            }
        }
        return fine;
    }

    private void there(int block, boolean wroteFine, boolean wroteCoarse) {
        if (wroteFine) {
            fineState.set(block, THERE);
            fineMissing.decrementAndGet();
        }
        if (wroteCoarse) {
            coarseState.set(block, THERE);
            coarseMissing.decrementAndGet();
        }
    }

    /// Numbers in the levels that are kept as `float`.
    int coarseLength() {
        return coarse.length();
    }

    /// Copies the levels that are kept as `float`, of which all blocks are there.
    ///
    /// @param to receives [#coarseLength] values
    void copyCoarse(float[] to) {
        coarse.copyTo(to);
    }

    /// Fills the levels that are kept as `float`, where they are not there.
    ///
    /// @param from as [#copyCoarse] gave them
    void putCoarse(float[] from) {
        for (int block = 0; block < blockCount(); block++) {
            if (coarseState.compareAndSet(block, 0, TAKEN)) {
                coarse.putBlock(block, from);
                there(block, false, true);
            }
        }
    }

    /// Memory that this takes.
    public long bytes() {
        return bytes(samples, blockSamples, bucketSamples);
    }

    /// Memory that a pyramid takes.
    static long bytes(long samples, int blockSamples, int bucketSamples) {
        int levels = levels(blockSamples, bucketSamples);
        int fineLevels = Math.min(FINE_LEVELS, levels - 1);
        long perBlock = 8;
        for (int level = 0; level < levels; level++) {
            int buckets = (int) (blockSamples / ((long) bucketSamples << 2 * level));
            perBlock += level < fineLevels ? FineBuckets.bytes(buckets) : 8L * buckets;
        }
        return Math.ceilDiv(samples, (long) blockSamples) * perBlock + 600;
    }
}
