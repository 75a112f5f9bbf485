package org.onbam.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.onbam.message.UserException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// The command `onbam` and its sub-commands.
public final class OnbamCommand {

    private final Console console;
    private final List<Subcommand> subcommands;

    /// @param subcommands in the order of the help, see [StandardCommands]
    public OnbamCommand(Console console, List<Subcommand> subcommands) {
        this.console = console;
        this.subcommands = List.copyOf(subcommands);
    }

    /// The short ways to say it, written out: nothing, or recordings alone as a file manager passes them, mean `open`;
    /// `help COMMAND` means `COMMAND --help`.
    public static String[] writtenOut(String... args) {
        List<String> language = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (int i = 0; i < args.length; i++) {
            boolean alone = args[i].startsWith("--lang=");
            if (alone || args[i].equals("--lang") && i + 1 < args.length) {
                language.add(alone ? args[i] : "--lang=" + args[++i]);
            } else {
                words.add(args[i]);
            }
        }
        if (words.stream().allMatch(OnbamCommand::isRecording)) {
            words.addFirst("open");
        } else if (words.getFirst().equals("help")) {
            words.removeFirst();
            words.add("--help");
        } else {
            return args;
        }
        words.addAll(language);
        return words.toArray(String[]::new);
    }

    private static boolean isRecording(String word) {
        String name = word.toLowerCase(Locale.ROOT);
        return name.endsWith(".edf") || name.endsWith(".bdf");
    }

    /// Runs the sub-command that the arguments name, on this thread.
    ///
    /// @return an [ExitCode]
    public int run(String... args) {
        CommandLine line = commandLine();
        if (args.length == 0) {
            line.usage(line.getOut());
            return ExitCode.USAGE;
        }
        return line.execute(args);
    }

    CommandLine commandLine() {
        CommandLine line = new CommandLine(new Root());
        subcommands.forEach(line::addSubcommand);
        line.setResourceBundle(DescriptionBundle.of(console.messages()));
        line.setOut(new PrintWriter(console.out(), true));
        line.setErr(new PrintWriter(console.err(), true));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler(this::misunderstood);
        line.setExecutionStrategy(this::execute);
        line.setExecutionExceptionHandler((failure, at, parsed) -> failed(failure, at));
        speak(line.getCommandSpec());
        line.getCommandSpec().usageMessage().footerHeading("%n").footer(console.text("cli.onbam.footer"), console.text("cli.onbam.exit"));
        line.getSubcommands().values().forEach(sub -> speak(sub.getCommandSpec()));
        return line;
    }

    /// A word that is no command or argument is not understood, also where help is asked for: the parser would pass over
    /// it there.
    private int execute(CommandLine.ParseResult parsed) {
        for (CommandLine.ParseResult at = parsed; at != null; at = at.subcommand()) {
            if (!at.unmatched().isEmpty()) {
                return misunderstood(new CommandLine.UnmatchedArgumentException(at.commandSpec().commandLine(), at.unmatched()),
                        new String[0]);
            }
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    /// Replaces the description's key and picocli's English headings by sentences of the console's language.
    private void speak(CommandSpec spec) {
        var usage = spec.usageMessage();
        usage.description(Arrays.stream(usage.description()).map(key -> console.text(key).replace("%", "%%")).toArray(String[]::new));
        usage.descriptionHeading("%n");
        usage.footerHeading(usage.footer().length == 0 ? "" : "%n" + console.text("cli.help.example") + "%n  ");
        // What is the command's own comes before what all commands have; see the order in CommonOptions.
        usage.sortOptions(false);
        usage.sortSynopsis(false);
        usage.synopsisHeading(console.text("cli.help.usage") + " ");
        usage.parameterListHeading("%n" + console.text("cli.help.parameters") + "%n");
        usage.optionListHeading("%n" + console.text("cli.help.options") + "%n");
        usage.commandListHeading("%n" + console.text("cli.help.commands") + "%n");
        usage.width(100);
        usage.adjustLineBreaksForWideCJKCharacters(true);
    }

    private int misunderstood(ParameterException failure, String[] args) {
        String problem = switch (failure) {
            case CommandLine.MissingParameterException missing -> console.text("cli.usage.missing",
                    String.join(" ", missing.getMissing().stream().map(OnbamCommand::name).toList()));
            case CommandLine.UnmatchedArgumentException unmatched ->
                    console.text("cli.usage.unknown", String.join(" ", unmatched.getUnmatched()));
            default -> console.text("cli.usage.invalid",
                    failure.getValue() == null || failure.getValue().isEmpty() ? failure.getMessage() : failure.getValue());
        };
        console.err().println(problem);
        console.err().println(console.text("cli.usage.remedy", failure.getCommandLine().getCommandSpec().qualifiedName()));
        return ExitCode.USAGE;
    }

    private static String name(CommandLine.Model.ArgSpec missing) {
        return missing instanceof CommandLine.Model.OptionSpec option ? option.longestName() + " " + option.paramLabel()
                : missing.paramLabel();
    }

    /// Expected failures in two lines; the others are bugs, and say so in two lines as well.
    private int failed(Exception failure, CommandLine at) {
        if (failure instanceof UserException expected) {
            console.err().println(Console.plain(console.messages().text(expected.problem())));
            console.err().println(Console.plain(console.messages().text(expected.remedy())));
        } else {
            console.err().println(Console.plain(console.text("cli.failure.unexpected", failure)));
            console.err().println(console.text("cli.failure.unexpected.remedy"));
        }
        if (at.getCommand() instanceof Subcommand command && command.isVerbose()) {
            failure.printStackTrace(console.err());
        }
        return ExitCode.FAILURE;
    }

    /// `onbam` itself.
    @Command(name = "onbam", description = "cli.onbam.description")
    private final class Root implements Runnable {

        @Mixin
        private CommonOptions common = new CommonOptions();

        @CommandLine.Option(names = {"-V", "--version"}, order = 92, descriptionKey = "cli.option.version")
        private boolean version;

        @Override
        public void run() {
            if (version) {
                console.out().println("onbam " + Version.current());
            } else {
                CommandLine line = commandLine();
                line.usage(line.getOut());
            }
        }
    }
}
