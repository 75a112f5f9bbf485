package org.onbam.simulate;

import java.util.Arrays;

/// The ECG channel, in millivolts.
final class HeartTrace implements Trace {

    private final NightScript script;
    private final HeartShape shape;
    private final MuscleNoise muscle;
    private final PowerLine powerLine;
    private final float[] tension = new float[MuscleTone.TICK_HZ * Window.BLOCK_SECONDS + 1];

    HeartTrace(NightScript script, int rateHz, Chance chance) {
        this.script = script;
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
        addSway(out, blockSeconds);
    }

    /// The baseline rides slowly on the breath, 0.04 mV at most; drawn ten times a second and joined.
    private void addSway(float[] out, long blockSeconds) {
        int steps = 10 * Window.BLOCK_SECONDS;
        for (int step = 0; step < steps; step++) {
            float level = sway(blockSeconds + step / 10.0);
            int from = (int) ((long) step * out.length / steps);
            int to = (int) ((step + 1L) * out.length / steps);
            float slope = (sway(blockSeconds + (step + 1) / 10.0) - level) / Math.max(1, to - from);
            for (int i = from; i < to; i++) {
                out[i] += level;
                level += slope;
            }
        }
    }

    private static float sway(double t) {
        return (float) (0.04 * Math.sin(2 * Math.PI * 0.23 * t) * Math.sin(2 * Math.PI * 0.017 * t));
    }
}
