package org.onbam.simulate;

import java.util.List;

/// Flow and belts at a moment, from the breath drawn then. Walks forward only.
final class BreathShape {

    private final List<Breath> breaths;
    private int current;
    private double lag;
    private double thoraxSize = 1;
    private double abdomenSize = 1;

    BreathShape(List<Breath> breaths) {
        this.breaths = breaths;
    }

    Breath at(double seconds) {
        while (current + 1 < breaths.size() && breaths.get(current + 1).start() <= seconds) {
            current++;
        }
        return breaths.get(current);
    }

    /// Flow into the nose, 1 at the peak of a quiet inspiration, negative on the way out. `seconds` must not go back.
    double flow(double seconds) {
        Breath breath = at(seconds);
        double since = seconds - breath.start();
        if (since < 0 || breath.flow() == 0) {
            return 0;
        }
        if (since < breath.inspire()) {
            double u = since / breath.inspire();
            double round = Math.sin(Math.PI * u);
            // A collapsing airway limits flow: a quick rise, then a plateau that sags in the middle.
            double flat = Math.min(1, u / 0.14) * Math.min(1, (1 - u) / 0.16) * (0.95 - 0.17 * round);
            return breath.flow() * (round + breath.flattening() * (flat - round));
        }
        double w = (since - breath.inspire()) / (breath.total() - breath.inspire());
        return -0.8 * breath.flow() * (w / 0.24) * Math.exp(1 - w / 0.24) * Math.min(1, (1 - w) / 0.1);
    }

    /// Excursion of the thorax, from 0 to about 1. Call for every sample, in order, before [#abdomen].
    ///
    /// @param step seconds since the sample before
    double thorax(double seconds, double step) {
        Breath breath = at(seconds);
        // Sizes and phase glide from breath to breath, as a chest does.
        double glide = 1 - Math.exp(-step / 0.35);
        thoraxSize += glide * (breath.thorax() - thoraxSize);
        abdomenSize += glide * (breath.abdomen() - abdomenSize);
        lag += (1 - Math.exp(-step / 0.8)) * (0.5 * breath.paradox() - lag);
        return thoraxSize * volume(breath, seconds, lag);
    }

    double abdomen(double seconds) {
        return abdomenSize * volume(at(seconds), seconds, 0);
    }

    private static double volume(Breath breath, double seconds, double lag) {
        double phase = (seconds - breath.start()) / breath.total() - lag;
        phase -= Math.floor(phase);
        double turn = breath.inspire() / breath.total();
        if (phase < turn) {
            return 0.5 - 0.5 * Math.cos(Math.PI * phase / turn);
        }
        double w = (phase - turn) / (1 - turn);
        return 0.5 * (1 + Math.cos(Math.PI * Math.min(1, w * 1.25)));
    }
}
