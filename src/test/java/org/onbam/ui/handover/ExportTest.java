package org.onbam.ui.handover;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.onbam.app.ImportScoring;
import org.onbam.edf.EdfAnnotation;
import org.onbam.edf.EdfReader;
import org.onbam.interchange.ScoringFormats;
import org.onbam.model.Scoring;
import org.onbam.scoring.LibraryRecording;
import org.onbam.ui.window.WindowTest;

/// Export from the key to the file, on a real recording.
class ExportTest extends WindowTest {

    private LibraryRecording recording;
    private Path file;

    private void openAndScore() throws Exception {
        showWindow();
        file = copyOf("psg/SC4001E0-PSG_first5min.edf");
        recording = add(file);
        open(recording);
        List.of(KeyCode.W, KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.R).forEach(key -> press(key));
    }

    private Path proposal() {
        return Path.of(textOf("export-target"));
    }

    private void waitForPlan() {
        waitForNode("export-target");
        waitFor("a path", () -> !textNow("export-target").isEmpty());
    }

    private String textNow(String id) {
        return ((javafx.scene.control.Labeled) scene.lookup("#" + id)).getText();
    }

    private List<Path> leftovers() throws Exception {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(path -> path.toString().endsWith(".part")).toList();
        }
    }

    @Test
    void the_open_scoring_is_written_beside_the_recording_and_reads_back() throws Exception {
        openAndScore();
        byte[] before = Files.readAllBytes(file);
        press(KeyCode.E, KeyCode.CONTROL);
        waitForPlan();
        Path target = proposal();
        assertEquals(folder, target.getParent());
        assertEquals("SC4001E0-PSG_first5min_" + app.scorer().name() + ".edf", target.getFileName().toString());
        assertEquals("This format holds everything.", textOf("export-losses"));
        assertFalse(Files.exists(target));
        press(KeyCode.ENTER);
        waitForNode("export-result");
        assertEquals(target.toString(), textOf("export-result"));
        try (EdfReader reader = EdfReader.open(target)) {
            assertEquals(List.of("Sleep stage W", "Sleep stage N1", "Sleep stage N2", "Sleep stage N3", "Sleep stage R"),
                    reader.annotations().stream().map(EdfAnnotation::text).limit(5).toList());
        }
        assertEquals(List.of(), leftovers());
        assertArrayEquals(before, Files.readAllBytes(file), "the recording is as it was");
        press(KeyCode.ENTER);
        assertTrue(pageHasFocus());
    }

    @Test
    void a_csv_is_written_when_it_is_chosen_and_an_old_file_is_replaced_only_when_it_was_said() throws Exception {
        openAndScore();
        press(KeyCode.E, KeyCode.CONTROL);
        waitForPlan();
        Path target = folder.resolve("mine.csv");
        Files.writeString(target, "old");
        files.willAnswer(target);
        fire("export-choose");
        waitForNode("export-place");
        assertEquals("Replace file", textOf("export-write"));
        RadioButton csv = find(scene, "export-format-csv");
        assertTrue(onFx(csv::isSelected), "the extension says the format");
        assertEquals("old", Files.readString(target));
        fire("export-write");
        waitForNode("export-result");
        Scoring back = new ImportScoring(new ScoringFormats(app.vocabulary()))
                .propose(file, target, ImportScoring.ClockRule.FOLLOW).preview().scoring();
        assertEquals(model().scoring(), back);
    }

    @Test
    void a_recording_is_never_a_target() throws Exception {
        openAndScore();
        byte[] before = Files.readAllBytes(file);
        press(KeyCode.E, KeyCode.CONTROL);
        waitForPlan();
        files.willAnswer(file);
        fire("export-choose");
        waitForNode("export-place");
        Button write = find(scene, "export-write");
        assertTrue(onFx(write::isDisabled));
        press(KeyCode.ENTER);
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    @Test
    void a_folder_that_is_gone_is_said_in_place_and_nothing_is_left_behind() throws Exception {
        openAndScore();
        press(KeyCode.E, KeyCode.CONTROL);
        waitForPlan();
        files.willAnswer(folder.resolve("gone").resolve("a.edf"));
        fire("export-choose");
        fire("export-write");
        waitForNode("export-problem");
        assertTrue(textOf("export-problem").startsWith("The file could not be written"));
        assertEquals(List.of(), leftovers());
        files.willAnswer(folder.resolve("a.edf"));
        fire("export-choose");
        fire("export-write");
        waitForNode("export-result");
    }

    @Test
    void what_a_format_loses_is_said_before_it_is_written() throws Exception {
        openAndScore();
        Scoring now = model().scoring();
        runFx(() -> model2().execute(new org.onbam.scoring.ScoringChange.AddEvent(new org.onbam.model.ScoredEvent(
                org.onbam.model.EventId.random(), "made_up_elsewhere", new org.onbam.model.TimeSpan(0, 1), "", ""))));
        assertEquals(now.events().size() + 1, model().scoring().events().size());
        press(KeyCode.E, KeyCode.CONTROL);
        waitForPlan();
        assertEquals("This format cannot hold everything", textOf("export-losses"));
        fire("export-format-csv");
        waitFor("the extension follows", () -> textNow("export-target").endsWith(".csv"));
    }

    private org.onbam.ui.scoring.ScoreModel model2() {
        return window.score().model().orElseThrow();
    }

    @Test
    void from_the_library_a_scoring_of_the_selected_recording_is_chosen() throws Exception {
        openAndScore();
        app.library().flush();
        new ImportScoring(new ScoringFormats(app.vocabulary())).accept(
                new ImportScoring(new ScoringFormats(app.vocabulary())).propose(file,
                        org.onbam.TestRecordings.find("psg/SC4001EC-Hypnogram.edf"), ImportScoring.ClockRule.FOLLOW),
                app.library(), "Sleep-EDF");
        press(KeyCode.DIGIT1, KeyCode.CONTROL);
        waitFor("two scorings", () -> window.library().selectedScorings().size() == 2);
        press(KeyCode.E, KeyCode.CONTROL);
        waitForPlan();
        javafx.scene.control.ComboBox<?> choice = find(scene, "export-scoring");
        runFx(() -> choice.getSelectionModel().select(1));
        waitFor("the other scorer's", () -> scene.lookup("#export-target") != null
                && textNow("export-target").endsWith("_Sleep-EDF.edf"));
    }
}
