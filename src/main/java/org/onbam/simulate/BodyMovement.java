package org.onbam.simulate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.onbam.model.SleepStage;

/// The body moves and every lead with it: a turn, a stir in wake, a start out of sleep.
///
/// @param strength 1 for a turn of the whole body
record BodyMovement(double start, double end, double strength) {

    static final double TURN = 1;

    static List<BodyMovement> draw(NightFrame night, List<Posture> postures, List<Arousal> arousals, Chance chance) {
        List<BodyMovement> wished = new ArrayList<>();
        for (Posture posture : postures.subList(1, postures.size())) {
            wished.add(new BodyMovement(posture.start() - 3, posture.start() + chance.uniform(3, 8), TURN));
        }
        for (double t = chance.uniform(5, 60); t < night.seconds() - 10; t += chance.around(100, 0.7)) {
            if (night.stages().at(t) == SleepStage.W) {
                wished.add(new BodyMovement(t, t + chance.uniform(1, 4), chance.uniform(0.2, 0.6)));
            }
        }
        for (Arousal arousal : arousals) {
            if (chance.happens(0.15)) {
                wished.add(new BodyMovement(arousal.start() + 0.3, arousal.end(), chance.uniform(0.1, 0.35)));
            }
        }
        return apart(wished, night.seconds());
    }

    private static List<BodyMovement> apart(List<BodyMovement> wished, double seconds) {
        wished.sort(Comparator.comparingDouble(BodyMovement::start));
        List<BodyMovement> kept = new ArrayList<>();
        double free = 0;
        for (BodyMovement movement : wished) {
            if (movement.start() >= free && movement.end() < seconds) {
                kept.add(movement);
                free = movement.end() + 1;
            }
        }
        return List.copyOf(kept);
    }
}
