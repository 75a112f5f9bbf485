package org.onbam.ui.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.onbam.agreement.NumberAgreement;
import org.onbam.agreement.SeveralNights;
import org.onbam.agreement.SeveralNights.NightKappa;
import org.onbam.agreement.SeveralNights.Pair;
import org.onbam.agreement.SeveralNights.Pooled;
import org.onbam.app.AgreementOverNights;
import org.onbam.app.StatisticsText;
import org.onbam.message.Messages;
import org.onbam.scoring.statistics.Figure;

/// How far scorers agree over the recordings of the queue: all of them together, or two over the nights that they share. The
/// nights that agree least can be opened. FX thread; close it with what holds it.
final class QueueAgreement extends ScrollPane implements AutoCloseable {

    private static final int LEAST_SHOWN = 10;

    private final QueueCounting counting;
    private final Messages messages;
    private final AgreementTables tables;
    private final StatisticsText words;
    private final VBox content = new VBox();
    private final ComboBox<Optional<Pair>> pairs = new ComboBox<>();
    private final BooleanProperty namesShown = new SimpleBooleanProperty(false);
    private final WhenSeen show = new WhenSeen(this, this::show);
    private final Subscription follows;
    private List<String> raters = List.of();

    QueueAgreement(QueueCounting counting, Messages messages) {
        this.counting = counting;
        this.messages = messages;
        this.tables = new AgreementTables(messages);
        this.words = new StatisticsText(messages, Optional.empty());
        setId("agreement-queue");
        getStyleClass().add("agreement-pane");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        content.getStyleClass().add("agreement");
        setContent(content);
        pairs.setId("several-pair");
        pairs.setFocusTraversable(false);
        pairs.setMaxWidth(Double.MAX_VALUE);
        pairs.setCellFactory(list -> new PairCell());
        pairs.setButtonCell(new PairCell());
        this.follows = Subscription.combine(counting.stateProperty().subscribe(this::offer),
                pairs.valueProperty().subscribe(now -> show.ask()), namesShown.subscribe(now -> {
                    pairs.setButtonCell(new PairCell());
                    pairs.setCellFactory(list -> new PairCell());
                    show.ask();
                }));
    }

    /// Whether scorers go by their names.
    BooleanProperty namesShownProperty() {
        return namesShown;
    }

    private void offer(QueueCounting.State now) {
        if (now instanceof QueueCounting.Counted(SeveralNights nights)) {
            raters = nights.raters();
            List<Optional<Pair>> choices = new ArrayList<>(List.of(Optional.empty()));
            nights.pairs().forEach(pair -> choices.add(Optional.of(pair)));
            pairs.getItems().setAll(choices);
            // of two there is nothing but the pair to choose
            pairs.setValue(choices.size() == 2 ? choices.getLast() : choices.getFirst());
        }
        show.ask();
    }

    private final class PairCell extends ListCell<Optional<Pair>> {
        @Override
        protected void updateItem(Optional<Pair> pair, boolean empty) {
            super.updateItem(pair, empty);
            setText(empty || pair == null ? "" : pair.map(two -> messages.text("review.several.pair", nameOf(two.reference()),
                    nameOf(two.test()), two.nights())).orElse(messages.text("review.several.all")));
        }
    }

    // By number: the letters of a night are dealt anew for each.
    private String nameOf(String rater) {
        return namesShown.get() ? rater : messages.text("review.scorer", raters.indexOf(rater) + 1);
    }

    private void show() {
        List<Node> nodes = new ArrayList<>();
        switch (counting.stateProperty().get()) {
            case QueueCounting.None _ -> {
                nodes.add(AgreementTables.hint(messages.text("review.several.hint")));
                nodes.add(link("several-count", "review.several.count", counting::count));
            }
            case QueueCounting.Busy _ -> {
                nodes.add(AgreementTables.hint(messages.text("review.several.counting")));
                nodes.add(link("several-cancel", "review.several.cancel", counting::cancel));
            }
            case QueueCounting.Counted(SeveralNights nights) -> counted(nights, nodes);
        }
        content.getChildren().setAll(nodes);
    }

    private Button link(String id, String key, Runnable action) {
        Button link = new Button(messages.text(key));
        link.setId(id);
        link.getStyleClass().add("review-link");
        link.setFocusTraversable(false);
        link.setOnAction(event -> action.run());
        return link;
    }

    private void counted(SeveralNights nights, List<Node> nodes) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(8, AgreementTables.hint(messages.text("review.several.of", nights.nights().size(), nights.raters().size())),
                gap, link("several-names", namesShown.get() ? "review.several.hide" : "review.several.names",
                        () -> namesShown.set(!namesShown.get())),
                link("several-count", "review.several.again", counting::count));
        head.setAlignment(Pos.CENTER_LEFT);
        nodes.add(head);
        Optional<Pair> pair = Objects.requireNonNullElse(pairs.getValue(), Optional.empty());
        Optional<Pooled> pooled = pair.map(two -> nights.of(two.reference(), two.test())).orElseGet(nights::ofAll);
        if (pooled.isEmpty()) {
            nodes.add(AgreementTables.hint(messages.text("review.several.none")));
            return;
        }
        nodes.add(pairs);
        if (pair.isPresent()) {
            nodes.add(tables.cohen(messages.text("review.several.cohen"), pooled.get().counts().stages()));
        } else {
            together(nights, nodes);
        }
        nodes.add(perNight(pooled.get()));
        nodes.add(tables.agreement(pooled.get().counts().stages()));
        nodes.add(tables.heading("review.matrix"));
        nodes.add(tables.matrix(pooled.get().counts().stages(), pair.map(two -> nameOf(two.reference())).orElse(""),
                pair.map(two -> nameOf(two.test())).orElse(messages.text("review.several.both")),
                (cell, row, column) -> cell.setMouseTransparent(true)));
        nodes.add(tables.stages(pooled.get().counts().stages()));
        nodes.add(tables.heading("review.events"));
        nodes.add(tables.events(pooled.get().counts(), messages.text("review.several.presence"),
                group -> AgreementTables.kappa(pooled.get().counts().of(group).epochs())));
        if (!pooled.get().numbers().isEmpty()) {
            nodes.add(tables.heading("review.several.numbers"));
            nodes.add(numbers(pooled.get()));
        }
        nodes.add(tables.heading("review.several.least"));
        nodes.add(least(pooled.get()));
    }

    private void together(SeveralNights nights, List<Node> nodes) {
        nights.fleiss().ifPresent(fleiss -> nodes.add(AgreementTables.figure(
                messages.text("review.fleiss", nights.nights().getFirst().raters().size()), AgreementTables.number(fleiss.value(), 3),
                messages.text("review.several.epochs", fleiss.units()))));
        nodes.add(AgreementTables.figure(messages.text("review.several.alpha"), AgreementTables.number(nights.alpha(), 3),
                messages.text("review.several.alpha.hint")));
    }

    private Node perNight(Pooled pooled) {
        return AgreementTables.figure(messages.text("review.several.median"),
                AgreementTables.number(pooled.spread().map(spread -> OptionalDouble.of(spread.median())).orElse(OptionalDouble.empty()), 3),
                pooled.spread().map(spread -> messages.text("review.several.range", AgreementTables.number(spread.least(), 3),
                        AgreementTables.number(spread.most(), 3), spread.count())).orElse(""));
    }

    private GridPane numbers(Pooled pooled) {
        GridPane grid = AgreementTables.table(List.of("", messages.text("review.several.icc"), messages.text("review.several.bias"),
                messages.text("review.several.limits"), messages.text("review.several.nights")));
        int at = 1;
        for (Figure figure : AgreementOverNights.FIGURES) {
            NumberAgreement found = pooled.numbers().get(figure.code());
            if (found != null) {
                AgreementTables.row(grid, at++, List.of(words.name(figure), AgreementTables.number(found.absolute(), 2),
                        signed(found.limits().bias()), signed(found.limits().lower()) + " … " + signed(found.limits().upper()),
                        Integer.toString(found.limits().count())));
            }
        }
        return grid;
    }

    private static String signed(double value) {
        return String.format(Locale.ROOT, "%+.1f", value);
    }

    private Node least(Pooled pooled) {
        VBox rows = new VBox(4);
        pooled.kappas().stream().filter(night -> night.kappa().isPresent())
                .sorted(Comparator.comparingDouble((NightKappa night) -> night.kappa().getAsDouble()).thenComparing(night -> night.night().name()))
                .limit(LEAST_SHOWN).forEach(night -> {
                    Label name = new Label(night.night().name());
                    name.setMinWidth(0);
                    Region gap = new Region();
                    HBox.setHgrow(gap, Priority.ALWAYS);
                    HBox line = new HBox(10, name, gap, new Label(AgreementTables.number(night.kappa(), 3)));
                    line.setAlignment(Pos.CENTER_LEFT);
                    Button row = new Button("", line);
                    row.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
                    row.getStyleClass().add("scoring-row");
                    row.setFocusTraversable(false);
                    row.setMaxWidth(Double.MAX_VALUE);
                    row.setAccessibleText(night.night().name());
                    line.prefWidthProperty().bind(row.widthProperty().subtract(22));
                    row.setOnAction(event -> counting.open(night.night().id()));
                    rows.getChildren().add(row);
                });
        return rows;
    }

    @Override
    public void close() {
        follows.unsubscribe();
        show.close();
    }
}
