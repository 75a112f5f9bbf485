package org.onbam.ui.handover;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.onbam.app.handover.PackPlan;
import org.onbam.app.handover.PackRequest.Also;
import org.onbam.app.handover.PackWork.Existing;
import org.onbam.message.Messages;
import org.onbam.message.UserException;
import org.onbam.ui.shell.FileChoice;
import org.onbam.ui.shell.Surroundings;

/// Asks what goes into a package for a scorer, shows how large it is, and writes it.
final class PackSheet {

    private static final double NAME_WIDTH_PX = 96;

    private final Surroundings around;
    private final Messages messages;
    private final PackModel model;
    private final SheetBox box;
    private final Runnable packed;
    private final ComboBox<String> to = new ComboBox<>();
    private final TextArea instructions = new TextArea();
    private final CheckBox files = new CheckBox();
    private final CheckBox codes;
    private final ProgressBar bar = new ProgressBar();
    private boolean isShown;

    /// @param people whom it could be for
    /// @param packed told when a package was written
    PackSheet(Surroundings around, PackModel model, List<String> people, Runnable packed) {
        this.around = around;
        this.messages = around.app().messages();
        this.model = model;
        this.packed = packed;
        this.box = new SheetBox(messages, "pack-sheet", "handover.pack.title", messages.text("handover.pack.about", model.count()));
        this.codes = new CheckBox(messages.text("handover.pack.codes"));
        to.setId("pack-to");
        to.setEditable(true);
        to.getItems().setAll(people);
        to.getEditor().setPromptText(messages.text("handover.pack.to.prompt"));
        to.setMaxWidth(Double.MAX_VALUE);
        instructions.setId("pack-instructions");
        instructions.setPrefRowCount(3);
        instructions.setWrapText(true);
        instructions.setPromptText(messages.text("handover.pack.instructions.prompt"));
        files.setId("pack-files");
        files.setOnAction(event -> model.set(Also.RECORDINGS, files.isSelected()));
        codes.setId("pack-codes");
        codes.setOnAction(event -> model.set(Also.CODES, codes.isSelected()));
        bar.setMaxWidth(Double.MAX_VALUE);
        model.stateProperty().addListener((property, before, now) -> show(now));
        model.sizesProperty().addListener((property, before, now) -> sizes());
    }

    void open() {
        sizes();
        around.sheets().open(box, box, () -> isShown = false);
        isShown = true;
        show(model.stateProperty().get());
        to.getEditor().requestFocus();
        model.measure();
    }

    private void sizes() {
        Optional<PackModel.Sizes> known = model.sizesProperty().get();
        files.setText(known.map(found -> messages.text("handover.pack.files.size", megabytes(found.recordings()),
                        megabytes(Math.max(100_000, found.texts()))))
                .orElse(messages.text("handover.pack.files")));
        if (isShown && model.stateProperty().get() instanceof PackModel.Asking asking && known.filter(found -> found.missing() > 0).isPresent()) {
            show(asking);
        }
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, bytes < 10_000_000 ? "%.1f MB" : "%.0f MB", bytes / 1e6);
    }

    private void show(PackModel.State state) {
        switch (state) {
            case PackModel.Asking(Optional<UserException> problem) -> ask(problem);
            case PackModel.Packing() -> box.show(
                    List.of(new VBox(8, box.hint(messages.text("handover.pack.writing")), bar)),
                    List.of(box.button("pack-stop", "handover.cancel", model::cancel)));
            case PackModel.Packed(Path file, PackPlan plan) -> done(file, plan);
        }
    }

    private void ask(Optional<UserException> problem) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(row("handover.pack.to", to));
        nodes.add(row("handover.pack.labels", labels()));
        VBox more = new VBox(8, files, codes);
        model.sizesProperty().get().filter(plan -> plan.missing() > 0).ifPresent(plan ->
                more.getChildren().add(1, box.hint(messages.text("handover.pack.missing", plan.missing()))));
        nodes.add(row("handover.pack.more", more));
        nodes.add(row("handover.pack.instructions", instructions));
        problem.ifPresent(reason -> nodes.add(box.problem("pack-problem", reason)));
        Button write = box.primary("pack-write", "handover.pack.write", this::write);
        write.disableProperty().bind(to.getEditor().textProperty().map(String::isBlank));
        box.show(nodes, List.of(box.button("pack-cancel", "handover.cancel", around.sheets()::close), write));
    }

    private Node labels() {
        ToggleGroup group = new ToggleGroup();
        boolean isBlind = !model.has(Also.LABELS) && !model.has(Also.BACK);
        return new VBox(8, choice("pack-blind", "handover.pack.blind", group, isBlind, List.of()),
                choice("pack-labels", "handover.pack.withLabels", group, model.has(Also.LABELS), List.of(Also.LABELS)),
                choice("pack-back", "handover.pack.back", group, model.has(Also.BACK), List.of(Also.BACK)));
    }

    private RadioButton choice(String id, String key, ToggleGroup group, boolean isSelected, List<Also> also) {
        RadioButton button = new RadioButton(messages.text(key));
        button.setId(id);
        button.setWrapText(true);
        button.setToggleGroup(group);
        button.setSelected(isSelected);
        button.setOnAction(event -> {
            model.set(Also.LABELS, also.contains(Also.LABELS));
            model.set(Also.BACK, also.contains(Also.BACK));
            model.measure();
        });
        return button;
    }

    private Node row(String key, Node value) {
        Label name = box.section(key);
        name.setMinWidth(NAME_WIDTH_PX);
        HBox.setHgrow(value, Priority.ALWAYS);
        HBox line = new HBox(12, name, value);
        line.setAlignment(value instanceof VBox || value instanceof TextArea ? Pos.TOP_LEFT : Pos.CENTER_LEFT);
        return line;
    }

    private void write() {
        String name = to.getEditor().getText().strip();
        FileChoice.Question question = FileChoice.Question.of(messages.text("handover.pack.title"),
                new FileChoice.Kind(messages.text("handover.package.kind"), List.of("onbam")));
        Path proposal = Path.of(System.getProperty("user.home"), name.replaceAll("[\\\\/:*?\"<>|]", "_") + ".onbam");
        around.files().save(question.from(proposal)).ifPresent(chosen -> {
            Path file = chosen.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".onbam") ? chosen
                    : chosen.resolveSibling(chosen.getFileName() + ".onbam");
            // the system's dialog has asked whether a file of this very name may be replaced
            model.write(name, instructions.getText().strip(), file, file.equals(chosen) ? Existing.REPLACE : Existing.KEEP);
        });
    }

    private void done(Path file, PackPlan plan) {
        Label path = box.text(file.toString());
        path.setId("pack-result");
        path.getStyleClass().add("handover-path");
        box.show(List.of(box.text(messages.text("handover.pack.done")), path,
                box.hint(messages.text("handover.pack.holds", plan.work().nights().size(), plan.files().size(),
                        plan.work().scorings().size())),
                box.hint(messages.text(plan.work().parties().isBlind() ? "handover.pack.isBlind" : "handover.pack.isOpen"))),
                List.of(box.primary("pack-close", "handover.close", around.sheets()::close)));
        around.status().message(messages.text("handover.pack.done"));
        packed.run();
    }
}
