package org.onbam.simulate;

import java.util.Arrays;

/// Endless background activity of one patch of cortex: white noise through six resonators, each as strong as the
/// [BrainState] has it and as the place on the head lets it be.
final class RhythmBank implements Window.Source {

    private static final double[] CENTRE_HZ = {0.95, 2.8, 5.5, 9.3, 13.5, 20};
    private static final double[] QUALITY = {0.75, 1.1, 1.5, 2, 2.4, 1.4};
    /// The first three are low-passes, or their upper skirts would drown the faster rhythms of sleep.
    private static final int LOW_PASSES = 3;
    private static final int TICK_SAMPLES = Wave.RATE_HZ / BrainState.TICK_HZ;

    private final Noise noise;
    private final BrainState brain;
    private final float[] a1 = new float[BrainState.BANDS];
    private final float[] a2 = new float[BrainState.BANDS];
    private final float[] input = new float[BrainState.BANDS];
    private final float[] y1 = new float[BrainState.BANDS];
    private final float[] y2 = new float[BrainState.BANDS];
    private final float[] white = new float[TICK_SAMPLES];
    private final float[] edge = new float[TICK_SAMPLES];
    private float x1;
    private float x2;
    private long sample = -1;
    private long blockStart;

    RhythmBank(Electrode place, BrainState brain, long seed) {
        this.noise = new Noise(seed);
        this.brain = brain;
        double[] topography = {1 + 0.22 * place.y(), 1 + 0.18 * place.y(), 1 - 0.1 * Math.abs(place.y()),
            1 - 0.25 * place.y(), 1 - 0.35 * Math.abs(place.y()), 1 + 0.1 * place.y()};
        for (int b = 0; b < BrainState.BANDS; b++) {
            Resonator resonator = b < LOW_PASSES ? Resonator.lowPass(CENTRE_HZ[b], QUALITY[b], Wave.RATE_HZ)
                    : Resonator.bandPass(CENTRE_HZ[b], QUALITY[b], Wave.RATE_HZ);
            a1[b] = resonator.a1();
            a2[b] = resonator.a2();
            input[b] = (float) (resonator.unitGain() * topography[b]);
        }
    }

    @Override
    public void next(float[] out, int at, int count) {
        for (int done = 0; done < count;) {
            int inTick = (int) Math.floorMod(sample, (long) TICK_SAMPLES);
            int run = Math.min(count - done, TICK_SAMPLES - inTick);
            int tick = (int) (Math.floorDiv(sample, (long) TICK_SAMPLES) - blockStart) + 1;
            run(out, at + done, run, tick, inTick);
            done += run;
            sample += run;
        }
        blockStart += (long) BrainState.TICK_HZ * Window.BLOCK_SECONDS;
    }

    private void run(float[] out, int at, int count, int tick, int inTick) {
        for (int i = 0; i < count; i++) {
            float x = noise.next();
            white[i] = x;
            edge[i] = x - x2;
            x2 = x1;
            x1 = x;
        }
        Arrays.fill(out, at, at + count, 0);
        for (int b = 0; b < LOW_PASSES; b++) {
            // Two at a time: each resonance waits for its own last sample, so a pair takes hardly longer than one.
            addPair(b, white, b + LOW_PASSES, edge, out, at, count, tick, inTick);
        }
    }

    private void addPair(int b, float[] xb, int c, float[] xc, float[] out, int at, int count, int tick, int inTick) {
        float[] gainB = brain.gain(b);
        float[] gainC = brain.gain(c);
        float slopeB = (gainB[tick + 1] - gainB[tick]) / TICK_SAMPLES;
        float slopeC = (gainC[tick + 1] - gainC[tick]) / TICK_SAMPLES;
        float gB = gainB[tick] + slopeB * inTick;
        float gC = gainC[tick] + slopeC * inTick;
        float b1 = y1[b];
        float b2 = y2[b];
        float c1 = y1[c];
        float c2 = y2[c];
        float ab1 = a1[b];
        float ab2 = a2[b];
        float ac1 = a1[c];
        float ac2 = a2[c];
        float inB = input[b];
        float inC = input[c];
        for (int i = 0; i < count; i++) {
            float yb = inB * xb[i] - ab2 * b2 - ab1 * b1;
            float yc = inC * xc[i] - ac2 * c2 - ac1 * c1;
            b2 = b1;
            b1 = yb;
            c2 = c1;
            c1 = yc;
            out[at + i] += gB * yb + gC * yc;
            gB += slopeB;
            gC += slopeC;
        }
        y1[b] = b1;
        y2[b] = b2;
        y1[c] = c1;
        y2[c] = c2;
    }
}
