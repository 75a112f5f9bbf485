package org.onbam.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
import org.junit.jupiter.api.Test;
import org.onbam.app.AddedFile;
import org.onbam.app.EdfRecordingFiles;
import org.onbam.app.MadeUpLibrary;
import org.onbam.app.SmallEdf;
import org.onbam.edf.EdfVariant;
import org.onbam.montage.LabelRecogniser;
import org.onbam.scoring.LibraryRecording;
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
}
