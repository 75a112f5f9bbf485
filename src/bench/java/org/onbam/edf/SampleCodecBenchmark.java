package org.onbam.edf;

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

/// Turning the bytes of a second of a signal into physical values.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class SampleCodecBenchmark {

    private static final int COUNT = 512;

    /// Bytes a sample: EDF and BDF.
    @Param({"2", "3"})
    private int width;

    private final byte[] bytes = new byte[3 * COUNT];
    private final float[] values = new float[COUNT];

    @Setup
    public void setUp() {
        new Random(1).nextBytes(bytes);
    }

    @Benchmark
    public float[] decodeASecondAt512Hz() {
        SampleCodec.decode(width, bytes, 0, COUNT, 0.1, 3.5, values, 0);
        return values;
    }
}
