package org.onbam.ui.library;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.binding.BooleanExpression;
import org.onbam.message.Message;
import org.onbam.ui.shell.Command;
import org.onbam.ui.shell.Command.Context;

/// The commands of the Library space on its list and on one recording.
///
/// @param open      opens the selected recording
/// @param filter    goes to the filter field
/// @param sort      asks what the list is sorted by
/// @param addFiles  adds chosen files
/// @param addFolder adds a chosen folder
/// @param locate    says where the selected recording's file is now
/// @param locateAll looks in a folder for all whose file is missing
/// @param demo      makes and opens the demo night
/// @param reload    reads the list anew
record LibraryCommands(Command open, Command filter, Command sort, Command addFiles, Command addFolder, Command locate,
                       Command locateAll, Command demo, Command reload) {

    static LibraryCommands of(LibrarySpace space, LibraryIntake intake, BooleanExpression there, BooleanExpression missing,
                              BooleanExpression anyMissing, BooleanExpression writable) {
        Supplier<Message> readOnly = () -> Message.of("shell.status.readOnly.help");
        return new LibraryCommands(
                Command.of("library.open", Context.LIBRARY, space::openSelected, there, "Enter")
                        .because(() -> Message.of("library.unable.there")),
                Command.of("library.filter", Context.LIBRARY, space::focusFilter, "/", "Ctrl+F"),
                Command.of("library.sort", Context.LIBRARY, space::sort, "Alt+S"),
                Command.of("library.addFiles", Context.LIBRARY, intake::chooseFiles, writable, "Ctrl+O").because(readOnly),
                Command.of("library.addFolder", Context.LIBRARY, intake::chooseFolder, writable, "Ctrl+Shift+O").because(readOnly),
                Command.of("library.locate", Context.LIBRARY, space::locateSelected, missing.and(writable))
                        .because(() -> writable.get() ? Message.of("library.unable.missing") : readOnly.get()),
                Command.of("library.locateAll", Context.LIBRARY, space::locateAll, anyMissing.and(writable), "Ctrl+L")
                        .because(() -> writable.get() ? Message.of("library.unable.anyMissing") : readOnly.get()),
                Command.of("library.demo", Context.LIBRARY, space::openDemo, writable).because(readOnly),
                Command.of("library.reload", Context.LIBRARY, space::reload, "F5"));
    }

    List<Command> list() {
        return List.of(open, filter, sort, addFiles, addFolder, locate, locateAll, demo, reload);
    }
}
