package org.onbam.ui.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.onbam.agreement.ClassScores;
import org.onbam.agreement.CohenKappa;
import org.onbam.agreement.ConfusionMatrix;
import org.onbam.agreement.EventCounts;
import org.onbam.agreement.EventGroup;
import org.onbam.agreement.PairCounts;
import org.onbam.agreement.Ratings;
import org.onbam.message.Messages;
import org.onbam.model.SleepStage;

/// What the agreement of one night and that of several are shown with: figures, the confusion matrix, tables. FX thread.
final class AgreementTables {

    /// Makes something of a cell of the matrix.
    interface Cells {

        /// @param row    category of the reference
        /// @param column category of the test
        void made(Button cell, int row, int column);
    }

    private final Messages messages;

    AgreementTables(Messages messages) {
        this.messages = messages;
    }

    /// A number with its name before it, and below that what there is to say of it.
    static HBox figure(String name, String value, String detail) {
        Label number = new Label(value);
        number.getStyleClass().add("agreement-value");
        number.setMinWidth(Region.USE_PREF_SIZE);
        Label title = new Label(name);
        title.getStyleClass().add("agreement-name");
        Label small = hint(detail);
        small.setManaged(!detail.isEmpty());
        VBox words = new VBox(title, small);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(10, words, number);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    static Label hint(String text) {
        Label hint = new Label(text);
        hint.getStyleClass().add("hint");
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        return hint;
    }

    Label heading(String key) {
        Label heading = new Label(messages.text(key));
        heading.getStyleClass().addAll("section-title", "agreement-heading");
        return heading;
    }

    /// Cohen's kappa with its interval.
    HBox cohen(String name, ConfusionMatrix matrix) {
        Optional<CohenKappa> cohen = CohenKappa.of(matrix);
        return figure(name, cohen.map(kappa -> number(kappa.value(), 3)).orElse(messages.text("review.undefined")),
                cohen.map(kappa -> messages.text("review.interval", number(kappa.lower(), 3), number(kappa.upper(), 3))).orElse(""));
    }

    /// How many epochs agree.
    HBox agreement(ConfusionMatrix matrix) {
        return figure(messages.text("review.agree"), percent(matrix.agreement()),
                messages.text("review.agree.of", matrix.agreed(), matrix.total())
                        + (matrix.dropped() > 0 ? " · " + messages.text("review.dropped", matrix.dropped()) : ""));
    }

    /// The reference as rows; colours by the part of a row.
    GridPane matrix(ConfusionMatrix matrix, String reference, String test, Cells cells) {
        GridPane grid = new GridPane();
        grid.setId("matrix");
        grid.getStyleClass().add("matrix");
        Label columns = new Label(test + " →");
        columns.getStyleClass().add("hint");
        grid.add(columns, 1, 0, Ratings.STAGES.size(), 1);
        GridPane.setHalignment(columns, HPos.CENTER);
        Label rows = new Label(reference + " ↓");
        rows.getStyleClass().add("hint");
        grid.add(rows, 0, 1);
        for (int i = 0; i < Ratings.STAGES.size(); i++) {
            grid.add(head(Ratings.STAGES.get(i)), i + 1, 1);
            grid.add(head(Ratings.STAGES.get(i)), 0, i + 2);
            for (int j = 0; j < Ratings.STAGES.size(); j++) {
                Button cell = cell(matrix, i, j);
                cells.made(cell, i, j);
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

    private static Button cell(ConfusionMatrix matrix, int row, int column) {
        Button cell = new Button(Long.toString(matrix.at(row, column)));
        cell.setFocusTraversable(false);
        cell.setMaxWidth(Double.MAX_VALUE);
        cell.setDisable(matrix.at(row, column) == 0);
        // Of its row: 5 steps are as many as an eye tells apart in so small a field.
        int step = matrix.row(row) == 0 ? 0 : (int) Math.ceil(5.0 * matrix.at(row, column) / matrix.row(row));
        cell.getStyleClass().setAll("button", "matrix-cell", (row == column ? "agree-" : "differ-") + step);
        return cell;
    }

    /// Stage by stage: kappa, precision, recall, F1.
    GridPane stages(ConfusionMatrix matrix) {
        GridPane grid = table(List.of("", messages.text("review.kappa"), messages.text("review.precision"),
                messages.text("review.recall"), messages.text("review.f1")));
        for (int stage = 0; stage < Ratings.STAGES.size(); stage++) {
            ClassScores scores = ClassScores.of(matrix, stage);
            row(grid, stage + 1, List.of(Ratings.STAGES.get(stage).code(), kappa(matrix.against(stage)), number(scores.precision(), 2),
                    number(scores.recall(), 2), number(scores.f1(), 2)));
        }
        row(grid, Ratings.STAGES.size() + 1, List.of(messages.text("review.macro"), "", "", "", number(ClassScores.macroF1(matrix), 2)));
        return grid;
    }

    /// Group by group: how many, F1 at each threshold, and one thing more.
    Node events(PairCounts counts, String more, Function<EventGroup, String> moreOf) {
        GridPane grid = table(List.of("", messages.text("review.counts"), messages.text("review.f1.any"), messages.text("review.f1.fifth"),
                messages.text("review.f1.half"), more));
        int at = 1;
        for (EventGroup group : EventGroup.values()) {
            EventCounts events = counts.of(group);
            if (!events.isEmpty()) {
                List<String> cells = new ArrayList<>(List.of(messages.text("review.kind." + group.name().toLowerCase(Locale.ROOT)),
                        events.reference() + " : " + events.test()));
                events.scores().forEach(scores -> cells.add(number(scores.f1(), 2)));
                cells.add(moreOf.apply(group));
                row(grid, at++, cells);
            }
        }
        return at == 1 ? hint(messages.text("review.events.none")) : grid;
    }

    static GridPane table(List<String> headings) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("figure-table");
        row(grid, 0, headings);
        grid.getChildren().forEach(node -> node.getStyleClass().add("hint"));
        return grid;
    }

    static void row(GridPane grid, int at, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            Label cell = new Label(cells.get(column));
            cell.setMaxWidth(Double.MAX_VALUE);
            cell.setMinWidth(column == 0 ? 0 : Region.USE_PREF_SIZE);
            cell.setAlignment(column == 0 ? Pos.CENTER_LEFT : Pos.CENTER_RIGHT);
            GridPane.setHgrow(cell, Priority.ALWAYS);
            grid.add(cell, column, at);
        }
    }

    static String kappa(ConfusionMatrix matrix) {
        return CohenKappa.of(matrix).map(found -> number(found.value(), 2)).orElse("–");
    }

    static String number(OptionalDouble value, int decimals) {
        return value.isPresent() ? number(value.getAsDouble(), decimals) : "–";
    }

    static String number(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    static String percent(OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, "%.1f %%", 100 * value.getAsDouble()) : "–";
    }
}
