package org.onbam.signal;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// The least and greatest values of half a minute at 512 Hz, folded up to the whole block.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class EnvelopePyramidBenchmark {

    private static final int BLOCK = 16_384;

    /// Samples in the finest bucket.
    @Param({"16", "64"})
    private int bucketSamples;

    private final float[] samples = new float[BLOCK];
    private EnvelopePyramid pyramid = new EnvelopePyramid(BLOCK, BLOCK, 64);

    @Setup
    public void setUp() {
        pyramid = new EnvelopePyramid(BLOCK, BLOCK, bucketSamples);
        Random random = new Random(1);
        for (int i = 0; i < BLOCK; i++) {
            samples[i] = (float) random.nextGaussian();
        }
    }

    @Benchmark
    public EnvelopePyramid scanAndFoldABlock() {
        pyramid.putBlock(0, samples);
        return pyramid;
    }
}
