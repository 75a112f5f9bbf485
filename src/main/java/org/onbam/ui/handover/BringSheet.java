package org.onbam.ui.handover;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.onbam.app.handover.WorkPackage;
import org.onbam.message.Messages;
import org.onbam.message.UserException;
import org.onbam.model.EventType;
import org.onbam.montage.MontagePlan;
import org.onbam.scoring.transfer.MergePreview;
import org.onbam.scoring.transfer.MergePreview.Fate;
import org.onbam.ui.shell.Surroundings;

/// Shows what packages and libraries would bring, and brings it in after a yes.
final class BringSheet {

    private final Surroundings around;
    private final Messages messages;
    private final BringModel model;
    private final Runnable brought;
    private final SheetBox box;

    /// @param brought told when the library has changed
    BringSheet(Surroundings around, BringModel model, Runnable brought) {
        this.around = around;
        this.messages = around.app().messages();
        this.model = model;
        this.brought = brought;
        this.box = new SheetBox(messages, "bring-sheet", "handover.bring.title",
                model.files().stream().map(Path::getFileName).map(Path::toString).collect(Collectors.joining(", ")));
        model.stateProperty().addListener((property, before, now) -> show(now));
    }

    void open() {
        show(model.stateProperty().get());
        around.sheets().open(box, box, () -> { });
        model.read();
    }

    private void show(BringModel.State state) {
        switch (state) {
            case BringModel.Reading() -> box.step(List.of(box.busy("handover.bring.reading")), List.of(stop()));
            case BringModel.Refused(UserException reason) -> box.step(List.of(box.problem("bring-problem", reason)), List.of(close()));
            case BringModel.Preview(MergePreview preview, Optional<WorkPackage> work, Optional<UserException> problem) ->
                    preview(preview, work, problem);
            case BringModel.Bringing() -> box.step(List.of(box.busy("handover.bring.bringing")), List.of(stop()));
            case BringModel.Brought(MergePreview done, Optional<WorkPackage> work) -> done(done);
        }
    }

    private Node stop() {
        return box.button("bring-stop", "handover.cancel", () -> {
            model.cancel();
            around.sheets().close();
        });
    }

    private Node close() {
        return box.primary("bring-close", "handover.close", around.sheets()::close);
    }

    private void preview(MergePreview preview, Optional<WorkPackage> work, Optional<UserException> problem) {
        List<Node> nodes = new ArrayList<>();
        work.ifPresent(received -> nodes.addAll(letter(received)));
        boolean isNothing = preview.isNothing() && work.filter(this::bringsOwn).isEmpty();
        if (isNothing && preview.count(Fate.OPEN) == 0) {
            Label nothing = box.text(messages.text("handover.bring.nothing"));
            nothing.setId("bring-nothing");
            nodes.add(nothing);
        } else {
            nodes.add(figures(preview));
            nodes.addAll(scorers(preview));
        }
        if (preview.count(Fate.BESIDE) > 0) {
            nodes.add(box.hint(messages.text("handover.bring.beside.why")));
        }
        if (preview.count(Fate.OPEN) > 0) {
            nodes.add(box.warning(box.text(messages.text("handover.bring.open", preview.count(Fate.OPEN)))));
        }
        problem.ifPresent(reason -> nodes.add(box.problem("bring-problem", reason)));
        if (isNothing) {
            box.step(nodes, List.of(close()));
        } else {
            box.step(nodes, List.of(box.button("bring-cancel", "handover.cancel", around.sheets()::close),
                    box.primary("bring-accept", work.isPresent() ? "handover.bring.receive" : "handover.bring.merge",
                            () -> model.accept(brought))));
        }
    }

    private boolean bringsOwn(WorkPackage work) {
        return !around.app().montages().unknown(work.montages()).isEmpty()
                || work.types().stream().anyMatch(type -> around.app().vocabulary().find(type.code()).isEmpty());
    }

    /// From whom, for whom, what to look out for, and what beside labels comes along.
    private List<Node> letter(WorkPackage work) {
        List<Node> nodes = new ArrayList<>();
        Label from = box.text(messages.text("handover.bring.from", work.parties().sender().name(), work.parties().receiver().name(),
                work.nights().size()));
        from.setId("bring-from");
        nodes.add(from);
        if (!work.parties().isCoded() && !work.parties().receiver().name().equals(around.app().scorer().name())) {
            nodes.add(box.warning(box.text(messages.text("handover.bring.other", work.parties().receiver().name()))));
        }
        if (!work.instructions().isBlank()) {
            Label instructions = box.text(work.instructions());
            instructions.setId("bring-instructions");
            nodes.add(new VBox(2, box.section("handover.pack.instructions"), instructions));
        }
        if (work.recordingBytes() > 0) {
            nodes.add(box.hint(messages.text("handover.bring.inside",
                    String.format(Locale.ROOT, "%.1f MB", work.recordingBytes() / 1e6))));
        }
        List<MontagePlan> plans = around.app().montages().unknown(work.montages());
        if (!plans.isEmpty()) {
            nodes.add(box.hint(messages.text("handover.bring.montages",
                    plans.stream().map(plan -> plan.displayName(messages)).collect(Collectors.joining(", ")))));
        }
        types(work).forEach(nodes::add);
        work.rules().filter(rules -> !rules.equals(around.app().settings().rules())).ifPresent(rules ->
                nodes.add(box.hint(messages.text("handover.bring.rules", "1" + rules.hypopnea().name()))));
        return nodes;
    }

    private List<Node> types(WorkPackage work) {
        List<String> added = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        for (EventType type : work.types()) {
            Optional<EventType> own = around.app().vocabulary().find(type.code());
            if (own.isEmpty()) {
                added.add(type.name(messages));
            } else if (!own.get().equals(type)) {
                kept.add(type.name(messages));
            }
        }
        List<Node> nodes = new ArrayList<>();
        if (!added.isEmpty()) {
            nodes.add(box.hint(messages.text("handover.bring.types", String.join(", ", added))));
        }
        if (!kept.isEmpty()) {
            nodes.add(box.hint(messages.text("handover.bring.typesKept", String.join(", ", kept))));
        }
        return nodes;
    }

    private Node figures(MergePreview preview) {
        GridPane grid = new GridPane(24, 4);
        grid.setId("bring-figures");
        ColumnConstraints words = new ColumnConstraints();
        ColumnConstraints numbers = new ColumnConstraints();
        numbers.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().setAll(words, numbers);
        line(grid, "handover.bring.new", preview.count(Fate.NEW));
        line(grid, "handover.bring.goesOn", preview.count(Fate.GOES_ON));
        line(grid, "handover.bring.beside", preview.count(Fate.BESIDE));
        line(grid, "handover.bring.known", preview.count(Fate.KNOWN));
        line(grid, "handover.bring.unknown", preview.unknownRecordings().size());
        line(grid, "handover.bring.assignments", preview.assignments());
        line(grid, "handover.bring.steps", preview.steps());
        line(grid, "handover.bring.names", preview.names());
        line(grid, "handover.bring.tags", preview.tags());
        return grid;
    }

    private void line(GridPane grid, String key, long count) {
        if (count > 0) {
            Label number = new Label(String.format(Locale.ROOT, "%,d", count));
            number.setId(key.substring("handover.".length()).replace('.', '-'));
            grid.addRow(grid.getRowCount(), new Label(messages.text(key)), number);
        }
    }

    /// Whose scorings they are, and how many changes of each.
    private List<Node> scorers(MergePreview preview) {
        Map<String, int[]> all = new TreeMap<>();
        preview.scorings().stream().filter(line -> line.fate() != Fate.KNOWN).forEach(line -> {
            int[] sums = all.computeIfAbsent(line.scorer().name(), name -> new int[2]);
            sums[0]++;
            sums[1] += line.changes();
        });
        List<Node> nodes = new ArrayList<>();
        if (!all.isEmpty()) {
            VBox list = new VBox(2, box.section("handover.bring.scorers"));
            all.forEach((name, sums) -> list.getChildren().add(box.text(sums[1] == 0
                    ? messages.text("handover.bring.scorer.whole", name, sums[0])
                    : messages.text("handover.bring.scorer", name, sums[0], sums[1]))));
            nodes.add(list);
        }
        return nodes;
    }

    private void done(MergePreview done) {
        Label sentence = box.text(messages.text("handover.bring.done"));
        sentence.setId("bring-done");
        List<Node> nodes = new ArrayList<>(List.of(sentence));
        if (!done.isNothing()) {
            nodes.add(figures(done));
        }
        around.status().message(messages.text("handover.bring.done"));
        box.step(nodes, List.of(close()));
    }
}
