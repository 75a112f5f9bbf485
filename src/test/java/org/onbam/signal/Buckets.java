package org.onbam.signal;

/// Single buckets of a pyramid.
public final class Buckets {

    private Buckets() {
    }

    /// Least value of a bucket whose block is there.
    public static float low(EnvelopePyramid pyramid, int level, int bucket) {
        float[] low = new float[1];
        pyramid.read(level, bucket, bucket + 1, low, new float[1]);
        return low[0];
    }

    /// Greatest value of a bucket whose block is there.
    public static float high(EnvelopePyramid pyramid, int level, int bucket) {
        float[] high = new float[1];
        pyramid.read(level, bucket, bucket + 1, new float[1], high);
        return high[0];
    }
}
