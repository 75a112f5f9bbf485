package org.onbam.ui.events;

import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.onbam.message.Messages;
import org.onbam.model.EventId;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;
import org.onbam.render.Palette;
import org.onbam.ui.dock.DockPane;
import org.onbam.ui.scoring.ScoreModel;
import org.onbam.ui.scoring.Selection;
import org.onbam.ui.theme.EventBadge;

/// The events of the open scoring: a filter and a table; a click jumps to the event, the page's selection shows here.
///
/// An edit changes only the rows it touches, and scrolls only to what is out of sight.
public final class EventsPane extends VBox implements DockPane {

    private static final double ROW_HEIGHT = 28;

    private final ScoreModel model;
    private final Messages messages;
    private final ObservableValue<Palette> palette;
    private final EventFilter filter;
    private final TextField typed = new TextField();
    private final Label count = new Label();
    private final TableView<ScoredEvent> table = new TableView<>();
    private final ObservableList<ScoredEvent> shown = FXCollections.observableArrayList();
    // Held here, because the palette outlives the pane and holds it only weakly.
    private final InvalidationListener repaint = property -> table.refresh();
    private final ReadOnlyStringWrapper badge = new ReadOnlyStringWrapper("");
    private List<ScoredEvent> all = List.of();
    private boolean seen = true;

    /// @param leave gives the keys back to the page
    public EventsPane(ScoreModel model, Messages messages, ObservableValue<Palette> palette, Runnable leave) {
        this.model = model;
        this.messages = messages;
        this.palette = palette;
        this.filter = new EventFilter(model, messages);
        getStyleClass().add("dock-pane");
        typed.setId("event-filter");
        typed.setPromptText(messages.text("score.events.filter"));
        table.setId("events");
        build();
        model.scoringProperty().subscribe(this::follow);
        model.selectionProperty().subscribe(now -> followSelection());
        typed.textProperty().subscribe(now -> refill());
        typed.addEventHandler(KeyEvent.KEY_PRESSED, event -> typedKey(event, leave));
        table.setFocusTraversable(false);
        palette.addListener(new WeakInvalidationListener(repaint));
    }

    @Override
    public String id() {
        return "events";
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public ReadOnlyStringProperty badge() {
        return badge.getReadOnlyProperty();
    }

    @Override
    public void shown() {
        seen = true;
        follow(model.scoring());
        followSelection();
    }

    @Override
    public void hidden() {
        seen = false;
    }

    @Override
    public void close() {
        hidden();
    }

    /// Goes to the filter.
    public void focusFilter() {
        typed.requestFocus();
        typed.selectAll();
    }

    private void build() {
        count.getStyleClass().add("dock-count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(typed, Priority.ALWAYS);
        HBox head = new HBox(8, typed, count);
        head.setAlignment(Pos.CENTER_LEFT);
        Label empty = new Label(messages.text("score.events.empty"));
        empty.setWrapText(true);
        empty.getStyleClass().add("dock-hint");
        table.setPlaceholder(empty);
        table.setFixedCellSize(ROW_HEIGHT);
        table.setItems(shown);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        table.getColumns().add(column("score.events.type", 132, new TypeCellFactory()));
        table.getColumns().add(textColumn("score.events.onset", 66,
                event -> EventText.onset(model.clockAt(event.span().startNanos()), event.span().startNanos())));
        table.getColumns().add(textColumn("score.events.duration", 46, event -> EventText.seconds(event.span())));
        table.setRowFactory(view -> row());
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(head, table);
    }

    // A stage key leaves the events as they are; only a filter may look at stages.
    private void follow(Scoring now) {
        badge.set(now.events().isEmpty() ? "" : Integer.toString(now.events().size()));
        if (!seen) {
            return;
        }
        if (now.events() != all || !typed.getText().isBlank()) {
            refill();
        }
    }

    private void refill() {
        all = model.scoring().events();
        List<ScoredEvent> next = filter.matching(all, typed.getText());
        int same = 0;
        while (same < Math.min(shown.size(), next.size()) && shown.get(same) == next.get(same)) {
            same++;
        }
        int tail = 0;
        while (tail < Math.min(shown.size(), next.size()) - same
                && shown.get(shown.size() - 1 - tail) == next.get(next.size() - 1 - tail)) {
            tail++;
        }
        replace(same, shown.size() - tail, next.subList(same, next.size() - tail));
        count.setText(all.isEmpty() ? "" : shown.size() == all.size() ? Integer.toString(all.size()) : shown.size() + " / " + all.size());
        followSelection();
    }

    private void replace(int from, int to, List<ScoredEvent> by) {
        if (to - from == 1 && by.size() == 1) {
            shown.set(from, by.getFirst());
            return;
        }
        shown.remove(from, to);
        shown.addAll(from, by);
    }

    private void followSelection() {
        if (!seen) {
            return;
        }
        if (model.selection() instanceof Selection.OfEvent(EventId id)) {
            int at = indexOf(id);
            if (at < 0) {
                table.getSelectionModel().clearSelection();
            } else if (table.getSelectionModel().getSelectedIndex() != at) {
                table.getSelectionModel().clearAndSelect(at);
                if (!isInSight(at)) {
                    table.scrollTo(Math.max(0, at - 3));
                }
            }
        } else {
            table.getSelectionModel().clearSelection();
        }
    }

    private boolean isInSight(int row) {
        return table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow && flow.getFirstVisibleCell() != null
                && flow.getFirstVisibleCell().getIndex() < row && row < flow.getLastVisibleCell().getIndex();
    }

    private int indexOf(EventId id) {
        for (int i = 0; i < shown.size(); i++) {
            if (shown.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    private TableRow<ScoredEvent> row() {
        TableRow<ScoredEvent> row = new TableRow<>();
        row.setOnMousePressed(event -> {
            if (!row.isEmpty()) {
                model.jumpTo(row.getItem());
            }
        });
        return row;
    }

    // Esc shows all events again; it and Enter, which jumps to the first one found, give the keys back to the page.
    private void typedKey(KeyEvent event, Runnable leave) {
        switch (event.getCode()) {
            case ESCAPE -> typed.clear();
            case ENTER -> shown.stream().findFirst().ifPresent(model::jumpTo);
            case DOWN -> { }
            default -> {
                return;
            }
        }
        leave.run();
        event.consume();
    }

    private TableColumn<ScoredEvent, ScoredEvent> column(String key, double width,
            javafx.util.Callback<TableColumn<ScoredEvent, ScoredEvent>, TableCell<ScoredEvent, ScoredEvent>> cells) {
        TableColumn<ScoredEvent, ScoredEvent> column = new TableColumn<>(messages.text(key));
        column.setCellValueFactory(row -> new javafx.beans.property.ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(cells);
        column.setPrefWidth(width);
        column.setReorderable(false);
        return column;
    }

    private TableColumn<ScoredEvent, String> textColumn(String key, double width,
                                                        java.util.function.Function<ScoredEvent, String> text) {
        TableColumn<ScoredEvent, String> column = new TableColumn<>(messages.text(key));
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        column.getStyleClass().add("number-column");
        column.setMinWidth(width);
        column.setMaxWidth(width);
        column.setReorderable(false);
        column.setSortable(false);
        return column;
    }

    private final class TypeCellFactory implements javafx.util.Callback<TableColumn<ScoredEvent, ScoredEvent>,
            TableCell<ScoredEvent, ScoredEvent>> {

        @Override
        public TableCell<ScoredEvent, ScoredEvent> call(TableColumn<ScoredEvent, ScoredEvent> column) {
            column.setSortable(false);
            EventBadge badge = new EventBadge();
            return new TableCell<>() {
                @Override
                protected void updateItem(ScoredEvent event, boolean empty) {
                    super.updateItem(event, empty);
                    if (empty) {
                        setText("");
                        setGraphic(null);
                    } else {
                        badge.show(model.vocabulary().typeOf(event), palette.getValue());
                        setText(model.vocabulary().typeOf(event).name(messages));
                        setGraphic(badge);
                    }
                }
            };
        }
    }
}
