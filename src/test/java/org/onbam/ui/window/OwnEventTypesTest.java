package org.onbam.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.onbam.message.Messages;
import org.onbam.model.EventFamily;
import org.onbam.model.EventType;
import org.onbam.model.ScoredEvent;
import org.onbam.model.TimeSpan;
import org.onbam.ui.scoring.ScoreModel;
import org.onbam.ui.scoring.Selection;

/// A type of one's own, from the settings to an event on the page, and after it was taken away.
class OwnEventTypesTest extends WindowTest {

    private void type(String field, String text) {
        TextField input = find(scene, field);
        runFx(() -> input.setText(text));
    }

    private void addSpindle() {
        press(KeyCode.COMMA, KeyCode.CONTROL);
        fire("settings-page-types");
        fire("settings-types-add");
        waitForNode("type-form");
        assertEquals("type-english", focused());
        type("type-korean", "수면방추");
        type("type-english", "Sleep spindle");
        type("type-letters", "Sp");
        TextField key = find(scene, "type-key");
        runFx(key::requestFocus);
        press(scene, KeyCode.I, "ㅑ");
        assertEquals("I", onFx(key::getText), "by key code, with the Hangul input method on");
        type("type-min", "0.5");
        fire("type-colour-teal");
        fire("type-lane-eeg");
    }

    private List<ScoredEvent> events() {
        return model().scoring().events();
    }

    @Test
    void a_type_is_added_marked_by_its_key_and_taken_away_again() throws Exception {
        var recording = add(copyOf("psg/SC4001E0-PSG_first5min.edf"));
        showWindow();
        open(recording);
        addSpindle();
        press(KeyCode.ENTER);
        waitFor("the type", () -> !app.vocabulary().own().isEmpty());
        assertFalse(isThere("type-form"));
        EventType spindle = app.vocabulary().own().getFirst();
        assertEquals("sleep_spindle", spindle.code());
        assertEquals(EventFamily.OTHER, spindle.family());
        waitForNode("settings-types");
        ListView<EventType> list = find(scene, "settings-types");
        assertEquals(spindle, onFx(() -> list.getItems().getFirst()), "the settings stay on the types, one's own first");
        assertEquals("이벤트: 수면방추", onFx(() -> window.shell().keymap().command("score.event.sleep_spindle").orElseThrow()
                .name(new Messages(Locale.KOREAN))));

        press(KeyCode.DIGIT2, KeyCode.CONTROL);
        waitFor("the night is open again", () -> window.score().model().isPresent() && window.score().isSettled());
        ScoreModel model = model();
        runFx(() -> model.select(new Selection.OfSpan(model.montage().channels().getFirst().name(), TimeSpan.ofSeconds(5, 1))));
        press(KeyCode.I);
        assertEquals(List.of("sleep_spindle"), events().stream().map(ScoredEvent::type).toList());

        runFx(() -> app.eventTypes().remove("sleep_spindle", failure -> { }));
        waitFor("the night is open without the type", () -> window.score().model().isPresent() && window.score().isSettled());
        assertEquals(List.of("sleep_spindle"), events().stream().map(ScoredEvent::type).toList());
        assertEquals("sleep_spindle", app.vocabulary().typeOf(events().getFirst()).name(new Messages(Locale.KOREAN)));
        assertTrue(onFx(() -> window.shell().keymap().command("score.event.sleep_spindle")).isEmpty());
    }

    @Test
    void a_key_that_a_command_has_is_refused_with_that_commands_name_and_the_form_stays() throws Exception {
        showWindow();
        addSpindle();
        type("type-key", "O");
        fire("type-save");
        assertTrue(textOf("type-wrong").contains("Obstructive apnea"), textOf("type-wrong"));
        assertTrue(isThere("type-form"));
        assertEquals(List.of(), app.vocabulary().own());
        press(KeyCode.ESCAPE);
        assertFalse(isThere("type-form"));
    }
}
