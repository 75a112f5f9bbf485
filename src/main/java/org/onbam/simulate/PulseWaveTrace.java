package org.onbam.simulate;

/// The pulse wave at the finger: a steep rise a quarter of a second after the R wave, a notch, a long fall.
final class PulseWaveTrace implements Trace {

    private static final double TRANSIT_SECONDS = 0.24;

    private final NightScript script;
    private final int rateHz;

    PulseWaveTrace(NightScript script, int rateHz) {
        this.script = script;
        this.rateHz = rateHz;
    }

    @Override
    public void render(long blockSeconds, float[] out) {
        Heartbeats beats = script.heartbeats();
        int beat = beats.lastBefore(blockSeconds - TRANSIT_SECONDS);
        for (int i = 0; i < out.length; i++) {
            double t = blockSeconds + i / (double) rateHz - TRANSIT_SECONDS;
            while (beat + 1 < beats.count() && beats.at(beat + 1) <= t) {
                beat++;
            }
            double since = beat < 0 ? 1 : t - beats.at(beat);
            double rise = since < 0.12 ? Math.sin(Math.PI / 2 * since / 0.12) : Math.exp(-(since - 0.12) / 0.24);
            double notch = (since - 0.36) / 0.05;
            // Arousal and movement narrow the vessels.
            double narrowing = 1 - 0.6 * Math.min(1, MuscleTone.moved(script, t) + vasoconstriction(t));
            out[i] = (float) (narrowing * (rise + 0.12 * Math.exp(-notch * notch)) - 0.35);
        }
    }

    private double vasoconstriction(double t) {
        int last = script.arousals().lastStartedAt(t);
        if (last < 0) {
            return 0;
        }
        double since = t - script.arousals().get(last).start();
        return 0.8 * Math.min(1, since / 4) * Math.exp(-since / 9);
    }
}
