package org.onbam.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onbam.app.AppHome;
import org.onbam.message.Messages;

/// The commands that ask for screens, with screens that only take down what they were asked for.
final class WindowCommandsTest {

    @TempDir
    Path folder;

    private final List<String> asked = new ArrayList<>();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private final class NotedScreens extends NoScreens {

        private final boolean display;

        private NotedScreens(boolean display) {
            this.display = display;
        }

        @Override
        public boolean hasDisplay() {
            return display;
        }

        @Override
        public void open(AppHome home, List<Path> files) {
            asked.add("open " + files.size());
        }

        @Override
        public void openDemo(AppHome home) {
            asked.add("demo " + home.folder());
        }

        @Override
        public int draw(AppHome home, Path recording, Path folder, PictureSize size) {
            assertTrue(Files.isDirectory(home.folder()));
            asked.add("draw " + home.folder());
            return 1;
        }
    }

    private int run(boolean display, String... args) {
        Console console = new Console(new Messages(Locale.ENGLISH), new PrintStream(new ByteArrayOutputStream()),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        Screens screens = new NotedScreens(display);
        return new OnbamCommand(console, List.of(new OpenCommand(console, screens), new DemoCommand(console, screens),
                new ShotsCommand(console, screens))).run(OnbamCommand.writtenOut(args));
    }

    private String complaint() {
        return err.toString(StandardCharsets.UTF_8).lines().findFirst().orElse("");
    }

    @Test
    void nothing_and_recordings_alone_mean_the_window() throws Exception {
        Path night = Files.writeString(folder.resolve("Night 1.EDF"), "");
        assertEquals(ExitCode.OK, run(true));
        assertEquals(ExitCode.OK, run(true, night.toString()));
        assertEquals(ExitCode.OK, run(true, "--lang", "ko", night.toString(), night.toString()));
        assertEquals(List.of("open 0", "open 1", "open 2"), asked);
    }

    @Test
    void the_short_ways_are_written_out_and_the_long_ways_are_left_alone() {
        assertArrayEquals(new String[] {"info", "--help", "--lang=ko"}, OnbamCommand.writtenOut("help", "--lang", "ko", "info"));
        assertArrayEquals(new String[] {"--help"}, OnbamCommand.writtenOut("help"));
        assertArrayEquals(new String[] {"open", "--lang=ko"}, OnbamCommand.writtenOut("--lang=ko"));
        for (String[] long_ : List.of(new String[] {"info", "a.edf"}, new String[] {"--version"}, new String[] {"--lang"})) {
            assertArrayEquals(long_, OnbamCommand.writtenOut(long_));
        }
    }

    @Test
    void a_file_that_is_not_there_is_said_before_a_window_opens() {
        assertEquals(ExitCode.FAILURE, run(true, folder.resolve("gone.bdf").toString()));
        assertEquals("There is no such file: " + folder.resolve("gone.bdf"), complaint());
        assertEquals(List.of(), asked);
    }

    @Test
    void without_a_display_the_window_is_refused_in_words() {
        assertEquals(ExitCode.FAILURE, run(false));
        assertEquals("This machine has no display to open a window on.", complaint());
        assertEquals(List.of(), asked);
    }

    @Test
    void pictures_are_drawn_from_a_folder_that_is_gone_afterwards() {
        assertEquals(ExitCode.OK, run(false, "shots", folder.toString()));
        assertFalse(Files.exists(Path.of(asked.getFirst().substring("draw ".length()))));
    }

    @Test
    void a_pipe_gets_utf8_and_a_console_window_of_windows_its_code_page() {
        assertEquals(Charset.forName("x-windows-949"), Console.charset("Windows 11", true, "MS949"));
        assertEquals(StandardCharsets.UTF_8, Console.charset("Windows 11", false, "MS949"));
        assertEquals(StandardCharsets.UTF_8, Console.charset("Windows 11", true, "cp-unknown"));
        assertEquals(StandardCharsets.UTF_8, Console.charset("Windows 11", true, ""));
        assertEquals(StandardCharsets.UTF_8, Console.charset("Linux", true, "ANSI_X3.4-1968"));
    }
}
