package org.onbam.simulate;

import java.util.Arrays;
import java.util.List;

/// The times of the R waves: a rate that follows the stage, breathes with the lungs, slows in an apnea and races at its
/// end, with an early beat now and then.
final class Heartbeats {

    private final double[] seconds;
    private final Timeline timeline;

    private Heartbeats(double[] seconds) {
        this.seconds = seconds;
        this.timeline = new Timeline(seconds);
    }

    static Heartbeats draw(NightFrame night, List<Breath> breaths, Spans<RespiratoryEvent> events,
                           Spans<Arousal> arousals, Chance chance) {
        double resting = chance.normal(0.96, 0.05);
        double[] times = new double[(int) (night.seconds() * 2.2) + 16];
        int count = 0;
        int breath = 0;
        double wander = 0;
        double early = 0;
        for (double t = 0.3; t < night.seconds() + 2 && count < times.length;) {
            times[count++] = t;
            while (breath + 1 < breaths.size() && breaths.get(breath).end() <= t) {
                breath++;
            }
            wander = 0.985 * wander + chance.normal(0, 0.006);
            double interval = resting * stageFactor(night, t) * (1 + wander) * (1 + sway(breaths.get(breath), t))
                    * reflex(t, events, arousals);
            early = early > 0 ? -1.4 * early : chance.happens(1 / 1500.0) ? 0.28 : 0;
            t += Math.clamp(interval * (1 - early) * chance.normal(1, 0.008), 0.42, 1.6);
        }
        return new Heartbeats(Arrays.copyOf(times, count));
    }

    private static double stageFactor(NightFrame night, double t) {
        return switch (night.stages().at(t)) {
            case W, UNSCORED -> 0.9;
            case N1 -> 0.98;
            case N2 -> 1.02;
            case N3 -> 1.0;
            case R -> 0.96;
        };
    }

    /// Respiratory sinus arrhythmia: shorter intervals while the breath is drawn.
    private static double sway(Breath breath, double t) {
        double phase = (t - breath.start()) / breath.total();
        return -0.03 * Math.min(1.3, breath.flow() + 0.2) * Math.sin(2 * Math.PI * phase);
    }

    private static double reflex(double t, Spans<RespiratoryEvent> events, Spans<Arousal> arousals) {
        double factor = 1;
        int inside = events.indexAt(t);
        if (inside >= 0 && events.get(inside).kind().isApnea()) {
            RespiratoryEvent event = events.get(inside);
            factor += 0.09 * (t - event.start()) / (event.end() - event.start());
        }
        int last = arousals.lastStartedAt(t);
        if (last >= 0) {
            double since = t - arousals.get(last).start();
            factor -= 0.24 * Math.min(1, since / 2.5) * Math.exp(-since / 7);
        }
        return factor;
    }

    int count() {
        return seconds.length;
    }

    double at(int index) {
        return seconds[index];
    }

    /// Index of the last beat at or before a moment, or -1.
    int lastBefore(double t) {
        return timeline.lastAt(t);
    }

    /// Beats per minute as a sensor shows it, over the five beats before.
    double rateAt(double t) {
        int last = Math.clamp(lastBefore(t), 5, Math.max(5, seconds.length - 1));
        return last < seconds.length ? 300 / (seconds[last] - seconds[last - 5]) : 60;
    }
}
