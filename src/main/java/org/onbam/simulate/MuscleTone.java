package org.onbam.simulate;

import org.onbam.model.SleepStage;

/// How tense muscles are at any moment, µV RMS: a pure function of the script.
final class MuscleTone {

    static final int TICK_HZ = 32;

    private final NightScript script;

    MuscleTone(NightScript script) {
        this.script = script;
    }

    /// The chin: highest awake, lowest in R but for twitches, a burst in every arousal.
    double chin(double t) {
        StageTrack stages = script.frame().stages();
        // Tone changes over some seconds where the stage does.
        double tone = (chinTone(stages.at(t - 1.5)) + chinTone(stages.at(t)) + chinTone(stages.at(t + 1.5))) / 3;
        tone *= 1 + 0.22 * Math.sin(t * 0.71) * Math.sin(t * 0.173 + 1);
        if (stages.at(t) == SleepStage.R) {
            tone += twitch(t);
        }
        return tone + burst(t) * 15 + moved(t) * 70 + task(t, Biocalibration.Task.GRIT_TEETH) * 60;
    }

    private static double chinTone(SleepStage stage) {
        return switch (stage) {
            case W, UNSCORED -> 7.5;
            case N1 -> 4.2;
            case N2 -> 3.0;
            case N3 -> 2.6;
            case R -> 1.1;
        };
    }

    /// Short irregular twitches, a few a minute, at times that only depend on `t`.
    private static double twitch(double t) {
        long slot = (long) (t * 2.5);
        long z = slot * 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 29)) * 0xBF58476D1CE4E5B9L;
        double u = (z >>> 40) / (double) (1 << 24);
        boolean phasic = Math.sin(t / 23) * Math.sin(t / 57 + 2) > 0.2;
        double within = t * 2.5 - slot;
        return phasic && u > 0.86 ? 40 * (u - 0.84) * Math.sin(Math.PI * within) : 0;
    }

    /// Muscles of the scalp, as the EEG sees them.
    double scalp(double t) {
        double rest = switch (script.frame().stages().at(t)) {
            case W, UNSCORED -> 1.5;
            case N1 -> 0.7;
            case N2, N3 -> 0.5;
            case R -> 0.4;
        };
        return rest + 2.6 * burst(t) + 28 * moved(t) + 14 * task(t, Biocalibration.Task.GRIT_TEETH);
    }

    /// One leg.
    double leg(double t, LimbMovement.Side side, Spans<LimbMovement> own) {
        double rest = 1.1 + 0.5 * burst(t) + (script.frame().stages().at(t) == SleepStage.W ? 0.8 : 0);
        int at = own.indexAt(t);
        double kick = 0;
        if (at >= 0) {
            LimbMovement limb = own.get(at);
            double rise = Math.min(1, (t - limb.start()) / 0.06 + 0.35);
            double fall = Math.min(1, (limb.end() - t) / 0.12);
            double ripple = 0.75 + 0.25 * Math.sin(9 * (t - limb.start()) + limb.start());
            kick = limb.microvolts() * rise * fall * ripple;
        }
        Biocalibration.Task task = side == LimbMovement.Side.LEFT
                ? Biocalibration.Task.LEFT_FOOT : Biocalibration.Task.RIGHT_FOOT;
        double flexing = task(t, task) * (Math.sin(t * 3.1) > 0 ? 90 : 0);
        return rest + kick + flexing + 55 * moved(t);
    }

    /// 0 to 1: rises within a quarter of a second at an arousal, fades in its last part.
    private double burst(double t) {
        int at = script.arousals().indexAt(t);
        if (at < 0) {
            return 0;
        }
        Arousal arousal = script.arousals().get(at);
        double since = t - arousal.start();
        double left = arousal.end() - t;
        double uneven = 0.65 + 0.35 * Math.sin(since * 2.3 + arousal.start());
        return Math.min(1, since / 0.25) * Math.min(1, left / 1.2) * uneven;
    }

    private double task(double t, Biocalibration.Task task) {
        return t < script.frame().lightsOff()
                && script.frame().calibrationAt(t).filter(step -> step.task() == task).isPresent() ? 1 : 0;
    }

    private double moved(double t) {
        return moved(script, t);
    }

    /// Strength of a body movement at a moment, 0 at rest.
    static double moved(NightScript script, double t) {
        int at = script.movements().indexAt(t);
        if (at < 0) {
            return 0;
        }
        BodyMovement movement = script.movements().get(at);
        double u = (t - movement.start()) / (movement.end() - movement.start());
        return movement.strength() * Math.sin(Math.PI * Math.clamp(u, 0, 1)) * (0.6 + 0.25 * Math.sin(t * 5.3) + 0.15 * Math.sin(t * 11.9 + 1));
    }
}
