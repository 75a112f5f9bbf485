package org.onbam.ui.events;

import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.onbam.message.Messages;
import org.onbam.model.EventId;
import org.onbam.model.ScoredEvent;
import org.onbam.render.Palette;
import org.onbam.ui.scoring.ScoreModel;
import org.onbam.ui.scoring.Selection;

/// The events of the open scoring: a filter and a table; a click jumps to the event, the page's selection shows here.
public final class EventsPane extends VBox {

    private static final double ROW_HEIGHT = 28;

    private final ScoreModel model;
    private final Messages messages;
    private final ObservableValue<Palette> palette;
    private final EventFilter filter;
    private final TextField typed = new TextField();
    private final Label count = new Label();
    private final TableView<ScoredEvent> table = new TableView<>();
    private final ObservableList<ScoredEvent> shown = FXCollections.observableArrayList();
    private boolean following;

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
        model.scoringProperty().subscribe(now -> refill());
        model.selectionProperty().subscribe(now -> followSelection());
        typed.textProperty().subscribe(now -> refill());
        typed.addEventHandler(KeyEvent.KEY_PRESSED, event -> leave(event, leave));
        table.setFocusTraversable(false);
        palette.subscribe(now -> table.refresh());
    }

    // Esc takes the filter away and goes, Enter and Down go and leave it.
    private void leave(KeyEvent event, Runnable leave) {
        if (event.getCode() == KeyCode.ESCAPE) {
            typed.clear();
        }
        if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.DOWN) {
            leave.run();
            event.consume();
        }
    }

    /// Goes to the filter.
    public void focusFilter() {
        typed.requestFocus();
        typed.selectAll();
    }

    private void build() {
        Label title = new Label(messages.text("score.events.title"));
        title.getStyleClass().add("dock-title");
        count.getStyleClass().add("dock-count");
        HBox head = new HBox(8, title, count);
        head.setAlignment(Pos.BASELINE_LEFT);
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
        table.getSelectionModel().selectedItemProperty().subscribe(this::jumpTo);
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(head, typed, table);
    }

    private void refill() {
        shown.setAll(model.scoring().events().stream()
                .filter(event -> filter.matches(event, typed.getText())).toList());
        int all = model.scoring().events().size();
        count.setText(shown.size() == all ? Integer.toString(all) : shown.size() + " / " + all);
        followSelection();
    }

    private void followSelection() {
        following = true;
        if (model.selection() instanceof Selection.OfEvent(EventId id)) {
            int at = indexOf(id);
            if (at < 0) {
                table.getSelectionModel().clearSelection();
            } else if (table.getSelectionModel().getSelectedIndex() != at) {
                table.getSelectionModel().select(at);
                table.scrollTo(Math.max(0, at - 3));
            }
        } else {
            table.getSelectionModel().clearSelection();
        }
        following = false;
    }

    private int indexOf(EventId id) {
        for (int i = 0; i < shown.size(); i++) {
            if (shown.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    private void jumpTo(ScoredEvent event) {
        // The table tells of an emptied selection with null.
        if (!following && event != null) {
            model.jumpTo(event);
        }
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
        column.setCellValueFactory(row -> new javafx.beans.property.ReadOnlyStringWrapper(text.apply(row.getValue())));
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
                        setText(EventFilter.name(messages, event));
                        setGraphic(badge);
                    }
                }
            };
        }
    }
}
