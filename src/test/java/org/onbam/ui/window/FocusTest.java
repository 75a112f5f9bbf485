package org.onbam.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.onbam.app.AppContext;
import org.onbam.app.AppHome;
import org.onbam.model.SleepStage;
import org.onbam.model.TimeSpan;
import org.onbam.scoring.LibraryRecording;
import org.onbam.ui.scoring.ScoreModel;
import org.onbam.ui.scoring.Selection;
import org.onbam.ui.spectrum.SpectrumPanel;
import org.onbam.ui.task.FxThread;

/// Working by keyboard alone: where the keys are after each step.
class FocusTest extends WindowTest {

    private void openNight() throws Exception {
        LibraryRecording recording = add(copyOf("psg/SC4001E0-PSG_first5min.edf"));
        showWindow();
        open(recording);
    }

    @Test
    void after_opening_a_night_the_page_has_the_keys() throws Exception {
        openNight();
        assertTrue(pageHasFocus());
        press(KeyCode.DIGIT2);
        assertEquals(SleepStage.N2, model().scoring().hypnogram().at(0));
    }

    @Test
    void slash_goes_to_the_event_filter_and_escape_clears_it_and_comes_back() throws Exception {
        openNight();
        press(KeyCode.SLASH);
        assertEquals("event-filter", focused());
        TextField filter = find(scene, "event-filter");
        runFx(() -> filter.setText("apnea"));
        press(KeyCode.ESCAPE);
        assertTrue(pageHasFocus());
        assertEquals("", onFx(filter::getText));
        press(KeyCode.SLASH);
        runFx(() -> filter.setText("apnea"));
        press(KeyCode.ENTER);
        assertTrue(pageHasFocus());
        assertEquals("apnea", onFx(filter::getText), "enter keeps the filter");
    }

    @Test
    void p_shows_the_spectrum_of_the_selection_and_escape_closes_it_before_it_clears_the_selection() throws Exception {
        openNight();
        ScoreModel model = model();
        runFx(() -> model.select(new Selection.OfSpan(model.montage().channels().getFirst().name(), TimeSpan.ofSeconds(5, 8))));
        press(KeyCode.P);
        SpectrumPanel panel = find(scene, "spectrum");
        waitFor("the spectrum", () -> panel.isVisible() && panel.shownProperty().getValue().isPresent());
        assertTrue(pageHasFocus(), "stage keys go on working");
        press(KeyCode.ESCAPE);
        assertFalse(onFx(panel::isVisible));
        assertTrue(onFx(model::selection) instanceof Selection.OfSpan);
        press(KeyCode.ESCAPE);
        assertTrue(onFx(model::selection) instanceof Selection.None);
    }

    @Test
    void the_palette_gives_the_keys_back_and_tab_stays_in_it() throws Exception {
        openNight();
        press(KeyCode.K, KeyCode.CONTROL);
        assertEquals("palette-field", focused());
        press(KeyCode.TAB);
        assertEquals("palette-field", focused());
        press(KeyCode.ESCAPE);
        assertTrue(pageHasFocus());
    }

    @Test
    void tab_goes_round_inside_a_sheet() throws Exception {
        openNight();
        press(KeyCode.E, KeyCode.CONTROL);
        waitForNode("export-write");
        assertEquals("export-write", focused());
        press(KeyCode.TAB);
        assertEquals("export-format-edf", focused());
        press(KeyCode.TAB, KeyCode.SHIFT);
        press(KeyCode.TAB, KeyCode.SHIFT);
        assertEquals("export-cancel", focused());
        press(KeyCode.ENTER);
        assertFalse(isThere("export-sheet"), "enter presses the button that has the focus");
        assertTrue(pageHasFocus());
    }

    @Test
    void stage_keys_in_a_sheet_score_nothing() throws Exception {
        openNight();
        press(KeyCode.E, KeyCode.CONTROL);
        waitForNode("export-write");
        press(KeyCode.DIGIT2);
        assertEquals(0, model().scoring().hypnogram().scoredCount());
    }

    @Test
    void an_empty_library_begins_at_its_first_button_and_a_filled_one_in_its_list() throws Exception {
        showWindow();
        waitFor("the empty state", () -> scene.lookup("#library-empty").isVisible());
        waitFor("its first button", () -> "empty-library-addFolder".equals(id()));
        add(copyOf("psg/SC4001E0-PSG_first5min.edf"));
        runFx(() -> window.library().reload());
        waitFor("the list", () -> "library-table".equals(id()));
    }

    private String id() {
        return scene.getFocusOwner() == null ? "" : scene.getFocusOwner().getId();
    }

    @Test
    void arming_an_event_without_a_selection_says_what_comes_next() throws Exception {
        openNight();
        press(KeyCode.O);
        assertTrue(onFx(() -> scene.lookup("#armed").isVisible()));
        assertTrue(onFx(() -> scene.lookup("#armed").lookupAll(".label").stream()
                .anyMatch(label -> ((Label) label).getText().contains("Obstructive apnea"))));
    }

    @Test
    void ctrl_q_saves_closes_and_a_new_start_finds_everything() throws Exception {
        openNight();
        AtomicBoolean ended = new AtomicBoolean();
        runFx(() -> window.showOn((Stage) scene.getWindow(), () -> ended.set(true)));
        press(KeyCode.DIGIT3);
        press(KeyCode.Q, KeyCode.CONTROL);
        assertTrue(ended.get());
        assertFalse(onFx(() -> scene.getWindow() != null && scene.getWindow().isShowing()));
        app = AppContext.open(new AppHome(folder.resolve("home")), FxThread::run);
        assertEquals(1, app.library().open(app.library().scorings().getFirst().id()).scoring().hypnogram().count(SleepStage.N3));
    }
}
