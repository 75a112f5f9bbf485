package org.onbam.interchange;

import java.util.Collection;
import java.util.Optional;
import org.onbam.model.SleepStage;

/// What the digits of a hypnogram mean. No file says so, and two codes are in use that differ in one digit.
///
/// | digit | [#YASA] | [#RECHTSCHAFFEN_KALES] | [#DREAMS] |
/// |---|---|---|---|
/// | 0 | W | W | ? |
/// | 1, 2, 3 | N1, N2, N3 | S1, S2, S3 (N3) | N3, N2, N1 |
/// | 4 | R | S4 (N3) | R |
/// | 5 | - | R | W |
/// | 6, 9 | - | movement, unscored | - |
/// | below 0 | artefact, unscored | unscored | ? |
///
/// Sources: YASA's hypnogram integers; the NSRR and Profusion stage codes; the DREAMS data base's AASM hypnograms.
enum StageNumbers {
    YASA, RECHTSCHAFFEN_KALES, DREAMS;

    /// Guesses between YASA and R&K: a 5, a 6 or a 9 is R&K's alone, and so is a letter beside digits (`2, 3, R`).
    static StageNumbers guess(Collection<String> words) {
        boolean five = words.contains("5") || words.contains("6") || words.contains("9");
        boolean letters = words.stream().anyMatch(word -> word.equalsIgnoreCase("R") || word.equalsIgnoreCase("REM"));
        return five || letters ? RECHTSCHAFFEN_KALES : YASA;
    }

    /// The stage of a number; empty for one that the code does not have.
    Optional<SleepStage> stage(int number) {
        if (number < 0 && number >= -2) {
            return Optional.of(SleepStage.UNSCORED);
        }
        return switch (this) {
            case YASA -> number(number, SleepStage.W, SleepStage.N1, SleepStage.N2, SleepStage.N3, SleepStage.R);
            case RECHTSCHAFFEN_KALES -> number == 9 ? Optional.of(SleepStage.UNSCORED) : number(number, SleepStage.W,
                    SleepStage.N1, SleepStage.N2, SleepStage.N3, SleepStage.N3, SleepStage.R, SleepStage.UNSCORED);
            case DREAMS -> number(number, SleepStage.UNSCORED, SleepStage.N3, SleepStage.N2, SleepStage.N1,
                    SleepStage.R, SleepStage.W);
        };
    }

    private static Optional<SleepStage> number(int number, SleepStage... stages) {
        return number >= 0 && number < stages.length ? Optional.of(stages[number]) : Optional.empty();
    }
}
