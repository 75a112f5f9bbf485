package org.onbam.app;

import java.util.ArrayList;
import java.util.List;
import org.onbam.model.SleepStage;

/// Which keys score which stage: a preset, so that hands trained on another program find their keys.
///
/// `W`, `R` and `U` score wake, REM and unscored in every preset; the presets differ in their digits. Every digit
/// stands for the number row and the number pad (`3` and `Num3`).
public enum StageKeys {
    /// 0 wake, 1 2 3, 5 REM.
    STANDARD("0", "1", "2", "3", "5", ""),
    /// The AASM Inter-scorer Reliability site: 4 is REM.
    AASM_ISR("0", "1", "2", "3", "4", ""),
    /// Rechtschaffen and Kales, as in FASST: 4 joins 3 as N3, 5 is REM.
    RECHTSCHAFFEN_KALES("0", "1", "2", "34", "5", ""),
    /// Wonambi: 9 is wake, 0 takes the stage away.
    WONAMBI("9", "1", "2", "3", "5", "0");

    private final String wake;
    private final String n1;
    private final String n2;
    private final String n3;
    private final String rem;
    private final String unscored;

    StageKeys(String wake, String n1, String n2, String n3, String rem, String unscored) {
        this.wake = wake;
        this.n1 = n1;
        this.n2 = n2;
        this.n3 = n3;
        this.rem = rem;
        this.unscored = unscored;
    }

    /// The keys of a stage as chord texts, letters first: `["W", "0", "Num0"]`.
    public List<String> chords(SleepStage stage) {
        return switch (stage) {
            case UNSCORED -> keys("U", unscored, "Backspace");
            case W -> keys("W", wake, "");
            case N1 -> keys("", n1, "");
            case N2 -> keys("", n2, "");
            case N3 -> keys("", n3, "");
            case R -> keys("R", rem, "");
        };
    }

    private static List<String> keys(String letter, String digits, String other) {
        List<String> keys = new ArrayList<>();
        if (!letter.isEmpty()) {
            keys.add(letter);
        }
        digits.chars().forEach(digit -> {
            keys.add(Character.toString(digit));
            keys.add("Num" + Character.toString(digit));
        });
        if (!other.isEmpty()) {
            keys.add(other);
        }
        return List.copyOf(keys);
    }
}
