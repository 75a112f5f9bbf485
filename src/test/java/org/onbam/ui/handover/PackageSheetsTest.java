package org.onbam.ui.handover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.onbam.app.AddRecordings;
import org.onbam.app.CancellationToken;
import org.onbam.app.EdfRecordingFiles;
import org.onbam.app.Progress;
import org.onbam.app.handover.PackRequest;
import org.onbam.app.handover.PackRequest.Also;
import org.onbam.app.handover.PackWork;
import org.onbam.app.handover.ReceiveWork;
import org.onbam.model.RecordingId;
import org.onbam.model.Scorer;
import org.onbam.scoring.LibraryRecording;
import org.onbam.scoring.RandomEdits;
import org.onbam.store.LabelStore;
import org.onbam.ui.window.WindowTest;

/// Handing over from the key to the file, and back from the file to the list.
class PackageSheetsTest extends WindowTest {

    private static final CancellationToken GO = new CancellationToken();

    private void showLibrary() {
        runFx(() -> window.shell().show("library"));
        waitForNode("library-table");
        runFx(() -> window.library().reload());
    }

    private void packFor(String name, Path target) {
        press(KeyCode.H, KeyCode.CONTROL);
        waitForNode("pack-to");
        ComboBox<String> to = find(scene, "pack-to");
        runFx(() -> to.getEditor().setText(name));
        TextArea instructions = find(scene, "pack-instructions");
        runFx(() -> instructions.setText("Look at REM."));
        files.willAnswer(target);
        fire("pack-files");
        fire("pack-write");
        waitForNode("pack-result");
    }

    @Test
    void the_selected_recording_is_packed_blind_and_the_assignment_is_noted() throws Exception {
        showWindow();
        LibraryRecording recording = add(copyOf("psg/SC4001E0-PSG_first5min.edf"));
        showLibrary();
        waitFor("a recording is selected", () -> !window.library().chosen().isEmpty());
        Path target = folder.resolve("kim");
        packFor("Kim", target);
        Path file = folder.resolve("kim.onbam");
        assertEquals(file.toString(), textOf("pack-result"), "the extension says what it is");
        assertTrue(Files.exists(file));
        assertEquals("Kim", app.desk().assignments().getFirst().scorer().name());
        assertEquals(recording.id(), app.desk().assignments().getFirst().recording());
        try (LabelStore home = LabelStore.open(folder.resolve("home.sqlite"))) {
            ReceiveWork.Incoming incoming = new ReceiveWork(home, home.transfer(), home.scorer("Kim", Scorer.Kind.PERSON))
                    .look(file, Set.of(), Progress.NONE, GO);
            assertTrue(incoming.work().parties().isBlind());
            assertEquals("Look at REM.", incoming.work().instructions());
            assertEquals(List.of(), incoming.work().scorings());
            assertEquals(Files.size(Path.of(recording.location())), incoming.work().recordingBytes());
        }
    }

    /// A package that another library made, with a recording that this one does not have.
    private Path foreign(String to) throws Exception {
        Path file = copyOf("psg/SC4001E0-PSG_first5min.edf");
        try (LabelStore ward = LabelStore.open(folder.resolve("elsewhere.sqlite"))) {
            RecordingId id = new AddRecordings(ward, new EdfRecordingFiles()).run(List.of(file), Progress.NONE, GO).getFirst()
                    .accepted().orElseThrow().id();
            Scorer boss = ward.scorer("Boss", Scorer.Kind.PERSON);
            ward.create(id, ward.scorer("Lee", Scorer.Kind.PERSON), "", new RandomEdits(1).scoring(10, 5));
            PackWork packing = new PackWork(ward, ward.desk(), ward.transfer(), Clock.systemUTC());
            packing.write(packing.plan(new PackRequest(boss, to, List.of(id), Set.of(Also.LABELS), "Look at REM.", List.of(),
                    List.of(), Optional.empty()), GO), folder.resolve("in.onbam"), PackWork.Existing.KEEP, Progress.NONE, GO);
        }
        return folder.resolve("in.onbam");
    }

    @Test
    void what_a_package_brings_is_shown_before_anything_is_written_and_comes_in_after_a_yes() throws Exception {
        showWindow();
        Path file = foreign(app.scorer().name());
        showLibrary();
        files.willAnswer(file);
        press(KeyCode.B, KeyCode.CONTROL);
        waitForNode("bring-accept");
        assertEquals("Look at REM.", textOf("bring-instructions"));
        assertEquals("1", textOf("bring-new"));
        assertEquals("1", textOf("bring-unknown"));
        assertEquals("1", textOf("bring-assignments"));
        assertEquals(List.of(), app.library().recordings());
        fire("bring-accept");
        waitForNode("bring-done");
        assertEquals(1, app.library().recordings().size());
        assertEquals(app.scorer(), app.desk().assignments().getFirst().scorer());
        assertEquals("Lee", app.library().scorings().getFirst().scorer().name());
        press(KeyCode.ESCAPE);
        files.willAnswer(file);
        press(KeyCode.B, KeyCode.CONTROL);
        waitForNode("bring-nothing");
    }

    @Test
    void a_file_that_is_no_package_is_refused_in_its_place() throws Exception {
        showWindow();
        showLibrary();
        files.willAnswer(Files.writeString(folder.resolve("notes.onbam"), "hello"));
        press(KeyCode.B, KeyCode.CONTROL);
        waitForNode("bring-problem");
        assertTrue(textOf("bring-problem").endsWith("is not an Onbam package."), textOf("bring-problem"));
        assertEquals(List.of(), app.library().recordings());
    }

    @Test
    void only_packages_alone_are_taken_from_a_drop() {
        assertTrue(PackageDrops.arePackages(List.of(Path.of("a.onbam"), Path.of("B.ONBAM"))));
        assertFalse(PackageDrops.arePackages(List.of(Path.of("a.onbam"), Path.of("night.edf"))));
    }
}
