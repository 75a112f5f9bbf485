package org.onbam.render;

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

/// One lane of 1,920 columns: the least and greatest height of each sliver, and its ink.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class TraceExtentsBenchmark {

    private static final int WIDTH = 1920;
    private static final TracePen.Lane LANE = new TracePen.Lane(0, 42, 0.28, 0, 84, false);

    /// Samples in a column: 100 Hz and 512 Hz on a page of half a minute, 512 Hz on five minutes.
    @Param({"1.5625", "8", "80"})
    private double samplesPerPx;

    private final TraceExtents extents = new TraceExtents();
    private final TracePen pen = new TracePen();
    private final Raster out = new Raster(WIDTH, 84);
    private float[] samples = new float[0];
    private int perColumn = 1;

    @Setup
    public void setUp() {
        Random random = new Random(1);
        samples = new float[(int) (samplesPerPx * WIDTH)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (40 * Math.sin(i * 0.05) + 10 * random.nextGaussian());
        }
        perColumn = samplesPerPx >= 32 ? 1 : samplesPerPx >= 5 ? 2 : 4;
    }

    private void scan() {
        extents.reset(WIDTH * perColumn, LANE);
        extents.addLine(samples, 0, 0, samples.length, 0, perColumn / samplesPerPx);
    }

    @Benchmark
    public TraceExtents scanALane() {
        scan();
        return extents;
    }

    @Benchmark
    public Raster scanAndInkALane() {
        scan();
        pen.draw(extents, perColumn, LANE, 1.05, Palette.LIGHT.text(), out);
        return out;
    }
}
