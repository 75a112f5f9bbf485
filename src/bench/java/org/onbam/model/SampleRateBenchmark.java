package org.onbam.model;

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

/// What it costs to turn a time into a sample index and back, at a plain rate and at one that a file really carries.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class SampleRateBenchmark {

    private static final long NIGHT = 8 * 3600 * TimeSpan.SECOND;

    /// Length of the period in nanoseconds: 512 Hz, and 512 samples in 1.000301 s.
    @Param({"1000000000", "1000301000"})
    private long periodNanos;

    private SampleRate rate = SampleRate.ofHertz(1);
    private long nanos;

    @Setup
    public void setUp() {
        rate = new SampleRate(512, periodNanos);
    }

    @Benchmark
    public long indexOfTimeAndBack() {
        nanos = (nanos + 30 * TimeSpan.SECOND + 1) % NIGHT;
        return rate.nanosAt(rate.indexAtOrAfter(nanos));
    }
}
