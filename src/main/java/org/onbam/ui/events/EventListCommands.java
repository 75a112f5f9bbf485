package org.onbam.ui.events;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.BooleanExpression;
import org.onbam.ui.dock.DockChoices;
import org.onbam.ui.shell.Command;
import org.onbam.ui.shell.Command.Context;

/// What a person can do with the list of events: go to it, filter, sort and select. Each opens it first, where it is
/// looked at.
public final class EventListCommands {

    private final Supplier<Optional<EventsPane>> pane;
    private final DockChoices dock;
    private final BooleanExpression isOpen;

    /// @param pane the list, while a night is open
    public EventListCommands(Supplier<Optional<EventsPane>> pane, DockChoices dock, BooleanExpression isOpen) {
        this.pane = pane;
        this.dock = dock;
        this.isOpen = isOpen;
    }

    public List<Command> list() {
        return List.of(
                of("score.event.filter", EventsPane::focusFilter, "/", "Ctrl+F"),
                of("score.event.list", EventsPane::focusTable, "Ctrl+L"),
                of("score.event.filter.choose", EventsPane::pick, "Alt+/"),
                of("score.event.filter.like", EventsPane::showAlike, "Alt+Shift+/"),
                of("score.event.filter.clear", EventsPane::showAll, "Ctrl+/"),
                of("score.event.all", EventsPane::selectAll, "Ctrl+A"),
                of("score.event.sort.next", EventsPane::sortByNext, "Ctrl+."),
                of("score.event.sort.reverse", EventsPane::reverse, "Ctrl+Shift+."),
                of("score.event.columns", EventsPane::chooseColumns),
                of("score.event.menu", EventsPane::openMenu, "Shift+F10"),
                of("score.event.channel", EventsPane::chooseChannel, "Ctrl+Shift+D"));
    }

    private Command of(String id, Consumer<EventsPane> action, String... keys) {
        return Command.of(id, Context.SCORE, () -> {
            dock.open("events");
            pane.get().ifPresent(action);
        }, isOpen, keys);
    }
}
