package org.onbam.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.onbam.app.AppContext;
import org.onbam.app.AppHome;
import org.onbam.message.Message;
import org.onbam.message.UserException;
import org.onbam.scoring.ScoringLibrary;
import org.onbam.store.LabelStore;

/// The library a command works on.
final class LibraryFile {

    private LibraryFile() {
    }

    /// The folder a command was given; that of the program where it was given none.
    static AppHome home(Path asked) {
        return asked.equals(Path.of("")) ? AppHome.standard() : new AppHome(asked);
    }

    /// The library a command was given; that of the settings where it was given none.
    static Path chosen(Path asked, AppHome home) throws UserException {
        return asked.equals(Path.of("")) ? AppContext.settingsOf(home, Locale.getDefault()).libraryFile().orElse(home.libraryFile())
                : asked;
    }

    /// Opens a library, or makes it if there is none.
    static ScoringLibrary openOrMake(Path file) throws UserException {
        return LabelStore.open(file);
    }

    /// As [#open], with all that a library file can do.
    static LabelStore openStore(Path file) throws UserException {
        requireThere(file);
        return LabelStore.open(file);
    }

    /// @throws CliException if there is none; a mistyped name must not leave an empty library behind
    static ScoringLibrary open(Path file) throws UserException {
        return openStore(file);
    }

    private static void requireThere(Path file) throws CliException {
        if (!Files.isRegularFile(file)) {
            throw new CliException(Message.of("cli.library.missing", file), Message.of("cli.library.missing.remedy"));
        }
    }
}
