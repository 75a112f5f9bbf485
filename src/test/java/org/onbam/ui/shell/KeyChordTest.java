package org.onbam.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.onbam.app.StageKeys;
import org.onbam.model.SleepStage;

class KeyChordTest {

    @Test
    void chords_are_read_with_modifiers_in_any_order_and_case() {
        assertEquals(new KeyChord(KeyCode.Z, true, true, false), KeyChord.parse("Ctrl+Shift+Z"));
        assertEquals(new KeyChord(KeyCode.Z, true, true, false), KeyChord.parse("shift+ctrl+z"));
        assertEquals(new KeyChord(KeyCode.LEFT, false, false, true), KeyChord.parse("Alt+Left"));
        assertEquals(new KeyChord(KeyCode.SLASH, false, false, false), KeyChord.parse("/"));
        assertEquals(new KeyChord(KeyCode.NUMPAD3, false, false, false), KeyChord.parse("Num3"));
        assertEquals(new KeyChord(KeyCode.ADD, true, false, false), KeyChord.parse("Ctrl+Num+"));
    }

    @Test
    void what_is_shown_is_read_again_for_every_key_a_keyboard_can_press() {
        Arrays.stream(KeyCode.values()).filter(code -> !code.isModifierKey() && code != KeyCode.UNDEFINED)
                .filter(code -> code.getName().length() < 12 && code.isLetterKey() || code.isDigitKey()
                        || code.isFunctionKey() || code.isNavigationKey() || code.isWhitespaceKey())
                .map(code -> new KeyChord(code, true, false, true))
                .forEach(chord -> assertEquals(Optional.of(chord), KeyChord.find(chord.display()), chord.display()));
    }

    @Test
    void what_is_no_chord_is_refused_with_its_text() {
        for (String text : List.of("", "Ctrl+", "Hyper+A", "Ctrl+Nonsense", "Shift", "판독")) {
            assertEquals(Optional.empty(), KeyChord.find(text), text);
        }
        assertEquals("no such key: Ctrl+Nonsense",
                assertThrows(IllegalArgumentException.class, () -> KeyChord.parse("Ctrl+Nonsense")).getMessage());
    }

    @Test
    void every_stage_key_preset_gives_each_stage_keys_of_its_own() {
        for (StageKeys preset : StageKeys.values()) {
            Set<KeyChord> seen = new HashSet<>();
            for (SleepStage stage : SleepStage.values()) {
                assertEquals(false, preset.chords(stage).isEmpty(), preset + " " + stage);
                preset.chords(stage).forEach(text ->
                        assertEquals(true, seen.add(KeyChord.parse(text)), preset + ": " + text + " twice"));
            }
        }
    }
}
