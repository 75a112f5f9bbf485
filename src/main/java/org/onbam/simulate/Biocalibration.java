package org.onbam.simulate;

import java.util.ArrayList;
import java.util.List;

/// What the technician asks for before lights off, to see that every lead answers.
record Biocalibration(Task task, double start, double end) {

    enum Task {
        EYES_OPEN("Eyes open", 30), EYES_CLOSED("Eyes closed", 30), LOOK_LEFT_RIGHT("Look left and right", 12),
        LOOK_UP_DOWN("Look up and down", 12), BLINK("Blink five times", 10), GRIT_TEETH("Grit teeth", 5),
        HOLD_BREATH("Hold breath", 10), LEFT_FOOT("Flex left foot", 6), RIGHT_FOOT("Flex right foot", 6);

        private final String text;
        private final double seconds;

        Task(String text, double seconds) {
            this.text = text;
            this.seconds = seconds;
        }

        /// The note in the file, as technicians write it.
        String text() {
            return text;
        }
    }

    /// All tasks in order, from 40 s on, where there is time before lights off.
    static List<Biocalibration> before(double lightsOff) {
        List<Biocalibration> steps = new ArrayList<>();
        double now = 40;
        for (Task task : Task.values()) {
            steps.add(new Biocalibration(task, now, now + task.seconds));
            now += task.seconds + 5;
        }
        return now + 30 < lightsOff * 0.6 ? List.copyOf(steps) : List.of();
    }
}
