package org.onbam.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.onbam.message.Message;
import org.onbam.message.UserException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `onbam open [FILE...]`, also `onbam` and `onbam FILE`: the window.
@Command(name = "open", description = "cli.open.description")
public final class OpenCommand extends Subcommand {

    private static final Path NONE = Path.of("");

    private final Screens screens;

    @Parameters(paramLabel = "FILE", arity = "0..*", descriptionKey = "cli.open.files")
    private List<Path> files = List.of();

    @Option(names = "--home", paramLabel = "DIR", descriptionKey = "cli.open.home")
    private Path home = NONE;

    public OpenCommand(Console console, Screens screens) {
        super(console);
        this.screens = screens;
    }

    @Override
    public Integer call() throws UserException {
        if (!screens.hasDisplay()) {
            throw new CliException(Message.of("cli.open.noDisplay"), Message.of("cli.open.noDisplay.remedy"));
        }
        for (Path file : files) {
            if (!Files.exists(file)) {
                throw new CliException(Message.of("cli.open.noFile", file), Message.of("cli.open.noFile.remedy"));
            }
        }
        screens.open(LibraryFile.home(home), files);
        return ExitCode.OK;
    }
}
