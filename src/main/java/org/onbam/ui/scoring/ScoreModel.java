package org.onbam.ui.scoring;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.onbam.app.NightSeries;
import org.onbam.app.OpenNight;
import org.onbam.app.SecondPane;
import org.onbam.message.Message;
import org.onbam.model.EpochGrid;
import org.onbam.model.EventId;
import org.onbam.model.EventVocabulary;
import org.onbam.model.Montage;
import org.onbam.model.Recording;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;
import org.onbam.model.ScoringStatus;
import org.onbam.model.TimeSpan;
import org.onbam.scoring.ScoringChange;
import org.onbam.scoring.ScoringSession;
import org.onbam.scoring.ViewState;

/// The state of one night open for scoring, as observable properties. FX thread; needs no running toolkit.
///
/// The scoring changes only through its [ScoringSession]; where the scorer is, only through [Panes], which keep the current
/// epoch on both pages; the selection through the methods here: a selected event exists.
public final class ScoreModel {

    /// The filter of events that lets every one through.
    public static final Predicate<ScoredEvent> ALL = event -> true;

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final Selection NOTHING = new Selection.None();

    private final OpenNight night;
    private final EventVocabulary vocabulary;
    private final Paging paging;
    private final Panes panes;
    private final ReadOnlyObjectWrapper<Scoring> scoring;
    private final ReadOnlyObjectWrapper<Selection> selection = new ReadOnlyObjectWrapper<>(NOTHING);
    private final StringProperty armed = new SimpleStringProperty("");
    private final ObjectProperty<NightSeries> series = new SimpleObjectProperty<>(NightSeries.NONE);
    private final ObjectProperty<Predicate<ScoredEvent>> eventFilter = new SimpleObjectProperty<>(ALL);
    private final ReadOnlyObjectWrapper<ScoringStatus> status;
    private Runnable refused = () -> { };
    private Consumer<Message> said = message -> { };

    public ScoreModel(OpenNight night, EventVocabulary vocabulary) {
        this(night, vocabulary, SecondPane.HIDDEN);
    }

    /// @param second how the lower pane begins
    public ScoreModel(OpenNight night, EventVocabulary vocabulary, SecondPane second) {
        this.night = night;
        this.vocabulary = vocabulary;
        ScoringSession session = night.session();
        this.scoring = new ReadOnlyObjectWrapper<>(session.current());
        this.status = new ReadOnlyObjectWrapper<>(session.status());
        this.paging = new Paging(session.current().grid(), night.recording().span());
        this.panes = Panes.of(night, paging, second);
        session.onEdit(edit -> edited(edit.after()));
        panes.upper().montageProperty().subscribe(now -> dropLostSelection());
        panes.lower().montageProperty().subscribe(now -> dropLostSelection());
        panes.lowerShownProperty().subscribe(now -> dropLostSelection());
    }

    public OpenNight night() {
        return night;
    }

    public Recording recording() {
        return night.recording();
    }

    public ScoringSession session() {
        return night.session();
    }

    public EventVocabulary vocabulary() {
        return vocabulary;
    }

    public Paging paging() {
        return paging;
    }

    public EpochGrid grid() {
        return scoring.get().grid();
    }

    public ReadOnlyObjectProperty<Scoring> scoringProperty() {
        return scoring.getReadOnlyProperty();
    }

    public Scoring scoring() {
        return scoring.get();
    }

    /// How far the scoring has come: whether changes can be made follows it.
    public ReadOnlyObjectProperty<ScoringStatus> statusProperty() {
        return status.getReadOnlyProperty();
    }

    /// Takes note of a step that the library has taken.
    public void stepped(ScoringStatus next) {
        session().stepped(next);
        status.set(next);
    }

    /// The two panes, the current epoch and what moves them.
    public Panes panes() {
        return panes;
    }

    /// The page of the upper pane.
    public ReadOnlyObjectProperty<TimeSpan> pageProperty() {
        return panes.upper().pageProperty();
    }

    public TimeSpan page() {
        return panes.upper().page();
    }

    /// The current epoch, 0-based: what the stage keys act on.
    public ReadOnlyObjectProperty<Integer> epochProperty() {
        return panes.epochProperty();
    }

    public int epoch() {
        return panes.epoch();
    }

    public ReadOnlyObjectProperty<Selection> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    public Selection selection() {
        return selection.get();
    }

    /// The montage of the upper pane.
    public ObjectProperty<Montage> montageProperty() {
        return panes.upper().montageProperty();
    }

    public Montage montage() {
        return panes.upper().montage();
    }

    /// Which events are gone to from one to the next: those that the list of events shows. All until somebody says otherwise.
    public ObjectProperty<Predicate<ScoredEvent>> eventFilterProperty() {
        return eventFilter;
    }

    /// Code of the event type that each drag makes; empty when none is armed.
    public StringProperty armedProperty() {
        return armed;
    }

    /// The slow numbers of the night, `NONE` until they are read.
    public ObjectProperty<NightSeries> seriesProperty() {
        return series;
    }

    public ViewState viewState() {
        return new ViewState(page().startNanos(), page().durationNanos(), epoch(), montage().id());
    }

    /// Local clock time of a time of the recording, where the file states a start.
    public Optional<LocalDateTime> clockAt(long nanos) {
        return recording().start().map(start -> start.plusNanos(nanos));
    }

    /// A time of the recording as lists write it: the clock's, else that since its start as `h:mm:ss`.
    public String timeAt(long nanos) {
        return clockAt(nanos).map(CLOCK::format).orElseGet(() -> {
            long seconds = Math.floorDiv(nanos, TimeSpan.SECOND);
            return String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
        });
    }

    /// The selected event, where it is one.
    public Optional<ScoredEvent> selectedEvent() {
        return selection.get() instanceof Selection.OfEvent chosen ? scoring.get().event(chosen.id()) : Optional.empty();
    }

    /// The ids of the selected events: none, one or several.
    public Set<EventId> selectedIds() {
        return selection.get().ids();
    }

    /// The selected events in the order of time.
    public List<ScoredEvent> selectedEvents() {
        Set<EventId> ids = selectedIds();
        return ids.size() < 2 ? selectedEvent().stream().toList()
                : scoring.get().events().stream().filter(event -> ids.contains(event.id())).toList();
    }

    // --- moving about: see Panes ------------------------------------------------------------------------------

    public void goToEpoch(int target) {
        panes.goToEpoch(target);
    }

    public void goTo(long nanos) {
        panes.goTo(nanos);
    }

    public void turnPage(int pages) {
        panes.turnPage(pages);
    }

    public void setTimeBase(long pageNanos) {
        panes.setTimeBase(pageNanos);
    }

    public void zoom(long aboutNanos, double factor) {
        panes.zoom(aboutNanos, factor);
    }

    public void reveal(TimeSpan span) {
        panes.reveal(span);
    }

    public long epochStartNanos() {
        return panes.epochStartNanos();
    }

    // --- choosing ---------------------------------------------------------------------------------------------

    public void select(Selection next) {
        selection.set(next);
    }

    public void clearSelection() {
        selection.set(NOTHING);
        armed.set("");
    }

    /// Selects an event and shows it.
    public void jumpTo(ScoredEvent event) {
        reveal(event.span());
        select(new Selection.OfEvent(event.id()));
    }

    /// Whether changes can be made; looking, choosing and exporting always can.
    public boolean isEditable() {
        return session().isEditable();
    }

    /// Told whenever a change was asked for and could not be made.
    public void onRefused(Runnable action) {
        refused = action;
    }

    /// Whether a change may be made now; if not, [#onRefused] is told.
    public boolean mayEdit() {
        if (!isEditable()) {
            refused.run();
        }
        return isEditable();
    }

    /// Applies a change where changes can be made; tells whether it did.
    public boolean execute(ScoringChange change) {
        boolean may = mayEdit();
        if (may) {
            session().execute(change);
        }
        return may;
    }

    /// Told in words what was done, or why it was not, for the status line.
    public void onSaid(Consumer<Message> action) {
        said = action;
    }

    /// Says something in the status line.
    public void say(Message message) {
        said.accept(message);
    }

    /// As [#execute], and says what was done.
    public boolean perform(ScoringChange change) {
        boolean done = execute(change);
        if (done) {
            say(new ChangeText(this).of(change));
        }
        return done;
    }

    // An event key must not act on a span that is nowhere to be seen.
    private void dropLostSelection() {
        if (selection.get() instanceof Selection.OfSpan(String channel, TimeSpan span) && !channel.isEmpty()
                && panes.shown().stream().allMatch(pane -> pane.laneOf(channel) < 0)) {
            selection.set(NOTHING);
        }
    }

    private void edited(Scoring after) {
        status.set(session().status());
        scoring.set(after);
        selection.set(selection.get().within(after));
    }
}
