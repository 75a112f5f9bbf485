package org.onbam.ui.score;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.onbam.app.OpenNight;
import org.onbam.app.OpenRecording;
import org.onbam.app.SecondPane;
import org.onbam.message.Message;
import org.onbam.message.UserException;
import org.onbam.model.Montage;
import org.onbam.model.ScoringId;
import org.onbam.scoring.LibraryRecording;
import org.onbam.scoring.ViewState;
import org.onbam.ui.dock.DockChoices;
import org.onbam.ui.events.EventListCommands;
import org.onbam.ui.events.EventTableChoices;
import org.onbam.ui.measure.MeasureCommands;
import org.onbam.ui.montage.LaneCommands;
import org.onbam.ui.montage.MontageCommands;
import org.onbam.ui.montage.NightPlans;
import org.onbam.ui.night.NightChoices;
import org.onbam.ui.night.NightCommands;
import org.onbam.ui.problems.ProblemCommands;
import org.onbam.ui.scoring.Panes;
import org.onbam.ui.scoring.ScoreModel;
import org.onbam.ui.shell.Command;
import org.onbam.ui.shell.Space;
import org.onbam.ui.shell.Surroundings;

/// The space where a night is scored. One night is open at a time; where the scorer is on it is kept in the library.
public final class ScoreSpace implements Space {

    private static final Duration VIEW_SAVED_AFTER = Duration.millis(400);

    private final Surroundings around;
    private final StackPane root = new StackPane();
    private final EmptyScore empty;
    private final ReadOnlyBooleanWrapper isOpen = new ReadOnlyBooleanWrapper(false);
    private final ScoreCommands commands;
    private final PauseTransition viewTimer = new PauseTransition(VIEW_SAVED_AFTER);
    private final NightChoices nightChoices;
    private final DockChoices dockChoices;
    private final BooleanProperty snapping;
    private final EventTableChoices eventTable;
    private final StatusCommands status;
    private Optional<OpenScore> score = Optional.empty();
    private Optional<ScorePane> pane = Optional.empty();
    private long opening;

    public ScoreSpace(Surroundings around) {
        this.around = around;
        this.empty = new EmptyScore(around.app().messages());
        this.commands = new ScoreCommands(() -> score, isOpen.getReadOnlyProperty(), around.app()::settings,
                around.app().vocabulary());
        this.nightChoices = new NightChoices(around.app().settings().night(), chosen ->
                around.app().change(settings -> settings.withNight(chosen), around.errors()::show));
        this.dockChoices = new DockChoices(around.app().settings().dock(), chosen ->
                around.app().change(settings -> settings.withDock(chosen), around.errors()::show));
        this.snapping = new SimpleBooleanProperty(around.app().settings().snapping());
        snapping.addListener((property, before, after) ->
                around.app().change(settings -> settings.withSnapping(after), around.errors()::show));
        this.eventTable = new EventTableChoices(around.app().settings().eventTable(), chosen ->
                around.app().change(settings -> settings.withEventTable(chosen), around.errors()::show));
        this.status = new StatusCommands(() -> score, isOpen.getReadOnlyProperty(), around);
        root.setId("score");
        root.getChildren().setAll(empty);
        viewTimer.setOnFinished(event -> saveView());
    }

    @Override
    public String id() {
        return "score";
    }

    @Override
    public String iconLiteral() {
        return "fth-activity";
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public List<Command> commands() {
        List<Command> all = new ArrayList<>(commands.list());
        all.addAll(new EventCommands(() -> score, () -> pane, isOpen.getReadOnlyProperty()).list());
        all.addAll(new MontageCommands(key -> score.ifPresent(open -> open.plans().onKey(key).ifPresent(open::show)),
                signals -> pane.ifPresent(shown -> shown.editMontage(signals)), isOpen.getReadOnlyProperty()).list());
        all.addAll(new LaneCommands(() -> pane.map(ScorePane::page), isOpen.getReadOnlyProperty()).list());
        all.addAll(new EventListCommands(() -> pane.map(ScorePane::events), dockChoices, isOpen.getReadOnlyProperty()).list());
        all.add(Command.of("score.spectrum", Command.Context.SCORE, () -> pane.ifPresent(ScorePane::toggleSpectrum),
                isOpen.getReadOnlyProperty(), "P"));
        all.add(Command.of("score.spectrogram", Command.Context.SCORE, this::toggleSpectrogram,
                isOpen.getReadOnlyProperty()));
        all.addAll(new NightCommands(() -> pane.map(ScorePane::strip), isOpen.getReadOnlyProperty()).list());
        all.add(Command.of("score.snap.drag", Command.Context.SCORE, this::toggleSnapping, isOpen.getReadOnlyProperty(), "Alt+S"));
        all.addAll(new MeasureCommands(() -> pane.map(ScorePane::measure), isOpen.getReadOnlyProperty()).list());
        all.addAll(new DockCommands(dockChoices, isOpen.getReadOnlyProperty()).list());
        all.addAll(new ProblemCommands(() -> pane.map(ScorePane::problems), dockChoices, isOpen.getReadOnlyProperty()).list());
        all.addAll(status.list());
        return all;
    }

    private void toggleSpectrogram() {
        var shown = nightChoices.spectrogramShownProperty();
        shown.set(!shown.get());
    }

    private void toggleSnapping() {
        snapping.set(!snapping.get());
        say(Message.of(snapping.get() ? "score.snap.on" : "score.snap.off"));
    }

    @Override
    public void shown() {
        pane.ifPresent(open -> open.page().requestFocus());
    }

    /// Whether a night is open.
    public ReadOnlyBooleanProperty openProperty() {
        return isOpen.getReadOnlyProperty();
    }

    /// Opens a recording of the library in the background and shows it; the night open before is closed.
    public void open(LibraryRecording entry) {
        open(entry, model -> { });
    }

    /// As [#open(LibraryRecording)].
    ///
    /// @param then told when it is open and shown
    public void open(LibraryRecording entry, Consumer<ScoreModel> then) {
        closeNight();
        empty.opening(entry.subjectCode());
        long ticket = ++opening;
        var app = around.app();
        OpenRecording useCase = new OpenRecording(app.library(), app.scorer(), app.montages(), Clock.systemUTC(),
                app.overviews());
        app.jobs().read(Message.of("score.opening", entry.subjectCode()), (progress, token) -> {
                    app.places().await();
                    return useCase.open(entry);
                },
                night -> opened(night, ticket, then), failure -> failed(failure, ticket));
    }

    /// What is open is not what the library holds, or may be edited again: it is opened anew, where the scorer was.
    public void outdated(ScoringId scoring) {
        model().filter(open -> open.session().id().equals(scoring)).ifPresent(open -> {
            open.session().stop(Message.of("score.outdated"));
            open(open.night().entry(), now -> {
                if (now.isEditable()) {
                    say(Message.of("score.openedAnew"));
                }
            });
        });
    }

    private void opened(OpenNight night, long ticket, Consumer<ScoreModel> then) {
        if (ticket != opening) {
            night.close();
        } else {
            show(night);
            score.map(OpenScore::model).ifPresent(then);
        }
    }

    private void failed(UserException failure, long ticket) {
        if (ticket == opening) {
            empty.invite();
            around.errors().show(failure);
        }
    }

    /// Shows a night that was opened elsewhere.
    public void show(OpenNight night) {
        closeNight();
        SecondPane second = around.app().settings().secondPane();
        ScoreModel model = new ScoreModel(night, around.app().vocabulary(), second);
        NightPlans plans = new NightPlans(around.app().montages(), night,
                (montage, fitted) -> fit(model, montage, fitted), around.errors()::show);
        OpenScore next = new OpenScore(model, plans, this::say, (montage, fitted) -> fit(model, montage, fitted));
        if (second.isShown()) {
            next.showLowerPane();
        }
        ScorePane shown = new ScorePane(next, nightChoices, dockChoices, eventTable, around, second.share(), snapping);
        score = Optional.of(next);
        pane = Optional.of(shown);
        root.getChildren().setAll(shown);
        isOpen.set(true);
        Panes panes = model.panes();
        List.of(panes.upper().pageProperty(), panes.upper().montageProperty(), panes.lower().pageProperty(),
                        panes.lower().montageProperty(), panes.epochProperty(), panes.lowerShownProperty(), shown.shareProperty())
                .forEach(each -> each.subscribe(now -> viewTimer.playFromStart()));
        shown.page().requestFocus();
        model.session().refusal().ifPresent(this::say);
    }

    private void say(Message message) {
        around.status().message(around.app().messages().text(message));
    }

    private void fit(ScoreModel model, Montage montage, Consumer<Montage> fitted) {
        around.app().jobs().read(Message.of("score.fitting"),
                (progress, token) -> OpenNight.fitted(montage, model.night().traces()), fitted, around.errors()::show);
    }

    /// The model of the open night.
    public Optional<ScoreModel> model() {
        return score.map(OpenScore::model);
    }

    /// Whether everything on the screen shows what was last asked for.
    public boolean isSettled() {
        return score.map(OpenScore::isSettled).orElse(true) && pane.map(ScorePane::isSettled).orElse(true);
    }

    /// Whether the page shown lacks nothing that its overview has yet to reach.
    public boolean isWhole() {
        return pane.map(ScorePane::isWhole).orElse(true);
    }

    @Override
    public void closed() {
        opening++;
        closeNight();
    }

    private void closeNight() {
        viewTimer.stop();
        saveView();
        // Who reads stops before what is read closes.
        pane.ifPresent(ScorePane::close);
        score.map(OpenScore::plans).ifPresent(NightPlans::close);
        score.ifPresent(open -> open.model().night().close());
        score = Optional.empty();
        pane = Optional.empty();
        isOpen.set(false);
        root.getChildren().setAll(empty);
        empty.invite();
    }

    private void saveView() {
        score.map(OpenScore::model).ifPresent(this::keepPlaceOf);
        keepSecondPane();
    }

    private void keepPlaceOf(ScoreModel model) {
        ViewState view = model.viewState();
        around.app().places().keep(model.session().id(), view);
    }

    private void keepSecondPane() {
        score.map(open -> open.model().panes()).ifPresent(panes -> around.app().change(
                settings -> settings.withSecondPane(new SecondPane(panes.lowerShownProperty().get(),
                        pane.map(shown -> shown.shareProperty().get()).orElse(SecondPane.HIDDEN.share()),
                        panes.lower().page().durationNanos(), panes.lower().montage().id())),
                around.errors()::show));
    }
}
