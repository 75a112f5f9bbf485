package org.onbam.ui.library;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.binding.BooleanExpression;
import org.onbam.message.Message;
import org.onbam.ui.shell.Command;
import org.onbam.ui.shell.Command.Context;

/// The commands that mark recordings, and those that act on the marked ones or, where none is, on the selected one.
///
/// @param marking marks and unmarks
/// @param assign  gives recordings to a scorer
/// @param tag     gives them a tag
/// @param others  takes either back; and saves filters
record MarkCommands(List<Command> marking, Command assign, Command tag, List<Command> others) {

    /// @param hasRow   whether there is a recording to act on
    /// @param isFilter whether the filter field has something that can be saved
    static MarkCommands of(LibrarySpace space, LibraryTable table, DeskActions desk, BooleanExpression hasRow,
                           BooleanExpression isFilter, BooleanExpression writable) {
        Supplier<Message> noRow = () -> writable.get() ? Message.of("library.unable.row")
                : Message.of("shell.status.readOnly.help");
        Supplier<Message> noFilter = () -> writable.get() ? Message.of("library.unable.filter")
                : Message.of("shell.status.readOnly.help");
        BooleanExpression acting = hasRow.and(writable);
        return new MarkCommands(List.of(
                Command.of("library.mark", Context.LIBRARY, table::toggleMark, hasRow, "Space").because(noRow),
                Command.of("library.markDown", Context.LIBRARY, () -> table.markOn(1), hasRow, "Shift+Down").because(noRow),
                Command.of("library.markUp", Context.LIBRARY, () -> table.markOn(-1), hasRow, "Shift+Up").because(noRow),
                Command.of("library.markAll", Context.LIBRARY, space::markAll, hasRow, "Ctrl+A").because(noRow),
                Command.of("library.clear", Context.LIBRARY, space::clear, "Esc")),
                Command.of("library.assign", Context.LIBRARY, desk::assign, acting, "Alt+A").because(noRow),
                Command.of("library.tag", Context.LIBRARY, desk::tag, acting, "Alt+T").because(noRow),
                List.of(Command.of("library.unassign", Context.LIBRARY, desk::unassign, acting, "Alt+Shift+A").because(noRow),
                        Command.of("library.untag", Context.LIBRARY, desk::untag, acting, "Alt+Shift+T").because(noRow),
                        Command.of("library.saveFilter", Context.LIBRARY, desk::saveFilter, isFilter.and(writable), "Ctrl+S")
                                .because(noFilter),
                        Command.of("library.forgetFilter", Context.LIBRARY, desk::forgetFilter, writable)
                                .because(() -> Message.of("shell.status.readOnly.help"))));
    }

    /// Those on the bar over the list while recordings are marked.
    List<Command> bar() {
        return List.of(assign, others.get(0), tag, others.get(1), marking.getLast());
    }

    List<Command> list() {
        return Stream.of(marking, List.of(assign, tag), others).flatMap(List::stream).toList();
    }
}
