package org.onbam.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.onbam.app.AddedFile;
import org.onbam.app.EdfRecordingFiles;
import org.onbam.app.MadeUpLibrary;
import org.onbam.app.SmallEdf;
import org.onbam.edf.EdfVariant;
import org.onbam.model.ScoringStatus;
import org.onbam.montage.LabelRecogniser;
import org.onbam.scoring.LibraryRecording;
import org.onbam.scoring.ScoringSummary;
import org.onbam.scoring.work.Assignment;
import org.onbam.scoring.work.SavedFilter;
import org.onbam.ui.AppTest;
import org.onbam.ui.shell.Shell;
import org.onbam.ui.shell.Surroundings;

class LibrarySpaceTest extends AppTest {

    private final List<LibraryRecording> opened = new ArrayList<>();
    private LibrarySpace space;
    private Scene scene;
    private TableView<LibraryRow> table;

    private void window() {
        scene = show(() -> {
            Surroundings around = Surroundings.of(app, theme);
            space = new LibrarySpace(around, new EdfRecordingFiles(), LabelRecogniser.standard()::kindOf,
                    (progress, token) -> SmallEdf.write(folder.resolve("demo.edf"), EdfVariant.EDF_PLUS_C,
                            "DEMO X X X"), opened::add);
            return new Shell(around, List.of(space)).root();
        }, 990, 700);
        runFx(() -> theme.applyTo(scene));
        table = find(scene, "library-table");
    }

    @AfterEach
    void closeSpace() {
        if (space != null) {
            runFx(space::closed);
        }
    }

    private void waitForRows(int count) {
        waitFor(count + " rows", () -> table.getItems().size() == count);
    }

    @Test
    void an_empty_library_says_what_to_do_and_its_demo_night_is_added_and_opened() {
        window();
        waitFor("the empty state", () -> scene.lookup("#library-empty").isVisible());
        runFx(LibrarySpaceTest.<Button>find(scene, "empty-library-demo")::fire);
        waitForRows(1);
        waitFor("the demo night is open", () -> opened.size() == 1);
        assertEquals("DEMO", opened.getFirst().subjectCode());
        assertFalse(LibrarySpaceTest.<Node>find(scene, "library-empty").isVisible());
    }

    @Test
    void dropped_files_are_listed_and_the_refused_ones_come_first_with_their_sentence() throws Exception {
        window();
        Path good = SmallEdf.write(folder.resolve("good.edf"), EdfVariant.EDF_PLUS_C, "GOOD X X X");
        Path bad = Files.writeString(folder.resolve("bad.edf"), "Dear colleague, ".repeat(40));
        runFx(() -> space.add(List.of(good, bad)));
        waitForRows(1);
        ListView<AddedFile> results = find(scene, "results-files");
        assertEquals(List.of(bad, good), onFx(() -> results.getItems().stream().map(AddedFile::file).toList()));
        assertEquals("Added: 1 · Already here: 0 · Not added: 1",
                LibrarySpaceTest.<Label>find(scene, "results-summary").getText());
        assertFalse(LibrarySpaceTest.<Button>find(scene, "results-close").getTooltip().getText().isBlank());
        runFx(LibrarySpaceTest.<Button>find(scene, "results-close")::fire);
        assertFalse(LibrarySpaceTest.<Node>find(scene, "results").isVisible());
    }

    @Test
    void ten_thousand_recordings_filter_while_typing_and_only_rows_in_sight_are_built() throws Exception {
        app.library().putAll(MadeUpLibrary.recordings(10_000));
        window();
        waitForRows(10_000);
        assertEquals("10,000", LibrarySpaceTest.<Label>find(scene, "library-count").getText());
        TextField filter = find(scene, "library-filter");
        long begin = System.nanoTime();
        runFx(() -> filter.setText("snu-0041"));
        long millis = (System.nanoTime() - begin) / 1_000_000;
        System.getLogger("timing").log(System.Logger.Level.INFO, "filtered 10,000 rows in " + millis + " ms");
        assertEquals(10, table.getItems().size());
        runFx(() -> filter.setText(""));
        runFx(() -> table.scrollTo(9_000));
        runFx(() -> scene.getRoot().layout());
        long rows = onFx(() -> table.lookupAll(".table-row-cell").stream().filter(TableRow.class::isInstance).count());
        assertTrue(rows < 60, rows + " row nodes");
    }

    @Test
    void the_row_that_a_filter_hides_has_the_keys_again_once_it_is_shown() throws Exception {
        app.library().putAll(MadeUpLibrary.recordings(30));
        window();
        waitForRows(30);
        runFx(() -> table.getSelectionModel().clearAndSelect(20));
        LibraryRecording chosen = onFx(() -> space.selected().orElseThrow());
        String other = onFx(() -> table.getItems().get(25).recording().subjectCode());
        TextField filter = find(scene, "library-filter");
        runFx(() -> filter.setText(other));
        assertEquals(other, onFx(() -> space.selected().orElseThrow().subjectCode()));
        runFx(() -> filter.setText(""));
        assertEquals(chosen, onFx(() -> space.selected().orElseThrow()));
        assertEquals(20, onFx(() -> table.getSelectionModel().getSelectedIndex()));
    }

    @Test
    void slash_goes_to_the_filter_and_enter_opens_what_is_selected() throws Exception {
        SmallEdf.write(folder.resolve("one.edf"), EdfVariant.EDF_PLUS_C, "ONE X X X");
        SmallEdf.write(folder.resolve("two.edf"), EdfVariant.EDF_PLUS_C, "TWO X X X");
        window();
        runFx(() -> space.add(List.of(folder.resolve("one.edf"), folder.resolve("two.edf"))));
        waitForRows(2);
        runFx(table::requestFocus);
        press(scene, KeyCode.SLASH, "/");
        TextField filter = find(scene, "library-filter");
        assertTrue(onFx(filter::isFocused));
        runFx(() -> filter.setText("two"));
        press(scene, KeyCode.ENTER, "\r");
        assertTrue(onFx(table::isFocused), "enter goes on to the list");
        runFx(() -> table.getSelectionModel().selectFirst());
        waitFor("the file was found", () -> scene.lookup("#detail-open") != null);
        press(scene, KeyCode.ENTER, "\r");
        assertEquals(List.of("TWO"), opened.stream().map(LibraryRecording::subjectCode).toList());
    }

    @Test
    void the_list_has_the_keys_from_the_start() throws Exception {
        MadeUpLibrary.fill(app.library(), 3);
        window();
        waitForRows(3);
        waitFor("the list has the focus", table::isFocused);
    }

    @Test
    void the_demo_night_is_opened_though_it_is_in_the_library_already() {
        window();
        for (int times = 1; times <= 2; times++) {
            int wanted = times;
            runFx(space::openDemo);
            waitFor("the demo night is open", () -> opened.size() == wanted);
        }
        assertEquals(opened.getFirst().id(), opened.getLast().id());
    }

    @Test
    void a_chip_shows_one_status_and_pressing_it_again_shows_all() throws Exception {
        MadeUpLibrary.fill(app.library(), 8);
        window();
        waitForRows(8);
        ToggleButton fresh = find(scene, "chip-status-new");
        assertEquals("New 2", fresh.getText());
        runFx(fresh::fire);
        assertEquals(2, table.getItems().size());
        runFx(fresh::fire);
        assertEquals(8, table.getItems().size());
    }

    @Test
    void a_missing_file_cannot_be_opened_and_is_found_again_by_its_content() throws Exception {
        Path file = SmallEdf.write(folder.resolve("night.edf"), EdfVariant.EDF_PLUS_C, "S1 X X X");
        window();
        runFx(() -> space.add(List.of(file)));
        waitForRows(1);
        Path moved = Files.move(file, folder.resolve("moved.edf"));
        runFx(space::reload);
        waitFor("the remedy", () -> scene.lookup("#detail-locate") != null);
        press(scene, KeyCode.ENTER, "\r");
        assertEquals(List.of(), opened);
        LibraryRecording recording = app.library().recordings().getFirst();
        runFx(() -> space.locate(recording, moved));
        waitFor("found again", () -> scene.lookup("#detail-open") != null);
        assertEquals(moved.toString(), app.library().recordings().getFirst().location());
    }

    @Test
    void the_detail_shows_what_the_header_says() throws Exception {
        Path file = SmallEdf.write(folder.resolve("night.edf"), EdfVariant.EDF_PLUS_C, "S1 X X X");
        window();
        runFx(() -> space.add(List.of(file)));
        waitForRows(1);
        waitFor("the signals", () -> scene.lookup("#detail-signals") != null);
        assertEquals("S1", LibrarySpaceTest.<Label>find(scene, "detail-code").getText());
        List<String> texts = onFx(() -> scene.lookup("#detail-signals").lookupAll(".label").stream()
                .map(label -> ((Label) label).getText()).toList());
        assertTrue(texts.containsAll(SmallEdf.LABELS) && texts.contains("4 Hz"), texts.toString());
    }

    private void type(String text) {
        runFx(() -> Event.fireEvent(scene.getFocusOwner(),
                new KeyEvent(KeyEvent.KEY_TYPED, text, "", KeyCode.UNDEFINED, false, false, false, false)));
    }

    @Test
    void what_is_typed_anywhere_filters_and_esc_shows_all_again() throws Exception {
        MadeUpLibrary.fill(app.library(), 8);
        window();
        waitForRows(8);
        waitFor("the list has the focus", table::isFocused);
        type("7");
        TextField filter = find(scene, "library-filter");
        assertTrue(onFx(filter::isFocused));
        assertEquals("7", filter.getText());
        runFx(() -> filter.setText("00007"));
        assertEquals(1, table.getItems().size());
        assertEquals("1 of 8", LibrarySpaceTest.<Label>find(scene, "library-count").getText());
        press(scene, KeyCode.DOWN, "");
        assertTrue(onFx(table::isFocused));
        press(scene, KeyCode.ESCAPE, "");
        assertEquals(8, table.getItems().size());
        assertEquals("SNU-00007", onFx(() -> table.getSelectionModel().getSelectedItem().recording().subjectCode()),
                "the row that had the keys keeps them");
    }

    @Test
    void a_filter_that_cannot_be_read_says_why_and_leaves_the_list() throws Exception {
        MadeUpLibrary.fill(app.library(), 8);
        window();
        waitForRows(8);
        runFx(LibrarySpaceTest.<TextField>find(scene, "library-filter")::requestFocus);
        runFx(() -> LibrarySpaceTest.this.<TextField>node("library-filter").setText("ahi>many"));
        assertEquals(8, table.getItems().size());
        Label problem = find(scene, "filter-problem");
        assertTrue(problem.isVisible() && problem.getText().contains("many"), problem.getText());
    }

    @SuppressWarnings("unchecked")
    private <T extends Node> T node(String id) {
        return (T) scene.lookup("#" + id);
    }

    @Test
    void recordings_are_marked_and_tagged_by_keys_alone_and_the_tag_filters() throws Exception {
        MadeUpLibrary.fill(app.library(), 8);
        window();
        waitForRows(8);
        runFx(table::requestFocus);
        press(scene, KeyCode.SPACE, " ");
        press(scene, KeyCode.DOWN, "", KeyCode.SHIFT);
        assertEquals("2 selected", LibrarySpaceTest.<Label>find(scene, "library-marked").getText());
        press(scene, KeyCode.T, "", KeyCode.ALT);
        runFx(() -> LibrarySpaceTest.this.<TextField>node("pick-field").setText("osa"));
        press(scene, KeyCode.ENTER, "\r");
        waitFor("the chips of tags", () -> table.getItems().stream().filter(row -> row.tags().equals("osa")).count() == 2);
        assertEquals(Map.of(MadeUpLibrary.id(1), Set.of("osa"), MadeUpLibrary.id(2), Set.of("osa")), app.desk().tags());
        runFx(() -> LibrarySpaceTest.this.<TextField>node("library-filter").setText("tag:osa"));
        assertEquals(2, table.getItems().size());
        runFx(table::requestFocus);
        press(scene, KeyCode.ESCAPE, "");
        assertFalse(onFx(() -> scene.lookup("#library-marked-bar").isVisible()), "esc takes the marks first");
        assertEquals(2, table.getItems().size());
        press(scene, KeyCode.ESCAPE, "");
        assertEquals(8, table.getItems().size());
    }

    private void sortBy(String column) {
        press(scene, KeyCode.S, "", KeyCode.ALT);
        runFx(() -> LibrarySpaceTest.this.<TextField>node("pick-field").setText(column));
        press(scene, KeyCode.ENTER, "\r");
    }

    private String firstCode() {
        return onFx(() -> table.getItems().getFirst().recording().subjectCode());
    }

    @Test
    void the_list_is_sorted_by_keys_alone_and_turned_round_and_put_back() throws Exception {
        app.library().putAll(MadeUpLibrary.recordings(12));
        window();
        waitForRows(12);
        runFx(table::requestFocus);
        String first = firstCode();
        String last = onFx(() -> table.getItems().getLast().recording().subjectCode());
        sortBy("Code");
        assertEquals(first, firstCode());
        sortBy("Code");
        assertEquals(last, firstCode());
        sortBy("As in");
        assertEquals(first, firstCode());
        assertTrue(onFx(() -> table.getSortOrder().isEmpty()));
    }

    @Test
    void the_selected_recording_is_assigned_with_instructions_and_taken_back() throws Exception {
        MadeUpLibrary.fill(app.library(), 3);
        window();
        waitForRows(3);
        runFx(table::requestFocus);
        press(scene, KeyCode.A, "", KeyCode.ALT);
        runFx(() -> {
            LibrarySpaceTest.this.<TextField>node("pick-field").setText("Lee");
            LibrarySpaceTest.this.<TextField>node("pick-second").setText("CPAP from midnight");
        });
        press(scene, KeyCode.ENTER, "\r");
        waitFor("assigned", () -> table.getItems().getFirst().assigned().equals("Lee"));
        Assignment made = app.desk().assignments().getFirst();
        assertEquals(List.of("Lee", "CPAP from midnight", MadeUpLibrary.id(1)),
                List.of(made.scorer().name(), made.instructions(), made.recording()));
        waitFor("the pane says it", () -> scene.lookup("#detail-assignment") instanceof Label label
                && label.getText().contains("CPAP from midnight"));
        runFx(table::requestFocus);
        press(scene, KeyCode.A, "", KeyCode.ALT, KeyCode.SHIFT);
        press(scene, KeyCode.ENTER, "\r");
        waitFor("taken back", () -> table.getItems().getFirst().assigned().isEmpty());
        assertEquals(List.of(), app.desk().assignments());
    }

    @Test
    void a_saved_filter_is_a_chip_with_its_count_until_it_is_forgotten() throws Exception {
        MadeUpLibrary.fill(app.library(), 8);
        window();
        waitForRows(8);
        runFx(() -> LibrarySpaceTest.this.<TextField>node("library-filter").setText("scorings>=2"));
        runFx(table::requestFocus);
        press(scene, KeyCode.S, "", KeyCode.CONTROL);
        runFx(() -> LibrarySpaceTest.this.<TextField>node("pick-field").setText("Twice"));
        press(scene, KeyCode.ENTER, "\r");
        // Of 1 to 8, numbers whose remainder by 4 is 2 or 3 have two scorings or more: 2, 3, 6, 7.
        waitFor("the chip", () -> scene.lookup("#saved-Twice") instanceof ToggleButton chip && chip.getText().equals("Twice 4")
                && chip.isSelected());
        runFx(LibrarySpaceTest.<ToggleButton>find(scene, "saved-Twice")::fire);
        assertEquals(8, table.getItems().size());
        runFx(LibrarySpaceTest.<ToggleButton>find(scene, "saved-Twice")::fire);
        assertEquals(4, table.getItems().size());
        assertEquals(List.of(new SavedFilter("Twice", "scorings>=2")), app.desk().filters());
    }

    @Test
    void figures_are_worked_out_in_the_background_and_kept_with_the_revision() throws Exception {
        MadeUpLibrary.fill(app.library(), 3);
        window();
        waitForRows(3);
        // Scorings without events have an AHI of 0 where anything was slept.
        waitFor("the AHI", () -> table.getItems().getFirst().ahi() == 0);
        waitFor("kappa of the first two whole scorings", () -> table.getItems().get(2).kappa() <= 1);
        assertEquals(6, app.desk().figures().size(), "1 + 2 + 3 scorings");
    }

    @Test
    void history_tells_who_did_what() throws Exception {
        MadeUpLibrary.fill(app.library(), 1);
        ScoringSummary scoring = app.library().scorings().getFirst();
        app.desk().step(scoring.id(), ScoringStatus.SUBMITTED, scoring.scorer(), "");
        window();
        waitForRows(1);
        waitFor("the history", () -> scene.lookup("#detail-history") != null && scene.lookup("#detail-history")
                .lookupAll(".label").stream().anyMatch(label -> ((Label) label).getText().equals("김: Submitted")));
    }
}
