package org.onbam.ui.handover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.onbam.TestRecordings;
import org.onbam.app.SmallEdf;
import org.onbam.edf.EdfVariant;
import org.onbam.model.Scorer;
import org.onbam.model.Scoring;
import org.onbam.model.SleepStage;
import org.onbam.scoring.LibraryRecording;
import org.onbam.scoring.ScoringSummary;
import org.onbam.ui.window.WindowTest;

/// Import from the key to the library, on real hypnograms.
class ImportTest extends WindowTest {

    private List<ScoringSummary> imported(LibraryRecording recording) throws Exception {
        return app.library().scorings(recording.id()).stream()
                .filter(summary -> summary.scorer().kind() == Scorer.Kind.IMPORT).toList();
    }

    private List<String> texts(String id) {
        return onFx(() -> scene.lookup("#" + id).lookupAll(".label").stream().map(label -> ((Label) label).getText())
                .toList());
    }

    @Test
    void a_hypnogram_is_shown_before_it_is_taken_in_and_begins_ones_own_scoring_in_one_undoable_step() throws Exception {
        showWindow();
        LibraryRecording recording = add(copyOf("psg/Osas2002plusQRS.edf"));
        open(recording);
        files.willAnswer(TestRecordings.find("psg/Osas2002_Hypnogram_derived.edf"));
        press(KeyCode.I, KeyCode.CONTROL);
        fire("import-choose");
        waitForNode("preview-coverage");
        int epochs = model().grid().count();
        assertTrue(textOf("preview-coverage").endsWith(" of " + epochs), textOf("preview-coverage"));
        assertEquals(6, texts("preview-stages").size());
        assertEquals(List.of(), imported(recording), "nothing is stored before it is accepted");
        assertEquals("import-accept", focused());

        TextField scorer = find(scene, "import-scorer");
        assertEquals("Osas2002_Hypnogram_derived", onFx(scorer::getText));
        runFx(() -> scorer.setText("Centre A"));
        fire("import-accept");
        waitForNode("import-done");
        Scoring stored = app.library().open(imported(recording).getFirst().id()).scoring();
        assertEquals("Centre A", imported(recording).getFirst().scorer().name());
        assertEquals(40, stored.hypnogram().scoredCount());

        fire("import-start");
        assertEquals(stored.hypnogram(), model().scoring().hypnogram());
        assertEquals(stored.events().size(), model().scoring().events().size());
        assertTrue(pageHasFocus(), "the page has the keys again");
        press(KeyCode.Z, KeyCode.CONTROL);
        assertEquals(0, model().scoring().hypnogram().scoredCount());
        assertTrue(model().scoring().events().isEmpty());
        press(KeyCode.Y, KeyCode.CONTROL);
        assertEquals(stored.hypnogram(), model().scoring().hypnogram());
        app.library().flush();
        assertEquals(model().scoring(), app.library().open(model().session().id()).scoring());
    }

    @Test
    void a_sleep_edf_hypnogram_is_cut_to_the_five_minutes_there_are_and_says_so() throws Exception {
        showWindow();
        LibraryRecording recording = add(copyOf("psg/SC4001E0-PSG_first5min.edf"));
        open(recording);
        files.willAnswer(TestRecordings.find("psg/SC4001EC-Hypnogram.edf"));
        press(KeyCode.I, KeyCode.CONTROL);
        waitForNode("preview-coverage");
        assertEquals(1, files.asked().size(), "nothing inside: the file is asked for at once");
        assertEquals("Scored epochs: 10 of 10", textOf("preview-coverage"));
        assertEquals(List.of("W  10", "R  0", "N1  0", "N2  0", "N3  0", "Unscored  0"), texts("preview-stages"));
        assertTrue(texts("preview").stream().anyMatch(text -> text.startsWith("Stages that reach outside the recording")));
        press(KeyCode.ENTER);
        waitForNode("import-done");
        assertEquals(10, app.library().open(imported(recording).getFirst().id()).scoring().hypnogram().count(SleepStage.W));
    }

    @Test
    void marks_inside_the_recording_are_imported_from_it() throws Exception {
        showWindow();
        LibraryRecording recording = add(copyOf("psg/Osas2002plusQRS.edf"));
        open(recording);
        press(KeyCode.I, KeyCode.CONTROL);
        fire("import-inside");
        waitForNode("preview-coverage");
        assertEquals("Events: 1556", textOf("preview-events"));
        fire("import-accept");
        waitForNode("import-done");
        assertEquals(1556, imported(recording).getFirst().eventCount());
        long began = System.nanoTime();
        fire("import-start");
        assertEquals(1556, model().scoring().events().size());
        System.getLogger("timing").log(System.Logger.Level.INFO,
                "1,556 events copied in " + (System.nanoTime() - began) / 1_000_000 + " ms");
    }

    @Test
    void a_scoring_that_has_labels_is_never_started_over() throws Exception {
        showWindow();
        LibraryRecording recording = add(copyOf("psg/SC4001E0-PSG_first5min.edf"));
        open(recording);
        press(KeyCode.DIGIT2);
        files.willAnswer(TestRecordings.find("psg/SC4001EC-Hypnogram.edf"));
        press(KeyCode.I, KeyCode.CONTROL);
        fire("import-accept");
        waitForNode("import-done");
        assertTrue(onFx(() -> scene.lookup("#import-start").isDisabled()));
        press(KeyCode.ESCAPE);
        assertFalse(isThere("import-sheet"));
        assertEquals(SleepStage.N2, model().scoring().hypnogram().at(0));
        assertEquals(1, model().scoring().hypnogram().scoredCount());
    }

    @Test
    void what_cannot_be_read_is_said_in_place_and_another_file_can_be_chosen() throws Exception {
        showWindow();
        open(add(copyOf("psg/SC4001E0-PSG_first5min.edf")));
        files.willAnswer(Files.writeString(folder.resolve("letter.txt"), "Dear colleague,\nhow are you?\n"));
        press(KeyCode.I, KeyCode.CONTROL);
        waitForNode("import-problem");
        assertTrue(textOf("import-problem").startsWith("No scoring was recognised in this file"));
        files.willAnswer(TestRecordings.find("psg/SC4001EC-Hypnogram.edf"));
        fire("import-choose");
        waitForNode("preview-coverage");
    }

    @Test
    void from_the_library_the_selected_recording_is_imported_into_and_opened_to_start_from_it() throws Exception {
        LibraryRecording recording = add(copyOf("psg/SC4001E0-PSG_first5min.edf"));
        showWindow();
        files.willAnswer(TestRecordings.find("psg/SC4001EC-Hypnogram.edf"));
        fire("detail-import");
        fire("import-accept");
        fire("import-start");
        waitFor("the night is open", () -> window.score().model().isPresent());
        waitFor("it begins with the copy", () -> model0().hypnogram().scoredCount() == 10);
        assertEquals("score", onFx(() -> window.shell().shownSpace()));
        assertNotEquals(imported(recording).getFirst().id(), model().session().id());
    }

    private Scoring model0() {
        return window.score().model().orElseThrow().scoring();
    }

    @Test
    void a_recording_without_marks_inside_leads_to_the_question_when_the_choice_is_given_up() throws Exception {
        showWindow();
        open(add(SmallEdf.write(folder.resolve("small.edf"), EdfVariant.EDF_PLUS_C, "S1 X X X")));
        press(KeyCode.I, KeyCode.CONTROL);
        waitForNode("import-choose");
        assertFalse(isThere("import-inside"));
        press(KeyCode.ESCAPE);
        assertFalse(isThere("import-sheet"));
        assertTrue(pageHasFocus());
    }
}
