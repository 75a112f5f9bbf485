package org.onbam.ui.handover;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.onbam.app.ExportScoring.Place;
import org.onbam.app.PreparedExport;
import org.onbam.interchange.LossReport;
import org.onbam.interchange.WritableFormat;
import org.onbam.message.Messages;
import org.onbam.ui.shell.FileChoice;
import org.onbam.ui.shell.Shown;
import org.onbam.ui.shell.Surroundings;
import org.onbam.ui.shell.Tip;

/// Shows one export: format, place, what would be lost; then where the file is.
final class ExportSheet {

    private final Surroundings around;
    private final Messages messages;
    private final ExportModel model;
    private final List<ExportSource> sources;
    private final SheetBox box;
    private final ComboBox<ExportSource> scorings = new ComboBox<>();

    /// @param about   whose recording it is
    /// @param sources what can be exported, the likeliest first
    ExportSheet(Surroundings around, ExportModel model, String about, List<ExportSource> sources) {
        this.around = around;
        this.messages = around.app().messages();
        this.model = model;
        this.sources = List.copyOf(sources);
        this.box = new SheetBox(messages, "export-sheet", "handover.export.title", about);
        scorings.setId("export-scoring");
        scorings.getItems().setAll(sources);
        scorings.setConverter(Shown.by(ExportSource::name));
        scorings.setValue(sources.getFirst());
        scorings.valueProperty().addListener((property, before, chosen) -> model.prepare(chosen));
        model.stateProperty().addListener((property, before, now) -> show(now));
        model.placeProperty().addListener((property, before, now) -> show(model.state()));
        model.targetProperty().addListener((property, before, now) -> show(model.state()));
        model.formatProperty().addListener((property, before, now) -> show(model.state()));
    }

    void open() {
        show(model.state());
        around.sheets().open(box, box, () -> { });
        model.prepare(sources.getFirst());
    }

    private void show(ExportState state) {
        switch (state) {
            case ExportState.Preparing() -> step(withChoice(List.of(box.busy("handover.export.preparing"))), List.of(cancel()));
            case ExportState.Impossible(var reason) ->
                    step(withChoice(List.of(box.problem("export-problem", reason))), List.of(close(true)));
            case ExportState.Ready(PreparedExport plan, var problem) -> {
                List<Node> nodes = choices(plan);
                problem.ifPresent(reason -> nodes.add(box.problem("export-problem", reason)));
                step(withChoice(nodes), List.of(cancel(), write()));
            }
            case ExportState.Writing(PreparedExport plan) ->
                    step(List.of(box.busy("handover.export.writingNow")), List.of(close(false)));
            case ExportState.Written(Path file, LossReport losses) -> step(result(file, losses),
                    List.of(box.button("export-copy-path", "handover.export.copyPath", () -> copy(file)), close(true)));
        }
    }

    // A step takes the focus to its main button, or to what the person was using if that is still there.
    private void step(List<Node> nodes, List<? extends Node> foot) {
        Optional<String> focused = Optional.ofNullable(box.getScene()).map(scene -> scene.getFocusOwner())
                .map(Node::getId);
        box.show(nodes, foot);
        if (box.getScene() != null) {
            Node again = focused.map(id -> box.lookup("#" + id)).orElse(null);
            (again != null && again != box && !again.isDisabled() ? again : foot.getLast()).requestFocus();
        }
    }

    private List<Node> withChoice(List<Node> nodes) {
        List<Node> all = new ArrayList<>();
        if (sources.size() > 1) {
            all.add(row("handover.export.scoring", scorings));
        }
        all.addAll(nodes);
        return all;
    }

    private List<Node> choices(PreparedExport plan) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(box.text(messages.text("handover.export.holds", plan.copy().scoring().hypnogram().scoredCount(),
                plan.copy().scoring().grid().count(), plan.copy().scoring().events().size())));
        nodes.add(row("handover.export.format", formats()));
        nodes.add(row("handover.export.file", target()));
        nodes.addAll(losses(plan.losses(model.format())));
        plan.unsaved().ifPresent(reason -> nodes.add(box.warning(
                box.text(messages.text("handover.export.unsaved")), box.hint(messages.text(reason.problem())))));
        Place place = model.placeProperty().get();
        if (place != Place.FREE) {
            Label sentence = box.text(messages.text(place == Place.TAKEN ? "handover.export.taken"
                    : "handover.export.forbidden"));
            sentence.setId("export-place");
            nodes.add(box.warning(sentence));
        }
        return nodes;
    }

    private Node formats() {
        HBox line = new HBox(18);
        ToggleGroup group = new ToggleGroup();
        for (WritableFormat format : model.formats()) {
            RadioButton button = new RadioButton(messages.text(format.nameKey()));
            button.setId("export-format-" + format.id());
            button.setToggleGroup(group);
            button.setSelected(format.id().equals(model.format().id()));
            button.setOnAction(event -> model.choose(format));
            line.getChildren().add(button);
        }
        return line;
    }

    private Node target() {
        String path = model.targetProperty().get().map(Path::toString).orElse("");
        Label file = new Label(path);
        file.setId("export-target");
        file.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        file.setTooltip(Tip.of(path));
        file.setMinWidth(0);
        HBox.setHgrow(file, Priority.ALWAYS);
        file.setMaxWidth(Double.MAX_VALUE);
        HBox line = new HBox(10, file, box.button("export-choose", "handover.export.choose", this::chooseTarget));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Node row(String key, Node value) {
        Label name = box.section(key);
        name.setMinWidth(76);
        HBox.setHgrow(value, Priority.ALWAYS);
        HBox line = new HBox(12, name, value);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private List<Node> losses(LossReport losses) {
        if (losses.isLossless()) {
            Label none = box.hint(messages.text("handover.export.lossless"));
            none.setId("export-losses");
            return List.of(none);
        }
        List<Node> nodes = new ArrayList<>();
        Label title = box.section("handover.export.losses");
        title.setId("export-losses");
        nodes.add(title);
        losses.losses().forEach(loss -> nodes.add(box.text(messages.text(loss.what()))));
        return nodes;
    }

    private List<Node> result(Path file, LossReport losses) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(box.text(messages.text("handover.export.written")));
        Label path = box.text(file.toString());
        path.setId("export-result");
        path.getStyleClass().add("handover-path");
        nodes.add(path);
        if (!losses.isLossless()) {
            nodes.addAll(losses(losses));
        }
        return nodes;
    }

    private Node cancel() {
        return box.button("export-cancel", "handover.cancel", around.sheets()::close);
    }

    private Node close(boolean goesOn) {
        return goesOn ? box.primary("export-close", "handover.close", around.sheets()::close)
                : box.button("export-close", "handover.close", around.sheets()::close);
    }

    private Node write() {
        Place place = model.placeProperty().get();
        Button button = box.primary("export-write",
                place == Place.TAKEN ? "handover.export.replace" : "handover.export.write", this::writeNow);
        button.setDisable(place == Place.FORBIDDEN);
        return button;
    }

    private void writeNow() {
        String said = model.targetProperty().get().map(Path::toString).orElse("");
        model.write(() -> around.status().message(messages.text("handover.export.done", said)));
    }

    private void chooseTarget() {
        FileChoice.Question question = new FileChoice.Question(messages.text("handover.export.title"),
                model.targetProperty().get(), kinds());
        around.files().save(question).ifPresent(model::choose);
    }

    private List<FileChoice.Kind> kinds() {
        List<FileChoice.Kind> kinds = new ArrayList<>();
        model.formats().forEach(format -> kinds.add(
                new FileChoice.Kind(messages.text(format.nameKey()), format.extensions())));
        // The dialog begins with the first kind.
        String now = messages.text(model.format().nameKey());
        kinds.sort(Comparator.comparing(kind -> !kind.name().equals(now)));
        return kinds;
    }

    private static void copy(Path file) {
        ClipboardContent content = new ClipboardContent();
        content.putString(file.toString());
        Clipboard.getSystemClipboard().setContent(content);
    }
}
