package org.onbam.ui.problems;

import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.onbam.message.Messages;
import org.onbam.model.Difference;
import org.onbam.model.EpochGrid;
import org.onbam.scoring.rules.Problem;
import org.onbam.ui.dock.DockBox;
import org.onbam.ui.dock.DockCell;
import org.onbam.ui.scoring.ScoreModel;

/// The problems as a list; a click goes to one and shows below why it is one and what would mend it.
///
/// While another pane is open only the number of problems is kept up. An edit replaces only the rows it touches.
public final class ProblemsPane extends DockBox {

    private static final double ROW_PX = 58;

    private final ScoreModel night;
    private final ProblemsModel model;
    private final Messages messages;
    private final Runnable leave;
    private final ObservableList<Problem> rows = FXCollections.observableArrayList();
    private final ListView<Problem> list = new ListView<>(rows);
    private final Label empty = new Label();
    private final VBox found = new VBox();
    private final Hyperlink ignored = new Hyperlink();
    private final Label heading = new Label();
    private Optional<RulesView> rules = Optional.empty();

    /// @param leave gives the keys back to the page
    public ProblemsPane(ScoreModel night, ProblemsModel model, Messages messages, Runnable leave) {
        super("problems");
        this.night = night;
        this.model = model;
        this.messages = messages;
        this.leave = leave;
        found.getStyleClass().add("dock-pane");
        list.setId("problems");
        list.getStyleClass().add("dock-list");
        list.setFixedCellSize(ROW_PX);
        list.setFocusTraversable(false);
        list.setCellFactory(view -> cell());
        empty.setWrapText(true);
        empty.getStyleClass().add("dock-hint");
        list.setPlaceholder(empty);
        // The card below takes as much as it has to say.
        list.heightProperty().subscribe(now -> bringInSight());
        VBox.setVgrow(list, Priority.ALWAYS);
        ignored.setId("problems-ignored");
        ignored.getStyleClass().add("problems-ignored");
        ignored.setFocusTraversable(false);
        ignored.managedProperty().bind(ignored.visibleProperty());
        ignored.setOnAction(event -> {
            model.toggleIgnored();
            ignored.setVisited(false);
            leave.run();
        });
        heading.setId("problems-heading");
        heading.getStyleClass().add("rule-heading");
        heading.managedProperty().bind(heading.visibleProperty());
        found.getChildren().addAll(head(), heading, list, ignored, new ProblemCard(model, night.epochProperty(), messages, leave));
        VBox.setVgrow(found, Priority.ALWAYS);
        getChildren().add(found);
        model.problemsProperty().subscribe(now -> follow());
        model.currentProperty().subscribe(now -> followCurrent());
        night.scoringProperty().subscribe(now -> sayWhyEmpty());
    }

    private HBox head() {
        HBox orders = new HBox();
        orders.getStyleClass().add("segments");
        for (ProblemOrder order : ProblemOrder.values()) {
            ToggleButton button = new ToggleButton(messages.text("rules.order." + order.name()));
            button.setId("problems-" + order.name());
            button.setFocusTraversable(false);
            button.setOnAction(event -> {
                model.orderProperty().set(order);
                button.setSelected(true);
            });
            model.orderProperty().subscribe(now -> button.setSelected(now == order));
            orders.getChildren().add(button);
        }
        orders.getChildren().getFirst().getStyleClass().add("first");
        orders.getChildren().getLast().getStyleClass().add("last");
        Button settings = new Button(messages.text("rules.open"), new FontIcon("fth-sliders"));
        settings.setId("rules-open");
        settings.getStyleClass().add("problem-tool");
        settings.setFocusTraversable(false);
        settings.setOnAction(event -> showRules());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(orders, gap, settings);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    @Override
    protected void appear() {
        follow();
    }

    private void showRules() {
        rules.ifPresent(RulesView::close);
        RulesView view = new RulesView(model, messages, this::showProblems);
        view.getStyleClass().add("dock-pane");
        rules = Optional.of(view);
        VBox.setVgrow(view, Priority.ALWAYS);
        getChildren().setAll(view);
    }

    private void showProblems() {
        rules.ifPresent(RulesView::close);
        rules = Optional.empty();
        getChildren().setAll(found);
        leave.run();
    }

    private DockCell<Problem> cell() {
        SeverityIcon icon = new SeverityIcon();
        return new DockCell<>(icon, problem -> icon.show(problem.rule().severity()),
                problem -> messages.text(problem.sentence()), this::placeOf, this::chosen);
    }

    private void chosen(Problem problem) {
        model.goTo(problem);
        leave.run();
    }

    private void follow() {
        List<Problem> next = model.problems();
        count(model.count());
        if (!isSeen()) {
            return;
        }
        sayWhyEmpty();
        ignored.setVisible(model.ignoredCount() > 0);
        heading.setVisible(model.ignoredShownProperty().get());
        heading.setText(messages.text("rules.ignored", model.ignoredCount()));
        ignored.setText(model.ignoredShownProperty().get() ? messages.text("rules.ignored.back", model.count())
                : messages.text("rules.ignored", model.ignoredCount()));
        Difference changed = Difference.between(rows, next);
        rows.remove(changed.head(), rows.size() - changed.tail());
        rows.addAll(changed.head(), changed.in(next));
        followCurrent();
    }

    private void sayWhyEmpty() {
        boolean begun = night.scoring().hypnogram().scoredCount() > 0 || !night.scoring().events().isEmpty();
        empty.setText(messages.text(begun ? "rules.empty" : "rules.empty.begin"));
    }

    private void followCurrent() {
        if (!isSeen()) {
            return;
        }
        int at = model.currentProperty().get().map(rows::indexOf).orElse(-1);
        if (at < 0) {
            list.getSelectionModel().clearSelection();
        } else if (list.getSelectionModel().getSelectedIndex() != at) {
            list.getSelectionModel().clearAndSelect(at);
            bringInSight();
        }
        if (at >= 0 && rules.isPresent()) {
            showProblems();
        }
    }

    private void bringInSight() {
        int at = list.getSelectionModel().getSelectedIndex();
        if (at >= 0 && !isInSight(at)) {
            list.scrollTo(Math.max(0, at - 2));
        }
    }

    private boolean isInSight(int row) {
        return list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow && flow.getFirstVisibleCell() != null
                && flow.getFirstVisibleCell().getIndex() < row && row < flow.getLastVisibleCell().getIndex();
    }

    /// Clock or time, and the epoch: `02:14:30 · epoch 412`.
    private String placeOf(Problem problem) {
        long start = problem.span().startNanos();
        EpochGrid grid = night.grid();
        String time = night.timeAt(start);
        return grid.count() == 0 ? time : messages.text("rules.place", time, grid.epochAt(start) + 1);
    }
}
