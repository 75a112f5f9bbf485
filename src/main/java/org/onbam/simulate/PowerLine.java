package org.onbam.simulate;

/// A faint 60-Hz hum, the same in phase on every lead, so that most of it goes when one lead is taken against another.
final class PowerLine {

    private static final int MAINS_HZ = 60;

    private final float[] second;

    PowerLine(int rateHz, float microvolts) {
        second = new float[rateHz];
        // An amplifier's anti-alias filter leaves nothing of it below 150 samples a second.
        double amplitude = rateHz >= 150 ? microvolts : 0;
        for (int i = 0; i < rateHz; i++) {
            second[i] = (float) (amplitude * Math.sin(2 * Math.PI * MAINS_HZ * i / rateHz));
        }
    }

    void addTo(float[] out) {
        for (int at = 0; at < out.length; at += second.length) {
            for (int i = 0; i < second.length; i++) {
                out[at + i] += second[i];
            }
        }
    }
}
