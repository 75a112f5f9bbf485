package org.onbam.ui.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.onbam.message.Messages;
import org.onbam.model.ChannelKind;
import org.onbam.model.EventType;
import org.onbam.ui.scoring.EventEditing;
import org.onbam.ui.scoring.PaneModel;
import org.onbam.ui.scoring.ScoreModel;

/// The menu of event types on a lane: what suits the lane first, then all the others.
final class TypeMenu {

    private final ScoreModel model;
    private final PaneModel pane;
    private final EventEditing editing;
    private final Messages messages;
    private final ContextMenu menu = new ContextMenu();

    TypeMenu(ScoreModel model, PaneModel pane, EventEditing editing, Messages messages) {
        this.model = model;
        this.pane = pane;
        this.editing = editing;
        this.messages = messages;
    }

    void hide() {
        menu.hide();
    }

    /// @param lane index of the lane, -1 in the header
    ContextMenu forLane(int lane) {
        menu.getItems().clear();
        if (model.selectedEvent().isPresent()) {
            MenuItem delete = new MenuItem(messages.text("score.menu.delete"));
            delete.setOnAction(event -> editing.deleteSelected());
            menu.getItems().addAll(delete, new SeparatorMenuItem());
        }
        Optional<ChannelKind> kind = lane < 0 ? Optional.empty()
                : Optional.of(pane.channels().get(lane).kind());
        List<EventType> types = model.vocabulary().types().stream()
                .sorted(Comparator.comparing((EventType type) -> !suits(type, kind))).toList();
        boolean suiting = !types.isEmpty() && suits(types.getFirst(), kind);
        for (EventType type : types) {
            if (suiting && !suits(type, kind)) {
                menu.getItems().add(new SeparatorMenuItem());
                suiting = false;
            }
            menu.getItems().add(item(type));
        }
        return menu;
    }

    private static boolean suits(EventType type, Optional<ChannelKind> kind) {
        return kind.isPresent() && type.lanes().contains(kind.get());
    }

    private MenuItem item(EventType type) {
        String name = type.name(messages);
        MenuItem item = new MenuItem(type.key().isEmpty() ? name
                : messages.text("score.menu.type", name, type.key()));
        item.setOnAction(event -> editing.apply(type));
        return item;
    }
}
