package org.onbam.cli;

import java.nio.file.Path;
import java.util.Locale;
import org.onbam.app.AppContext;
import org.onbam.app.AppHome;
import org.onbam.app.Settings;
import org.onbam.message.UserException;
import org.onbam.model.Scorer;
import org.onbam.store.LabelStore;
import picocli.CommandLine.Option;

/// Which library, and who is at work: what the commands that hand work over ask in common.
final class HandoverPlace {

    private static final Path NONE = Path.of("");

    @Option(names = "--library", paramLabel = "DB", descriptionKey = "cli.handover.library")
    private Path library = NONE;

    @Option(names = "--home", paramLabel = "DIR", descriptionKey = "cli.open.home")
    private Path home = NONE;

    @Option(names = "--as", paramLabel = "NAME", descriptionKey = "cli.handover.as")
    private String name = "";

    AppHome home() {
        return LibraryFile.home(home);
    }

    Settings settings() throws UserException {
        return AppContext.settingsOf(home(), Locale.getDefault());
    }

    private Path file() throws UserException {
        return LibraryFile.chosen(library, home());
    }

    /// @throws CliException if there is none
    LabelStore open() throws UserException {
        return LibraryFile.openStore(file());
    }

    LabelStore openOrMake() throws UserException {
        return LabelStore.open(file());
    }

    /// The person at work.
    Scorer me(LabelStore store) throws UserException {
        return store.scorer(name.isBlank() ? settings().scorerName() : name, Scorer.Kind.PERSON);
    }
}
