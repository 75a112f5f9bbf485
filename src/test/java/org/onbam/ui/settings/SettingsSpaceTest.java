package org.onbam.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.onbam.app.Look;
import org.onbam.app.StageKeys;
import org.onbam.ui.AppTest;
import org.onbam.ui.shell.Command;
import org.onbam.ui.shell.Shell;
import org.onbam.ui.shell.Surroundings;

class SettingsSpaceTest extends AppTest {

    private Surroundings around;
    private KeySettings keys;

    private Scene window() {
        Scene scene = show(() -> {
            around = Surroundings.of(app, theme);
            return new Shell(around, List.of(new SettingsSpace(around))).root();
        }, 990, 700);
        runFx(() -> theme.applyTo(scene));
        return scene;
    }

    private Scene keysAlone() {
        return show(() -> {
            around = Surroundings.of(app, theme);
            new Shell(around, List.of(new SettingsSpace(around)));
            keys = new KeySettings(around, new javafx.scene.control.Label());
            return new javafx.scene.layout.StackPane(keys.node());
        }, 700, 600);
    }

    private Command command(String id) {
        return around.keymap().command(id).orElseThrow();
    }

    @Test
    void a_screen_is_measured_with_a_card_and_kept_for_that_screen() {
        Scene scene = window();
        Slider size = find(scene, "settings-screen-size");
        double before = onFx(size::getValue);
        assertEquals(true, onFx(() -> scene.lookup("#settings-screen-reset").isDisabled()));
        runFx(() -> size.setValue(5));
        assertEquals(List.of(5.0), List.copyOf(app.settings().screens().values()));
        // 402 px are between the names and the keys: what is wider stands upright, or is a shorter piece of the ruler
        waitForShape(scene, "a card of 85.60 mm x 53.98 mm at 5 px/mm", 269.9, 428);
        runFx(() -> size.setValue(4));
        waitForShape(scene, "a card at 4 px/mm", 342.4, 215.9);
        runFx(SettingsSpaceTest.<ButtonBase>find(scene, "settings-screen-ruler")::fire);
        waitForShape(scene, "a ruler of 100 mm", 400, 48);
        runFx(() -> size.setValue(5));
        waitForShape(scene, "a ruler of 80 mm", 400, 60);
        runFx(() -> size.setValue(8));
        waitForShape(scene, "a ruler of 50 mm", 400, 96);
        assertTrue(onFx(() -> size.localToScene(0, 0).getY()
                < scene.lookup("#settings-screen-shape").localToScene(0, 0).getY()), "the slider stands above");
        runFx(SettingsSpaceTest.<ButtonBase>find(scene, "settings-screen-reset")::fire);
        assertTrue(app.settings().screens().isEmpty());
        assertEquals(before, onFx(size::getValue), 1e-9);
    }

    private void waitForShape(Scene scene, String what, double widthPx, double heightPx) {
        waitFor(what, () -> {
            Region shape = (Region) scene.lookup("#settings-screen-shape");
            return Math.abs(shape.getWidth() - widthPx) < 1 && Math.abs(shape.getHeight() - heightPx) < 1;
        });
    }

    @Test
    void every_choice_acts_at_once() {
        Scene scene = window();
        runFx(SettingsSpaceTest.<ButtonBase>find(scene, "settings-look-dark")::fire);
        runFx(SettingsSpaceTest.<ButtonBase>find(scene, "settings-stageKeys-wonambi")::fire);
        runFx(SettingsSpaceTest.<CheckBox>find(scene, "settings-advance")::fire);
        assertEquals(Look.DARK, app.settings().look());
        assertEquals(StageKeys.WONAMBI, app.settings().stageKeys());
        assertFalse(app.settings().numberRowAdvances());
    }

    @Test
    void a_look_switched_by_its_key_is_the_one_chosen_here() {
        Scene scene = window();
        press(scene, KeyCode.L, "l", KeyCode.CONTROL, KeyCode.SHIFT);
        assertTrue(SettingsSpaceTest.<ToggleButton>find(scene, "settings-look-dark").isSelected());
        assertFalse(SettingsSpaceTest.<ToggleButton>find(scene, "settings-look-light").isSelected());
    }

    @Test
    void a_scorer_name_is_taken_on_enter_and_an_empty_one_is_not() {
        Scene scene = window();
        TextField field = find(scene, "settings-scorer");
        String before = app.settings().scorerName();
        runFx(() -> {
            field.setText("   ");
            field.getOnAction().handle(null);
        });
        assertEquals(before, app.settings().scorerName());
        assertEquals(before, field.getText());
        runFx(() -> {
            field.setText(" 박 ");
            field.getOnAction().handle(null);
        });
        assertEquals("박", app.settings().scorerName());
        waitFor("the library's scorer", () -> app.scorer().name().equals("박"));
    }

    @Test
    void a_new_key_is_bound_by_pressing_it() {
        Scene scene = keysAlone();
        runFx(() -> keys.startBinding(command("shell.look")));
        press(scene, KeyCode.F9, "");
        assertEquals(Map.of("shell.look", List.of("Ctrl+Shift+L", "F9")), app.settings().keys());
        assertTrue(keys.binding().isEmpty());
        runFx(() -> keys.reset(command("shell.look")));
        assertEquals(Map.of(), app.settings().keys());
    }

    @Test
    void a_key_that_another_command_has_is_refused_while_binding_and_names_it() {
        Scene scene = keysAlone();
        runFx(() -> keys.startBinding(command("shell.look")));
        press(scene, KeyCode.K, "k", KeyCode.CONTROL);
        assertEquals("shell.palette", keys.binding().orElseThrow().conflict().orElseThrow().id());
        assertEquals(Map.of(), app.settings().keys());
        press(scene, KeyCode.ESCAPE, "");
        assertTrue(keys.binding().isEmpty());
    }

    @Test
    void help_opened_while_a_command_waits_for_its_key_has_the_keys_to_itself() {
        Scene scene = keysAlone();
        runFx(() -> keys.startBinding(command("shell.look")));
        runFx(() -> keys.startBinding(command("shell.help")));
        runFx(() -> around.keymap().suspend());
        runFx(keys::stopBinding);
        runFx(() -> around.keymap().handle(new javafx.scene.input.KeyEvent(
                javafx.scene.input.KeyEvent.KEY_PRESSED, "", "", KeyCode.L, true, true, false, false)));
        assertEquals(Look.SYSTEM, app.settings().look(), "what lies over the window still has the keys");
        runFx(() -> around.keymap().resume());
        press(scene, KeyCode.F9, "");
        assertEquals(Map.of(), app.settings().keys());
    }

    @Test
    void a_key_taken_off_is_free_for_another_command() {
        Scene scene = keysAlone();
        runFx(() -> keys.remove(command("shell.palette"), command("shell.palette").defaultKeys().getFirst()));
        runFx(() -> keys.startBinding(command("shell.look")));
        press(scene, KeyCode.K, "k", KeyCode.CONTROL);
        assertEquals(List.of("Ctrl+Shift+L", "Ctrl+K"), app.settings().keys().get("shell.look"));
        assertEquals(List.of(), app.settings().keys().get("shell.palette"));
    }

    @Test
    void no_two_commands_begin_with_one_key() {
        window();
        List<String> conflicts = around.keymap().commands().stream()
                .flatMap(command -> command.defaultKeys().stream()
                        .filter(chord -> around.keymap().conflict(command, chord).isPresent())
                        .map(chord -> command.id() + " " + chord.display()))
                .collect(Collectors.toList());
        assertEquals(List.of(), conflicts);
    }
}
