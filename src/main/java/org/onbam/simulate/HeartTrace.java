package org.onbam.simulate;

import java.util.Arrays;

/// The ECG channel, in millivolts.
final class HeartTrace implements Trace {

    private final NightScript script;
    private final HeartShape shape;
    private final MuscleNoise muscle;
    private final PowerLine powerLine;
    private final int rateHz;
    private final float[] tension = new float[MuscleTone.TICK_HZ * Window.BLOCK_SECONDS + 1];

    HeartTrace(NightScript script, int rateHz, Chance chance) {
        this.script = script;
        this.rateHz = rateHz;
        shape = new HeartShape(script.heartbeats(), rateHz);
        muscle = new MuscleNoise(rateHz, 10, 80, chance.forkSeed("muscle"));
        powerLine = new PowerLine(rateHz, 0.006f);
    }

    @Override
    public void render(long blockSeconds, float[] out) {
        Arrays.fill(out, 0);
        shape.addTo(out, blockSeconds, 1.05f);
        shape.addRepolarisation(out, blockSeconds, 0.26f);
        for (int i = 0; i < tension.length; i++) {
            tension[i] = (float) (0.007 + 0.11 * MuscleTone.moved(script, blockSeconds + i / (double) MuscleTone.TICK_HZ));
        }
        muscle.addTo(out, tension, 1);
        powerLine.addTo(out);
        double slow = 0.04;
        for (int i = 0; i < out.length; i++) {
            double t = blockSeconds + i / (double) rateHz;
            out[i] += (float) (slow * Math.sin(2 * Math.PI * 0.23 * t) * Math.sin(2 * Math.PI * 0.017 * t));
        }
    }
}
