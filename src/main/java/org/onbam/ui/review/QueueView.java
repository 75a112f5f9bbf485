package org.onbam.ui.review;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.onbam.app.ReviewRow;
import org.onbam.message.Messages;
import org.onbam.model.ScoringStatus;
import org.onbam.scoring.ScoringSummary;
import org.onbam.ui.shell.KeyChord;
import org.onbam.ui.shell.OwnKeys;
import org.onbam.ui.theme.StatusChip;

/// What waits for review, as a table; without anything it says how something comes to wait. FX thread.
final class QueueView extends StackPane {

    private static final double ROW = 38;
    private static final double SIDE = 352;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT);

    /// Enter opens, as in the list of recordings, although it means something else in an open review.
    private static final class Table extends TableView<ReviewRow> implements OwnKeys {
        @Override
        public boolean takes(KeyChord chord) {
            return chord.equals(KeyChord.parse("Enter"));
        }
    }

    private final Messages messages;
    private final Table table = new Table();
    private final Label count = new Label();
    private final VBox empty = new VBox();
    private final Label emptyTitle = new Label();
    private final Label emptyText = new Label();
    private final BorderPane pane;
    private final TextField filter = new TextField();
    private final QueueCounting counting;
    private final BooleanProperty agreementShown = new SimpleBooleanProperty(false);
    private final QueueAgreement agreement;

    /// @param filtered told the filter whenever it is changed
    QueueView(Messages messages, QueueCounting counting, Consumer<ReviewRow> open, Consumer<String> filtered) {
        this.messages = messages;
        this.counting = counting;
        getStyleClass().addAll("library", "review-queue");
        table.setId("queue");
        table.setFixedCellSize(ROW);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setRowFactory(view -> row(open));
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                Optional.ofNullable(table.getSelectionModel().getSelectedItem()).ifPresent(open);
                event.consume();
            }
        });
        columns();
        count.getStyleClass().add("hint");
        Label title = new Label(messages.text("review.queue.title"));
        title.getStyleClass().add("toolbar-subject");
        VBox words = new VBox(2, title, count);
        HBox.setHgrow(words, Priority.ALWAYS);
        filter.setId("queue-filter");
        filter.setPromptText(messages.text("review.queue.filter"));
        filter.setPrefWidth(300);
        filter.textProperty().subscribe((before, now) -> filtered.accept(now));
        filter.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ESCAPE) {
                table.requestFocus();
                event.consume();
            }
        });
        ToggleButton several = new ToggleButton(messages.text("review.several.short"));
        several.setId("queue-several");
        several.getStyleClass().add("review-act");
        several.setFocusTraversable(false);
        several.selectedProperty().bindBidirectional(agreementShown);
        HBox head = new HBox(12, words, filter, several);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("review-queue-head");
        agreement = new QueueAgreement(counting, messages);
        agreement.setPrefWidth(SIDE);
        agreement.setMinWidth(SIDE);
        agreement.getStyleClass().add("review-side");
        agreement.visibleProperty().bind(agreementShown);
        agreement.managedProperty().bind(agreementShown);
        agreementShown.subscribe(shown -> {
            if (shown) {
                counting.countOnce();
            }
        });
        pane = new BorderPane(table, head, agreement, null, null);
        FontIcon icon = new FontIcon("fth-git-pull-request");
        emptyTitle.getStyleClass().add("empty-title");
        emptyText.getStyleClass().add("hint");
        emptyText.setWrapText(true);
        emptyText.setMaxWidth(460);
        emptyText.setAlignment(Pos.CENTER);
        emptyText.setStyle("-fx-text-alignment: center;");
        VBox box = new VBox(icon, emptyTitle, emptyText);
        box.getStyleClass().add("empty-box");
        box.setAlignment(Pos.CENTER);
        box.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        empty.getStyleClass().add("empty");
        empty.setId("queue-empty");
        empty.setAlignment(Pos.CENTER);
        empty.getChildren().setAll(box);
        getChildren().setAll(pane, empty);
        waiting();
    }

    private TableRow<ReviewRow> row(Consumer<ReviewRow> open) {
        TableRow<ReviewRow> row = new TableRow<>();
        row.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && !row.isEmpty()) {
                open.accept(row.getItem());
            }
        });
        return row;
    }

    private void columns() {
        add("code", 150, row -> row.recording().subjectCode(), row -> label(row.recording().subjectCode(), ""));
        add("date", 96, row -> row.recording().start().map(DATE::format).orElse(""),
                row -> label(row.recording().start().map(DATE::format).orElse(""), ""));
        add("stand", 110, ReviewRow::stand, row -> stand(row.stand()));
        add("scorings", 220, row -> row.scorings().size(), this::scorings);
        add("kappa", 76, row -> row.kappa().orElse(2), row -> label(AgreementTables.number(row.kappa(), 3), "number"));
        add("agreement", 90, row -> row.agreement().orElse(2), row -> label(AgreementTables.percent(row.agreement()), "number"));
        add("progress", 190, ReviewRow::progress, this::progress);
    }

    private <T> void add(String name, double width, Function<ReviewRow, T> value, Function<ReviewRow, Node> cell) {
        TableColumn<ReviewRow, T> column = new TableColumn<>(messages.text("review.column." + name));
        column.setId("queue-" + name);
        column.setPrefWidth(width);
        column.setMinWidth(width * 0.8);
        column.setReorderable(false);
        column.setCellValueFactory(data -> new ReadOnlyObjectWrapper<>(value.apply(data.getValue())));
        column.setCellFactory(view -> new TableCell<>() {
            @Override
            protected void updateItem(T item, boolean isEmpty) {
                super.updateItem(item, isEmpty);
                ReviewRow row = isEmpty ? null : getTableRow().getItem();
                setGraphic(row == null ? null : cell.apply(row));
            }
        });
        table.getColumns().add(column);
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        if (!style.isEmpty()) {
            label.getStyleClass().add(style);
        }
        return label;
    }

    private Node stand(ReviewRow.Stand stand) {
        Label chip = new Label(messages.text("review.stand." + stand.name().toLowerCase(Locale.ROOT)));
        chip.getStyleClass().addAll("chip", switch (stand) {
            case WAITING -> StatusChip.styleClass(ScoringStatus.SUBMITTED);
            case IN_REVIEW -> StatusChip.styleClass(ScoringStatus.IN_REVIEW);
            case COMPARABLE -> StatusChip.styleClass(ScoringStatus.NEW);
            case DONE -> StatusChip.styleClass(ScoringStatus.APPROVED);
        });
        return chip;
    }

    // Nobody's name: who looks at a queue is about to review.
    private Node scorings(ReviewRow row) {
        var counts = row.scorings().stream().collect(Collectors.groupingBy(ScoringSummary::status, TreeMap::new,
                Collectors.counting()));
        return label(counts.entrySet().stream().map(one -> messages.text("review.count", messages.text(one.getKey().message()),
                one.getValue())).collect(Collectors.joining(" · ")), "");
    }

    private Node progress(ReviewRow row) {
        if (row.consensus().isEmpty()) {
            return label("–", "hint");
        }
        ProgressBar bar = new ProgressBar(row.progress());
        bar.getStyleClass().add("review-progress");
        bar.setPrefWidth(110);
        Label percent = label((int) Math.floor(100 * row.progress()) + " %", "hint");
        HBox line = new HBox(8, bar, percent);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /// Says that the queue is being read.
    void waiting() {
        emptyTitle.setText(messages.text("review.queue.reading"));
        emptyText.setText("");
        showEmpty(true);
    }

    /// Says that a recording is being opened.
    void opening(String subject) {
        emptyTitle.setText(messages.text("review.opening", subject));
        emptyText.setText("");
        showEmpty(true);
    }

    void show(List<ReviewRow> rows) {
        Optional<ReviewRow> chosen = Optional.ofNullable(table.getSelectionModel().getSelectedItem());
        table.getItems().setAll(rows);
        table.sort();
        count.setText(messages.text("review.queue.count", rows.size(),
                rows.stream().filter(row -> row.stand() == ReviewRow.Stand.WAITING).count()));
        emptyTitle.setText(messages.text("review.queue.empty"));
        emptyText.setText(messages.text("review.queue.empty.hint"));
        // a filter that lets nothing through stays in reach
        showEmpty(rows.isEmpty() && filter.getText().isBlank());
        table.getItems().stream().filter(row -> chosen.filter(was -> was.recording().id().equals(row.recording().id())).isPresent())
                .findFirst().ifPresentOrElse(table.getSelectionModel()::select, table.getSelectionModel()::selectFirst);
    }

    private void showEmpty(boolean isEmpty) {
        empty.setVisible(isEmpty);
        pane.setVisible(!isEmpty);
    }

    /// The chosen recording.
    Optional<ReviewRow> chosen() {
        return pane.isVisible() ? Optional.ofNullable(table.getSelectionModel().getSelectedItem()) : Optional.empty();
    }

    void focus() {
        table.requestFocus();
    }

    /// Says why a filter cannot be read; the rows stay as they are.
    void refused(String why) {
        count.setText(why);
    }

    String filter() {
        return filter.getText();
    }

    void focusFilter() {
        filter.requestFocus();
    }

    /// Shows or hides how far scorers agree over the recordings of the queue.
    void toggleAgreement() {
        agreementShown.set(!agreementShown.get());
    }

    /// What was counted holds no longer: other recordings are in the queue.
    void recount() {
        counting.forget();
        if (agreementShown.get()) {
            counting.count();
        }
    }

    void close() {
        agreement.close();
    }
}
