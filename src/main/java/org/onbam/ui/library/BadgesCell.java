package org.onbam.ui.library;

import java.util.EnumMap;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import org.onbam.message.Messages;

/// The channel badges of a recording; a group that was not found stands pale in its place.
final class BadgesCell extends TableCell<LibraryRow, Integer> {

    private static final PseudoClass ABSENT = PseudoClass.getPseudoClass("absent");

    private final Map<ChannelBadge, Label> labels = new EnumMap<>(ChannelBadge.class);
    private final HBox line = new HBox();

    BadgesCell(Messages messages) {
        line.getStyleClass().add("badges");
        line.setAlignment(Pos.CENTER_LEFT);
        for (ChannelBadge badge : ChannelBadge.values()) {
            Label label = new Label(messages.text(badge.textKey()));
            label.getStyleClass().addAll("channel-badge", badge.group());
            labels.put(badge, label);
            line.getChildren().add(label);
        }
    }

    @Override
    protected void updateItem(Integer count, boolean empty) {
        super.updateItem(count, empty);
        LibraryRow row = empty ? null : getTableRow().getItem();
        setGraphic(row == null ? null : line);
        if (row != null) {
            labels.forEach((badge, label) ->
                    label.pseudoClassStateChanged(ABSENT, !row.badges().contains(badge)));
        }
    }
}
