package org.onbam.ui.montage;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;
import org.onbam.app.Montages;
import org.onbam.message.Messages;
import org.onbam.montage.MatchedMontage;
import org.onbam.montage.MontagePlan;
import org.onbam.montage.PlanReader;
import org.onbam.montage.StandardMontages;
import org.onbam.ui.shell.FileChoice;
import org.onbam.ui.shell.IconButton;
import org.onbam.ui.shell.Surroundings;

/// The list of montages, which shows the chosen one on the page, and what can be done with a whole montage.
final class PlanColumn extends VBox implements AutoCloseable {

    private final LaneEditing lanes;
    private final NightPlans plans;
    private final Montages service;
    private final Surroundings around;
    private final Messages messages;
    private final ListView<MatchedMontage> list = new ListView<>();
    private final Button remove;
    private final Label said = new Label();
    private final InvalidationListener changed = (Observable change) -> refresh();
    private final Subscription follows;
    private boolean showing;

    PlanColumn(LaneEditing lanes, NightPlans plans, Surroundings around) {
        this.lanes = lanes;
        this.plans = plans;
        this.service = plans.service();
        this.around = around;
        this.messages = around.app().messages();
        getStyleClass().add("editor-plans");
        list.setId("montage-list");
        list.setCellFactory(view -> new PlanCell());
        list.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
        VBox.setVgrow(list, Priority.ALWAYS);
        this.remove = button("montage-remove", "fth-trash-2", "lane.editor.remove", this::remove);
        HBox buttons = new HBox(2, button("montage-copy", "fth-copy", "lane.editor.copy", this::copy), remove,
                button("montage-import", "fth-download", "lane.editor.import", this::read),
                button("montage-export", "fth-upload", "lane.editor.export", this::write));
        said.setId("montage-said");
        said.getStyleClass().add("hint");
        said.setWrapText(true);
        getChildren().setAll(list, said, buttons);
        plans.list().addListener(changed);
        this.follows = lanes.wholeProperty().subscribe(now -> refresh());
    }

    private Button button(String id, String icon, String help, Runnable action) {
        return new IconButton(id, icon, messages.text(help), action);
    }

    private Optional<MatchedMontage> shown() {
        return plans.asPlanned(lanes);
    }

    private void refresh() {
        showing = true;
        if (!list.getItems().equals(plans.now().matched())) {
            list.getItems().setAll(plans.now().matched());
        }
        list.getSelectionModel().clearSelection();
        shown().ifPresent(list.getSelectionModel()::select);
        list.refresh();
        String id = lanes.wholeProperty().get().id();
        boolean reset = service.isBuiltIn(id) || StandardMontages.isMade(id);
        remove.setDisable(reset && !service.isChanged(id));
        ((FontIcon) remove.getGraphic()).setIconLiteral(reset ? "fth-rotate-ccw" : "fth-trash-2");
        remove.getTooltip().setText(messages.text(reset ? "lane.editor.reset" : "lane.editor.remove"));
        showing = false;
    }

    private void chosen(MatchedMontage montage) {
        if (!showing && montage != null && !montage.plan().id().equals(lanes.wholeProperty().get().id())) {
            plans.flush();
            plans.show(lanes, montage.plan().id());
        }
    }

    private void copy() {
        shown().map(MatchedMontage::plan).ifPresent(plan -> {
            String name = messages.text("lane.editor.copyName", plan.displayName(messages));
            plans.change(lanes, plan.withId(service.newId(name)).withName(name).withFunctionKey(0));
        });
    }

    private void remove() {
        String id = lanes.wholeProperty().get().id();
        plans.flush();
        service.remove(id, plans.failed());
        plans.show(lanes, plans.montage(id).map(org.onbam.model.Montage::id)
                .orElseGet(() -> plans.list().getFirst().id()));
    }

    private FileChoice.Kind json() {
        return new FileChoice.Kind(messages.text("lane.editor.json"), List.of("json"));
    }

    private void read() {
        around.files().open(FileChoice.Question.of(messages.text("lane.editor.import"), json()))
                .ifPresent(file -> service.importFrom(file, read -> {
                    said.setText(imported(read));
                    read.plans().stream().findFirst().map(MontagePlan::id).ifPresent(id -> plans.show(lanes, id));
                }, around.errors()::show));
    }

    /// What was read, and a line for each thing in the file that was passed over.
    private String imported(PlanReader.Read read) {
        return Stream.concat(Stream.of(messages.text("lane.editor.imported", read.plans().stream()
                        .map(plan -> plan.displayName(messages)).collect(Collectors.joining(", ")))),
                read.findings().stream().map(finding -> messages.text(finding.message())))
                .collect(Collectors.joining("\n"));
    }

    private void write() {
        plans.flush();
        shown().map(MatchedMontage::plan).ifPresent(plan -> around.files()
                .save(FileChoice.Question.of(messages.text("lane.editor.export"), json()).from(Path.of(plan.id() + ".json")))
                .ifPresent(file -> service.exportTo(file, List.of(plan),
                        written -> said.setText(messages.text("lane.editor.exported", written.getFileName())),
                        around.errors()::show)));
    }

    private final class PlanCell extends ListCell<MatchedMontage> {

        private final Label name = new Label();
        private final Label key = new Label();
        private final HBox line;

        PlanCell() {
            getStyleClass().add("plan-cell");
            key.getStyleClass().add("key-cap");
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            name.setMinWidth(0);
            line = FormGrid.line(name, gap, key);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(MatchedMontage montage, boolean empty) {
            super.updateItem(montage, empty);
            setGraphic(empty || montage == null ? null : line);
            if (!empty && montage != null) {
                MontagePlan plan = montage.plan();
                name.setText(plan.displayName(messages) + (service.isChanged(plan.id()) ? " *" : ""));
                name.setDisable(!montage.isOfUse());
                key.setText(messages.text("lane.editor.key", plan.functionKey()));
                key.setVisible(plan.functionKey() > 0);
                key.setManaged(plan.functionKey() > 0);
            }
        }
    }

    @Override
    public void close() {
        plans.list().removeListener(changed);
        follows.unsubscribe();
    }
}
