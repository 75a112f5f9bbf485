package org.onbam.ui.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.onbam.message.Messages;

/// The box in which types, channels, stages and scorers are picked: each with how many events it would find. The table
/// follows at once. The arrows go up and down, Space picks.
final class FacetPanel extends VBox {

    static final double WIDTH_PX = 250;
    static final double GAP_PX = 6;

    private final List<CheckBox> boxes = new ArrayList<>();

    /// @param counts what there is to pick, not empty
    FacetPanel(Map<Facet.Kind, Map<Facet, Integer>> counts, ObjectProperty<EventQuery> query, FacetText text, Messages messages) {
        setId("event-facets");
        setPrefWidth(WIDTH_PX);
        getStyleClass().addAll("lane-popover", "event-facets");
        VBox list = new VBox();
        list.getStyleClass().add("facet-list");
        counts.forEach((kind, facets) -> {
            Label heading = new Label(text.heading(kind));
            heading.getStyleClass().add("rule-heading");
            list.getChildren().add(heading);
            List<Facet> listed = List.copyOf(facets.keySet());
            facets.forEach((facet, count) -> list.getChildren().add(line(facet, count, query, text,
                    FacetCounts.isWithinFamily(facet, listed, text.words()))));
        });
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("rule-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Label hint = new Label(messages.text("events.facet.keys"));
        hint.getStyleClass().add("hint");
        getChildren().setAll(scroll, hint);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        // Followed by what is gone to by key.
        boxes.forEach(box -> box.focusedProperty().subscribe(focused -> {
            if (focused) {
                reveal(scroll, list, box.getParent());
            }
        }));
    }

    private HBox line(Facet facet, int count, ObjectProperty<EventQuery> query, FacetText text, boolean inner) {
        CheckBox box = new CheckBox(text.of(facet));
        box.setMnemonicParsing(false);
        box.setSelected(query.get().facets().contains(facet));
        box.setOnAction(event -> query.set(query.get().toggled(facet)));
        box.setId("facet-" + boxes.size());
        boxes.add(box);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label number = new Label(Integer.toString(count));
        number.getStyleClass().add("dock-count");
        number.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(6, box, gap, number);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("facet-line");
        if (inner) {
            line.getStyleClass().add("inner");
        }
        return line;
    }

    /// What has the keys first.
    Node first() {
        return boxes.getFirst();
    }

    private void pressed(KeyEvent event) {
        int step = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
        for (int i = 0; step != 0 && i < boxes.size(); i++) {
            if (boxes.get(i).isFocused()) {
                boxes.get(Math.floorMod(i + step, boxes.size())).requestFocus();
                event.consume();
                return;
            }
        }
    }

    private static void reveal(ScrollPane scroll, Region list, Node line) {
        double high = scroll.getViewportBounds().getHeight();
        double hidden = list.getHeight() - high;
        if (hidden > 0) {
            double top = line.getBoundsInParent().getMinY();
            double bottom = line.getBoundsInParent().getMaxY();
            double from = scroll.getVvalue() * hidden;
            scroll.setVvalue(Math.clamp(Math.clamp(from, bottom - high, Math.max(bottom - high, top)) / hidden, 0, 1));
        }
    }
}
