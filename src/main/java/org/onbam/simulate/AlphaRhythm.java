package org.onbam.simulate;

/// The alpha rhythm of one occipital pole: a narrow resonance near 10 Hz, which waxes and wanes by itself.
final class AlphaRhythm implements Window.Source {

    private static final int TICK_SAMPLES = Wave.RATE_HZ / BrainState.TICK_HZ;

    private final Noise own;
    private final Noise shared;
    private final Resonator resonator;
    private final BrainState brain;
    private float x1;
    private float x2;
    private float y1;
    private float y2;
    private long sample = -1;
    private long blockStart;

    /// @param sharedSeed the same for both poles: what makes them beat together
    AlphaRhythm(double hertz, BrainState brain, long sharedSeed, long ownSeed) {
        this.brain = brain;
        own = new Noise(ownSeed);
        shared = new Noise(sharedSeed);
        resonator = Resonator.bandPass(hertz, 9, Wave.RATE_HZ);
    }

    @Override
    public void next(float[] out, int at, int count) {
        float[] gain = brain.gain(BrainState.ALPHA_RHYTHM);
        float in = resonator.unitGain();
        for (int i = 0; i < count; i++, sample++) {
            int tick = (int) (Math.floorDiv(sample, (long) TICK_SAMPLES) - blockStart) + 1;
            float x = 0.85f * shared.next() + 0.53f * own.next();
            float y = in * (x - x2) - resonator.a1() * y1 - resonator.a2() * y2;
            x2 = x1;
            x1 = x;
            y2 = y1;
            y1 = y;
            out[at + i] = gain[tick] * y;
        }
        blockStart += (long) BrainState.TICK_HZ * Window.BLOCK_SECONDS;
    }
}
