package org.onbam.signal;

/// How the buckets of an [EnvelopePyramid] lie: their sizes, level by level, and the memory that they take. Immutable.
///
/// @param samples       in the segment
/// @param blockSamples  a power of two
/// @param bucketSamples in a bucket of level 0; a power of two, at most `blockSamples`
record BucketLevels(long samples, int blockSamples, int bucketSamples) {

    /// Buckets of a level that make one of the next.
    static final int FAN = 4;
    private static final int FINE_LEVELS = 2;
    /// A page of five minutes has five of these in a column of a large screen.
    private static final double FINEST_SECONDS = 1.0 / 32;

    BucketLevels {
        if (Integer.bitCount(blockSamples) != 1 || Integer.bitCount(bucketSamples) != 1
                || bucketSamples > blockSamples) {
            throw new IllegalArgumentException("buckets of " + bucketSamples + " in blocks of " + blockSamples);
        }
    }

    /// Samples in the finest bucket that is worth keeping for a signal: by its rate alone, so that a filter with a long
    /// memory, whose blocks are longer, is drawn as finely as any.
    ///
    /// @param coarser how many times the bucket is doubled, 0 or more, to keep to a budget of memory
    static int finestBucket(DerivedSignal signal, int coarser) {
        int samples = (int) Math.clamp(Math.ceil(FINEST_SECONDS * signal.rate().hertz()), 1, 1 << 24);
        long bucket = (long) Integer.highestOneBit(2 * samples - 1) << coarser;
        return (int) Math.min(bucket, signal.blockSamples());
    }

    /// How many there are, 1 or more.
    int count() {
        return Integer.numberOfTrailingZeros(blockSamples / bucketSamples) / 2 + 1;
    }

    /// How many of them, from level 0, are kept in 16 bits.
    int fine() {
        return Math.min(FINE_LEVELS, count() - 1);
    }

    int bucketSamples(int level) {
        return bucketSamples << 2 * level;
    }

    /// Buckets of a level in a whole block.
    int perBlock(int level) {
        return blockSamples / bucketSamples(level);
    }

    /// Buckets of a level in the segment.
    int bucketCount(int level) {
        return Math.toIntExact(Math.ceilDiv(samples, (long) bucketSamples(level)));
    }

    int blockCount() {
        return Math.toIntExact(Math.ceilDiv(samples, (long) blockSamples));
    }

    int samplesOf(int block) {
        return (int) Math.min(blockSamples, samples - (long) block * blockSamples);
    }

    /// The coarsest level with at least three buckets in `span` samples; 0 if there is none.
    ///
    /// Three and not four: an hour on a large screen has 3.75 buckets of half a second in a column, and would otherwise
    /// be drawn from 15 of an eighth.
    int levelFor(double span) {
        int level = 0;
        while (level + 1 < count() && bucketSamples(level + 1) * 3.0 <= span) {
            level++;
        }
        return level;
    }

    /// Memory that a pyramid of these levels takes.
    long bytes() {
        long perBlock = 8;
        for (int level = 0; level < count(); level++) {
            perBlock += level < fine() ? FineBuckets.bytes(perBlock(level)) : 8L * perBlock(level);
        }
        return Math.ceilDiv(samples, (long) blockSamples) * perBlock + 600;
    }
}
