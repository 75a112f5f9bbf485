package org.onbam.ui.handover;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.onbam.app.ImportScoring.ClockRule;
import org.onbam.app.ImportScoring.Proposal;
import org.onbam.interchange.ScoringFormat;
import org.onbam.interchange.ScoringFormats;
import org.onbam.message.Message;
import org.onbam.message.Messages;
import org.onbam.message.UserException;
import org.onbam.model.Scoring;
import org.onbam.ui.shell.FileChoice;
import org.onbam.ui.shell.Surroundings;

/// Shows one import: what to import, what it holds, then what can be done with it.
final class ImportSheet {

    private final Surroundings around;
    private final Messages messages;
    private final ImportModel model;
    private final ScoringFormats formats;
    private final OwnScoring own;
    private final Runnable imported;
    private final SheetBox box;
    private final TextField scorer = new TextField();
    private boolean asked;

    /// @param own      one's own scoring of the same recording
    /// @param imported told when the library holds one scoring more
    ImportSheet(Surroundings around, ImportModel model, ScoringFormats formats, OwnScoring own, Runnable imported) {
        this.around = around;
        this.messages = around.app().messages();
        this.model = model;
        this.formats = formats;
        this.own = own;
        this.imported = imported;
        this.box = new SheetBox(messages, "import-sheet", "handover.import.title", model.recording().subjectCode());
        scorer.setId("import-scorer");
        model.stateProperty().addListener((property, before, now) -> show(now));
    }

    void open() {
        show(model.state());
        around.sheets().open(box, box, () -> { });
        model.begin();
    }

    private void show(ImportState state) {
        switch (state) {
            case ImportState.Looking() -> box.step(List.of(box.busy("handover.import.lookingNow")), List.of(cancel()));
            case ImportState.Asking(var inside, var problem) -> ask(inside, problem);
            case ImportState.Reading(Path file) -> box.step(List.of(box.busy("handover.import.readingNow")), List.of(cancel()));
            case ImportState.Preview(Proposal proposal, var problem) -> preview(proposal, problem);
            case ImportState.Storing(Proposal proposal) ->
                    box.step(List.of(box.busy("handover.import.storing")),
                            List.of(box.button("import-close", "handover.close", around.sheets()::close)));
            case ImportState.Stored(Scoring scoring, String name) -> stored(scoring, name);
        }
    }

    private void ask(Optional<Proposal> inside, Optional<UserException> problem) {
        List<Node> nodes = new ArrayList<>();
        problem.ifPresent(reason -> nodes.add(box.problem("import-problem", reason)));
        nodes.add(box.text(messages.text("handover.import.ask")));
        inside.ifPresent(found -> nodes.add(box.text(messages.text("handover.import.inside.holds",
                found.preview().scoredEpochs(), found.preview().scoring().events().size()))));
        List<Node> foot = new ArrayList<>(List.of(cancel()));
        inside.ifPresent(found -> foot.add(box.button("import-inside", "handover.import.inside", model::chooseInside)));
        foot.add(box.primary("import-choose", "handover.import.choose", this::chooseFile));
        box.step(nodes, foot);
        // Where there is only one thing to do it is done at once; coming back here it is offered.
        if (!asked && inside.isEmpty() && problem.isEmpty() && box.getScene() != null) {
            asked = true;
            chooseFile();
        }
        asked = true;
    }

    private void chooseFile() {
        around.files().open(new FileChoice.Question(messages.text("handover.import.title"),
                Optional.of(Path.of(model.recording().location())), kinds())).ifPresent(model::choose);
    }

    private List<FileChoice.Kind> kinds() {
        List<FileChoice.Kind> kinds = new ArrayList<>();
        kinds.add(new FileChoice.Kind(messages.text("handover.import.kinds"),
                formats.all().stream().flatMap(format -> format.extensions().stream()).distinct().toList()));
        for (ScoringFormat format : formats.all()) {
            kinds.add(new FileChoice.Kind(messages.text(format.nameKey()), format.extensions()));
        }
        kinds.add(new FileChoice.Kind(messages.text("handover.import.everyFile"), List.of()));
        return kinds;
    }

    private void preview(Proposal proposal, Optional<UserException> problem) {
        List<Node> nodes = new ArrayList<>();
        String format = formats.find(proposal.preview().format()).map(ScoringFormat::nameKey).map(messages::text)
                .orElse(proposal.preview().format());
        Label file = box.text(messages.text("handover.import.file", proposal.scoringFile().getFileName(), format));
        file.setId("import-file");
        nodes.add(file);
        nodes.add(new PreviewPane(messages, around.app().vocabulary(), around.theme().palette())
                .of(proposal.preview()));
        if (proposal.preview().shiftNanos() != 0 || model.rule() == ClockRule.IGNORE) {
            nodes.add(clock());
        }
        problem.ifPresent(reason -> nodes.add(box.problem("import-problem", reason)));
        Button accept = box.primary("import-accept", "handover.import.accept", this::accept);
        if (proposal.hasLabels()) {
            scorer.setText(proposal.scorerName());
            nodes.add(scorerRow());
            accept.disableProperty().bind(scorer.textProperty().map(String::isBlank));
        } else {
            nodes.add(box.warning(box.text(messages.text("handover.import.nothing"))));
            accept.setDisable(true);
        }
        box.step(nodes, List.of(cancel(), box.button("import-other", "handover.import.other", model::ask), accept));
        if (accept.isDisabled()) {
            box.lookup("#import-other").requestFocus();
        }
    }

    private CheckBox clock() {
        CheckBox follow = new CheckBox(messages.text("handover.import.followClock"));
        follow.setId("import-clock");
        follow.setSelected(model.rule() == ClockRule.FOLLOW);
        follow.setOnAction(event -> model.follow(follow.isSelected() ? ClockRule.FOLLOW : ClockRule.IGNORE));
        return follow;
    }

    private Node scorerRow() {
        HBox.setHgrow(scorer, Priority.ALWAYS);
        HBox line = new HBox(12, box.section("handover.import.scorer"), scorer);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void accept() {
        String name = scorer.getText().strip();
        model.accept(name, () -> {
            around.status().message(messages.text("handover.import.done", name));
            imported.run();
        });
    }

    private void stored(Scoring scoring, String name) {
        List<Node> nodes = new ArrayList<>();
        Label done = box.text(messages.text("handover.import.done", name));
        done.setId("import-done");
        nodes.add(done);
        Optional<Message> objection = own.objection();
        nodes.add(box.hint(messages.text(objection.orElse(Message.of("handover.start.offer")))));
        Button start = box.button("import-start", "handover.start", () -> {
            around.sheets().close();
            own.startFrom(scoring);
        });
        start.setDisable(objection.isPresent());
        box.step(nodes, List.of(start, box.primary("import-close", "handover.close", around.sheets()::close)));
    }

    private Button cancel() {
        return box.button("import-cancel", "handover.cancel", around.sheets()::close);
    }
}
