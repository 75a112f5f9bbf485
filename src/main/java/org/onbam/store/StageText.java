package org.onbam.store;

import org.onbam.model.Hypnogram;
import org.onbam.model.SleepStage;

/// Stages as the library stores them: one character an epoch, `?` unscored, `W`, `1`, `2`, `3`, `R`. A person can read it
/// in any SQLite shell.
final class StageText {

    private StageText() {
    }

    static String of(Hypnogram hypnogram) {
        StringBuilder text = new StringBuilder(hypnogram.size());
        for (int i = 0; i < hypnogram.size(); i++) {
            text.append(letter(hypnogram.at(i)));
        }
        return text.toString();
    }

    /// @throws IllegalArgumentException for a character that is no stage
    static Hypnogram parse(String text) {
        return Hypnogram.of(text.length(), epoch -> stage(text.charAt(epoch)));
    }

    static char letter(SleepStage stage) {
        return switch (stage) {
            case UNSCORED -> '?';
            case W -> 'W';
            case N1 -> '1';
            case N2 -> '2';
            case N3 -> '3';
            case R -> 'R';
        };
    }

    private static SleepStage stage(char letter) {
        return switch (letter) {
            case '?' -> SleepStage.UNSCORED;
            case 'W' -> SleepStage.W;
            case '1' -> SleepStage.N1;
            case '2' -> SleepStage.N2;
            case '3' -> SleepStage.N3;
            case 'R' -> SleepStage.R;
            default -> throw new IllegalArgumentException("no stage: " + letter);
        };
    }
}
