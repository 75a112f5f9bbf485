package org.onbam.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.onbam.model.SleepStage;

/// How the sleeper lies, from one turn to the next.
record Posture(double start, double end, Position position) {

    /// What the position sensor knows; its signal carries [#code].
    enum Position {
        SUPINE(1), LEFT(2), RIGHT(3), PRONE(4), UPRIGHT(5);

        private final int code;

        Position(int code) {
            this.code = code;
        }

        int code() {
            return code;
        }

        String eventCode() {
            return "position_" + name().toLowerCase(Locale.ROOT);
        }
    }

    boolean isSupine() {
        return position == Position.SUPINE;
    }

    /// Sits up until shortly before lights off, then lies on the back, and turns about every 70 minutes, awake if it can be.
    static List<Posture> draw(StageTrack stages, double lightsOff, double seconds, Chance chance) {
        List<Posture> postures = new ArrayList<>();
        double start = 0;
        Position position = Position.UPRIGHT;
        double next = lightsOff * chance.uniform(0.6, 0.8);
        while (next < seconds) {
            postures.add(new Posture(start, next, position));
            start = next;
            position = position == Position.UPRIGHT ? Position.SUPINE : turned(position, chance);
            next = inNearestWake(stages, start + chance.around(70 * 60, 0.5));
        }
        postures.add(new Posture(start, seconds, position));
        return List.copyOf(postures);
    }

    private static Position turned(Position from, Chance chance) {
        if (from != Position.SUPINE && chance.happens(0.7)) {
            return Position.SUPINE;
        }
        Position to = chance.happens(0.08) ? Position.PRONE : chance.happens(0.5) ? Position.LEFT : Position.RIGHT;
        return to == from ? Position.SUPINE : to;
    }

    private static double inNearestWake(StageTrack stages, double wished) {
        for (double t = wished; t < wished + 20 * 60; t += 10) {
            if (stages.at(t) == SleepStage.W) {
                return Math.max(wished, stages.startOfRun(t) + 5);
            }
        }
        return wished;
    }
}
