package org.onbam.simulate;

/// The noise of muscle: white noise between two corner frequencies, as strong as an envelope at [MuscleTone#TICK_HZ] says.
final class MuscleNoise {

    private final int rateHz;
    private final Noise noise;
    private final float low;
    private final float high;
    private final float scale;
    private float slow;
    private float smooth;

    MuscleNoise(int rateHz, double fromHz, double toHz, long seed) {
        this.rateHz = rateHz;
        noise = new Noise(seed);
        low = (float) Math.exp(-2 * Math.PI * fromHz / rateHz);
        high = (float) Math.exp(-2 * Math.PI * Math.min(toHz, rateHz * 0.4) / rateHz);
        scale = 1 / deviation();
    }

    /// Measured once on the filter itself, with noise of its own.
    private float deviation() {
        Noise probe = new Noise(7);
        double power = 0;
        int count = 4096;
        for (int i = 0; i < count; i++) {
            float y = filtered(probe.next());
            power += y * y;
        }
        slow = 0;
        smooth = 0;
        return (float) Math.sqrt(power / count);
    }

    private float filtered(float white) {
        smooth = white + high * (smooth - white);
        slow = smooth + low * (slow - smooth);
        return smooth - slow;
    }

    /// @param envelope RMS values, one more than the block has ticks
    void addTo(float[] out, float[] envelope, float gain) {
        int ticks = out.length / rateHz * MuscleTone.TICK_HZ;
        for (int tick = 0; tick < ticks; tick++) {
            int from = (int) ((long) tick * rateHz / MuscleTone.TICK_HZ);
            int to = (int) ((long) (tick + 1) * rateHz / MuscleTone.TICK_HZ);
            float level = envelope[tick] * gain * scale;
            float slope = to > from ? (envelope[tick + 1] - envelope[tick]) * gain * scale / (to - from) : 0;
            float s = slow;
            float m = smooth;
            for (int i = from; i < to; i++) {
                float white = noise.next();
                m = white + high * (m - white);
                s = m + low * (s - m);
                out[i] += level * (m - s);
                level += slope;
            }
            slow = s;
            smooth = m;
        }
    }
}
