package org.onbam.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.onbam.app.Language;
import org.onbam.app.Look;
import org.onbam.message.Message;
import org.onbam.message.UserException;
import org.onbam.ui.AppTest;
import org.onbam.ui.shell.Command.Context;
import org.testfx.api.FxRobot;

class ShellTest extends AppTest {

    private final List<String> heard = new ArrayList<>();
    private Sheets sheets;

    /// A space that tells what is done to it, with one command on `G`.
    private final class Quiet implements Space {

        private final String id;
        private final StackPane node = new StackPane();
        private final List<Command> commands;

        Quiet(String id, Context context, String commandId) {
            this.id = id;
            node.setFocusTraversable(true);
            commands = List.of(Command.of(commandId, context, () -> heard.add("ran " + commandId), "G"));
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public String iconLiteral() {
            return "fth-list";
        }

        @Override
        public Node node() {
            return node;
        }

        @Override
        public List<Command> commands() {
            return commands;
        }

        @Override
        public void shown() {
            heard.add("shown " + id);
            node.requestFocus();
        }

        @Override
        public void hidden() {
            heard.add("hidden " + id);
        }

        @Override
        public void closed() {
            heard.add("closed " + id);
        }
    }

    private List<Space> spaces() {
        return List.of(new Quiet("library", Context.LIBRARY, "library.addFolder"),
                new Quiet("score", Context.SCORE, "library.addFiles"));
    }

    private Shell shell;

    private Scene window() {
        Scene scene = show(() -> {
            Surroundings around = Surroundings.of(app, theme);
            sheets = around.sheets();
            shell = new Shell(around, spaces());
            return shell.root();
        }, 900, 700);
        runFx(() -> theme.applyTo(scene));
        return scene;
    }

    @Test
    void one_space_is_shown_at_a_time_and_its_keys_hold() {
        Scene scene = window();
        assertEquals(List.of("shown library"), heard);
        press(scene, KeyCode.DIGIT2, "2", KeyCode.CONTROL);
        press(scene, KeyCode.G, "ㅎ");
        assertEquals(List.of("shown library", "hidden library", "shown score", "ran library.addFiles"), heard);
        assertThrows(IllegalArgumentException.class, () -> shell.show("review"));
    }

    @Test
    void a_space_this_version_does_not_have_stands_on_the_rail_disabled() {
        Scene scene = window();
        assertTrue(ShellTest.<Button>find(scene, "rail-review").isDisabled());
        assertTrue(ShellTest.<Button>find(scene, "rail-dataset").isDisabled());
        assertFalse(ShellTest.<Button>find(scene, "rail-score").isDisabled());
    }

    @Test
    void the_palette_runs_what_is_found_and_gives_the_focus_back() {
        Scene scene = window();
        waitFor("the first focus", () -> scene.getFocusOwner() != null);
        Node before = onFx(scene::getFocusOwner);
        press(scene, KeyCode.K, "k", KeyCode.CONTROL);
        TextField field = find(scene, "palette-field");
        assertSame(field, onFx(scene::getFocusOwner));
        runFx(() -> field.setText("폴더"));
        ListView<Command> list = find(scene, "palette-list");
        assertEquals(List.of("library.addFolder"), onFx(() -> list.getItems().stream().map(Command::id).toList()));
        press(scene, KeyCode.G, "g");
        assertEquals(List.of("shown library"), heard, "keys are the palette's while it is open");
        press(scene, KeyCode.ENTER, "\r");
        assertEquals(List.of("shown library", "ran library.addFolder"), heard);
        assertSame(before, onFx(scene::getFocusOwner));
        assertFalse(ShellTest.<Node>find(scene, "palette").isVisible());
    }

    @Test
    void esc_closes_the_palette_and_the_keys_hold_again() {
        Scene scene = window();
        press(scene, KeyCode.K, "k", KeyCode.CONTROL);
        press(scene, KeyCode.ESCAPE, "");
        assertFalse(ShellTest.<Node>find(scene, "palette").isVisible());
        press(scene, KeyCode.G, "g");
        assertEquals(List.of("shown library", "ran library.addFolder"), heard);
    }

    @Test
    void a_palette_opened_before_anything_had_the_focus_leaves_it_to_the_window() {
        Scene scene = show(() -> {
            shell = new Shell(Surroundings.of(app, theme), spaces());
            Scene made = new Scene(shell.root(), 900, 700);
            assertNull(made.getFocusOwner());
            shell.showPalette();
            return made;
        });
        press(scene, KeyCode.ESCAPE, "");
        assertSame(shell.root(), onFx(scene::getFocusOwner));
        press(scene, KeyCode.G, "g");
        assertEquals(List.of("shown library", "ran library.addFolder"), heard);
    }

    @Test
    void the_help_lists_the_keys_of_the_shown_space_and_closes_with_its_own_key() {
        Scene scene = window();
        press(scene, KeyCode.SLASH, "?", KeyCode.SHIFT);
        Node help = find(scene, "help");
        assertTrue(help.isVisible());
        List<String> texts = onFx(() -> help.lookupAll(".label").stream().map(label -> ((Label) label).getText())
                .toList());
        assertTrue(texts.contains("Add folder…") && texts.contains("G") && texts.contains("Shift+/"), texts.toString());
        assertFalse(texts.contains("Add files…"), "a command of another space");
        press(scene, KeyCode.SLASH, "?", KeyCode.SHIFT);
        assertFalse(help.isVisible());
    }

    @Test
    void a_shell_built_after_the_language_changed_speaks_it_and_the_closed_one_hears_nothing_more() {
        Scene scene = window();
        assertEquals("Library", ShellTest.<Button>find(scene, "rail-library").getText());
        Shell old = shell;
        runFx(() -> {
            app.change(settings -> settings.withLanguage(Language.KOREAN), AppTest::failed);
            old.closed();
            shell = new Shell(Surroundings.of(app, theme), spaces());
            scene.setRoot(shell.root());
        });
        assertEquals("목록", ShellTest.<Button>find(scene, "rail-library").getText());
        assertEquals(List.of("shown library", "hidden library", "closed library", "closed score", "shown library"),
                heard);
        runFx(() -> app.change(settings -> settings.withScorerName("박"), AppTest::failed));
        waitFor("the new scorer", () -> ((Label) scene.lookup("#status-scorer")).getText().contains("박"));
        assertFalse(onFx(() -> ((Label) old.root().lookup("#status-scorer")).getText().contains("박")));
    }

    @Test
    void the_look_changes_by_its_key() {
        Scene scene = window();
        press(scene, KeyCode.L, "l", KeyCode.CONTROL, KeyCode.SHIFT);
        assertEquals(Look.DARK, app.settings().look());
    }

    @Test
    void a_failure_lies_over_the_foot_with_sentence_remedy_and_details() {
        Scene scene = window();
        runFx(() -> shell.errors().show(new UserException(Message.of("app.unexpected.problem"),
                Message.of("app.unexpected.remedy"), new IllegalStateException("the cause"))));
        assertTrue(ShellTest.<Node>find(scene, "error-sheet").isVisible());
        assertEquals(app.messages().text("app.unexpected.problem"),
                ShellTest.<Label>find(scene, "error-problem").getText());
        assertTrue(ShellTest.<javafx.scene.control.TextArea>find(scene, "error-details").getText()
                .contains("the cause"));
        press(scene, KeyCode.G, "g");
        assertTrue(heard.contains("ran library.addFolder"), "work goes on beneath");
        runFx(ShellTest.<Button>find(scene, "error-close")::fire);
        assertFalse(ShellTest.<Node>find(scene, "error-sheet").isVisible());
    }

    @Test
    void escape_closes_first_what_lies_uppermost() {
        Scene scene = window();
        runFx(() -> shell.errors().show(new UserException(Message.of("app.unexpected.problem"),
                Message.of("app.unexpected.remedy"))));
        press(scene, KeyCode.K, "k", KeyCode.CONTROL);
        press(scene, KeyCode.ESCAPE, "");
        assertFalse(ShellTest.<Node>find(scene, "palette").isVisible());
        assertTrue(shell.errors().isShown());
        press(scene, KeyCode.ESCAPE, "");
        assertFalse(shell.errors().isShown());
    }

    @Test
    void escape_puts_a_failure_away_before_the_sheet_under_it() {
        Scene scene = window();
        Button inSheet = new Button("in the sheet");
        runFx(() -> sheets.open(new StackPane(inSheet), inSheet, () -> heard.add("sheet closed")));
        runFx(() -> shell.errors().show(new UserException(Message.of("app.unexpected.problem"),
                Message.of("app.unexpected.remedy"))));
        press(scene, KeyCode.ESCAPE, "");
        assertFalse(shell.errors().isShown());
        assertTrue(onFx(sheets::isOpen));
        press(scene, KeyCode.ESCAPE, "");
        assertFalse(onFx(sheets::isOpen));
        assertTrue(heard.contains("sheet closed"));
    }

    @Test
    void a_click_beside_the_rows_of_the_palette_runs_nothing() {
        Scene scene = window();
        press(scene, KeyCode.K, "k", KeyCode.CONTROL);
        TextField field = find(scene, "palette-field");
        runFx(() -> field.setText("폴더"));
        FxRobot robot = new FxRobot();
        Node list = find(scene, "palette-list");
        waitFor("the list laid out with its row", () -> list.lookupAll(".list-cell").stream()
                .anyMatch(cell -> cell instanceof CommandCell row && !row.isEmpty()));
        Bounds bounds = onScreen(list);
        robot.clickOn(bounds.getCenterX(), bounds.getMaxY() - 20);
        assertTrue(ShellTest.<Node>find(scene, "palette").isVisible());
        assertEquals(List.of("shown library"), heard);
        robot.clickOn(bounds.getCenterX(), bounds.getMinY() + 15);
        waitFor("the click on a row", () -> heard.equals(List.of("shown library", "ran library.addFolder")));
    }

    @Test
    void the_help_closes_with_the_key_that_the_person_gave_it() {
        Scene scene = window();
        runFx(() -> app.change(settings -> settings.withKeys("shell.help", List.of("F9")), AppTest::failed));
        press(scene, KeyCode.F9, "");
        assertTrue(ShellTest.<Node>find(scene, "help").isVisible());
        press(scene, KeyCode.F9, "");
        assertFalse(ShellTest.<Node>find(scene, "help").isVisible());
    }

    @Test
    void a_job_is_shown_with_its_name_and_can_be_cancelled() throws Exception {
        Scene scene = window();
        CountDownLatch begun = new CountDownLatch(1);
        var job = onFx(() -> app.jobs().start(Message.of("library.job.add"), (progress, token) -> {
            progress.report(0.25, "night.edf");
            begun.countDown();
            while (true) {
                token.check();
                Thread.onSpinWait();
            }
        }, done -> { }, AppTest::failed));
        begun.await();
        javafx.scene.control.ProgressBar bar = find(scene, "status-job-progress");
        waitFor("a quarter", () -> bar.getProgress() == 0.25);
        assertEquals(app.messages().text("library.job.add"), ShellTest.<Label>find(scene, "status-job").getText());
        runFx(ShellTest.<Button>find(scene, "status-job-cancel")::fire);
        waitFor("the end", () -> job.state().isOver());
        assertFalse(onFx(() -> bar.getParent().isVisible()));
    }

    @Test
    void a_message_takes_the_place_of_the_last() {
        Scene scene = window();
        runFx(() -> shell.status().message("Undone: N2 of epoch 412"));
        runFx(() -> shell.status().message("Undone: N3 of epoch 413"));
        assertEquals("Undone: N3 of epoch 413", ShellTest.<Label>find(scene, "status-message").getText());
        assertEquals("All changes saved", ShellTest.<Button>find(scene, "status-save").getText());
    }
}
