package org.onbam.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.onbam.app.AddedFile;
import org.onbam.app.SmallEdf;
import org.onbam.edf.EdfVariant;
import org.onbam.message.Message;
import org.onbam.message.Messages;
import org.onbam.model.RecordingId;
import org.onbam.model.SleepStage;
import org.onbam.render.Palette;
import org.onbam.scoring.LibraryRecording;

/// Recordings as they really arrive: each is refused, or shown as far as it goes, with one sentence in both languages, and
/// nothing stays half open.
class BadRecordingTest extends WindowTest {

    /// What can stand where a recording is expected, and the sentence for it.
    enum Bad {
        MISSING("edf.open.missing.problem"), EMPTY("edf.open.empty.problem"), CUT_IN_HEADER("edf.open.headerCut.problem"),
        HEADER_ALONE("app.open.noData"), NO_EDF("edf.open.notEdf.problem"), DIRECTORY("edf.open.directory.problem"),
        DENIED("edf.open.denied.problem"), ANNOTATIONS_ALONE("app.open.noSignals");

        private final String key;

        Bad(String key) {
            this.key = key;
        }
    }

    private Path make(Bad bad) throws Exception {
        Path file = folder.resolve("night.edf");
        byte[] sound = Files.readAllBytes(SmallEdf.write(folder.resolve("sound.edf"), EdfVariant.EDF_PLUS_C, "S1 X X X"));
        switch (bad) {
            case MISSING -> { }
            case EMPTY -> Files.createFile(file);
            case CUT_IN_HEADER -> Files.write(file, Arrays.copyOf(sound, 700));
            case HEADER_ALONE -> Files.write(file, Arrays.copyOf(sound, headerBytes(sound)));
            case NO_EDF -> Files.writeString(file, "Dear colleague, ".repeat(100));
            case DIRECTORY -> Files.createDirectory(file);
            case DENIED -> {
                Files.write(file, sound);
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
                assumeFalse(Files.isReadable(file), "skipped: this account may read everything");
            }
            case ANNOTATIONS_ALONE -> Files.copy(
                    org.onbam.TestRecordings.find("psg/SC4001EC-Hypnogram.edf"), file);
        }
        return file;
    }

    // EDF specification: the header's length stands in bytes 184 to 191
    private static int headerBytes(byte[] edf) {
        return Integer.parseInt(new String(edf, 184, 8, java.nio.charset.StandardCharsets.US_ASCII).strip());
    }

    private LibraryRecording listed(Path file) throws Exception {
        LibraryRecording recording = new LibraryRecording(new RecordingId("ab".repeat(32)), file.toString(), "S1", "EDF+C",
                Optional.empty(), 10_000_000_000L, List.of("C4-M1"), 0);
        app.library().put(recording);
        return recording;
    }

    private void assertSaid(String key, Path file) {
        waitFor("the sentence", () -> window.shell().errors().isShown());
        // Some sentences name the file alone: there it is plain which one is meant.
        assertTrue(List.of(app.messages().text(key, file), app.messages().text(key, file.getFileName()))
                .contains(textOf("error-problem")), textOf("error-problem"));
        assertFalse(textOf("error-remedy").isBlank());
        for (Locale locale : List.of(Locale.ENGLISH, Locale.KOREAN)) {
            assertTrue(new Messages(locale).has(key), key + " in " + locale);
        }
        assertNotEquals(new Messages(Locale.ENGLISH).text(key, file), new Messages(Locale.KOREAN).text(key, file));
    }

    @ParameterizedTest
    @EnumSource(Bad.class)
    void opening_from_the_list_says_what_is_wrong_and_leaves_nothing_open(Bad bad) throws Exception {
        Path file = make(bad);
        LibraryRecording recording = listed(file);
        showWindow();
        runFx(() -> window.open(recording));
        assertSaid(bad.key, file);
        assertTrue(onFx(() -> window.score().model().isEmpty()));
        assertEquals(List.of(), app.library().scorings(), "no scoring was begun");
        assertFalse(OpenFiles.below(folder).contains("night.edf"));
        press(KeyCode.ESCAPE);
        assertFalse(onFx(() -> window.shell().errors().isShown()), "Esc puts the sentence away");
    }

    @ParameterizedTest
    @EnumSource(value = Bad.class, names = {"DIRECTORY", "HEADER_ALONE"}, mode = EnumSource.Mode.EXCLUDE)
    void dropping_lists_the_refused_file_with_its_sentence(Bad bad) throws Exception {
        Path file = make(bad);
        showWindow();
        runFx(() -> window.library().add(List.of(file)));
        waitFor("the results", () -> scene.lookup("#results-files") instanceof ListView<?> list && !list.getItems().isEmpty());
        ListView<AddedFile> results = find(scene, "results-files");
        AddedFile.Refused refused = (AddedFile.Refused) onFx(() -> results.getItems().getFirst());
        Message expected = Message.of(bad == Bad.ANNOTATIONS_ALONE ? "app.add.noSignals" : bad.key);
        assertEquals(expected.key(), refused.reason().problem().key());
        assertEquals(List.of(), app.library().recordings());
        assertFalse(OpenFiles.below(folder).contains("night.edf"));
    }

    @Test
    void a_file_named_on_the_command_line_that_is_not_there_is_said_in_the_window() {
        showWindow();
        Path file = folder.resolve("typo.edf");
        runFx(() -> window.addAndOpen(List.of(file)));
        assertSaid("edf.open.missing.problem", file);
    }

    @Test
    void a_path_of_another_system_is_no_programming_error() throws Exception {
        LibraryRecording recording = new LibraryRecording(new RecordingId("cd".repeat(32)), "C:\0night.edf", "S1", "EDF",
                Optional.empty(), 1, List.of(), 0);
        showWindow();
        runFx(() -> window.open(recording));
        waitFor("the sentence", () -> window.shell().errors().isShown());
        assertTrue(textOf("error-problem").startsWith("This path cannot be a file on this computer"));
    }

    @Test
    void a_recording_that_shrinks_while_it_is_open_is_hatched_and_said_once_and_scoring_goes_on() throws Exception {
        showWindow();
        Path file = SmallEdf.writeLong(folder.resolve("long.edf"), 10_000);
        open(add(file));
        // What was read ahead may still be shown; the rest of the night is gone.
        truncate(file, Files.size(file) / 8);
        runFx(() -> model0().goToEpoch(150));
        waitFor("the sentence", () -> window.shell().errors().isShown());
        assertEquals(app.messages().text("edf.read.ended.problem", file.getFileName()), textOf("error-problem"));
        runFx(() -> window.shell().errors().hide());
        for (KeyCode key : List.of(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.LEFT, KeyCode.DIGIT2)) {
            press(key);
            waitFor("the page is drawn", () -> window.score().isSettled());
        }
        assertFalse(onFx(() -> window.shell().errors().isShown()), "it is said once, not with every page");
        assertEquals(1, model().scoring().hypnogram().count(SleepStage.N2));
        app.library().flush();
        runFx(() -> window.score().closed());
        assertFalse(OpenFiles.below(folder).contains(file.getFileName().toString()));
        assertFalse(onFx(() -> window.shell().errors().isShown()), "closing is no trouble");
    }

    @Test
    void a_recording_that_comes_back_is_shown_again_and_its_sentence_goes() throws Exception {
        showWindow();
        Path file = SmallEdf.writeLong(folder.resolve("long.edf"), 10_000);
        long whole = Files.size(file);
        open(add(file));
        press(KeyCode.BACK_SLASH, KeyCode.CONTROL);
        waitFor("both panes", () -> window.score().isSettled() && scene.lookup("#page-lower") != null);
        truncate(file, whole / 8);
        goWhereThePageIsHatched(140);
        waitFor("the sentence", () -> window.shell().errors().isShown());
        press(KeyCode.DIGIT3);
        lengthen(file, whole);
        fire("error-remedy-button");
        waitFor("the pages", () -> window.score().isSettled() && hatchedNow("page") == 0 && hatchedNow("page-lower") == 0);
        assertFalse(onFx(() -> window.shell().errors().isShown()));
        assertEquals(1, model().scoring().hypnogram().count(SleepStage.N3), "scored meanwhile");
        // Unplugged a second time it is said a second time; plugged in again, the page heals by itself.
        truncate(file, whole / 8);
        goWhereThePageIsHatched(60);
        waitFor("the sentence again", () -> window.shell().errors().isShown());
        lengthen(file, whole);
        waitFor("the page heals", () -> !window.shell().errors().isShown() && hatchedNow("page") == 0);
    }

    /// What was read lately is still shown: 16 MB of these 30. The longer page below may be drawn whole from the overview.
    private void goWhereThePageIsHatched(int from) {
        for (int epoch = from; epoch < model().grid().count(); epoch += 7) {
            int target = epoch;
            runFx(() -> model0().goToEpoch(target));
            waitFor("the pages", () -> window.score().isSettled());
            if (hatched("page") > 1000) {
                return;
            }
        }
        throw new AssertionError("all of the night is still shown");
    }

    /// The drive is back; what stands in the file is of no matter here.
    private static void lengthen(Path file, long bytes) throws IOException {
        try (RandomAccessFile back = new RandomAccessFile(file.toFile(), "rw")) {
            back.setLength(bytes);
        }
    }

    private long hatched(String id) {
        return onFx(() -> hatchedNow(id));
    }

    private long hatchedNow(String id) {
        Image image = ((ImageView) ((Parent) scene.lookup("#" + id)).getChildrenUnmodifiable().getFirst()).getImage();
        long count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                count += image.getPixelReader().getArgb(x, y) == Palette.LIGHT.hatch() ? 1 : 0;
            }
        }
        return count;
    }

    private org.onbam.ui.scoring.ScoreModel model0() {
        return window.score().model().orElseThrow();
    }

    private static void truncate(Path file, long bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(bytes);
        }
    }

    @Test
    void a_recording_cut_short_opens_as_far_as_it_goes() throws Exception {
        showWindow();
        Path file = copyOf("psg/Osas2002plusQRS.edf");
        truncate(file, Files.size(file) / 2);
        open(add(file));
        assertEquals(20, model().grid().count(), "half of 40 epochs");
        assertFalse(onFx(() -> window.shell().errors().isShown()));
    }
}
