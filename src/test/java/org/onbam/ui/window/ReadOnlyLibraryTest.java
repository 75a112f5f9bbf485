package org.onbam.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.onbam.app.AppContext;
import org.onbam.app.AppHome;
import org.onbam.model.EpochGrid;
import org.onbam.model.EventId;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;
import org.onbam.model.TimeSpan;
import org.onbam.scoring.LibraryRecording;
import org.onbam.scoring.ScoringChange;
import org.onbam.ui.scoring.Selection;
import org.onbam.ui.shell.Command;
import org.onbam.ui.task.FxThread;

/// A second window on a library that the first one writes: everything can be looked at and exported, nothing changed, and
/// each key says why.
class ReadOnlyLibraryTest extends WindowTest {

    private AppContext writing;

    /// The library that the test base opened stays the writer; the window is of a second instance.
    private void showSecondWindow() throws Exception {
        writing = app;
        app = AppContext.open(new AppHome(folder.resolve("home")), FxThread::run);
        assertTrue(app.library().isReadOnly());
        showWindow();
    }

    @org.junit.jupiter.api.AfterEach
    void closeFirst() throws Exception {
        if (writing != null) {
            writing.close();
        }
    }

    private String status() {
        return onFx(() -> ((Label) scene.lookup("#status-message")).getText());
    }

    @Test
    void a_night_nobody_scored_is_opened_to_be_looked_at_and_says_so() throws Exception {
        LibraryRecording recording = add(copyOf("psg/SC4001E0-PSG_first5min.edf"));
        showSecondWindow();
        open(recording);
        assertTrue(status().startsWith("Read only"), status());
        assertEquals(10, model().grid().count());
        assertEquals(List.of(), writing.library().scorings());
    }

    @Test
    void every_command_runs_without_changing_anything_and_editing_ones_say_why() throws Exception {
        LibraryRecording recording = add(copyOf("psg/SC4001E0-PSG_first5min.edf"));
        Scoring scoring = Scoring.empty(new EpochGrid(0, EpochGrid.EPOCH_NANOS, 10)).withEvent(new ScoredEvent(
                EventId.random(), "desat", new TimeSpan(10 * TimeSpan.SECOND, 20 * TimeSpan.SECOND), "", ""));
        app.library().create(recording.id(), app.scorer(), "", scoring);
        showSecondWindow();
        open(recording);
        List<String> silent = new ArrayList<>();
        List<Command> commands = onFx(() -> window.shell().keymap().commands().stream()
                .filter(command -> command.context() == Command.Context.SCORE && !command.id().equals("score.export"))
                .toList());
        assertTrue(commands.size() > 60, commands.size() + " commands");
        for (Command command : commands) {
            runFx(() -> {
                model0().select(new Selection.OfEvent(scoring.events().getFirst().id()));
                window.shell().status().message("");
                command.run();
                hidePopups();
            });
            if (edits(command.id()) && !status().startsWith("Read only")) {
                silent.add(command.id());
            }
        }
        assertEquals(List.of(), silent, "these changed nothing and did not say why");
        assertEquals(scoring, model().scoring());
        runFx(() -> assertFalse(model0().execute(new ScoringChange.RemoveEvent(scoring.events().getFirst()))));
    }

    private static final Set<String> LOOKING = Set.of("score.event.next", "score.event.previous", "score.event.bookmark.next",
            "score.event.bookmark.previous", "score.event.list", "score.event.all", "score.event.columns", "score.event.menu");

    private static boolean edits(String id) {
        return id.startsWith("score.stage.") && !id.startsWith("score.stage.range.") || id.equals("score.undo") || id.equals("score.redo")
                || id.startsWith("score.event.") && !LOOKING.contains(id) && !id.startsWith("score.event.filter")
                && !id.startsWith("score.event.sort.");
    }

    private org.onbam.ui.scoring.ScoreModel model0() {
        return window.score().model().orElseThrow();
    }

    @Test
    void a_stage_key_stays_where_it_is_and_export_still_works() throws Exception {
        LibraryRecording recording = add(copyOf("psg/SC4001E0-PSG_first5min.edf"));
        showSecondWindow();
        open(recording);
        press(KeyCode.DIGIT2);
        assertEquals(0, model().epoch());
        assertFalse(onFx(() -> window.shell().keymap().command("score.import").orElseThrow().enabled().get()));
        press(KeyCode.E, KeyCode.CONTROL);
        fire("export-write");
        waitForNode("export-result");
        assertTrue(Files.exists(Path.of(textOf("export-result"))));
    }

    @Test
    void a_known_file_named_on_the_command_line_is_opened_all_the_same() throws Exception {
        Path file = copyOf("psg/SC4001E0-PSG_first5min.edf");
        add(file);
        showSecondWindow();
        runFx(() -> window.addAndOpen(List.of(file)));
        waitFor("the night is open", () -> window.score().model().isPresent());
    }
}
