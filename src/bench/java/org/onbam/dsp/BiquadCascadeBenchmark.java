package org.onbam.dsp;

import java.util.concurrent.TimeUnit;
import org.onbam.model.FilterBand;
import org.onbam.model.SampleRate;
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

/// Filtering half a minute of one channel at 512 Hz.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class BiquadCascadeBenchmark {

    private static final int COUNT = 16_384;

    /// Mains frequency that is taken out besides 0.3 to 35 Hz; 0 for none.
    @Param({"0", "50"})
    private double notchHz;

    private final float[] source = new float[COUNT];
    private final float[] samples = new float[COUNT];
    private FilterChain chain = FilterChain.of(FilterBand.OFF, SampleRate.ofHertz(512));

    @Setup
    public void setUp() {
        chain = FilterChain.of(new FilterBand(0.3, 35, notchHz), SampleRate.ofHertz(512));
        for (int i = 0; i < COUNT; i++) {
            source[i] = (float) (50 * Math.sin(i * 0.1) + 20 * Math.sin(i * 0.61));
        }
    }

    @Benchmark
    public float[] filterHalfAMinute() {
        System.arraycopy(source, 0, samples, 0, COUNT);
        chain.apply(samples, 0, COUNT);
        return samples;
    }
}
