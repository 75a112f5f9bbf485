package org.onbam.simulate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// A shift of the EEG to faster rhythms for 3 to 15 s, out of at least 10 s of sleep (AASM manual, arousal rule).
record Arousal(Cause cause, double start, double end) {

    private static final double STABLE_SLEEP_SECONDS = 10;

    enum Cause {
        RESPIRATORY("arousal_respiratory"), LIMB("arousal_lm"), SPONTANEOUS("arousal_spontaneous");

        private final String code;

        Cause(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    /// Arousals at the ends of respiratory events, with some leg movements, and a few out of the blue.
    ///
    /// @param desaturating the events that desaturate; a hypopnea that does not, and a RERA, is ended by an arousal
    ///                     wherever the rule leaves room for one
    static List<Arousal> draw(NightFrame night, List<RespiratoryEvent> events, Set<RespiratoryEvent> desaturating,
                              List<LimbMovement> limbs, Chance chance) {
        List<Arousal> placed = new ArrayList<>();
        for (RespiratoryEvent event : events) {
            if (chance.happens(probability(event, desaturating.contains(event)))) {
                place(new Arousal(Cause.RESPIRATORY, event.end() - chance.uniform(-0.8, 2), 0), night, chance, placed);
            }
        }
        for (LimbMovement movement : limbs) {
            if (movement.periodic() && chance.happens(0.22)) {
                place(new Arousal(Cause.LIMB, movement.start() + chance.uniform(0, 0.4), 0), night, chance, placed);
            }
        }
        int spontaneous = (int) Math.round((night.lightsOn() - night.lightsOff()) / 3600 * chance.uniform(3, 6));
        Spans<RespiratoryEvent> breathing = new Spans<>(events, RespiratoryEvent::start, RespiratoryEvent::end);
        for (int i = 0; i < spontaneous; i++) {
            double at = chance.uniform(night.lightsOff(), night.lightsOn());
            if (!breathing.near(at, at, 15)) {
                place(new Arousal(Cause.SPONTANEOUS, at, 0), night, chance, placed);
            }
        }
        placed.sort(Comparator.comparingDouble(Arousal::start));
        return List.copyOf(placed);
    }

    private static double probability(RespiratoryEvent event, boolean desaturating) {
        return switch (event.kind()) {
            case RERA -> 1;
            case HYPOPNEA -> desaturating ? 0.6 : 1;
            case CENTRAL_HYPOPNEA -> desaturating ? 0.25 : 1;
            case OBSTRUCTIVE, MIXED -> 0.82;
            case CENTRAL -> 0.4;
        };
    }

    private static void place(Arousal wished, NightFrame night, Chance chance, List<Arousal> placed) {
        double start = wished.start();
        double end = start + Math.clamp(chance.around(6, 0.4), 3.3, 14);
        // In an epoch of sleep too: past its border the sleeper simply wakes.
        boolean asleep = night.stages().sleepsThrough(start - STABLE_SLEEP_SECONDS, start + 0.5)
                && night.epochs().get((int) Math.max(0, start / 30)).isSleep() && start > night.lightsOff() && end < night.lightsOn();
        boolean apart = placed.stream().allMatch(other -> start - other.end() > STABLE_SLEEP_SECONDS
                || other.start() - end > STABLE_SLEEP_SECONDS);
        if (asleep && apart) {
            placed.add(new Arousal(wished.cause(), start, end));
        }
    }
}
