package org.onbam.simulate;

import java.util.ArrayList;
import java.util.List;
import org.onbam.model.SleepStage;

/// When the eyes are open. Open eyes blink, look about and block the alpha rhythm.
///
/// @param open whether the eyes are open
record Gaze(double start, double end, boolean open) {

    /// Open before lights off, but for the technician's "eyes closed"; in the dark mostly closed.
    static List<Gaze> draw(NightFrame night, List<Biocalibration> calibration, Chance chance) {
        List<Gaze> gaze = new ArrayList<>();
        double now = 0;
        for (Biocalibration step : calibration) {
            if (step.task() == Biocalibration.Task.EYES_CLOSED) {
                gaze.add(new Gaze(now, step.start(), true));
                gaze.add(new Gaze(step.start(), step.end(), false));
                now = step.end();
            }
        }
        gaze.add(new Gaze(now, Math.max(now, night.lightsOff() + 20), true));
        now = gaze.getLast().end();
        while (now < night.seconds()) {
            boolean longWake = night.stages().at(now) == SleepStage.W && night.stages().endOfRun(now) > now + 100;
            boolean open = longWake && chance.happens(0.35) || now > night.lightsOn();
            double end = Math.min(night.seconds(), now + chance.uniform(15, 60));
            // Sleep closes them.
            double awake = night.stages().endOfRun(now);
            gaze.add(new Gaze(now, open ? Math.max(now + 1, Math.min(awake - 20, end)) : end, open));
            now = gaze.getLast().end();
        }
        return List.copyOf(gaze);
    }
}
