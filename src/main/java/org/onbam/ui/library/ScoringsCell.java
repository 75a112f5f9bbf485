package org.onbam.ui.library;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.onbam.scoring.ScoringSummary;

/// The scorings of a recording: each with its scorer, its share of scored epochs, and a bar. Three fit; more are counted.
final class ScoringsCell extends TableCell<LibraryRow, Double> {

    private static final int FIT = 3;

    private final List<Bar> bars = new ArrayList<>();
    private final Label more = new Label();
    private final HBox line = new HBox();

    ScoringsCell() {
        line.getStyleClass().add("scoring-bars");
        line.setAlignment(Pos.CENTER_LEFT);
        for (int i = 0; i < FIT; i++) {
            Bar bar = new Bar();
            bars.add(bar);
            line.getChildren().add(bar.node());
        }
        more.getStyleClass().add("scoring-more");
        line.getChildren().add(more);
    }

    @Override
    protected void updateItem(Double progress, boolean empty) {
        super.updateItem(progress, empty);
        LibraryRow row = empty ? null : getTableRow().getItem();
        setGraphic(row == null ? null : line);
        if (row == null) {
            return;
        }
        List<ScoringSummary> scorings = row.scorings();
        for (int i = 0; i < FIT; i++) {
            bars.get(i).node().setVisible(i < scorings.size());
            if (i < scorings.size()) {
                bars.get(i).show(scorings.get(i));
            }
        }
        more.setText(scorings.size() > FIT ? "+" + (scorings.size() - FIT) : "");
    }

    /// One scoring: name and percent over a thin bar.
    private static final class Bar {

        private static final PseudoClass COMPLETE = PseudoClass.getPseudoClass("complete");
        private static final double WIDTH_PX = 54;

        private final Label name = new Label();
        private final Label percent = new Label();
        private final Region fill = new Region();
        private final VBox node;

        Bar() {
            name.getStyleClass().add("scoring-name");
            name.setMinWidth(0);
            percent.getStyleClass().add("scoring-percent");
            percent.setMinWidth(Region.USE_PREF_SIZE);
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            fill.getStyleClass().add("scoring-fill");
            StackPane track = new StackPane(fill);
            track.setAlignment(Pos.CENTER_LEFT);
            track.getStyleClass().add("scoring-track");
            node = new VBox(new HBox(name, gap, percent), track);
            node.getStyleClass().add("scoring-bar");
            node.setAlignment(Pos.CENTER_LEFT);
            node.setMinWidth(WIDTH_PX);
            node.setMaxWidth(WIDTH_PX);
            node.setPrefWidth(WIDTH_PX);
        }

        VBox node() {
            return node;
        }

        void show(ScoringSummary scoring) {
            double share = LibraryRow.progressOf(scoring);
            name.setText(scoring.scorer().name());
            // Floor, so that 100 % is only said of a whole night.
            percent.setText((int) Math.floor(share * 100) + "%");
            fill.setMaxWidth(WIDTH_PX * share);
            fill.setMinWidth(WIDTH_PX * share);
            node.pseudoClassStateChanged(COMPLETE, share == 1);
        }
    }
}
