package org.onbam.ui.library;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableRow;
import javafx.scene.layout.HBox;
import org.onbam.message.Messages;
import org.onbam.ui.shell.Tip;

/// The channel badges of a recording; a group that was not found stands pale in its place. In a narrow column they are without
/// words, which the tooltip then has.
final class BadgesCell extends TableCell<LibraryRow, Integer> {

    static final double WIDE_PX = 254;
    static final double NARROW_PX = 110;

    private static final PseudoClass ABSENT = PseudoClass.getPseudoClass("absent");
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private final Messages messages;
    private final Map<ChannelBadge, Label> labels = new EnumMap<>(ChannelBadge.class);
    private final HBox line = new HBox();

    BadgesCell(Messages messages) {
        this.messages = messages;
        line.getStyleClass().add("badges");
        line.setAlignment(Pos.CENTER_LEFT);
        for (ChannelBadge badge : ChannelBadge.values()) {
            Label label = new Label();
            label.getStyleClass().addAll("channel-badge", badge.group());
            labels.put(badge, label);
            line.getChildren().add(label);
        }
        setGraphic(line);
        Tip.whenAsked(this, () -> row().map(this::said).orElse(""));
        widthProperty().addListener(property -> fit());
        fit();
    }

    private Optional<LibraryRow> row() {
        return Optional.ofNullable(getTableRow()).map(TableRow::getItem);
    }

    private String said(LibraryRow row) {
        return row.badges().stream().map(badge -> messages.text(badge.textKey())).collect(Collectors.joining(", "));
    }

    private void fit() {
        boolean isNarrow = getWidth() < WIDE_PX - 1;
        labels.forEach((badge, label) -> {
            label.pseudoClassStateChanged(NARROW, isNarrow);
            label.setText(isNarrow ? "" : messages.text(badge.textKey()));
        });
    }

    @Override
    protected void updateItem(Integer count, boolean empty) {
        super.updateItem(count, empty);
        LibraryRow row = empty ? null : getTableRow().getItem();
        line.setVisible(row != null);
        if (row != null) {
            labels.forEach((badge, label) ->
                    label.pseudoClassStateChanged(ABSENT, !row.badges().contains(badge)));
        }
    }
}
