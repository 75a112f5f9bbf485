package org.onbam.ui.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.onbam.app.MakeDataset;
import org.onbam.dataset.ExportProgress;
import org.onbam.dataset.SkippedNight;
import org.onbam.message.Finding;
import org.onbam.message.Messages;
import org.onbam.message.Severity;
import org.onbam.message.UserException;
import org.onbam.ui.shell.Command;
import org.onbam.ui.shell.CommandButton;
import org.onbam.ui.shell.Keymap;
import org.onbam.ui.task.FindingLine;

/// What was found before anything is written, and below it the run: files, bytes, rate, time left, and how it ended.
final class FindingsSide {

    /// Lists stay short enough to be laid out at once; the counts above them tell of the rest.
    private static final int MOST = 200;
    /// A list of more than this many that were left out scrolls, at this height.
    private static final int FEW = 3;
    private static final double MOST_PX = 160;
    /// What keys of a plan are called here.
    private static final Map<String, String> FIELDS = Map.of("name", "dataset.row.name", "destination", "dataset.row.folder",
            "recordings", "dataset.recordings.title", "images", "dataset.group.images", "k", "dataset.row.k");

    private final DatasetModel model;
    private final Messages messages;
    private final DatasetCommands commands;
    private final Keymap keymap;
    private final Label verdict = new Label();
    private final HBox verdictLine;
    private final FontIcon mark = new FontIcon("fth-check-circle");
    private final VBox lines = new VBox();
    private final VBox runBox = new VBox();
    private final ProgressBar bar = new ProgressBar();
    private final Label at = text("", "card-state");
    private final Label figures = text("", "card-state");
    private final VBox node = new VBox();

    FindingsSide(DatasetModel model, Messages messages, DatasetCommands commands, Keymap keymap) {
        this.model = model;
        this.messages = messages;
        this.commands = commands;
        this.keymap = keymap;
        verdict.setId("dataset-verdict");
        verdict.setWrapText(true);
        verdictLine = new HBox(8, mark, verdict);
        verdictLine.getStyleClass().add("dataset-verdict");
        HBox.setHgrow(verdict, Priority.ALWAYS);
        lines.setId("dataset-findings");
        lines.getStyleClass().add("dataset-findings");
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("dataset-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        bar.setMaxWidth(Double.MAX_VALUE);
        runBox.setId("dataset-run-box");
        runBox.getStyleClass().add("card");
        Label title = new Label(messages.text("dataset.findings.title"));
        title.getStyleClass().add("section-title");
        node.getStyleClass().addAll("dataset-side", "dataset-right");
        node.getChildren().setAll(title, verdictLine, scroll, runBox);
        model.lookedProperty().addListener((property, before, now) -> show());
        model.refusalProperty().addListener((property, before, now) -> show());
        model.lookingProperty().addListener((property, before, now) -> show());
        model.stateProperty().addListener((property, before, now) -> showRun(before, now));
        show();
        showRun(new RunState.Resting(), model.stateProperty().get());
    }

    Node node() {
        return node;
    }

    private void show() {
        Optional<UserException> refusal = model.refusalProperty().get();
        Optional<MakeDataset.Looked> looked = model.lookedProperty().get();
        lines.getChildren().clear();
        verdictLine.getStyleClass().removeAll("good", "bad", "waiting");
        if (refusal.isPresent()) {
            verdict(messages.text(refusal.get().problem()), "bad", "fth-alert-circle");
            lines.getChildren().add(text(messages.text(refusal.get().remedy()), "hint"));
        } else if (looked.isEmpty()) {
            verdict(messages.text("dataset.findings.looking"), "waiting", "fth-clock");
        } else {
            List<Finding> findings = looked.get().checked().findings();
            long errors = findings.stream().filter(finding -> finding.severity() == Severity.ERROR).count();
            boolean good = looked.get().checked().isGood();
            int leftOut = looked.get().plan().skipped().size();
            String size = megabytes(looked.get().checked().bytes());
            verdict(good ? leftOut == 0 ? messages.text("dataset.findings.good", size) : messages.text("dataset.findings.goodBut", size, leftOut)
                    : messages.text("dataset.findings.bad", errors), good ? "good" : "bad", good ? "fth-check-circle" : "fth-alert-circle");
            findings.stream().limit(MOST).forEach(finding -> lines.getChildren().add(new FindingLine(worded(finding), messages).node()));
            if (findings.size() > MOST) {
                lines.getChildren().add(text(messages.text("dataset.findings.more", findings.size() - MOST), "hint"));
            }
        }
        lines.setOpacity(model.lookingProperty().get() ? 0.55 : 1);
    }

    /// What a check says of a key of the plan, it says in the window of the field that the key stands for.
    private Finding worded(Finding finding) {
        String field = FIELDS.get(finding.where());
        return field == null ? finding : new Finding(finding.severity(), messages.text(field), finding.message());
    }

    private void verdict(String words, String style, String icon) {
        verdict.setText(words);
        mark.setIconLiteral(icon);
        verdictLine.getStyleClass().add(style);
    }

    private static Label text(String words, String style) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    // Buttons under the pointer stay: a run tells of itself four times a second.
    private void showRun(RunState before, RunState state) {
        if (before instanceof RunState.Running was && state instanceof RunState.Running is && was.paused() == is.paused()
                && !runBox.getChildren().isEmpty()) {
            follow(is);
            return;
        }
        List<Node> nodes = new ArrayList<>();
        switch (state) {
            case RunState.Resting() -> { }
            case RunState.Running running -> {
                boolean paused = running.paused();
                nodes.add(text(messages.text(paused ? "dataset.run.paused" : "dataset.run.running"), "card-title"));
                follow(running);
                nodes.addAll(List.of(bar, at, figures));
                CommandButton pause = new CommandButton(commands.pause(), messages.text(paused ? "dataset.run.resume" : "dataset.run.pause"),
                        new FontIcon(paused ? "fth-play" : "fth-pause"), keymap, messages);
                nodes.add(new HBox(8, pause, button(commands.cancel())));
            }
            case RunState.Done(MakeDataset.Made made) -> done(made, nodes);
            case RunState.Cancelled(ExportProgress progress) -> {
                nodes.add(text(messages.text("dataset.run.cancelled"), "card-title"));
                nodes.add(text(messages.text("dataset.run.whole", progress.recordings(), progress.allRecordings()), "card-state"));
                nodes.add(goOn());
            }
            case RunState.Failed(UserException reason) -> {
                nodes.add(text(messages.text(reason.problem()), "card-title"));
                nodes.add(text(messages.text(reason.remedy()), "card-state"));
                nodes.add(goOn());
            }
        }
        runBox.getChildren().setAll(nodes);
        runBox.setVisible(!nodes.isEmpty());
        runBox.setManaged(!nodes.isEmpty());
    }

    private void done(MakeDataset.Made made, List<Node> nodes) {
        List<SkippedNight> skipped = made.result().skipped();
        nodes.add(text(!made.verification().isGood() ? messages.text("dataset.run.doubtful") : skipped.isEmpty()
                ? messages.text("dataset.run.done") : messages.text("dataset.run.doneBut", skipped.size()), "card-title"));
        nodes.add(text(messages.text("dataset.run.report", made.result().recordings(), made.result().kept(), made.result().files(),
                megabytes(made.result().bytes())), "card-state"));
        VBox told = new VBox();
        told.setId("dataset-told");
        skipped.stream().limit(MOST).map(night -> new Finding(Severity.WARNING, night.name(), night.told()))
                .forEach(finding -> told.getChildren().add(new FindingLine(finding, messages).node()));
        if (skipped.size() > MOST) {
            told.getChildren().add(text(messages.text("dataset.run.moreLeftOut", skipped.size() - MOST), "hint"));
        }
        made.verification().findings().stream().filter(finding -> finding.severity() == Severity.ERROR).limit(MOST)
                .forEach(finding -> told.getChildren().add(new FindingLine(finding, messages).node()));
        if (told.getChildren().size() <= FEW) {
            nodes.add(told);
        } else {
            ScrollPane scroll = new ScrollPane(told);
            scroll.setFitToWidth(true);
            scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
            scroll.setMinHeight(MOST_PX);
            scroll.setMaxHeight(MOST_PX);
            scroll.getStyleClass().add("dataset-scroll");
            nodes.add(scroll);
        }
        if (!skipped.isEmpty()) {
            nodes.add(text(messages.text("dataset.run.takeUp"), "card-state"));
            nodes.add(new CommandButton(commands.run(), messages.text("dataset.run.again"), new FontIcon("fth-refresh-cw"), keymap, messages));
        }
        made.verification().checked().forEach((product, count) -> nodes.add(text(messages.text("dataset.run.checked", messages.text("dataset.product." + product), count), "hint")));
        nodes.add(text(made.folder().toString(), "hint"));
    }

    private void follow(RunState.Running running) {
        ExportProgress progress = running.progress();
        bar.setProgress(progress.fraction());
        at.setText(messages.text(progress.leftOut() == 0 ? "dataset.run.at" : "dataset.run.atBut", progress.recordings(),
                progress.allRecordings(), progress.code(), progress.leftOut()));
        figures.setText(messages.text("dataset.run.figures", progress.files(), megabytes(progress.bytes()),
                rate(progress, running.nanos()), left(progress, running.nanos())));
    }

    private Node goOn() {
        return new CommandButton(commands.run(), messages.text("dataset.run.goOn"), new FontIcon("fth-play"), keymap, messages);
    }

    private Node button(Command command) {
        return new CommandButton(command, keymap, messages);
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%,.1f MB", bytes / 1e6);
    }

    private static String rate(ExportProgress progress, long nanos) {
        return nanos <= 0 ? "–" : String.format(Locale.ROOT, "%.1f MB/s", progress.bytes() * 1e3 / nanos);
    }

    /// What is left takes as long a recording as what is done.
    private static String left(ExportProgress progress, long nanos) {
        double share = progress.fraction();
        if (share <= 0) {
            return "–";
        }
        long seconds = Math.round(nanos / 1e9 * (1 - share) / share);
        return seconds < 3600 ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
