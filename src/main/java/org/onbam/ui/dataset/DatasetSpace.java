package org.onbam.ui.dataset;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.onbam.message.Messages;
import org.onbam.ui.shell.Command;
import org.onbam.ui.shell.CommandButton;
import org.onbam.ui.shell.FileChoice;
import org.onbam.ui.shell.Space;
import org.onbam.ui.shell.Surroundings;

/// The Dataset space. FX thread only.
public final class DatasetSpace implements Space {

    private static final Duration REST = Duration.millis(500);
    private static final Duration TICK = Duration.millis(250);

    private final Surroundings around;
    private final Messages messages;
    private final DatasetModel model;
    private final DatasetCommands commands;
    private final RecordingsSide recordings;
    private final PlanForm form;
    private final EpochPreview preview;
    private final FindingsSide findings;
    private final BorderPane node = new BorderPane();
    // Typing changes the plan at every key; it is looked at once the hands rest.
    private final PauseTransition rest = new PauseTransition(REST);
    private final Timeline clock = new Timeline();

    /// The space with the plan that another was left with, and what it was making, in other words or colours.
    public static DatasetSpace after(DatasetSpace before, Surroundings around) {
        return new DatasetSpace(around, DatasetModel.after(before.model));
    }

    public DatasetSpace(Surroundings around) {
        this(around, new DatasetModel(around.app()));
    }

    private DatasetSpace(Surroundings around, DatasetModel model) {
        this.around = around;
        this.messages = around.app().messages();
        this.model = model;
        this.commands = DatasetCommands.of(this, model);
        this.recordings = new RecordingsSide(model, messages);
        this.preview = new EpochPreview(model, messages, around.errors()::show);
        this.form = new PlanForm(model, messages, around.app().montages(), preview.node(), commands.folder(), around.keymap());
        this.findings = new FindingsSide(model, messages, commands, around.keymap());
        rest.setOnFinished(event -> model.look());
        model.planProperty().addListener((property, before, now) -> rest.playFromStart());
        clock.getKeyFrames().setAll(new KeyFrame(TICK, event -> model.tick()));
        clock.setCycleCount(Animation.INDEFINITE);
        model.stateProperty().addListener((property, before, now) -> follow(now));
        follow(model.stateProperty().get());
        layOut();
    }

    private void follow(RunState state) {
        if (state instanceof RunState.Running) {
            clock.play();
        } else {
            clock.stop();
        }
    }

    private void layOut() {
        Label title = new Label(messages.text("dataset.title"));
        title.getStyleClass().add("space-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox bar = new HBox(title, gap, button(commands.open()), button(commands.save()), button(commands.check()), runButton());
        bar.getStyleClass().add("toolbar");
        bar.setAlignment(Pos.CENTER_LEFT);
        ScrollPane middle = new ScrollPane(form.node());
        middle.setFitToWidth(true);
        middle.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        middle.getStyleClass().add("dataset-middle");
        VBox.setVgrow(middle, Priority.ALWAYS);
        node.setId("dataset");
        node.getStyleClass().add("dataset");
        node.setTop(bar);
        node.setLeft(recordings.node());
        node.setCenter(middle);
        node.setRight(findings.node());
    }

    private Node button(Command command) {
        CommandButton button = new CommandButton(command, around.keymap(), messages);
        button.button().setId("dataset-button-" + command.id().replace('.', '-'));
        return button;
    }

    private Node runButton() {
        CommandButton button = new CommandButton(commands.run(), around.keymap(), messages);
        button.button().setId("dataset-run");
        button.button().getStyleClass().add("accent");
        return button;
    }

    void openPlan() {
        around.files().open(new FileChoice.Question(messages.text("dataset.open.title"), model.file(), kinds())).ifPresent(model::open);
    }

    void savePlan() {
        Path proposed = model.file().orElse(Path.of(System.getProperty("user.home", "")).resolve("plan.json"));
        around.files().save(new FileChoice.Question(messages.text("dataset.save.title"), Optional.of(proposed), kinds()))
                .ifPresent(to -> model.save(to, () -> around.status().message(messages.text("dataset.saved", to))));
    }

    private List<FileChoice.Kind> kinds() {
        return List.of(new FileChoice.Kind(messages.text("dataset.plan.kind"), List.of("json")));
    }

    void chooseFolder() {
        around.files().folder(FileChoice.Question.of(messages.text("dataset.folder.title")))
                .ifPresent(folder -> form.setDestination(folder.toString()));
    }

    void checkAgain() {
        model.reload();
    }

    /// Whether what was found of the plan, and its preview, are on the screen.
    public boolean isSettled() {
        return !model.lookingProperty().get() && (model.lookedProperty().get().isPresent() || model.refusalProperty().get().isPresent())
                && preview.isSettled();
    }

    /// The plan and what is under way.
    DatasetModel model() {
        return model;
    }

    @Override
    public String id() {
        return "dataset";
    }

    @Override
    public String iconLiteral() {
        return "fth-package";
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public List<Command> commands() {
        return commands.list();
    }

    @Override
    public void shown() {
        model.reload();
        recordings.focus();
    }

    @Override
    public void closed() {
        rest.stop();
        clock.stop();
        preview.close();
        form.close();
        model.close();
    }
}
