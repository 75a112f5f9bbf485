package org.onbam.cli;

import java.util.List;
import org.onbam.app.AppHome;
import org.onbam.app.EventTypes;
import org.onbam.model.EventVocabulary;

/// The sub-commands that need no window, in the order of the help.
public final class StandardCommands {

    private StandardCommands() {
    }

    public static List<Subcommand> list(Console console) {
        EventVocabulary vocabulary = EventTypes.read(AppHome.standard());
        return List.of(new InfoCommand(console), new CheckCommand(console),
                new ImportCommand(console, vocabulary), new ExportCommand(console, vocabulary), new MontageCommand(console),
                new SimulateCommand(console, vocabulary));
    }
}
