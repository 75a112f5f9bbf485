package org.onbam.simulate;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/// A bipolar muscle channel, in microvolts: chin or one leg.
final class MuscleTrace implements Trace {

    private final DoubleUnaryOperator tone;
    private final MuscleNoise muscle;
    private final HeartShape heart;
    private final float heartMicrovolts;
    private final PowerLine powerLine;
    private final float[] tension = new float[MuscleTone.TICK_HZ * Window.BLOCK_SECONDS + 1];

    /// @param tone RMS tension at a second of the night
    MuscleTrace(NightScript script, int rateHz, DoubleUnaryOperator tone, float heartMicrovolts, Chance chance) {
        this.tone = tone;
        this.heartMicrovolts = heartMicrovolts;
        muscle = new MuscleNoise(rateHz, 18, 90, chance.forkSeed("muscle"));
        heart = new HeartShape(script.heartbeats(), rateHz);
        powerLine = new PowerLine(rateHz, 0.3f);
    }

    @Override
    public void render(long blockSeconds, float[] out) {
        Arrays.fill(out, 0);
        for (int i = 0; i < tension.length; i++) {
            tension[i] = (float) tone.applyAsDouble(blockSeconds + i / (double) MuscleTone.TICK_HZ);
        }
        muscle.addTo(out, tension, 1);
        heart.addTo(out, blockSeconds, heartMicrovolts);
        powerLine.addTo(out);
    }
}
