package org.onbam.simulate;

import java.util.ArrayList;
import java.util.List;

/// Blood oxygen as a finger sensor shows it, whole percents once a second, and the desaturations in that.
///
/// A store is emptied by missing ventilation and refilled by breathing; the finger sees it after the circulation time
/// from the lung, 14 to 20 s, and through the sensor's 3-s average.
final class Oximetry {

    private final int[] percent;

    private Oximetry(int[] percent) {
        this.percent = percent;
    }

    /// A fall of at least 3 % that a respiratory event caused, in samples of 1 s.
    ///
    /// @param start    first second below the baseline
    /// @param end      second of half recovery
    /// @param baseline percent before the fall
    record Desaturation(RespiratoryEvent cause, int start, int end, int baseline, int nadir) {
    }

    static Oximetry of(List<Breath> breaths, int seconds, SleepDisorder disorder, Chance chance) {
        double[] ventilation = ventilation(breaths, seconds);
        double[] arterial = new double[seconds];
        double rest = disorder.restingSaturation;
        double s = rest;
        double wander = 0;
        for (int t = 0; t < seconds; t++) {
            double v = Math.min(1.7, ventilation[t]);
            // The steep part of the dissociation curve: the lower, the faster it falls.
            double fall = Math.max(0, 0.97 - v) * disorder.desaturationPerSecond * (1 + (rest - s) / 30);
            s += (rest - s) * v * v / 18 - fall;
            wander = 0.995 * wander + chance.normal(0, 0.03);
            arterial[t] = s + wander;
        }
        int delay = chance.integer(14, 19);
        int[] percent = new int[seconds];
        for (int t = 0; t < seconds; t++) {
            percent[t] = Math.clamp(Math.round(mean(arterial, t - delay - 1, t - delay + 2)), 50, 100);
        }
        return new Oximetry(percent);
    }

    private static double[] ventilation(List<Breath> breaths, int seconds) {
        double[] raw = new double[seconds];
        for (Breath breath : breaths) {
            // A flattened, narrowed breath moves less air than its peak flow tells.
            double lost = breath.flow() < 0.8 ? 0.25 * breath.flattening() : 0;
            double level = breath.flow() * (1 - lost) * 3.9 / Math.max(2, breath.total());
            int from = Math.max(0, (int) Math.ceil(breath.start()));
            for (int t = from; t < Math.min(seconds, breath.end()); t++) {
                raw[t] = Math.min(2, level);
            }
        }
        double[] smooth = new double[seconds];
        for (int t = 0; t < seconds; t++) {
            smooth[t] = mean(raw, t - 2, t + 3);
        }
        return smooth;
    }

    private static double mean(double[] values, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[Math.clamp(i, 0, values.length - 1)];
        }
        return sum / (to - from);
    }

    int percentAt(int second) {
        return percent[Math.clamp(second, 0, percent.length - 1)];
    }

    /// Reads the desaturations off the written values, at most one for each event, in order, never overlapping.
    List<Desaturation> desaturations(List<RespiratoryEvent> events) {
        List<Desaturation> found = new ArrayList<>();
        int free = 0;
        for (int i = 0; i < events.size(); i++) {
            RespiratoryEvent event = events.get(i);
            int next = i + 1 < events.size() ? (int) events.get(i + 1).start() + 14 : percent.length;
            int last = Math.min(Math.min(next, (int) event.end() + 40), percent.length - 1);
            int first = Math.max(free, (int) event.start());
            int nadir = indexOfLowest(Math.max(first, (int) event.start() + 8), last);
            int top = indexOfLastHighest(first, nadir);
            if (percent[top] - percent[nadir] >= 3) {
                int end = recovered(nadir, percent[top], last);
                found.add(new Desaturation(event, top + 1, end, percent[top], percent[nadir]));
                free = end;
            }
        }
        return List.copyOf(found);
    }

    private int indexOfLowest(int from, int to) {
        int lowest = Math.min(from, percent.length - 1);
        for (int t = lowest; t <= to; t++) {
            lowest = percent[t] < percent[lowest] ? t : lowest;
        }
        return lowest;
    }

    private int indexOfLastHighest(int from, int to) {
        int highest = Math.min(from, to);
        for (int t = highest; t <= to; t++) {
            highest = percent[t] >= percent[highest] ? t : highest;
        }
        return highest;
    }

    private int recovered(int nadir, int baseline, int last) {
        int t = nadir + 1;
        while (t < last && percent[t] < percent[nadir] + (baseline - percent[nadir] + 1) / 2) {
            t++;
        }
        return t;
    }
}
