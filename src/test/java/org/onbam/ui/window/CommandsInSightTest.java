package org.onbam.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.onbam.model.SleepStage;
import org.onbam.ui.AppTest;
import org.onbam.ui.shell.CommandButton;
import org.onbam.ui.shell.CommandTip;

/// Where commands and their keys are seen: tips, menu, help; and who has the keys afterwards.
class CommandsInSightTest extends WindowTest {

    private void openNight() throws Exception {
        var recording = add(copyOf("psg/SC4001E0-PSG_first5min.edf"));
        showWindow();
        open(recording);
    }

    private String tipOf(String id) {
        Button button = find(scene, id);
        return onFx(() -> {
            CommandTip tip = (CommandTip) button.getTooltip();
            tip.getOnShowing().handle(null);
            return tip.getText();
        });
    }

    @Test
    void a_tip_names_the_command_and_the_key_it_has_now() throws Exception {
        openNight();
        assertEquals("Undo   Ctrl+Z", tipOf("score-undo").lines().findFirst().orElseThrow());
        runFx(() -> app.change(settings -> settings.withKeys("score.undo", List.of("F8")), AppTest::failed));
        assertEquals("Undo   F8", tipOf("score-undo").lines().findFirst().orElseThrow());
        assertTrue(tipOf("rail-settings").startsWith("Settings   Ctrl+,"), tipOf("rail-settings"));
    }

    @Test
    void a_command_that_cannot_run_says_why_in_its_tip_and_when_its_key_is_pressed() {
        showWindow();
        CommandButton open = onFx(() -> new CommandButton(window.shell().keymap().command("library.open").orElseThrow(),
                window.shell().keymap(), app.messages()));
        assertTrue(onFx(() -> open.button().isDisabled()));
        assertTrue(open.button().getTooltip().getText().endsWith("Select a recording whose file is there first."));
        runFx(() -> window.shell().show("score"));
        press(KeyCode.DIGIT2);
        assertEquals("Open a recording first", textOf("status-message"));
    }

    private List<MenuItem> menuItems() {
        return onFx(() -> {
            List<MenuItem> items = new ArrayList<>();
            for (Window shown : Window.getWindows()) {
                if (shown instanceof ContextMenu menu) {
                    menu.getItems().forEach(item -> collect(item, items));
                }
            }
            return items;
        });
    }

    private static void collect(MenuItem item, List<MenuItem> into) {
        if (item instanceof Menu group) {
            group.getItems().forEach(inner -> collect(inner, into));
        } else {
            into.add(item);
        }
    }

    @Test
    void the_menu_holds_every_command_runs_it_and_leaves_the_keys_with_the_page() throws Exception {
        openNight();
        press(KeyCode.M, KeyCode.ALT);
        waitFor("the menu", () -> Window.getWindows().stream().anyMatch(shown -> shown instanceof ContextMenu));
        List<MenuItem> items = menuItems();
        assertEquals(onFx(() -> window.shell().keymap().commands().size()), items.size());
        MenuItem n2 = items.stream().filter(item -> item.getId().equals("menu-score-stage-n2")).findFirst().orElseThrow();
        assertEquals("2", n2.getAccelerator().getDisplayText());
        runFx(() -> {
            n2.fire();
            Window.getWindows().stream().filter(shown -> shown instanceof ContextMenu).toList().forEach(shown -> ((PopupWindow) shown).hide());
        });
        assertEquals(SleepStage.N2, model().scoring().hypnogram().at(0));
        assertTrue(pageHasFocus());
        press(KeyCode.DIGIT3);
        assertEquals(SleepStage.N3, model().scoring().hypnogram().at(1));
    }

    private List<String> helpTexts() {
        return onFx(() -> scene.lookup("#help-groups").lookupAll(".label").stream().map(label -> ((Label) label).getText()).toList());
    }

    @Test
    void the_help_fits_the_window_cuts_no_text_and_finds_keys_by_name_in_both_languages_and_by_key() throws Exception {
        openNight();
        press(KeyCode.SLASH, KeyCode.SHIFT);
        assertEquals("help-filter", focused());
        waitFor("it is laid out", () -> scene.lookup("#help-groups").lookupAll(".help-line").stream()
                .allMatch(line -> line.getBoundsInParent().getWidth() > 0));
        onFx(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return true;
        });
        assertTrue(onFx(() -> scene.lookup("#help .help").localToScene(scene.lookup("#help .help").getBoundsInLocal())
                .getMaxY() <= 720));
        onFx(() -> {
            for (var node : scene.lookup("#help-groups").lookupAll(".label")) {
                Labeled label = (Labeled) node;
                double needed = label.isWrapText() ? label.prefHeight(label.getWidth()) - label.getHeight()
                        : label.prefWidth(-1) - label.getWidth();
                assertTrue(needed < 1, "cut: " + label.getText());
            }
            return true;
        });
        TextField filter = find(scene, "help-filter");
        runFx(() -> filter.setText("실행 취소"));
        assertTrue(helpTexts().contains("Undo"), helpTexts().toString());
        runFx(() -> filter.setText("ctrl+z"));
        assertTrue(helpTexts().contains("Undo"), helpTexts().toString());
        assertFalse(helpTexts().contains("Redo"));
        press(KeyCode.SLASH, KeyCode.SHIFT);
        assertTrue(pageHasFocus());
    }

    @Test
    void after_every_box_that_closes_the_page_has_the_keys() throws Exception {
        openNight();
        for (Runnable open : List.<Runnable>of(() -> press(KeyCode.K, KeyCode.CONTROL), () -> press(KeyCode.SLASH, KeyCode.SHIFT),
                () -> press(KeyCode.E, KeyCode.CONTROL), () -> press(KeyCode.I, KeyCode.CONTROL), () -> press(KeyCode.G),
                () -> press(KeyCode.M, KeyCode.CONTROL), () -> press(KeyCode.M, KeyCode.CONTROL, KeyCode.SHIFT),
                () -> press(KeyCode.P), () -> press(KeyCode.SLASH))) {
            open.run();
            press(KeyCode.ESCAPE);
            waitFor("the page has the keys", () -> scene.getFocusOwner() != null && "page".equals(scene.getFocusOwner().getId())
                    || scene.getFocusOwner() instanceof org.onbam.ui.page.PageView);
        }
        press(KeyCode.DIGIT2);
        assertEquals(SleepStage.N2, model().scoring().hypnogram().at(0));
    }
}
