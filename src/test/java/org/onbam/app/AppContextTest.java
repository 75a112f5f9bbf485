package org.onbam.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onbam.message.UserException;

class AppContextTest {

    @TempDir
    private Path folder;

    private AppContext open() throws UserException {
        return AppContext.open(new AppHome(folder.resolve("home")), Runnable::run);
    }

    private static void failed(UserException failure) {
        fail(failure);
    }

    @Test
    void the_first_start_makes_its_folder_a_library_and_a_scorer() throws Exception {
        try (AppContext app = open()) {
            assertFalse(app.library().isReadOnly());
            assertEquals(app.settings().scorerName(), app.scorer().name());
            assertEquals(List.of(), app.library().recordings());
            assertEquals(List.of(), app.startFindings());
        }
    }

    @Test
    void changed_settings_hold_at_once_and_at_the_next_start() throws Exception {
        try (AppContext app = open()) {
            app.change(settings -> settings.withLook(Look.DARK).withLanguage(Language.KOREAN), AppContextTest::failed);
            app.change(settings -> settings.withNumberRowAdvances(false), AppContextTest::failed);
            assertTrue(app.messages().isKorean());
            assertEquals(Look.DARK, app.settings().look());
        }
        try (AppContext again = open()) {
            assertEquals(Look.DARK, again.settings().look());
            assertFalse(again.settings().numberRowAdvances());
            assertTrue(again.messages().isKorean());
        }
    }

    @Test
    void a_new_scorer_name_brings_that_scorer_and_the_old_name_the_same_old_one() throws Exception {
        try (AppContext app = open()) {
            String name = app.scorer().name();
            var before = app.scorer();
            change(app, "박");
            assertEquals("박", app.scorer().name());
            change(app, name);
            assertEquals(before, app.scorer());
        }
    }

    private static void change(AppContext app, String scorer) throws InterruptedException {
        CountDownLatch told = new CountDownLatch(1);
        app.onChange((before, after) -> told.countDown());
        app.change(settings -> settings.withScorerName(scorer), AppContextTest::failed);
        assertTrue(told.await(10, TimeUnit.SECONDS), "the listeners heard nothing within 10 s");
    }

    @Test
    void a_second_window_on_the_same_library_only_reads() throws Exception {
        try (AppContext first = open(); AppContext second = open()) {
            assertTrue(second.library().isReadOnly());
            assertEquals(first.scorer().name(), second.scorer().name());
            assertEquals(1, second.startFindings().size());
        }
    }

    @Test
    void a_damaged_settings_file_is_a_finding_and_not_a_crash() throws Exception {
        AppHome home = new AppHome(folder.resolve("home"));
        Files.createDirectories(home.folder());
        Files.writeString(home.settingsFile(), "{ torn");
        try (AppContext app = open()) {
            assertEquals("app.settings.damaged", app.startFindings().getFirst().message().key());
        }
    }

    @Test
    void a_file_that_is_no_library_is_refused_and_left_alone() throws Exception {
        AppHome home = new AppHome(folder.resolve("home"));
        Files.createDirectories(home.folder());
        String letter = "Dear colleague, this is no library. ".repeat(100);
        Files.writeString(home.libraryFile(), letter);
        assertThrows(UserException.class, this::open);
        assertEquals(letter, Files.readString(home.libraryFile()));
    }

    @Test
    void listeners_are_told_only_of_changes() throws Exception {
        List<Settings> heard = new ArrayList<>();
        try (AppContext app = open()) {
            app.onChange((before, after) -> heard.add(after));
            app.change(settings -> settings.withLook(settings.look()), AppContextTest::failed);
            assertEquals(List.of(), heard);
            app.change(settings -> settings.withLook(Look.DARK), AppContextTest::failed);
            assertEquals(1, heard.size());
        }
    }
}
