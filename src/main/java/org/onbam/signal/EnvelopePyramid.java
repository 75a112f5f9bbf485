package org.onbam.signal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/// Least and greatest value of every bucket of one segment of a [DerivedSignal], at several sizes of bucket.
///
/// Buckets of level 0 hold `bucketSamples`, each higher level four times as many, up to a whole block ([BucketLevels]);
/// the last bucket of the segment may be shorter and is kept. Levels 0 and 1 are kept in 16 bits ([FineBuckets] states
/// the bound), the levels above as `float`. Filled block by block, in any order, by any thread; a reader sees a block
/// wholly or not at all. The levels above may be there without the fine ones: those are what is kept on disk.
public final class EnvelopePyramid {

    private final BucketLevels levels;
    private final int fineLevels;
    /// Where a coarse level begins among the coarse buckets of a block.
    private final int[] offsets;
    /// The fine levels: made when they are first written, so that a night from the disk is there sooner.
    private volatile List<FineBuckets> fine = List.of();
    private final CoarseBuckets coarse;
    private final BlockStates fineStates;
    private final BlockStates coarseStates;
    /// By block: what could be read of those that are lost.
    private final Map<Integer, TornBuckets> torn = new ConcurrentHashMap<>();

    /// @param samples       in the segment
    /// @param blockSamples  a power of two
    /// @param bucketSamples a power of two, at most `blockSamples`
    public EnvelopePyramid(long samples, int blockSamples, int bucketSamples) {
        this.levels = new BucketLevels(samples, blockSamples, bucketSamples);
        this.fineLevels = levels.fine();
        int last = levels.count() - 1;
        this.offsets = new int[last + 1];
        for (int level = fineLevels + 1; level <= last; level++) {
            offsets[level] = offsets[level - 1] + levels.perBlock(level - 1);
        }
        coarse = new CoarseBuckets(levels.blockCount(), offsets[last] + levels.perBlock(last));
        fineStates = new BlockStates(levels.blockCount());
        coarseStates = new BlockStates(levels.blockCount());
    }

    public int levels() {
        return levels.count();
    }

    /// The first level that is kept as `float`, and on disk.
    public int firstExactLevel() {
        return fineLevels;
    }

    /// Samples in a bucket of a level.
    public int bucketSamples(int level) {
        return levels.bucketSamples(level);
    }

    /// Buckets of a level, the shorter last one among them.
    public int bucketCount(int level) {
        return levels.bucketCount(level);
    }

    /// The coarsest level with at least three buckets in `span` samples; 0 if there is none.
    public int levelFor(double span) {
        return levels.levelFor(span);
    }

    /// Samples of the segment.
    public long samples() {
        return levels.samples();
    }

    /// Samples of a whole block.
    public int blockSamples() {
        return levels.blockSamples();
    }

    /// Blocks of the segment.
    public int blockCount() {
        return levels.blockCount();
    }

    private BlockStates states(int level) {
        return level < fineLevels ? fineStates : coarseStates;
    }

    /// Whether a block is there at all levels.
    public boolean hasBlock(int block) {
        return hasBlock(0, block);
    }

    /// Whether a block is there at a level.
    public boolean hasBlock(int level, int block) {
        return states(level).isThere(block);
    }

    /// Whether all blocks are there at all levels.
    public boolean isComplete() {
        return isComplete(0);
    }

    /// Whether all blocks are there at a level.
    public boolean isComplete(int level) {
        return states(level).areAllThere();
    }

    /// Whether a block is not there at a level because it could not be read when that was last tried.
    public boolean isLost(int level, int block) {
        return states(level).isLost(block);
    }

    /// Says that a block could not be read, at the levels where it is not there.
    void lost(int block) {
        fineStates.lost(block);
        coarseStates.lost(block);
    }

    /// Whether it was read lately what can be read of a block that is lost.
    boolean isTorn(int block) {
        TornBuckets buckets = torn.get(block);
        return buckets != null && buckets.isFresh();
    }

    /// Says what can be read of a block that is lost.
    ///
    /// @param values of all its samples, NaN where they cannot be read
    void torn(int block, float[] values) {
        torn.put(block, TornBuckets.of(values, levels.bucketSamples()));
    }

    /// Buckets of level 0 in a whole block.
    public int bucketsPerBlock() {
        return levels.perBlock(0);
    }

    /// Reads all buckets of level 0 of a block that is lost, as far as it is known what can be read of it.
    ///
    /// @param lows  receives least values from `lows[0]`, NaN for a bucket with a sample that cannot be read; of
    ///              [#bucketsPerBlock], owned by the caller
    /// @param highs the same
    /// @return how many there are; 0 where nothing is known
    public int readTorn(int block, float[] lows, float[] highs) {
        TornBuckets buckets = torn.get(block);
        if (buckets == null) {
            return 0;
        }
        System.arraycopy(buckets.lows(), 0, lows, 0, buckets.lows().length);
        System.arraycopy(buckets.highs(), 0, highs, 0, buckets.highs().length);
        return buckets.lows().length;
    }

    /// Reads buckets of one block, which is there.
    ///
    /// @param from  first bucket, counted over the segment
    /// @param end   the one after the last, in the same block
    /// @param lows  receives `end - from` values from `lows[0]`; owned by the caller
    /// @param highs the same
    public void read(int level, int from, int end, float[] lows, float[] highs) {
        int perBlock = levels.perBlock(level);
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
        putBlock(block, values, values.length);
    }

    /// As above.
    ///
    /// @param values of which the first `count` are all samples of the block
    void putBlock(int block, float[] values, int count) {
        if (count != levels.samplesOf(block)) {
            throw new IllegalArgumentException("block " + block + " of " + count + " samples");
        }
        float[] lows = new float[levels.perBlock(0)];
        float[] highs = new float[levels.perBlock(0)];
        Arrays.fill(lows, Float.POSITIVE_INFINITY);
        Arrays.fill(highs, Float.NEGATIVE_INFINITY);
        ScanLoops.values(values, count, 0, levels.bucketSamples(), lows, highs);
        putBuckets(block, lows, highs);
    }

    /// Fills a block at all levels where it is not there.
    ///
    /// @param lows  least values of the buckets of level 0, in the signal's unit; this and `highs` are worked in, and hold
    ///              nothing of use afterwards
    /// @param highs greatest values
    void putBuckets(int block, float[] lows, float[] highs) {
        int count = Math.ceilDiv(levels.samplesOf(block), levels.bucketSamples());
        boolean writesFine = fineStates.take(block);
        boolean writesCoarse = coarseStates.take(block);
        for (int level = 0; level < offsets.length; level++) {
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
        int count = Math.ceilDiv(levels.samplesOf(block), levels.bucketSamples());
        FineBuckets.Coding coding = FineBuckets.Coding.of(lows, highs, count, step, zero);
        boolean writesFine = fineStates.take(block);
        boolean writesCoarse = coarseStates.take(block);
        for (int level = 0; level < offsets.length; level++) {
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
            synchronized (fineStates) {
                if (fine.isEmpty()) {
                    fine = IntStream.range(0, fineLevels)
                            .mapToObj(level -> new FineBuckets(blockCount(), levels.perBlock(level))).toList();
                }
            }
        }
        return fine;
    }

    private void there(int block, boolean wroteFine, boolean wroteCoarse) {
        if (wroteFine) {
            torn.remove(block);
            fineStates.there(block);
        }
        if (wroteCoarse) {
            coarseStates.there(block);
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
            if (coarseStates.take(block)) {
                coarse.putBlock(block, from);
                coarseStates.there(block);
            }
        }
    }

    /// Memory that this takes.
    public long bytes() {
        return levels.bytes();
    }
}
