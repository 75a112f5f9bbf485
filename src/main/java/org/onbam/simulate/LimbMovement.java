package org.onbam.simulate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.onbam.model.SleepStage;

/// A burst of the anterior tibial muscle of one leg or both.
///
/// @param microvolts amplitude of the burst, well over the 8 µV of the rule
/// @param periodic   member of a series of at least four, 5 to 90 s from onset to onset (AASM manual, movement rules)
record LimbMovement(double start, double end, Side side, double microvolts, boolean periodic) {

    enum Side { LEFT, RIGHT, BOTH }

    String code() {
        if (periodic) {
            return "plm";
        }
        return switch (side) {
            case LEFT -> "lm_left";
            case RIGHT -> "lm_right";
            case BOTH -> "lm";
        };
    }

    /// Series of movements in NREM sleep, kept half a second clear of respiratory events, which would excuse them.
    static List<LimbMovement> draw(NightFrame night, SleepDisorder disorder, List<RespiratoryEvent> events, Chance chance) {
        Spans<RespiratoryEvent> breathing = new Spans<>(events, RespiratoryEvent::start, RespiratoryEvent::end);
        List<LimbMovement> movements = new ArrayList<>();
        double now = night.lightsOff();
        while (now < night.lightsOn() - 60) {
            double series = now + chance.around(14 * 60, 0.8) / (0.2 + disorder.limbActivity);
            int members = chance.integer(6, 14 + (int) (26 * disorder.limbActivity));
            double rhythm = chance.around(24, 0.2);
            now = series;
            for (int i = 0; i < members; i++) {
                double start = now;
                double end = start + Math.clamp(chance.around(1.7, 0.4), 0.7, 6);
                // 6 s also keep the recovery breaths, whose arousal may move the legs, apart from the series.
                if (mayMove(night, start, end) && !breathing.near(start, end, 6)) {
                    movements.add(new LimbMovement(start, end, side(chance), chance.around(55, 0.4), false));
                }
                now += Math.clamp(chance.normal(rhythm, rhythm * 0.12), 8, 80);
            }
        }
        return withSeries(movements);
    }

    private static boolean mayMove(NightFrame night, double start, double end) {
        SleepStage stage = night.stages().at(start);
        return end < night.lightsOn() && (stage == SleepStage.N1 || stage == SleepStage.N2)
                && night.stages().sleepsThrough(start - 1, end + 1);
    }

    static Side side(Chance chance) {
        return chance.happens(0.4) ? Side.BOTH : chance.happens(0.5) ? Side.LEFT : Side.RIGHT;
    }

    /// The series and the single movements that come with arousals, in order.
    static List<LimbMovement> withStartles(List<LimbMovement> series, List<Arousal> arousals, Chance chance) {
        List<LimbMovement> all = new ArrayList<>(series);
        for (Arousal arousal : arousals) {
            if (arousal.cause() != Arousal.Cause.LIMB && chance.happens(0.18)) {
                double start = arousal.start() + chance.uniform(0.4, 1.2);
                double end = Math.min(arousal.end(), start + chance.uniform(0.8, 3));
                all.add(new LimbMovement(start, end, side(chance), chance.around(45, 0.4), false));
            }
        }
        all.sort(Comparator.comparingDouble(LimbMovement::start));
        return List.copyOf(all);
    }

    /// Marks the members of runs of four and more whose onsets follow each other within 5 to 90 s.
    private static List<LimbMovement> withSeries(List<LimbMovement> movements) {
        List<LimbMovement> marked = new ArrayList<>();
        int first = 0;
        for (int i = 1; i <= movements.size(); i++) {
            boolean goesOn = i < movements.size() && movements.get(i).start() - movements.get(i - 1).start() <= 90;
            if (!goesOn) {
                boolean periodic = i - first >= 4;
                for (LimbMovement m : movements.subList(first, i)) {
                    marked.add(new LimbMovement(m.start(), m.end(), m.side(), m.microvolts(), periodic));
                }
                first = i;
            }
        }
        return marked;
    }
}
