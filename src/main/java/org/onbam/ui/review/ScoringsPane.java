package org.onbam.ui.review;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.onbam.app.StatisticsText;
import org.onbam.message.Messages;
import org.onbam.model.ScoringId;
import org.onbam.model.ScoringStatus;
import org.onbam.scoring.statistics.Figure;
import org.onbam.scoring.statistics.NightStatistics;
import org.onbam.ui.theme.StatusChip;

/// The scorings of a night with how far each has come, one chosen for the commands of the status; below them what their
/// reports state, beside each other. FX thread; close it with the night.
final class ScoringsPane extends ScrollPane implements AutoCloseable {

    private static final List<Figure> FIGURES = List.of(Figure.TOTAL_SLEEP_TIME, Figure.SLEEP_EFFICIENCY, Figure.SLEEP_LATENCY,
            Figure.REM_LATENCY, Figure.WASO_AASM, Figure.N1_PERCENT, Figure.N2_PERCENT, Figure.N3_PERCENT, Figure.R_PERCENT,
            Figure.AHI_SCORED, Figure.RDI, Figure.ODI_3, Figure.AROUSAL_INDEX);

    private final ReviewModel model;
    private final StatusSteps steps;
    private final ConsensusFigures figures;
    private final Messages messages;
    private final StatisticsText words;
    private final VBox content = new VBox();
    private final WhenSeen show = new WhenSeen(this, this::show);
    private final Subscription follows;

    ScoringsPane(ReviewModel model, StatusSteps steps, ConsensusFigures figures, Messages messages) {
        this.model = model;
        this.steps = steps;
        this.figures = figures;
        this.messages = messages;
        this.words = new StatisticsText(messages, model.score().recording().start());
        setId("review-scorings");
        getStyleClass().add("agreement-pane");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.AS_NEEDED);
        setFocusTraversable(false);
        content.getStyleClass().add("agreement");
        setContent(content);
        this.follows = Subscription.combine(model.namesShownProperty().subscribe(now -> show.ask()),
                steps.statusesProperty().subscribe(now -> show.ask()), steps.chosenProperty().subscribe(now -> show.ask()),
                figures.statisticsProperty().subscribe(now -> show.ask()));
    }

    private void show() {
        content.getChildren().clear();
        Label title = new Label(messages.text("review.scorings"));
        title.getStyleClass().add("section-title");
        Label hint = new Label(messages.text("review.scorings.hint"));
        hint.getStyleClass().add("hint");
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        content.getChildren().addAll(title, hint);
        for (ScoringId id : steps.order()) {
            content.getChildren().add(row(id));
        }
        Label statistics = new Label(messages.text("review.statistics"));
        statistics.getStyleClass().addAll("section-title", "agreement-heading");
        content.getChildren().addAll(statistics, table());
    }

    private int place(ScoringId id) {
        for (int i = 0; i < model.scorings().size(); i++) {
            if (model.scorings().get(i).opened().id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    private String nameOf(ScoringId id) {
        int place = place(id);
        return place < 0 ? messages.text("review.consensus") : model.nameOf(place, messages);
    }

    private Node row(ScoringId id) {
        Label name = new Label(nameOf(id));
        name.getStyleClass().add("agreement-name");
        name.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(10, name, gap, StatusChip.of(steps.status(id), messages));
        line.setAlignment(Pos.CENTER_LEFT);
        Button row = new Button("", line);
        int place = place(id);
        row.setId("scoring-" + (place < 0 ? "consensus" : ReviewModel.letter(place)));
        row.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        row.getStyleClass().add("scoring-row");
        if (steps.chosenProperty().get().equals(id)) {
            row.getStyleClass().add("chosen");
        }
        row.setFocusTraversable(false);
        row.setMaxWidth(Double.MAX_VALUE);
        line.prefWidthProperty().bind(row.widthProperty().subtract(22));
        row.setAccessibleText(name.getText());
        row.setOnAction(event -> steps.chosenProperty().set(id));
        return row;
    }

    private Node table() {
        GridPane grid = new GridPane();
        grid.setId("review-statistics");
        grid.getStyleClass().add("figure-table");
        List<NightStatistics> all = new ArrayList<>();
        model.scorings().forEach(scoring -> all.add(scoring.statistics()));
        List<String> names = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            names.add(model.namesShownProperty().get() ? model.nameOf(i, messages) : ReviewModel.letter(i));
        }
        if (model.night().hasConsensus()) {
            figures.statisticsProperty().get().ifPresent(consensus -> {
                all.add(consensus);
                names.add(messages.text("review.consensus"));
            });
        }
        for (int i = 0; i < names.size(); i++) {
            Label name = cell(names.get(i), Pos.CENTER_RIGHT);
            name.getStyleClass().add("hint");
            name.setMinWidth(USE_PREF_SIZE);
            grid.add(name, i + 1, 0);
        }
        for (int at = 0; at < FIGURES.size(); at++) {
            Figure figure = FIGURES.get(at);
            Label name = new Label(words.name(figure));
            name.setWrapText(true);
            name.setMinHeight(USE_PREF_SIZE);
            name.getStyleClass().add("figure-label");
            GridPane.setHgrow(name, Priority.ALWAYS);
            grid.add(name, 0, at + 1);
            for (int i = 0; i < all.size(); i++) {
                grid.add(cell(words.value(all.get(i), figure), Pos.CENTER_RIGHT), i + 1, at + 1);
            }
        }
        return grid;
    }

    private static Label cell(String text, Pos where) {
        Label cell = new Label(text);
        cell.setAlignment(where);
        cell.setMaxWidth(90);
        cell.setMinWidth(38);
        return cell;
    }

    @Override
    public void close() {
        follows.unsubscribe();
        show.close();
    }
}
