package org.onbam.cli;

import java.util.List;
import java.util.function.Supplier;
import org.onbam.app.AppHome;
import org.onbam.app.EventTypes;
import org.onbam.model.EventVocabulary;

/// The sub-commands that need no window, in the order of the help.
public final class StandardCommands {

    private StandardCommands() {
    }

    public static List<Subcommand> list(Console console) {
        // Read by the command that needs it: help and the window do without.
        Supplier<EventVocabulary> vocabulary = () -> EventTypes.read(AppHome.standard());
        return List.of(new InfoCommand(console), new CheckCommand(console),
                new ImportCommand(console, vocabulary), new ExportCommand(console, vocabulary),
                new StatsCommand(console), new CompareCommand(console, vocabulary),
                new MontageCommand(console), new LibraryCommand(console),
                new PackageCommand(console), new ReceiveCommand(console), new MergeCommand(console),
                new DatasetCommand(console),
                new SimulateCommand(console, vocabulary));
    }
}
