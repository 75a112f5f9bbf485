package org.onbam.ui.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.onbam.app.MakeDataset;
import org.onbam.dataset.ExportPlan;
import org.onbam.dataset.ResolvedPlan;
import org.onbam.dataset.SkippedNight;
import org.onbam.message.Messages;
import org.onbam.scoring.work.SavedFilter;

/// Which recordings: all, a saved filter, or what the filter field finds; below, how many that are, and their codes.
final class RecordingsSide {

    private final DatasetModel model;
    private final Messages messages;
    private final ListView<ExportPlan.Chosen> choices = new ListView<>();
    private final TextField query = new TextField();
    private final Label count = new Label();
    private final ListView<String> codes = new ListView<>();
    private final VBox node = new VBox();
    private boolean showing;

    RecordingsSide(DatasetModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        choices.setId("dataset-choices");
        choices.setCellFactory(list -> new ChoiceCell());
        choices.getSelectionModel().selectedItemProperty().addListener((property, before, chosen) -> {
            if (chosen != null && !showing) {
                query.clear();
                model.change(plan -> plan.withRecordings(chosen));
            }
        });
        query.setId("dataset-query");
        query.setPromptText(messages.text("dataset.query.prompt"));
        query.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                ask();
                event.consume();
            }
        });
        query.focusedProperty().addListener((property, had, has) -> {
            if (!has && !query.getText().isBlank()) {
                ask();
            }
        });
        count.setId("dataset-count");
        count.setWrapText(true);
        codes.setId("dataset-codes");
        codes.setFocusTraversable(false);
        codes.setCellFactory(list -> new CodeCell());
        codes.getStyleClass().add("dataset-codes");
        Label empty = new Label(messages.text("dataset.recordings.none"));
        empty.setWrapText(true);
        empty.getStyleClass().add("hint");
        codes.setPlaceholder(empty);
        VBox.setVgrow(codes, Priority.ALWAYS);
        Label title = new Label(messages.text("dataset.recordings.title"));
        title.getStyleClass().add("section-title");
        node.getStyleClass().add("dataset-side");
        node.getChildren().setAll(title, choices, query, count, codes);
        model.offeredProperty().addListener((property, before, now) -> show());
        model.planProperty().addListener((property, before, now) -> show());
        model.lookedProperty().addListener((property, before, now) -> showFound());
        show();
    }

    Node node() {
        return node;
    }

    void focus() {
        choices.requestFocus();
    }

    private void ask() {
        String text = query.getText().strip();
        model.change(plan -> plan.withRecordings(text.isEmpty() ? ExportPlan.Chosen.ALL
                : new ExportPlan.Chosen(ExportPlan.By.QUERY, text, List.of())));
    }

    private void show() {
        showing = true;
        List<ExportPlan.Chosen> rows = new ArrayList<>(List.of(ExportPlan.Chosen.ALL));
        for (SavedFilter filter : model.offeredProperty().get().filters()) {
            rows.add(new ExportPlan.Chosen(ExportPlan.By.FILTER, filter.name(), List.of()));
        }
        ExportPlan.Chosen now = model.plan().recordings();
        if (!rows.contains(now) && now.by() != ExportPlan.By.QUERY) {
            rows.add(now);
        }
        choices.getItems().setAll(rows);
        if (now.by() == ExportPlan.By.QUERY) {
            choices.getSelectionModel().clearSelection();
            if (!query.isFocused()) {
                query.setText(now.text());
            }
        } else {
            choices.getSelectionModel().select(now);
        }
        showing = false;
    }

    private void showFound() {
        Optional<MakeDataset.Looked> looked = model.lookedProperty().get();
        count.setText(looked.map(found -> messages.text("dataset.recordings.count", found.plan().recordings(), found.plan().subjects())).orElse(""));
        codes.getItems().setAll(looked.map(found -> names(found.plan())).orElse(List.of()));
    }

    private List<String> names(ResolvedPlan plan) {
        Set<String> skipped = plan.skipped().stream().map(SkippedNight::code).collect(Collectors.toSet());
        return plan.planned().stream().map(night -> skipped.contains(night.code())
                ? messages.text("dataset.recordings.leftOut", night.code(), night.entry().subjectCode()) : night.name()).toList();
    }

    /// As wide as the list: a long code is cut short, and no bar appears for it.
    private static final class CodeCell extends ListCell<String> {

        CodeCell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(String code, boolean empty) {
            super.updateItem(code, empty);
            setText(empty ? "" : code);
        }
    }

    private final class ChoiceCell extends ListCell<ExportPlan.Chosen> {

        @Override
        protected void updateItem(ExportPlan.Chosen chosen, boolean empty) {
            super.updateItem(chosen, empty);
            setText(empty || chosen == null ? "" : switch (chosen.by()) {
                case ALL -> messages.text("dataset.recordings.all");
                case FILTER, QUERY -> chosen.text();
                case IDS -> messages.text("dataset.recordings.ids", chosen.ids().size());
            });
        }
    }
}
