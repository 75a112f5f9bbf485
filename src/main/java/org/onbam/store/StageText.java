package org.onbam.store;

import java.util.Arrays;
import org.onbam.model.Hypnogram;
import org.onbam.model.SleepStage;

/// Stages as the library stores them: one character an epoch, `?` unscored, `W`, `1`, `2`, `3`, `R`. A person can read it
/// in any SQLite shell.
final class StageText {

    private static final byte[] STAGES = stages();

    private StageText() {
    }

    private static byte[] stages() {
        byte[] stageOf = new byte[128];
        Arrays.fill(stageOf, (byte) -1);
        for (SleepStage stage : SleepStage.values()) {
            stageOf[letter(stage)] = (byte) stage.ordinal();
        }
        return stageOf;
    }

    static String of(Hypnogram hypnogram) {
        StringBuilder text = new StringBuilder(hypnogram.size());
        for (int i = 0; i < hypnogram.size(); i++) {
            text.append(letter(hypnogram.at(i)));
        }
        return text.toString();
    }

    /// @param text in UTF-8, as a row gives its bytes: 30 MB of texts need not become strings for a list
    /// @throws IllegalArgumentException for a character that is no stage
    static Hypnogram parse(byte[] text) {
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
