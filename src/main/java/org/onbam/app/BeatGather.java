package org.onbam.app;

import java.util.Arrays;
import org.onbam.dsp.HeartRate;
import org.onbam.dsp.HeartbeatDetector;
import org.onbam.model.SampleRate;
import org.onbam.model.Segment;
import org.onbam.model.SignalInfo;
import org.onbam.model.TimeSpan;
import org.onbam.signal.SlowSeries;

/// Makes a heart rate of an electrocardiogram: at each half second the rate of the interval between beats that it lies in;
/// implausible intervals are left out, see [HeartRate].
final class BeatGather implements SampleWalk.Taker {

    private static final long STEP_NANOS = TimeSpan.SECOND / 2;
    /// Faster signals are thinned to half of it or more: an R wave is placed to 5 ms then.
    private static final double ENOUGH_HZ = 400;

    private final int thin;
    private final SampleRate rate;
    private final HeartbeatDetector detector;
    private final float[] values;
    private double[] seconds = new double[1024];
    private int beats;
    private long startNanos = -1;
    private float[] thinned = new float[0];
    private double rest;
    private int restCount;

    /// @param rate of the signal, [HeartbeatDetector#LEAST_RATE_HZ] or more
    BeatGather(long nightNanos, SampleRate rate) {
        this.thin = Math.max(1, (int) (rate.hertz() / ENOUGH_HZ * 2));
        this.rate = rate;
        this.detector = new HeartbeatDetector(rate.hertz() / thin, this::beat);
        this.values = new float[Math.toIntExact(Math.ceilDiv(nightNanos, STEP_NANOS))];
        Arrays.fill(values, Float.NaN);
    }

    private void beat(long sample) {
        if (beats == seconds.length) {
            seconds = Arrays.copyOf(seconds, 2 * beats);
        }
        seconds[beats++] = sample * thin / rate.hertz();
    }

    @Override
    public void take(Segment segment, SignalInfo signal, long first, float[] samples, int count) {
        if (startNanos < 0) {
            startNanos = segment.nanosAt(signal, first);
        }
        if (thin == 1) {
            detector.add(samples, count);
            return;
        }
        if (thinned.length < count / thin + 1) {
            thinned = new float[count / thin + 1];
        }
        int n = 0;
        for (int i = 0; i < count; i++) {
            rest += samples[i];
            if (++restCount == thin) {
                thinned[n++] = (float) (rest / thin);
                rest = 0;
                restCount = 0;
            }
        }
        detector.add(thinned, n);
    }

    @Override
    public void cut() {
        float[] rates = HeartRate.between(seconds, beats);
        for (int i = 0; i < rates.length; i++) {
            long from = startNanos + Math.round(seconds[i] * TimeSpan.SECOND);
            long end = startNanos + Math.round(seconds[i + 1] * TimeSpan.SECOND);
            // the steps whose middles lie between the two beats
            int step = Math.toIntExact(Math.ceilDiv(from - STEP_NANOS / 2, STEP_NANOS));
            for (; step < values.length && step * STEP_NANOS + STEP_NANOS / 2 < end; step++) {
                values[Math.max(0, step)] = rates[i];
            }
        }
        beats = 0;
        startNanos = -1;
        rest = 0;
        restCount = 0;
        detector.restart();
    }

    /// Whether nothing like a heart was found: fewer than one value in ten.
    boolean isEmpty() {
        int found = 0;
        for (float value : values) {
            found += Float.isNaN(value) ? 0 : 1;
        }
        return found * 10L < values.length;
    }

    /// After the last sample was cut off.
    SlowSeries series() {
        return new SlowSeries(STEP_NANOS, values);
    }
}
