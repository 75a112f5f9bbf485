package org.onbam.simulate;

import org.onbam.model.SleepStage;

/// How strong each rhythm of the brain is, eight times a second, for one block; moved on by one thread, read by all.
///
/// Strengths are µV RMS of each resonator of the [RhythmBank]. They were fitted, by least squares over the resonators'
/// power in seven bands, to the band powers of recordings of patients less the graphoelements, for example in N2
/// 10, 6.8, 4.8, 2.6, 1.7 and 2.0 µV between 0.5, 2, 4, 7.5, 12, 15 and (16 to) 30 Hz.
final class BrainState {

    static final int TICK_HZ = 8;
    /// The six bands of the background, then the alpha rhythm of the closed eye.
    static final int BANDS = 6;
    static final int ALPHA_RHYTHM = 6;
    static final int GAINS = 7;

    //                                     slow   delta  theta  alpha  sigma  beta   rhythm
    private static final float[] AWAKE =   {5.8f,  3.8f,  4.4f,  4.4f,  1.1f,  3.3f,  0.8f};
    private static final float[] RESTING = {5.8f,  3.8f,  4.4f,  4.8f,  1.1f,  3.0f,  17f};
    private static final float[] N1 =      {7.2f,  4.3f,  7.8f,  3.7f,  1.7f,  2.3f,  0.6f};
    private static final float[] N2 =      {8.5f,  8.0f,  6.0f,  3.7f,  1.9f,  1.7f,  0};
    private static final float[] N3 =      {15f,   12f,   5.2f,  4.0f,  1.6f,  1.2f,  0};
    private static final float[] REM =     {5.7f,  5.1f,  5.6f,  3.6f,  0.8f,  1.9f,  0.6f};
    private static final float[] AROUSED = {9.6f,  5.2f,  7.0f,  8.4f,  1.2f,  6.4f,  12f};

    private final NightScript script;
    private final Chance chance;
    private final Window[] gains = new Window[GAINS];
    private final float[][] views = new float[GAINS][];
    private final float[][] made = new float[GAINS][TICK_HZ * Window.BLOCK_SECONDS + Window.OVERLAP];
    private final float[] level = AWAKE.clone();
    private final double[] sway = new double[GAINS];
    private long tick = -1;

    BrainState(NightScript script, Chance chance) {
        this.script = script;
        this.chance = chance;
        for (int g = 0; g < GAINS; g++) {
            gains[g] = new Window(TICK_HZ);
            views[g] = gains[g].samples();
        }
    }

    void advance() {
        long from = tick;
        gains[0].advance((out, at, count) -> {
            // All gains move together: the others are filled beside the first.
            for (int i = 0; i < count; i++) {
                step((from + i) / (double) TICK_HZ);
                for (int g = 0; g < GAINS; g++) {
                    made[g][i] = (float) (level[g] * Math.exp(sway[g]));
                }
                out[at + i] = made[0][i];
            }
            tick = from + count;
        });
        for (int g = 1; g < GAINS; g++) {
            float[] values = made[g];
            gains[g].advance((out, at, count) -> System.arraycopy(values, 0, out, at, count));
        }
    }

    private void step(double seconds) {
        boolean aroused = script.arousals().indexAt(seconds) >= 0;
        float[] target = aroused ? AROUSED : stage(seconds);
        // An arousal is abrupt; drifting into another stage takes seconds.
        float speed = aroused ? 0.5f : 0.07f;
        for (int g = 0; g < GAINS; g++) {
            level[g] += speed * (target[g] - level[g]);
            // Waxing and waning over some seconds, the alpha rhythm most.
            double depth = g == ALPHA_RHYTHM ? 0.075 : 0.035;
            sway[g] = 0.975 * sway[g] + depth * chance.normal(0, 1);
        }
    }

    private float[] stage(double seconds) {
        SleepStage stage = script.frame().stages().at(seconds);
        return switch (stage) {
            case W, UNSCORED -> {
                int at = script.gaze().indexAt(seconds);
                yield at >= 0 && !script.gaze().get(at).open() ? RESTING : AWAKE;
            }
            case N1 -> N1;
            case N2 -> N2;
            case N3 -> N3;
            case R -> REM;
        };
    }

    /// `gain(g)[0]` is the strength one tick before the block.
    float[] gain(int index) {
        return views[index];
    }
}
