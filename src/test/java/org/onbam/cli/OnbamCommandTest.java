package org.onbam.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onbam.message.Messages;
import picocli.CommandLine;
import picocli.CommandLine.Command;

final class OnbamCommandTest {

    /// Fails as a bug does.
    @Command(name = "broken", description = "cli.info.description")
    private static final class Broken extends Subcommand {

        Broken(Console console) {
            super(console);
        }

        @Override
        public Integer call() {
            throw new IllegalStateException("told you so");
        }
    }

    private static Run broken(String... args) {
        var out = new java.io.ByteArrayOutputStream();
        var err = new java.io.ByteArrayOutputStream();
        Console console = new Console(new Messages(Locale.ENGLISH), new PrintStream(out, true), new PrintStream(err, true));
        int exit = new OnbamCommand(console, List.of(new Broken(console))).run(args);
        return new Run(exit, out.toString(), err.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void everything_is_described_in_both_languages(String language) {
        Console console = new Console(new Messages(Locale.of(language)), System.out, System.err);
        CommandLine root = new OnbamCommand(console, StandardCommands.list(console)).commandLine();
        assertDescribed(root, language);
        root.getSubcommands().values().forEach(sub -> assertDescribed(sub, language));
        assertFalse(root.getSubcommands().isEmpty());
    }

    private static void assertDescribed(CommandLine line, String language) {
        assertSentence(line.getCommandName(), line.getCommandSpec().usageMessage().description(), language);
        line.getCommandSpec().args().forEach(arg -> assertSentence(line.getCommandName() + " " + arg.paramLabel(),
                arg.description(), language));
    }

    private static void assertSentence(String what, String[] description, String language) {
        assertEquals(1, description.length, what);
        assertFalse(description[0].isBlank() || description[0].startsWith("cli."), what + ": " + description[0]);
        boolean hangul = description[0].codePoints().anyMatch(c -> c >= 0xAC00 && c <= 0xD7A3);
        assertEquals(language.equals("ko"), hangul, what + ": " + description[0]);
    }

    @Test
    void help_names_every_command_and_ends_well() {
        Run run = Run.of("--help");
        assertEquals(ExitCode.OK, run.exit());
        for (String name : List.of("info", "check", "import", "export")) {
            assertTrue(run.out().contains("  " + name), run.out());
        }
        assertEquals("", run.err());
    }

    @Test
    void help_of_a_command_is_in_korean_when_asked() {
        Run run = Run.in(Locale.KOREAN, "import", "--help");
        assertEquals(ExitCode.OK, run.exit());
        assertTrue(run.out().startsWith("사용법: onbam import"), run.out());
        assertTrue(run.out().contains("무엇을 가져올지 보여 주기만 해요."), run.out());
        assertFalse(run.out().contains("cli."), run.out());
    }

    @Test
    void an_unknown_word_is_a_mistake_of_use_in_two_lines() {
        Run run = Run.of("frobnicate");
        assertEquals(ExitCode.USAGE, run.exit());
        assertEquals(List.of("This is not understood: frobnicate", "See: onbam --help"), run.err().lines().toList());
    }

    @Test
    void a_missing_file_name_is_a_mistake_of_use() {
        Run run = Run.in(Locale.KOREAN, "info");
        assertEquals(ExitCode.USAGE, run.exit());
        assertEquals(List.of("빠진 것이 있어요: FILE", "도움말: onbam info --help"), run.err().lines().toList());
    }

    @Test
    void a_failure_of_a_command_is_two_lines_without_a_stack_trace() {
        Run run = Run.of("info", "no/such/file.edf");
        assertEquals(ExitCode.FAILURE, run.exit());
        assertEquals(2, run.err().lines().count(), run.err());
        assertEquals("", run.out());
    }

    @Test
    void verbose_adds_the_stack_trace() {
        Run run = Run.of("info", "--verbose", "no/such/file.edf");
        assertEquals(ExitCode.FAILURE, run.exit());
        assertTrue(run.err().contains("\tat org.onbam."), run.err());
    }

    @Test
    void a_bug_is_two_lines_too_unless_verbose() {
        assertEquals(2, broken("broken").err().lines().count());
        assertTrue(broken("broken", "--verbose").err().contains("\tat org.onbam."));
        assertEquals(ExitCode.FAILURE, broken("broken").exit());
    }

    @Test
    void a_word_that_is_no_command_is_not_understood_though_help_is_asked_for() {
        for (String[] line : List.of(new String[] {"frobnicate", "--help"}, new String[] {"--help", "frobnicate"},
                new String[] {"help", "frobnicate"})) {
            Run run = Run.of((Object[]) OnbamCommand.writtenOut(line));
            assertEquals(ExitCode.USAGE, run.exit(), String.join(" ", line));
            assertEquals(List.of("This is not understood: frobnicate", "See: onbam --help"), run.err().lines().toList());
            assertEquals("", run.out());
        }
    }

    @Test
    void the_version_is_one_line() {
        Run run = Run.of("--version");
        assertEquals(ExitCode.OK, run.exit());
        assertEquals(1, run.out().lines().count());
        assertTrue(run.out().startsWith("onbam "));
    }

    @Test
    void the_language_is_that_of_the_option_then_the_environment_then_the_system() {
        assertEquals(Locale.KOREAN, Console.language(new String[] {"info", "--lang", "ko"}, Map.of("ONBAM_LANG", "en"), Locale.ENGLISH));
        assertEquals(Locale.ENGLISH, Console.language(new String[] {"--lang=en"}, Map.of(), Locale.KOREA));
        assertEquals(Locale.KOREAN, Console.language(new String[0], Map.of("ONBAM_LANG", "ko_KR"), Locale.ENGLISH));
        assertEquals(Locale.KOREAN, Console.language(new String[0], Map.of(), Locale.KOREA));
        assertEquals(Locale.ENGLISH, Console.language(new String[0], Map.of(), Locale.FRANCE));
    }

    /// In a virtual machine of its own whose class path has neither JavaFX nor anything that needs it.
    @Test
    void commands_run_where_there_is_no_javafx() throws IOException, InterruptedException {
        String path = String.join(java.io.File.pathSeparator,
                java.util.Arrays.stream(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
                        .filter(entry -> !entry.matches("(?i).*(openjfx|javafx|controlsfx|atlantafx|ikonli|testfx).*")).toList());
        assertTrue(path.contains("picocli") && !path.contains("javafx"), path);
        for (String command : List.of("--help", "check no-such-file.edf", "import --dry-run a b")) {
            List<String> words = new java.util.ArrayList<>(List.of(
                    java.nio.file.Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xshare:auto", "-Xlog:class+load:stdout", "-cp", path, WithoutWindow.class.getName()));
            words.addAll(List.of(command.split(" ")));
            Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            assertEquals(command.equals("--help") ? ExitCode.OK : ExitCode.FAILURE, process.waitFor(), command);
            assertTrue(output.contains("org.onbam.cli.OnbamCommand"), "the log of classes is there");
            assertFalse(output.contains("javafx."), () -> output.lines().filter(line -> line.contains("javafx.")).toList().toString());
            assertFalse(output.contains("java.lang.ClassNotFoundException:"), command);
        }
    }
}
