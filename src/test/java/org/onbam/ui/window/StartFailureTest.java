package org.onbam.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.onbam.app.AppContext;
import org.onbam.app.AppHome;
import org.onbam.app.Look;
import org.onbam.message.Messages;
import org.onbam.message.UserException;
import org.onbam.store.LabelStore;
import org.onbam.ui.FxTest;
import org.onbam.ui.shell.AnsweredFiles;
import org.onbam.ui.theme.Theme;

/// Libraries and settings that cannot be opened: a window says so, in both languages, and nothing stays open or locked.
class StartFailureTest extends FxTest {

    /// What can stand where the library is expected, and the sentence for it.
    enum Bad {
        NEWER("store.newer.problem"), LETTER("store.notSqlite.problem"), OTHER_DATABASE("store.foreign.problem"),
        CORRUPT("store.damaged.problem"), FOLDER("store.isFolder.problem"), HOME_IS_A_FILE("app.home.unusable"),
        SETTINGS_ARE_A_FOLDER("app.settings.unreadable"), DRIVE_GONE("store.folderMissing.problem");

        private final String key;

        Bad(String key) {
            this.key = key;
        }
    }

    @TempDir
    private Path folder;

    private AppHome home(Bad bad) throws Exception {
        AppHome home = new AppHome(folder.resolve("home"));
        if (bad == Bad.HOME_IS_A_FILE) {
            Files.writeString(home.folder(), "");
            return home;
        }
        AppContext.open(home, Runnable::run).close();
        Path library = home.libraryFile();
        switch (bad) {
            // sqlite.org/fileformat.html, 1.3: the user version stands at 60, the application id at 68
            case NEWER -> overwrite(library, 60, ByteBuffer.allocate(4).putInt(0, 99));
            case OTHER_DATABASE -> overwrite(library, 68, ByteBuffer.allocate(4).putInt(0, 1));
            case LETTER -> Files.writeString(library, "Dear colleague, ".repeat(100));
            case CORRUPT -> overwrite(library, 100, ByteBuffer.wrap(new byte[(int) Files.size(library) - 100]));
            case FOLDER -> {
                Files.delete(library);
                Files.createDirectory(library);
            }
            case SETTINGS_ARE_A_FOLDER -> {
                Files.deleteIfExists(home.settingsFile());
                Files.createDirectory(home.settingsFile());
            }
            case DRIVE_GONE -> Files.writeString(home.settingsFile(),
                    "{\"libraryFile\": \"" + folder.resolve("drive/library.sqlite") + "\"}");
            case HOME_IS_A_FILE -> { }
        }
        return home;
    }

    private static void overwrite(Path file, int at, ByteBuffer bytes) throws Exception {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(bytes, at);
        }
    }

    private StartFailure show(UserException failure, Messages messages, AnsweredFiles files) {
        StartFailure window = onFx(() -> new StartFailure(failure, messages, files));
        runFx(() -> window.showOn(new Stage(), new Theme(Look.LIGHT)));
        return window;
    }

    private static Scene sceneOf(StartFailure window) {
        return onFx(() -> window.root().getScene());
    }

    @ParameterizedTest
    @EnumSource(Bad.class)
    void a_start_that_fails_says_so_in_both_languages_and_holds_nothing(Bad bad) throws Exception {
        AppHome home = home(bad);
        UserException failure = assertThrows(UserException.class, () -> AppContext.open(home, Runnable::run));
        assertEquals(bad.key, failure.problem().key());
        assertEquals(List.of(), OpenFiles.below(folder));
        for (Locale locale : List.of(Locale.ENGLISH, Locale.KOREAN)) {
            Messages messages = new Messages(locale);
            assertTrue(messages.has(bad.key), bad.key + " in " + locale);
            StartFailure window = show(failure, messages, new AnsweredFiles());
            Scene scene = sceneOf(window);
            assertEquals(messages.text(failure.problem()), StartFailureTest.<Label>find(scene, "start-problem").getText());
            assertEquals(messages.text(failure.remedy()), StartFailureTest.<Label>find(scene, "start-remedy").getText());
            assertTrue(StartFailureTest.<TextArea>find(scene, "start-details").getText().contains("at org.onbam."));
            runFx(StartFailureTest.<Button>find(scene, "start-close")::fire);
            assertInstanceOf(StartFailure.Answer.GiveUp.class, window.answer().join());
            assertFalse(onFx(() -> scene.getWindow() != null && scene.getWindow().isShowing()));
        }
        if (bad != Bad.FOLDER && bad != Bad.HOME_IS_A_FILE) {
            try (LabelStore other = LabelStore.open(folder.resolve("another.sqlite"))) {
                assertFalse(other.isReadOnly());
            }
        }
    }

    @Test
    void a_new_library_is_chosen_opened_and_kept_for_the_next_start() throws Exception {
        AppHome home = home(Bad.LETTER);
        UserException failure = assertThrows(UserException.class, () -> AppContext.open(home, Runnable::run));
        AnsweredFiles files = new AnsweredFiles();
        StartFailure window = show(failure, new Messages(Locale.ENGLISH), files);
        Path chosen = folder.resolve("new.sqlite");
        files.willAnswer(chosen);
        runFx(StartFailureTest.<Button>find(sceneOf(window), "start-new")::fire);
        assertEquals(new StartFailure.Answer.OtherLibrary(chosen), window.answer().join());
        try (AppContext app = AppContext.open(home, java.util.Locale.ENGLISH, chosen, Runnable::run)) {
            assertFalse(app.library().isReadOnly());
        }
        try (AppContext next = AppContext.open(home, Runnable::run)) {
            assertEquals(Optional.of(chosen), next.settings().libraryFile());
        }
        assertTrue(Files.readString(home.libraryFile()).startsWith("Dear colleague"), "the old file is as it was");
    }

    @Test
    void a_library_that_cannot_be_opened_is_not_taken_into_the_settings() throws Exception {
        AppHome home = home(Bad.LETTER);
        Path letter = Files.writeString(folder.resolve("letter.sqlite"), "Dear colleague, ".repeat(100));
        assertThrows(UserException.class, () -> AppContext.open(home, java.util.Locale.ENGLISH, letter, Runnable::run));
        Files.delete(home.libraryFile());
        try (AppContext next = AppContext.open(home, Runnable::run)) {
            assertEquals(Optional.empty(), next.settings().libraryFile());
        }
    }

    @Test
    void giving_up_the_file_dialog_leaves_the_window_and_closing_the_window_is_giving_up() throws Exception {
        AppHome home = home(Bad.LETTER);
        UserException failure = assertThrows(UserException.class, () -> AppContext.open(home, Runnable::run));
        StartFailure window = show(failure, new Messages(Locale.ENGLISH), new AnsweredFiles());
        Scene scene = sceneOf(window);
        runFx(StartFailureTest.<Button>find(scene, "start-other")::fire);
        assertFalse(window.answer().isDone());
        runFx(() -> scene.getWindow().hide());
        assertInstanceOf(StartFailure.Answer.GiveUp.class, window.answer().join());
    }

    @Test
    void settings_that_are_no_text_are_set_aside_and_the_program_starts() throws Exception {
        AppHome home = new AppHome(Files.createDirectory(folder.resolve("home")));
        Files.write(home.settingsFile(), new byte[] {(byte) 0xff, (byte) 0xfe, 0, (byte) 0xd8});
        try (AppContext app = AppContext.open(home, Runnable::run)) {
            assertEquals("app.settings.damaged", app.startFindings().getFirst().message().key());
        }
    }
}
