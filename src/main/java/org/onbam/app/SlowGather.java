package org.onbam.app;

import java.util.Arrays;
import org.onbam.model.SampleRate;
import org.onbam.model.Segment;
import org.onbam.model.SignalInfo;
import org.onbam.model.TimeSpan;
import org.onbam.signal.SlowSeries;

/// Makes a [SlowSeries] of a signal's samples: one value in an eighth of a second, or for each sample of a slower signal.
final class SlowGather implements SampleWalk.Taker {

    /// What SpO2 and heart rate tell in less time is noise of the sensor.
    static final long LEAST_STEP_NANOS = TimeSpan.SECOND / 8;

    /// What becomes of several samples in one step.
    enum Several {
        /// Their mean, if at least half of them are plausible: an analogue output has noise.
        MEAN,
        /// The first: between two codes there is nothing.
        FIRST
    }

    private final float least;
    private final float most;
    private final Several several;
    private final long stepNanos;
    private final float[] values;
    private int step = -1;
    private double sum;
    private int plausible;
    private int all;

    /// @param nightNanos length of the recording
    /// @param least      the least plausible value; others count as no data
    SlowGather(long nightNanos, SampleRate rate, double least, double most, Several several) {
        this(nightNanos, Math.max(LEAST_STEP_NANOS, rate.periodNanos() / rate.samples()), least, most, several);
    }

    SlowGather(long nightNanos, long stepNanos, double least, double most, Several several) {
        this.stepNanos = stepNanos;
        this.least = (float) least;
        this.most = (float) most;
        this.several = several;
        this.values = new float[Math.toIntExact(Math.ceilDiv(nightNanos, stepNanos))];
        Arrays.fill(values, Float.NaN);
    }

    @Override
    public void take(Segment segment, SignalInfo signal, long first, float[] samples, int count) {
        for (int i = 0; i < count; i++) {
            int at = (int) Math.min(values.length - 1, segment.nanosAt(signal, first + i) / stepNanos);
            if (at != step) {
                put();
                step = at;
            }
            float value = samples[i];
            all++;
            if (value >= least && value <= most && (several == Several.MEAN || plausible == 0)) {
                sum += value;
                plausible++;
            }
        }
    }

    private void put() {
        if (plausible > 0 && (several == Several.FIRST || 2 * plausible >= all)) {
            values[step] = (float) (sum / plausible);
        }
        sum = 0;
        plausible = 0;
        all = 0;
    }

    @Override
    public void cut() {
        put();
        step = -1;
    }

    boolean isEmpty() {
        for (float value : values) {
            if (!Float.isNaN(value)) {
                return false;
            }
        }
        return true;
    }

    /// After the last sample was cut off.
    SlowSeries series() {
        return new SlowSeries(stepNanos, values);
    }
}
