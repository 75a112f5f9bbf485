package org.onbam.ui.dock;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import org.onbam.ui.shell.Tip;

/// The name of a pane and, where there is something to count, how much there is in it.
final class DockTab extends HBox {

    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");

    private final Label badge = new Label();
    private boolean open;

    DockTab(DockPane pane, String name, String tooltip, Runnable action) {
        setId("dock-" + pane.id());
        getStyleClass().add("dock-tab");
        setAlignment(Pos.CENTER);
        setAccessibleRole(AccessibleRole.TAB_ITEM);
        setAccessibleText(name);
        Label title = new Label(name);
        title.getStyleClass().add("dock-tab-name");
        title.setMinWidth(USE_PREF_SIZE);
        badge.getStyleClass().add("dock-badge");
        badge.setMinWidth(USE_PREF_SIZE);
        badge.setId("dock-badge-" + pane.id());
        getChildren().add(title);
        Tooltip.install(this, Tip.of(tooltip));
        setOnMousePressed(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                action.run();
            }
        });
        pane.badge().subscribe(badge::setText);
    }

    ReadOnlyStringProperty badgeProperty() {
        return badge.textProperty();
    }

    boolean isOpen() {
        return open;
    }

    void setOpen(boolean now) {
        open = now;
        pseudoClassStateChanged(OPEN, now);
    }

    double badgeWidth() {
        return badge.getText().isEmpty() ? 0 : badge.prefWidth(-1);
    }

    void showBadge(boolean wanted) {
        boolean shown = wanted && !badge.getText().isEmpty();
        if (shown != getChildren().contains(badge)) {
            if (shown) {
                getChildren().add(badge);
                badge.applyCss();
            } else {
                getChildren().remove(badge);
            }
        }
    }
}
