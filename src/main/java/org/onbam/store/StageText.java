package org.onbam.store;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onbam.model.Hypnogram;
import org.onbam.model.SleepStage;

/// Stages as the library stores them: one character an epoch, `?` unscored, `W`, `1`, `2`, `3`, `R`. A person can read it
/// in any SQLite shell.
final class StageText {

    private static final Map<Character, SleepStage> STAGES =
            Stream.of(SleepStage.values()).collect(Collectors.toUnmodifiableMap(StageText::letter, stage -> stage));

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
        return Hypnogram.of(text, STAGES);
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
}
