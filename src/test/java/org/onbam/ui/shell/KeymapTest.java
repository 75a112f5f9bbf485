package org.onbam.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.onbam.app.Settings;
import org.onbam.ui.FxTest;
import org.onbam.ui.shell.Command.Context;

class KeymapTest extends FxTest {

    private final List<String> ran = new ArrayList<>();
    private final SimpleBooleanProperty able = new SimpleBooleanProperty(true);
    private Settings settings = Settings.defaults("김");
    private final Keymap keymap = new Keymap(() -> settings);
    private final TextField field = new TextField();
    private final Pane page = new Pane();
    private final Button button = new Button("press");

    private Scene scene() {
        keymap.add(List.of(command("score.n", Context.SCORE, "N"), command("score.undo", Context.SCORE, "Ctrl+Z"),
                command("library.n", Context.LIBRARY, "N"), command("global.help", Context.GLOBAL, "F1", "Shift+/"),
                command("global.palette", Context.GLOBAL, "Ctrl+K"), command("score.space", Context.SCORE, "Space"),
                Command.of("score.able", Context.SCORE, () -> ran.add("score.able"), able, "A")));
        keymap.setContext(Context.SCORE);
        page.setFocusTraversable(true);
        return show(() -> {
            VBox root = new VBox(page, field, button);
            root.addEventFilter(KeyEvent.KEY_PRESSED, keymap::handle);
            root.addEventFilter(KeyEvent.KEY_TYPED, keymap::handleTyped);
            return root;
        }, 300, 200);
    }

    private Command command(String id, Context context, String... keys) {
        return Command.of(id, context, () -> ran.add(id), keys);
    }

    private void focus(Node node) {
        runFx(node::requestFocus);
    }

    @Test
    void a_key_is_known_by_its_code_so_hangul_mode_cannot_swallow_it() {
        Scene scene = scene();
        focus(page);
        press(scene, KeyCode.N, "ㅜ");
        press(scene, KeyCode.N, "n");
        assertEquals(List.of("score.n", "score.n"), ran);
    }

    @Test
    void the_same_key_runs_the_command_of_the_shown_space() {
        Scene scene = scene();
        focus(page);
        keymap.setContext(Context.LIBRARY);
        press(scene, KeyCode.N, "n");
        assertEquals(List.of("library.n"), ran);
    }

    @Test
    void typing_into_a_field_runs_nothing_but_function_keys_and_free_chords_do() {
        Scene scene = scene();
        focus(field);
        press(scene, KeyCode.N, "n");
        press(scene, KeyCode.Z, "z", KeyCode.CONTROL);
        press(scene, KeyCode.SLASH, "?", KeyCode.SHIFT);
        assertEquals(List.of(), ran);
        press(scene, KeyCode.F1, "");
        press(scene, KeyCode.K, "k", KeyCode.CONTROL);
        assertEquals(List.of("global.help", "global.palette"), ran);
    }

    @Test
    void the_character_of_a_key_that_ran_a_command_is_not_typed_into_the_field_it_leads_to() {
        keymap.add(List.of(Command.of("score.find", Context.SCORE, field::requestFocus, "/")));
        Scene scene = scene();
        focus(page);
        typeAt(scene, KeyCode.SLASH, "/");
        assertEquals("", onFx(field::getText));
        typeAt(scene, KeyCode.SLASH, "/");
        assertEquals("/", onFx(field::getText));
    }

    private void typeAt(Scene scene, KeyCode code, String text) {
        press(scene, code, text);
        runFx(() -> Event.fireEvent(scene.getFocusOwner(), new KeyEvent(KeyEvent.KEY_TYPED, text, text, KeyCode.UNDEFINED,
                false, false, false, false)));
    }

    @Test
    void a_button_reached_by_tab_keeps_space_and_no_other_key() {
        Scene scene = scene();
        focus(button);
        press(scene, KeyCode.SPACE, " ");
        assertEquals(List.of(), ran);
        press(scene, KeyCode.N, "n");
        assertEquals(List.of("score.n"), ran);
    }

    @Test
    void a_disabled_command_leaves_its_key_to_others() {
        Scene scene = scene();
        focus(page);
        able.set(false);
        press(scene, KeyCode.A, "a");
        assertEquals(List.of(), ran);
        able.set(true);
        press(scene, KeyCode.A, "a");
        assertEquals(List.of("score.able"), ran);
    }

    @Test
    void suspended_it_lets_every_key_through() {
        Scene scene = scene();
        focus(page);
        List<KeyCode> through = new ArrayList<>();
        Consumer<KeyEvent> listener = event -> through.add(event.getCode());
        page.setOnKeyPressed(listener::accept);
        keymap.suspend();
        press(scene, KeyCode.N, "n");
        keymap.resume();
        press(scene, KeyCode.N, "n");
        assertEquals(List.of(KeyCode.N), through);
        assertEquals(List.of("score.n"), ran);
    }

    @Test
    void keys_from_the_settings_take_the_place_of_the_defaults() {
        Scene scene = scene();
        focus(page);
        settings = settings.withKeys("score.n", List.of("M", "no such key"));
        press(scene, KeyCode.N, "n");
        assertEquals(List.of(), ran);
        press(scene, KeyCode.M, "m");
        assertEquals(List.of("score.n"), ran);
        settings = settings.withKeys("score.n", List.of());
        press(scene, KeyCode.M, "m");
        assertEquals(List.of("score.n"), ran);
    }

    @Test
    void a_conflict_is_between_keys_that_hold_at_the_same_time() {
        scene();
        Command scoreN = keymap.command("score.n").orElseThrow();
        assertEquals(Optional.empty(), keymap.conflict(scoreN, KeyChord.parse("N")), "the library's N holds elsewhere");
        assertEquals("score.undo", keymap.conflict(scoreN, KeyChord.parse("Ctrl+Z")).orElseThrow().id());
        assertEquals("global.help", keymap.conflict(scoreN, KeyChord.parse("F1")).orElseThrow().id());
        Command help = keymap.command("global.help").orElseThrow();
        assertEquals("score.n", keymap.conflict(help, KeyChord.parse("N")).orElseThrow().id());
    }

    @Test
    void an_id_is_taken_once() {
        scene();
        assertThrows(IllegalArgumentException.class,
                () -> keymap.add(List.of(command("score.n", Context.SCORE, "Q"))));
        assertTrue(keymap.command("score.n").isPresent());
    }
}
