package org.onbam.ui.events;

import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import org.onbam.message.Message;
import org.onbam.ui.scoring.ScoreModel;

/// Opens the menus of the table, one at a time: by key below the heading, by mouse where it is. FX thread.
final class EventMenus {

    private final ScoreModel model;
    private final EventTable table;
    private Optional<EventMenu> menu = Optional.empty();
    private ContextMenu open = new ContextMenu();

    EventMenus(ScoreModel model, EventTable table) {
        this.model = model;
        this.table = table;
        table.setOnContextMenuRequested(this::requested);
    }

    /// From now on there is something in them.
    void offer(EventMenu made) {
        menu = Optional.of(made);
        table.columns().values().forEach(column -> {
            ContextMenu columns = new ContextMenu();
            columns.setOnShowing(event -> columns.getItems().setAll(made.ofColumns().getItems()));
            columns.getItems().add(new MenuItem());
            column.setContextMenu(columns);
        });
    }

    void ofColumns() {
        menu.ifPresent(made -> open(made.ofColumns()));
    }

    /// Channels for the selected events; says why where there are none.
    void ofChannels() {
        if (!model.mayEdit()) {
            return;
        }
        if (model.selectedIds().isEmpty()) {
            model.say(Message.of("score.event.choose"));
        } else {
            menu.ifPresent(made -> open(made.ofChannels()));
        }
    }

    void ofSelected() {
        menu.ifPresent(made -> open(made.forEvents()));
    }

    void hide() {
        open.hide();
    }

    private void open(ContextMenu next) {
        Point2D at = table.localToScreen(8, 8 + table.getFixedCellSize());
        open(next, at.getX(), at.getY());
    }

    private void open(ContextMenu next, double screenX, double screenY) {
        open.hide();
        open = next;
        open.show(table, screenX, screenY);
    }

    private void requested(ContextMenuEvent event) {
        // A heading has a menu of its own.
        if (event.getTarget() instanceof Node node && isInHeading(node)) {
            return;
        }
        menu.ifPresent(made -> {
            if (event.isKeyboardTrigger()) {
                open(made.forEvents());
            } else {
                open(made.forEvents(), event.getScreenX(), event.getScreenY());
            }
        });
        event.consume();
    }

    private static boolean isInHeading(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each.getStyleClass().contains("column-header-background")) {
                return true;
            }
        }
        return false;
    }
}
