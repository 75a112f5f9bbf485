package org.onbam.ui.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.collections.FXCollections;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.onbam.agreement.ClassScores;
import org.onbam.agreement.CohenKappa;
import org.onbam.agreement.ConfusionMatrix;
import org.onbam.agreement.EventAgreement;
import org.onbam.agreement.EventGroup;
import org.onbam.agreement.EventMatching;
import org.onbam.agreement.FleissKappa;
import org.onbam.agreement.Ratings;
import org.onbam.message.Messages;
import org.onbam.model.ScoredEvent;
import org.onbam.model.SleepStage;
import org.onbam.ui.shell.Tip;

/// How far the scorers agree: kappas, the confusion matrix of two, stage by stage, events. A cell of the matrix shows its
/// epochs. FX thread; close it with the night.
final class AgreementPane extends ScrollPane implements AutoCloseable {

    /// Two scorers, the first as reference.
    record Pair(int reference, int test) {
    }

    private static final double[] THRESHOLDS = {0, 0.2, 0.5};

    private final ReviewModel model;
    private final Messages messages;
    private final VBox content = new VBox();
    private final ComboBox<Pair> pairs = new ComboBox<>();
    private final Subscription follows;

    AgreementPane(ReviewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        setId("agreement");
        getStyleClass().add("agreement-pane");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        content.getStyleClass().add("agreement");
        setContent(content);
        List<Pair> all = new ArrayList<>();
        for (int a = 0; a < model.scorings().size(); a++) {
            for (int b = a + 1; b < model.scorings().size(); b++) {
                all.add(new Pair(a, b));
            }
        }
        pairs.setId("agreement-pair");
        pairs.setItems(FXCollections.observableArrayList(all));
        pairs.setCellFactory(list -> new PairCell());
        pairs.setFocusTraversable(false);
        pairs.setMaxWidth(Double.MAX_VALUE);
        if (!all.isEmpty()) {
            pairs.setValue(all.getFirst());
        }
        this.follows = Subscription.combine(model.namesShownProperty().subscribe(now -> show()),
                pairs.valueProperty().subscribe(now -> show()), model.cellProperty().subscribe(now -> show()));
    }

    private final class PairCell extends ListCell<Pair> {
        @Override
        protected void updateItem(Pair pair, boolean empty) {
            super.updateItem(pair, empty);
            setText(empty || pair == null ? "" : messages.text("review.pair", model.nameOf(pair.reference(), messages),
                    model.nameOf(pair.test(), messages)));
        }
    }

    private void show() {
        content.getChildren().clear();
        Pair pair = pairs.getValue();
        if (pair == null) {
            Label alone = new Label(messages.text("review.agreement.alone"));
            alone.getStyleClass().add("hint");
            alone.setWrapText(true);
            content.getChildren().add(alone);
            return;
        }
        Ratings ratings = model.night().disagreement().stages().ratings();
        if (ratings.raters() > 2) {
            Optional<FleissKappa> fleiss = FleissKappa.of(ratings);
            content.getChildren().add(figure(messages.text("review.fleiss", ratings.raters()),
                    number(fleiss.map(FleissKappa::value).orElse(OptionalDouble.empty()), 3),
                    messages.text("review.agree.all", percent(fleiss.map(found -> OptionalDouble.of(found.agreement()))
                            .orElse(OptionalDouble.empty())))));
            pairs.setButtonCell(new PairCell());
            content.getChildren().add(pairs);
        }
        ConfusionMatrix matrix = ratings.pair(pair.reference(), pair.test());
        Optional<CohenKappa> cohen = CohenKappa.of(matrix);
        content.getChildren().add(figure(messages.text("review.cohen"),
                cohen.map(kappa -> String.format(Locale.ROOT, "%.3f", kappa.value())).orElse(messages.text("review.undefined")),
                cohen.map(kappa -> messages.text("review.interval", String.format(Locale.ROOT, "%.3f", kappa.lower()),
                        String.format(Locale.ROOT, "%.3f", kappa.upper()))).orElse("")));
        content.getChildren().add(figure(messages.text("review.agree"), percent(matrix.agreement()),
                messages.text("review.agree.of", matrix.agreed(), matrix.total())
                        + (matrix.dropped() > 0 ? " · " + messages.text("review.dropped", matrix.dropped()) : "")));
        content.getChildren().addAll(heading("review.matrix"), matrix(matrix, pair), stages(matrix), heading("review.events"), events(pair));
    }

    private HBox figure(String name, String value, String detail) {
        Label number = new Label(value);
        number.getStyleClass().add("agreement-value");
        number.setMinWidth(Region.USE_PREF_SIZE);
        Label title = new Label(name);
        title.getStyleClass().add("agreement-name");
        Label small = new Label(detail);
        small.getStyleClass().add("hint");
        small.setWrapText(true);
        VBox words = new VBox(title, small);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(10, words, number);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Label heading(String key) {
        Label heading = new Label(messages.text(key));
        heading.getStyleClass().addAll("section-title", "agreement-heading");
        return heading;
    }

    private Node matrix(ConfusionMatrix matrix, Pair pair) {
        GridPane grid = new GridPane();
        grid.setId("matrix");
        grid.getStyleClass().add("matrix");
        Label columns = new Label(model.nameOf(pair.test(), messages) + " →");
        columns.getStyleClass().add("hint");
        grid.add(columns, 1, 0, Ratings.STAGES.size(), 1);
        GridPane.setHalignment(columns, HPos.CENTER);
        Label rows = new Label(model.nameOf(pair.reference(), messages) + " ↓");
        rows.getStyleClass().add("hint");
        grid.add(rows, 0, 1);
        for (int i = 0; i < Ratings.STAGES.size(); i++) {
            grid.add(head(Ratings.STAGES.get(i)), i + 1, 1);
            grid.add(head(Ratings.STAGES.get(i)), 0, i + 2);
            for (int j = 0; j < Ratings.STAGES.size(); j++) {
                Button cell = cell(matrix, pair, i, j);
                grid.add(cell, j + 1, i + 2);
                GridPane.setHgrow(cell, Priority.ALWAYS);
            }
        }
        return grid;
    }

    private static Label head(SleepStage stage) {
        Label head = new Label(stage.code());
        head.getStyleClass().add("matrix-head");
        head.setMaxWidth(Double.MAX_VALUE);
        return head;
    }

    private Button cell(ConfusionMatrix matrix, Pair pair, int row, int column) {
        ReviewModel.Cell meant = new ReviewModel.Cell(pair.reference(), Ratings.STAGES.get(row), pair.test(), Ratings.STAGES.get(column));
        Button cell = new Button(Long.toString(matrix.at(row, column)));
        cell.setId("cell-" + meant.row().code() + "-" + meant.column().code());
        cell.setFocusTraversable(false);
        cell.setMaxWidth(Double.MAX_VALUE);
        cell.setDisable(matrix.at(row, column) == 0);
        // Of its row: 10 steps are as many as an eye tells apart.
        int step = matrix.row(row) == 0 ? 0 : (int) Math.ceil(5.0 * matrix.at(row, column) / matrix.row(row));
        cell.getStyleClass().setAll("button", "matrix-cell", (row == column ? "agree-" : "differ-") + step);
        if (model.cellProperty().get().equals(Optional.of(meant))) {
            cell.getStyleClass().add("chosen");
        }
        cell.setTooltip(Tip.of(messages.text(row == column ? "review.cell.same" : "review.cell.differ", meant.row().code(), meant.column().code())));
        cell.setOnAction(event -> model.show(meant));
        return cell;
    }

    private Node stages(ConfusionMatrix matrix) {
        GridPane grid = table(List.of("", messages.text("review.kappa"), messages.text("review.precision"),
                messages.text("review.recall"), messages.text("review.f1")));
        for (int stage = 0; stage < Ratings.STAGES.size(); stage++) {
            ClassScores scores = ClassScores.of(matrix, stage);
            OptionalDouble kappa = CohenKappa.of(matrix.against(stage)).map(found -> OptionalDouble.of(found.value()))
                    .orElse(OptionalDouble.empty());
            row(grid, stage + 1, List.of(Ratings.STAGES.get(stage).code(), number(kappa, 2), number(scores.precision(), 2),
                    number(scores.recall(), 2), number(scores.f1(), 2)));
        }
        row(grid, Ratings.STAGES.size() + 1, List.of(messages.text("review.macro"), "", "", "", number(ClassScores.macroF1(matrix), 2)));
        return grid;
    }

    private Node events(Pair pair) {
        GridPane grid = table(List.of("", messages.text("review.counts"), messages.text("review.f1.any"), messages.text("review.f1.fifth"),
                messages.text("review.f1.half"), messages.text("review.onset")));
        int at = 1;
        for (EventGroup group : EventGroup.values()) {
            List<ScoredEvent> reference = events(pair.reference(), group);
            List<ScoredEvent> test = events(pair.test(), group);
            if (!reference.isEmpty() || !test.isEmpty()) {
                List<String> cells = new ArrayList<>(List.of(messages.text("review.kind." + group.name().toLowerCase(Locale.ROOT)),
                        reference.size() + " : " + test.size()));
                for (double threshold : THRESHOLDS) {
                    cells.add(number(EventAgreement.of(reference, test, threshold, EventMatching.Method.BEST).scores().f1(), 2));
                }
                cells.add(EventAgreement.of(reference, test, EventAgreement.USUAL_IOU, EventMatching.Method.BEST).onsets()
                        .map(spread -> String.format(Locale.ROOT, "%+.1f", spread.median())).orElse("–"));
                row(grid, at++, cells);
            }
        }
        if (at == 1) {
            Label none = new Label(messages.text("review.events.none"));
            none.getStyleClass().add("hint");
            return none;
        }
        return grid;
    }

    private List<ScoredEvent> events(int scorer, EventGroup group) {
        return model.scorings().get(scorer).scoring().events().stream()
                .filter(event -> group.holds(model.score().vocabulary().typeOf(event).family())).toList();
    }

    private static GridPane table(List<String> headings) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("figure-table");
        row(grid, 0, headings);
        grid.getChildren().forEach(node -> node.getStyleClass().add("hint"));
        return grid;
    }

    private static void row(GridPane grid, int at, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            Label cell = new Label(cells.get(column));
            cell.setMaxWidth(Double.MAX_VALUE);
            cell.setMinWidth(column == 0 ? 0 : Region.USE_PREF_SIZE);
            cell.setAlignment(column == 0 ? Pos.CENTER_LEFT : Pos.CENTER_RIGHT);
            GridPane.setHgrow(cell, Priority.ALWAYS);
            grid.add(cell, column, at);
        }
    }

    private static String number(OptionalDouble value, int decimals) {
        return value.isPresent() ? String.format(Locale.ROOT, "%." + decimals + "f", value.getAsDouble()) : "–";
    }

    private static String percent(OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, "%.1f %%", 100 * value.getAsDouble()) : "–";
    }

    @Override
    public void close() {
        follows.unsubscribe();
    }
}
