package org.onbam.ui.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.onbam.agreement.ConfusionMatrix;
import org.onbam.agreement.EventAgreement;
import org.onbam.agreement.EventGroup;
import org.onbam.agreement.EventMatching;
import org.onbam.agreement.FleissKappa;
import org.onbam.agreement.PairCounts;
import org.onbam.agreement.Ratings;
import org.onbam.message.Messages;
import org.onbam.ui.shell.Tip;

/// How far the scorers of the open night agree: kappas, the confusion matrix of two, stage by stage, events. A cell of the
/// matrix shows its epochs. FX thread; close it with the night.
final class NightAgreement extends ScrollPane implements AutoCloseable {

    /// Two scorers, the first as reference.
    record Pair(int reference, int test) {
    }

    private final ReviewModel model;
    private final Messages messages;
    private final AgreementTables tables;
    private final VBox content = new VBox();
    private final ComboBox<Pair> pairs = new ComboBox<>();
    private final WhenSeen show = new WhenSeen(this, this::show);
    private final Subscription follows;

    NightAgreement(ReviewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.tables = new AgreementTables(messages);
        setId("agreement-night");
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
        this.follows = Subscription.combine(model.namesShownProperty().subscribe(now -> show.ask()),
                pairs.valueProperty().subscribe(now -> show.ask()), model.cellProperty().subscribe(now -> show.ask()));
    }

    private final class PairCell extends ListCell<Pair> {
        @Override
        protected void updateItem(Pair pair, boolean empty) {
            super.updateItem(pair, empty);
            setText(empty || pair == null ? "" : messages.text("review.pair", name(pair.reference()), name(pair.test())));
        }
    }

    private String name(int scorer) {
        return model.nameOf(scorer, messages);
    }

    private void show() {
        content.getChildren().clear();
        Pair pair = pairs.getValue();
        if (pair == null) {
            content.getChildren().add(AgreementTables.hint(messages.text("review.agreement.alone")));
            return;
        }
        Ratings ratings = model.night().disagreement().stages().ratings();
        if (ratings.raters() > 2) {
            Optional<FleissKappa> fleiss = FleissKappa.of(ratings);
            content.getChildren().add(AgreementTables.figure(messages.text("review.fleiss", ratings.raters()),
                    AgreementTables.number(fleiss.map(FleissKappa::value).orElse(OptionalDouble.empty()), 3),
                    messages.text("review.agree.all", AgreementTables.percent(fleiss.map(found -> OptionalDouble.of(found.agreement()))
                            .orElse(OptionalDouble.empty())))));
            pairs.setButtonCell(new PairCell());
            content.getChildren().add(pairs);
        }
        ConfusionMatrix matrix = ratings.pair(pair.reference(), pair.test());
        PairCounts counts = PairCounts.of(matrix, model.scorings().get(pair.reference()).scoring(),
                model.scorings().get(pair.test()).scoring(), model.night().disagreement().grid(), model.score().vocabulary());
        content.getChildren().addAll(tables.cohen(messages.text("review.cohen"), matrix), tables.agreement(matrix),
                tables.heading("review.matrix"), tables.matrix(matrix, name(pair.reference()), name(pair.test()),
                        (cell, row, column) -> jump(cell, pair, row, column)), tables.stages(matrix), tables.heading("review.events"),
                tables.events(counts, messages.text("review.onset"), group -> onset(pair, group)));
    }

    private void jump(Button cell, Pair pair, int row, int column) {
        ReviewModel.Cell meant = new ReviewModel.Cell(pair.reference(), Ratings.STAGES.get(row), pair.test(), Ratings.STAGES.get(column));
        cell.setId("cell-" + meant.row().code() + "-" + meant.column().code());
        if (model.cellProperty().get().equals(Optional.of(meant))) {
            cell.getStyleClass().add("chosen");
        }
        cell.setTooltip(Tip.of(messages.text(row == column ? "review.cell.same" : "review.cell.differ", meant.row().code(), meant.column().code())));
        cell.setOnAction(event -> model.show(meant));
    }

    private String onset(Pair pair, EventGroup group) {
        return EventAgreement.of(group.in(model.scorings().get(pair.reference()).scoring(), model.score().vocabulary()),
                        group.in(model.scorings().get(pair.test()).scoring(), model.score().vocabulary()),
                        EventAgreement.USUAL_IOU, EventMatching.Method.BEST).onsets()
                .map(spread -> String.format(Locale.ROOT, "%+.1f", spread.median())).orElse("–");
    }

    @Override
    public void close() {
        follows.unsubscribe();
        show.close();
    }
}
