package org.onbam.interchange;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import org.onbam.message.Finding;

/// How far the clock of a scoring file is from the recording's.
///
/// @param nanos what to add to times in the file; 0 when a clock is missing
/// @param doubt what makes it doubtful
record ClockShift(long nanos, Optional<Finding> doubt) {

    private static final Duration DAY = Duration.ofDays(1);

    static ClockShift between(Optional<LocalDateTime> recording, Optional<LocalDateTime> file) {
        if (recording.isEmpty() || file.isEmpty()) {
            return new ClockShift(0, Optional.of(Finding.info("start", "interchange.shift.noClock")));
        }
        Duration shift = Duration.between(recording.get(), file.get());
        if (shift.abs().compareTo(DAY) < 0) {
            return new ClockShift(shift.toNanos(), Optional.empty());
        }
        // de-identified copies keep the hour and move the date; a scoring that starts days later belongs to no night
        long day = DAY.toNanos();
        long ofDay = Math.floorMod(file.get().toLocalTime().toNanoOfDay() - recording.get().toLocalTime().toNanoOfDay(), day);
        return new ClockShift(ofDay > day / 2 ? ofDay - day : ofDay,
                Optional.of(Finding.warning("start", "interchange.shift.dates")));
    }
}
