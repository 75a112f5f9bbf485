package org.onbam.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.onbam.model.ScoredEvent;
import org.onbam.model.SleepStage;
import org.onbam.model.TimeSpan;
import org.onbam.ui.scoring.ScoreModel;
import org.onbam.ui.scoring.Selection;

/// Keys while the Hangul input method is on: the key codes are the same, the characters are Hangul.
class HangulKeysTest extends WindowTest {

    @Test
    void stage_and_event_keys_work_by_key_code_and_the_page_has_no_input_method() throws Exception {
        var recording = add(copyOf("psg/SC4001E0-PSG_first5min.edf"));
        showWindow();
        ScoreModel model = open(recording);
        press(scene, KeyCode.W, "ㅈ");
        press(scene, KeyCode.R, "ㄱ");
        assertEquals(List.of(SleepStage.W, SleepStage.R), List.of(model.scoring().hypnogram().at(0), model.scoring().hypnogram().at(1)));
        runFx(() -> model.select(new Selection.OfSpan(model.montage().channels().getFirst().name(), TimeSpan.ofSeconds(65, 12))));
        press(scene, KeyCode.O, "ㅐ");
        assertEquals(List.of("apnea_obstructive"), model.scoring().events().stream().map(ScoredEvent::type).toList());
        // JavaFX turns the system's input method on for nodes that answer its requests
        assertNull(onFx(() -> scene.getFocusOwner().getInputMethodRequests()));
    }

    @Test
    void keys_whose_character_differs_between_keyboards_are_known_by_their_code() throws Exception {
        var recording = add(copyOf("psg/SC4001E0-PSG_first5min.edf"));
        showWindow();
        ScoreModel model = open(recording);
        // on a Korean keyboard the backslash key types the won sign
        press(scene, KeyCode.BACK_SLASH, "₩", KeyCode.CONTROL);
        assertEquals(true, onFx(() -> model.panes().lowerShownProperty().get()));
        press(scene, KeyCode.SLASH, "/");
        assertEquals("event-filter", focused());
        press(KeyCode.ESCAPE);
        double before = onFx(() -> model.page().durationNanos() + 0.0);
        press(scene, KeyCode.EQUALS, "=", KeyCode.CONTROL);
        press(scene, KeyCode.MINUS, "-", KeyCode.CONTROL);
        assertEquals(before, onFx(() -> model.page().durationNanos() + 0.0), before / 10);
    }
}
