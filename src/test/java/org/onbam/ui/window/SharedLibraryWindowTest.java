package org.onbam.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.onbam.app.AppHome;
import org.onbam.model.EpochGrid;
import org.onbam.model.Scoring;
import org.onbam.model.ScoringId;
import org.onbam.scoring.LibraryRecording;
import org.onbam.scoring.NewScoring;
import org.onbam.store.ChildProcess;
import org.onbam.store.EditingProgram;

/// A window on a library in which another process edits.
class SharedLibraryWindowTest extends WindowTest {

    private String status() {
        return onFx(() -> ((Label) scene.lookup("#status-message")).getText());
    }

    @Test
    void a_night_that_another_window_scores_is_read_until_it_is_given_back_and_then_goes_on_by_itself() throws Exception {
        LibraryRecording recording = add(copyOf("psg/SC4001E0-PSG_first5min.edf"));
        ScoringId id = app.library().findOrCreate(new NewScoring(recording.id(), app.scorer(), "",
                Scoring.empty(new EpochGrid(0, EpochGrid.EPOCH_NANOS, 10))));
        showWindow();
        String library = new AppHome(folder.resolve("home")).libraryFile().toString();
        try (ChildProcess other = new ChildProcess(List.of(), EditingProgram.class, library)) {
            assertEquals("ready writer", other.line().orElseThrow());
            assertEquals("edits", other.ask("open " + id + " 1"));
            open(recording);
            assertTrue(status().startsWith("Read only"), status());
            assertEquals("Read only", onFx(() -> ((Label) scene.lookup("#scoring-status")).getText()));
            press(KeyCode.DIGIT2);
            assertFalse(onFx(() -> window.score().model().orElseThrow().isEditable()));
            assertEquals("revision 3", other.ask("edit 3"));
            assertEquals("closed", other.ask("close"));
            waitFor("the night is the window's", () -> window.score().model().filter(model -> model.isEditable()).isPresent());
        }
        assertEquals(3, onFx(() -> window.score().model().orElseThrow().session().revision()));
        press(KeyCode.DIGIT2);
        app.library().flush();
        assertEquals(4, app.library().open(id).revision());
    }
}
