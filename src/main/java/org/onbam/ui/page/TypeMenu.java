package org.onbam.ui.page;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.onbam.message.Messages;
import org.onbam.model.ChannelKind;
import org.onbam.model.EventFamily;
import org.onbam.model.EventType;
import org.onbam.ui.scoring.EventEditing;
import org.onbam.ui.scoring.PaneModel;
import org.onbam.ui.scoring.ScoreModel;
import org.onbam.ui.shell.CommandMenu;

/// The menu of event types on a lane: what suits the lane first, then all the others by family.
final class TypeMenu {

    /// What is done to a selected event.
    private static final List<String> FOR_EVENT = List.of("score.event.comment", "score.event.link", "score.event.snap",
            "score.event.split", "score.event.merge", "score.event.duplicate", "score.event.delete");

    private final ScoreModel model;
    private final PaneModel pane;
    private final EventEditing editing;
    private final Messages messages;
    private final ContextMenu menu = new ContextMenu();
    private Optional<CommandMenu> commands = Optional.empty();

    TypeMenu(ScoreModel model, PaneModel pane, EventEditing editing, Messages messages) {
        this.model = model;
        this.pane = pane;
        this.editing = editing;
        this.messages = messages;
    }

    /// Shows the commands' names and the keys they have, and offers more of them.
    void offer(CommandMenu made) {
        commands = Optional.of(made);
    }

    void hide() {
        menu.hide();
    }

    /// @param lane index of the lane, -1 in the header
    ContextMenu forLane(int lane) {
        menu.getItems().clear();
        if (model.selectedEvent().isPresent()) {
            menu.getItems().addAll(forEvent());
            menu.getItems().add(new SeparatorMenuItem());
        }
        Optional<ChannelKind> kind = lane < 0 ? Optional.empty()
                : Optional.of(pane.channels().get(lane).kind());
        List<MenuItem> suiting = model.vocabulary().types().stream().filter(type -> suits(type, kind)).map(this::item).toList();
        menu.getItems().addAll(suiting);
        if (!suiting.isEmpty()) {
            menu.getItems().add(new SeparatorMenuItem());
        }
        menu.getItems().addAll(others(kind));
        return menu;
    }

    /// What does not suit the lane, by family: more types than a screen is high.
    private Collection<Menu> others(Optional<ChannelKind> kind) {
        Map<EventFamily, Menu> families = new EnumMap<>(EventFamily.class);
        model.vocabulary().types().stream().filter(type -> !suits(type, kind)).forEach(type -> families.computeIfAbsent(
                type.family(), family -> new Menu(messages.text(family.nameKey())))
                .getItems().add(item(type)));
        return families.values();
    }

    private List<MenuItem> forEvent() {
        List<MenuItem> offered = commands.map(made -> made.items(FOR_EVENT)).orElse(List.of());
        if (!offered.isEmpty()) {
            return offered;
        }
        MenuItem delete = new MenuItem(messages.text("score.menu.delete"));
        delete.setOnAction(event -> editing.deleteSelected());
        return List.of(delete);
    }

    private static boolean suits(EventType type, Optional<ChannelKind> kind) {
        return kind.isPresent() && type.lanes().contains(kind.get());
    }

    private MenuItem item(EventType type) {
        Optional<MenuItem> command = commands.flatMap(made -> made.items(List.of("score.event." + type.code())).stream().findFirst());
        String name = type.name(messages);
        if (command.isPresent()) {
            command.get().setText(name);
            return command.get();
        }
        MenuItem item = new MenuItem(type.key().isEmpty() ? name
                : messages.text("score.menu.type", name, type.key()));
        item.setOnAction(event -> editing.apply(type));
        return item;
    }
}
