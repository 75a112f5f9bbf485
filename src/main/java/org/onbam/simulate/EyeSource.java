package org.onbam.simulate;

import java.util.Arrays;
import java.util.List;

/// The voltage of the turning eyes in one direction, after an amplifier that lets a held gaze sink back (0.16 Hz).
final class EyeSource implements Window.Source {

    private static final int LONGEST = 8 * Wave.RATE_HZ;
    private static final float DECAY = (float) Math.exp(-2 * Math.PI * 0.16 / Wave.RATE_HZ);

    private final List<EyeWave> waves;
    private final boolean vertical;
    private float before;
    private float level;
    private long sample = -1;

    private EyeSource(List<EyeWave> waves, boolean vertical) {
        this.waves = waves;
        this.vertical = vertical;
    }

    static EyeSource horizontal(List<EyeWave> waves) {
        return new EyeSource(waves, false);
    }

    static EyeSource vertical(List<EyeWave> waves) {
        return new EyeSource(waves, true);
    }

    @Override
    public void next(float[] out, int at, int count) {
        Arrays.fill(out, at, at + count, 0);
        for (EyeWave eye : Wave.touching(waves, EyeWave::wave, LONGEST, sample, count)) {
            eye.wave().addTo(out, at, sample, count, vertical ? eye.vertical() : eye.horizontal(), 0);
        }
        for (int i = at; i < at + count; i++) {
            float x = out[i];
            level = DECAY * (level + x - before);
            before = x;
            out[i] = level;
        }
        sample += count;
    }
}
