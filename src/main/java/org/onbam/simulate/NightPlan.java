package org.onbam.simulate;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import org.onbam.model.TimeSpan;

/// A full request for a night. Equal plans give equal bytes.
///
/// @param subjectCode what stands for the patient in the file, without blanks
/// @param start       clock time of the first sample; whole seconds
/// @param duration    whole seconds, a minute or more
/// @param pause       a stretch of whole seconds that was not recorded, which makes the file EDF+D
/// @param marks       what is written into the file as annotations
public record NightPlan(long seed, String subjectCode, LocalDateTime start, Duration duration, SleepDisorder disorder,
                        Headbox headbox, Optional<TimeSpan> pause, Marks marks) {

    /// Which labels the file itself carries; the truth is always to be had beside it.
    public enum Marks {
        /// What a technician marks while recording: lights, posture, calibration.
        TECHNICIAN,
        /// The whole truth, stages too.
        TRUTH
    }

    public NightPlan {
        if (subjectCode.isEmpty() || subjectCode.contains(" ")) {
            throw new IllegalArgumentException("subject code with blanks or none: '" + subjectCode + "'");
        }
        if (start.getNano() != 0 || duration.getNano() != 0 || duration.toSeconds() < 60) {
            throw new IllegalArgumentException("whole seconds and a minute or more wanted: " + start + ", " + duration);
        }
        pause.ifPresent(gap -> {
            boolean whole = gap.startNanos() % TimeSpan.SECOND == 0 && gap.endNanos() % TimeSpan.SECOND == 0;
            if (!whole || gap.startNanos() <= 0 || gap.endNanos() >= duration.toNanos() || gap.durationNanos() == 0) {
                throw new IllegalArgumentException("pause " + gap + " in " + duration);
            }
        });
    }

    /// The night the program shows first: 7.5 h of severe obstructive sleep apnea at clinical rates.
    public static NightPlan demo() {
        return new NightPlan(20260314, "ONBAM-DEMO", LocalDateTime.of(2026, 3, 14, 22, 49, 7), Duration.ofMinutes(452),
                SleepDisorder.SEVERE_OSA, Headbox.clinical(256), Optional.empty(), Marks.TECHNICIAN);
    }

    /// 8 h, 25 signals, 13 at 512 Hz, all labels inside: 425 MB.
    public static NightPlan benchmark() {
        return new NightPlan(1, "ONBAM-BENCH", LocalDateTime.of(2026, 3, 14, 22, 0), Duration.ofHours(8),
                SleepDisorder.SEVERE_OSA, Headbox.benchmark(), Optional.empty(), Marks.TRUTH);
    }

    /// 8 h, 64 signals at 1,024 Hz: 3.8 GB.
    public static NightPlan wide() {
        return new NightPlan(2, "ONBAM-WIDE", LocalDateTime.of(2026, 3, 14, 22, 0), Duration.ofHours(8),
                SleepDisorder.SEVERE_OSA, Headbox.highDensity(1024), Optional.empty(), Marks.TRUTH);
    }

    public NightPlan withSeed(long other) {
        return new NightPlan(other, subjectCode, start, duration, disorder, headbox, pause, marks);
    }

    public NightPlan withDuration(Duration other) {
        return new NightPlan(seed, subjectCode, start, other, disorder, headbox, pause, marks);
    }

    public NightPlan withDisorder(SleepDisorder other) {
        return new NightPlan(seed, subjectCode, start, duration, other, headbox, pause, marks);
    }

    public NightPlan withHeadbox(Headbox other) {
        return new NightPlan(seed, subjectCode, start, duration, disorder, other, pause, marks);
    }

    public NightPlan withPause(TimeSpan other) {
        return new NightPlan(seed, subjectCode, start, duration, disorder, headbox, Optional.of(other), marks);
    }

    public NightPlan withMarks(Marks other) {
        return new NightPlan(seed, subjectCode, start, duration, disorder, headbox, pause, other);
    }

    int seconds() {
        return Math.toIntExact(duration.toSeconds());
    }
}
