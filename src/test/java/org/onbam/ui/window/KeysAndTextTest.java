package org.onbam.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onbam.model.Scoring;
import org.onbam.model.SleepStage;
import org.onbam.ui.page.PageView;
import org.onbam.ui.shell.Command;
import org.onbam.ui.shell.KeyChord;

/// Keys score on the page and write in a field, never the other way round, whatever the input method makes of them.
class KeysAndTextTest extends ScriptedNight {

    /// What a Korean keyboard writes with the keys of A to Z, in their order.
    private static final String HANGUL = "ㅁㅠㅊㅇㄷㄹㅎㅗㅑㅓㅏㅣㅡㅜㅐㅔㅂㄱㄴㅅㅕㅍㅈㅌㅛㅋ";
    /// What these keys do in a field is not writing: they delete, or leave it.
    private static final Set<KeyCode> NOT_WRITTEN = Set.of(KeyCode.DELETE, KeyCode.BACK_SPACE, KeyCode.ENTER, KeyCode.ESCAPE,
            KeyCode.INSERT, KeyCode.LEFT, KeyCode.RIGHT, KeyCode.HOME, KeyCode.END);

    @BeforeEach
    void openNight() throws Exception {
        openScripted();
    }

    /// The stage and event keys, with no modifier or with Shift.
    private List<KeyChord> scoringKeys() {
        return onFx(() -> window.shell().keymap().commands().stream()
                .filter(command -> command.id().startsWith("score.stage.") || command.id().startsWith("score.event."))
                .map(Command::defaultKeys).flatMap(List::stream)
                .filter(chord -> !chord.control() && !chord.alt() && !NOT_WRITTEN.contains(chord.code())).toList());
    }

    private static String hangul(KeyChord chord) {
        String name = chord.code().getName();
        return name.length() == 1 && Character.isLetter(name.charAt(0))
                ? String.valueOf(HANGUL.charAt(name.toUpperCase(Locale.ROOT).charAt(0) - 'A')) : "1";
    }

    private static void strike(Node target, KeyChord chord, String text) {
        Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_PRESSED, text, text, chord.code(), chord.shift(), false, false, false));
        Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_TYPED, text, text, KeyCode.UNDEFINED, chord.shift(), false, false, false));
        Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_RELEASED, text, text, chord.code(), chord.shift(), false, false, false));
    }

    private static void collect(Parent root, List<TextInputControl> fields) {
        for (Node node : root.getChildrenUnmodifiable()) {
            if (node instanceof TextInputControl field && field.isEditable() && !field.isDisabled() && isShown(field)) {
                fields.add(field);
            } else if (node instanceof Parent parent) {
                collect(parent, fields);
            }
        }
    }

    private static boolean isShown(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }

    private List<TextInputControl> fields() {
        return onFx(() -> {
            List<TextInputControl> fields = new ArrayList<>();
            collect(scene.getRoot(), fields);
            return fields;
        });
    }

    /// Strikes every key in every field there is, and sees that nothing is scored.
    ///
    /// @param least how many fields there must be
    private void assertFieldsScoreNothing(String where, int least) {
        Scoring before = scoring();
        List<TextInputControl> fields = fields();
        assertTrue(fields.size() >= least, where + ": " + fields);
        for (TextInputControl field : fields) {
            for (KeyChord chord : scoringKeys()) {
                for (String text : List.of("1", hangul(chord))) {
                    runFx(() -> {
                        field.requestFocus();
                        strike(field, chord, text);
                    });
                }
                assertEquals(before, scoring(), where + ", " + field.getId() + ": " + chord.display());
            }
            assertFalse(onFx(field::getText).isEmpty(), where + ": the keys are written in " + field.getId());
            runFx(field::clear);
        }
        assertEquals(0, onFx(() -> window.score().model().orElseThrow().epoch()), where);
        assertEquals("", onFx(() -> window.score().model().orElseThrow().armedProperty().get()), where);
    }

    @Test
    void no_text_typed_in_any_field_of_the_score_space_scores() {
        assertFieldsScoreNothing("the night open", 1);
        press(KeyCode.ESCAPE);
        leave();
        press(KeyCode.ENTER);
        waitForNode("note-text");
        assertFieldsScoreNothing("a note", 2);
        runFx(() -> scene.lookup("#note-text").requestFocus());
        press(KeyCode.ESCAPE);
        leave();
        press(KeyCode.G);
        waitForNode("lane-popover");
        assertFieldsScoreNothing("a lane's settings", 2);
        press(KeyCode.ESCAPE);
        leave();
        press(KeyCode.K, KeyCode.CONTROL);
        waitFor("the palette", () -> "palette-field".equals(String.valueOf(scene.getFocusOwner().getId())));
        assertFieldsScoreNothing("the palette", 1);
        press(KeyCode.ESCAPE);
        leave();
        press(KeyCode.M, KeyCode.CONTROL);
        waitForNode("channel-why");
        assertFieldsScoreNothing("the montage editor", 2);
        press(KeyCode.ESCAPE);
        leave();
    }

    private void leave() {
        runFx(() -> window.score().shown());
        waitFor("the page has the keys", () -> scene.getFocusOwner() instanceof PageView);
    }

    /// What goes to a field.
    private static final Set<KeyChord> ASIDE = Set.of(KeyChord.parse("/"), KeyChord.parse("Shift+M"));

    @Test
    void keys_struck_on_the_page_are_written_nowhere_and_score_in_hangul_too() {
        List<TextInputControl> fields = fields();
        assertFalse(fields.isEmpty());
        KeyChord n2 = KeyChord.parse("2");
        runFx(() -> strike(scene.getFocusOwner(), n2, "2"));
        KeyChord wake = KeyChord.parse("W");
        runFx(() -> strike(scene.getFocusOwner(), wake, "ㅈ"));
        assertEquals(List.of(SleepStage.N2, SleepStage.W), scoring().hypnogram().range(0, 2));
        for (KeyChord chord : scoringKeys()) {
            if (!ASIDE.contains(chord)) {
                runFx(() -> {
                    strike(scene.getFocusOwner(), chord, hangul(chord));
                    hidePopups();
                });
            }
        }
        fields().forEach(field -> assertEquals("", onFx(field::getText), String.valueOf(field.getId())));
    }

    @Test
    void the_key_that_opens_a_note_is_not_written_into_it() {
        runFx(() -> strike(scene.getFocusOwner(), KeyChord.parse("Shift+M"), "ㅡ"));
        waitForNode("note-text");
        TextInputControl area = find(scene, "note-text");
        assertEquals("", onFx(area::getText));
        assertTrue(onFx(area::isFocused));
    }

    @Test
    void the_page_asks_for_no_input_method_in_which_a_key_could_be_swallowed() {
        for (Node node = onFx(scene::getFocusOwner); node != null; node = parentOf(node)) {
            Node each = node;
            assertNull(onFx(each::getInputMethodRequests), each.toString());
        }
    }

    private static Node parentOf(Node node) {
        return onFx(node::getParent);
    }
}
