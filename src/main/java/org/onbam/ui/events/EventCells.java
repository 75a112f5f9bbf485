package org.onbam.ui.events;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;
import org.onbam.render.Palette;
import org.onbam.ui.shell.Tip;
import org.onbam.ui.theme.EventBadge;

/// What stands in the cells of the table. FX thread.
final class EventCells {

    private static final PseudoClass COPIED = PseudoClass.getPseudoClass("copied");
    private static final double BADGE_PX = 15;
    private static final double BESIDE_NAME_PX = 40;

    private final TypeWords words;
    private final ObservableValue<Palette> palette;

    EventCells(TypeWords words, ObservableValue<Palette> palette) {
        this.words = words;
        this.palette = palette;
    }

    /// A cell of plain text.
    static TableCell<EventRow, EventRow> text(Function<EventRow, String> text) {
        return new TableCell<>() {
            @Override
            protected void updateItem(EventRow row, boolean empty) {
                super.updateItem(row, empty);
                setText(empty ? "" : text.apply(row));
            }
        };
    }

    /// Text of any length, which may be read whole where it is cut.
    static TableCell<EventRow, EventRow> longText(Function<EventRow, String> text) {
        return new TableCell<>() {
            private final Tooltip whole = Tip.of("");

            @Override
            protected void updateItem(EventRow row, boolean empty) {
                super.updateItem(row, empty);
                // One line of what may have several.
                String said = empty ? "" : text.apply(row);
                setText(said.replace('\n', ' '));
                whole.setText(said);
                setTooltip(said.isEmpty() ? null : whole);
            }
        };
    }

    /// Badge and name: the full name where there is room for it, else the short one.
    TableCell<EventRow, EventRow> type() {
        EventBadge badge = new EventBadge();
        return new TableCell<>() {
            {
                widthProperty().subscribe(this::fitName);
            }

            @Override
            protected void updateItem(EventRow row, boolean empty) {
                super.updateItem(row, empty);
                if (empty) {
                    setGraphic(null);
                } else {
                    badge.show(words.type(row.event().type()), palette.getValue());
                    setGraphic(badge);
                }
                fitName();
            }

            private void fitName() {
                EventRow row = getItem();
                if (isEmpty() || row == null) {
                    setText("");
                } else {
                    String name = words.name(row.event().type());
                    Text measured = new Text(name);
                    measured.setFont(getFont());
                    boolean fits = measured.getLayoutBounds().getWidth() <= getWidth() - BESIDE_NAME_PX;
                    setText(fits ? name : words.shortName(row.event().type()));
                }
            }
        };
    }

    /// Small badges of what an event is linked with; one mark where there is no room for them.
    TableCell<EventRow, EventRow> links() {
        HBox badges = new HBox(2);
        badges.setAlignment(Pos.CENTER_LEFT);
        FontIcon mark = new FontIcon("fth-link-2");
        mark.getStyleClass().add("link-mark");
        return new TableCell<>() {
            {
                widthProperty().subscribe(this::show);
            }

            @Override
            protected void updateItem(EventRow row, boolean empty) {
                super.updateItem(row, empty);
                show();
            }

            private void show() {
                EventRow row = getItem();
                if (isEmpty() || row == null || row.linked().isEmpty()) {
                    setGraphic(null);
                } else if (getWidth() < row.linked().size() * (BADGE_PX + 2) + 6) {
                    setGraphic(mark);
                } else {
                    List<EventBadge> shown = new ArrayList<>();
                    row.linked().forEach(code -> {
                        EventBadge badge = new EventBadge(BADGE_PX);
                        badge.show(words.type(code), palette.getValue());
                        shown.add(badge);
                    });
                    badges.getChildren().setAll(shown);
                    setGraphic(badges);
                }
            }
        };
    }

    /// Who an event is of; what came with a copy stands back.
    static TableCell<EventRow, EventRow> scorer(Function<EventRow, String> name) {
        return new TableCell<>() {
            @Override
            protected void updateItem(EventRow row, boolean empty) {
                super.updateItem(row, empty);
                setText(empty ? "" : name.apply(row));
                pseudoClassStateChanged(COPIED, !empty && row.copied());
            }
        };
    }
}
