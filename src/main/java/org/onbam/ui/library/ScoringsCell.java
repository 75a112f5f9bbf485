package org.onbam.ui.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.onbam.message.Messages;
import org.onbam.model.ScoringStatus;
import org.onbam.scoring.ScoringSummary;
import org.onbam.ui.shell.Tip;
import org.onbam.ui.theme.StatusChip;

/// The scorings of a recording: each with its scorer, its share of scored epochs as a bar, and once it is whole or handed in its
/// status in the place of the number. Three fit; more are counted.
final class ScoringsCell extends TableCell<LibraryRow, Double> {

    private static final int FIT = 3;

    private final Messages messages;
    private final List<Bar> bars = new ArrayList<>();
    private final Label more = new Label();
    private final HBox line = new HBox();

    ScoringsCell(Messages messages) {
        this.messages = messages;
        line.getStyleClass().add("scoring-bars");
        line.setAlignment(Pos.CENTER_LEFT);
        for (int i = 0; i < FIT; i++) {
            Bar bar = new Bar();
            bars.add(bar);
            line.getChildren().add(bar.node);
        }
        more.getStyleClass().add("scoring-more");
        line.getChildren().add(more);
        setGraphic(line);
    }

    @Override
    protected void updateItem(Double progress, boolean empty) {
        super.updateItem(progress, empty);
        LibraryRow row = empty ? null : getTableRow().getItem();
        line.setVisible(row != null);
        if (row == null) {
            return;
        }
        List<ScoringSummary> scorings = row.scorings();
        for (int i = 0; i < FIT; i++) {
            bars.get(i).node.setVisible(i < scorings.size());
            if (i < scorings.size()) {
                bars.get(i).show(scorings.get(i));
            }
        }
        more.setText(scorings.size() > FIT ? "+" + (scorings.size() - FIT) : "");
    }

    /// One scoring: name and percent, or status, over a thin bar.
    private final class Bar {

        private static final PseudoClass COMPLETE = PseudoClass.getPseudoClass("complete");
        private static final double WIDTH_PX = 52;

        private final Label name = new Label();
        private final FontIcon icon = new FontIcon();
        private final Label state = new Label();
        private final Region fill = new Region();
        private String said = "";
        private final VBox node;
        private Optional<ScoringStatus> shown = Optional.empty();

        Bar() {
            name.getStyleClass().add("scoring-name");
            name.setMinWidth(0);
            state.getStyleClass().add("scoring-percent");
            state.setMinWidth(Region.USE_PREF_SIZE);
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            gap.setMinWidth(1);
            fill.getStyleClass().add("scoring-fill");
            StackPane track = new StackPane(fill);
            track.setAlignment(Pos.CENTER_LEFT);
            track.getStyleClass().add("scoring-track");
            HBox words = new HBox(name, gap, state, icon);
            words.setAlignment(Pos.CENTER_LEFT);
            node = new VBox(words, track);
            node.setAlignment(Pos.CENTER_LEFT);
            node.setMinWidth(WIDTH_PX);
            node.setMaxWidth(WIDTH_PX);
            node.setPrefWidth(WIDTH_PX);
            Tip.whenAsked(node, () -> said);
        }

        void show(ScoringSummary scoring) {
            double share = LibraryRow.progressOf(scoring);
            ScoringStatus status = scoring.status();
            boolean isUnderWay = share < 1 && (status == ScoringStatus.NEW || status == ScoringStatus.IN_PROGRESS);
            // Floor, so that 100 % is only said of a whole night.
            String percent = (int) Math.floor(share * 100) + "%";
            name.setText(scoring.scorer().name());
            state.setText(isUnderWay ? percent : "");
            icon.setVisible(!isUnderWay);
            icon.setManaged(!isUnderWay);
            said = scoring.scorer().name() + "  ·  " + messages.text(status.message()) + "  ·  " + percent;
            fill.setMaxWidth(WIDTH_PX * share);
            fill.setMinWidth(WIDTH_PX * share);
            if (shown.filter(before -> before == status).isEmpty()) {
                shown = Optional.of(status);
                icon.setIconLiteral(StatusChip.icon(status));
                node.getStyleClass().setAll("scoring-bar", StatusChip.styleClass(status));
            }
            node.pseudoClassStateChanged(COMPLETE, share == 1);
        }
    }
}
