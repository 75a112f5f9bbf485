package org.onbam.simulate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.onbam.model.SleepStage;

/// Moves the eyes: blinks and glances awake, slow rolling when sleep comes, bursts of rapid movements in R.
final class EyeMovements {

    private final NightFrame night;
    private final Spans<Gaze> gaze;
    private final Chance chance;
    private final List<EyeWave> waves = new ArrayList<>();

    private EyeMovements(NightFrame night, Spans<Gaze> gaze, Chance chance) {
        this.night = night;
        this.gaze = gaze;
        this.chance = chance;
    }

    /// Ordered by start.
    static List<EyeWave> draw(NightFrame night, Spans<Gaze> gaze, Spans<Arousal> arousals, Chance chance) {
        EyeMovements eyes = new EyeMovements(night, gaze, chance);
        double now = 1;
        while (now < night.seconds()) {
            now = eyes.move(now);
        }
        for (Arousal arousal : arousals.items()) {
            if (chance.happens(0.6)) {
                eyes.glance(arousal.start() + chance.uniform(0.3, 2), 1);
            }
        }
        eyes.calibrate();
        eyes.waves.sort(Comparator.comparing(EyeWave::wave, Wave.BY_START));
        return List.copyOf(eyes.waves);
    }

    /// Makes one movement, or none, and says when to ask again.
    private double move(double now) {
        if (night.calibrationAt(now).isPresent()) {
            return now + 1;
        }
        return switch (night.stages().at(now)) {
            case W, UNSCORED -> awake(now);
            case N1 -> drowsy(now, 0.6);
            case R -> rapid(now);
            case N2, N3 -> now + 2;
        };
    }

    private double awake(double now) {
        int at = gaze.indexAt(now);
        if (at >= 0 && !gaze.get(at).open()) {
            // Closed and about to sleep, or at rest.
            boolean sleepy = night.stages().endOfRun(now) - now < 180 && now > night.lightsOff();
            return sleepy ? drowsy(now, 0.4) : now + 3;
        }
        if (chance.happens(0.5)) {
            waves.add(EyeWave.blink(now, chance.around(95, 0.25)));
        } else {
            glance(now, 1);
        }
        return now + chance.around(2.2, 0.6);
    }

    private double drowsy(double now, double willing) {
        if (!chance.happens(willing)) {
            return now + chance.uniform(2, 6);
        }
        double seconds = chance.uniform(2.2, 4.8);
        waves.add(EyeWave.roll(now, seconds, chance.sign() * chance.around(65, 0.3)));
        return now + seconds * chance.uniform(0.8, 1.6);
    }

    /// Bursts of two to twelve movements with quiet between them, denser late in the night.
    private double rapid(double now) {
        int movements = chance.integer(2, 7 + (int) (5 * now / night.seconds()));
        double t = now;
        for (int i = 0; i < movements && night.stages().at(t) == SleepStage.R; i++) {
            glance(t, 1.2);
            t += chance.around(0.55, 0.6);
        }
        return t + chance.around(9 - 4 * now / night.seconds(), 0.7);
    }

    private void glance(double at, double vigour) {
        waves.add(EyeWave.saccade(at, chance.around(0.42, 0.5), vigour * chance.sign() * chance.around(66, 0.45),
                vigour * chance.normal(0, 28)));
    }

    private void calibrate() {
        for (Biocalibration step : night.calibration()) {
            for (int i = 0; i < 5; i++) {
                double at = step.start() + 0.5 + i * 2.1;
                switch (step.task()) {
                    case LOOK_LEFT_RIGHT -> waves.add(EyeWave.saccade(at, 1, i % 2 == 0 ? 170 : -170, 8));
                    case LOOK_UP_DOWN -> waves.add(EyeWave.saccade(at, 1, 5, i % 2 == 0 ? 140 : -140));
                    case BLINK -> waves.add(EyeWave.blink(at * 0.85 + step.start() * 0.15, 130));
                    default -> { }
                }
            }
        }
    }
}
