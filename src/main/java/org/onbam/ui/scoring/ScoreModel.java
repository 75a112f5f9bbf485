package org.onbam.ui.scoring;

import java.time.LocalDateTime;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.onbam.app.OpenNight;
import org.onbam.model.EpochGrid;
import org.onbam.model.EventVocabulary;
import org.onbam.model.Montage;
import org.onbam.model.Recording;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;
import org.onbam.model.TimeSpan;
import org.onbam.scoring.ScoringChange;
import org.onbam.scoring.ScoringSession;
import org.onbam.scoring.ViewState;

/// The state of one night open for scoring, as observable properties. FX thread; needs no running toolkit.
///
/// The scoring changes only through its [ScoringSession]; page, epoch and selection only through the methods here, which
/// keep them consistent: the current epoch is on the page, a selected event exists.
public final class ScoreModel {

    private static final Selection NOTHING = new Selection.None();

    private final OpenNight night;
    private final EventVocabulary vocabulary;
    private final Paging paging;
    private final ReadOnlyObjectWrapper<Scoring> scoring;
    private final ReadOnlyObjectWrapper<TimeSpan> page;
    private final ReadOnlyObjectWrapper<Integer> epoch;
    private final ReadOnlyObjectWrapper<Selection> selection = new ReadOnlyObjectWrapper<>(NOTHING);
    private final ObjectProperty<Montage> montage;
    private final StringProperty armed = new SimpleStringProperty("");
    private Runnable refused = () -> { };

    public ScoreModel(OpenNight night, EventVocabulary vocabulary) {
        this.night = night;
        this.vocabulary = vocabulary;
        ScoringSession session = night.session();
        this.scoring = new ReadOnlyObjectWrapper<>(session.current());
        this.paging = new Paging(session.current().grid(), night.recording().span());
        int at = night.view().map(ViewState::epoch).orElse(0);
        this.epoch = new ReadOnlyObjectWrapper<>(Math.clamp(at, 0, Math.max(0, grid().count() - 1)));
        long length = night.view().map(ViewState::pageNanos).orElse(EpochGrid.EPOCH_NANOS);
        long start = night.view().map(ViewState::pageStartNanos).orElse(0L);
        this.page = new ReadOnlyObjectWrapper<>(paging.pageAt(start, Math.max(TimeSpan.SECOND, length)));
        this.montage = new SimpleObjectProperty<>(night.montage(night.view().map(ViewState::montage).orElse("")));
        session.onEdit(edit -> edited(edit.after()));
        montage.addListener((property, before, after) -> montageChanged(before, after));
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

    public ReadOnlyObjectProperty<TimeSpan> pageProperty() {
        return page.getReadOnlyProperty();
    }

    public TimeSpan page() {
        return page.get();
    }

    /// The current epoch, 0-based: what the stage keys act on.
    public ReadOnlyObjectProperty<Integer> epochProperty() {
        return epoch.getReadOnlyProperty();
    }

    public int epoch() {
        return epoch.get();
    }

    public ReadOnlyObjectProperty<Selection> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    public Selection selection() {
        return selection.get();
    }

    public ObjectProperty<Montage> montageProperty() {
        return montage;
    }

    public Montage montage() {
        return montage.get();
    }

    /// The name of the channel on a lane; empty for a lane that is none.
    public String channelName(int lane) {
        return channelName(montage(), lane);
    }

    private static String channelName(Montage montage, int lane) {
        return lane >= 0 && lane < montage.channels().size() ? montage.channels().get(lane).name() : "";
    }

    /// Code of the event type that each drag makes; empty when none is armed.
    public StringProperty armedProperty() {
        return armed;
    }

    public ViewState viewState() {
        return new ViewState(page().startNanos(), page().durationNanos(), epoch(), montage().id());
    }

    /// Local clock time of a time of the recording, where the file states a start.
    public Optional<LocalDateTime> clockAt(long nanos) {
        return recording().start().map(start -> start.plusNanos(nanos));
    }

    public Optional<ScoredEvent> selectedEvent() {
        return selection.get() instanceof Selection.OfEvent chosen ? scoring.get().event(chosen.id()) : Optional.empty();
    }

    // --- moving about -----------------------------------------------------------------------------------------

    /// Makes an epoch the current one and shows it.
    public void goToEpoch(int target) {
        epoch.set(Math.clamp(target, 0, Math.max(0, grid().count() - 1)));
        page.set(paging.showing(epoch(), page()));
    }

    /// Makes the epoch that holds a time the current one, without turning the page.
    public void chooseEpochAt(long nanos) {
        epoch.set(grid().epochAt(nanos));
    }

    /// Shows the page that holds a time; its epoch becomes the current one.
    public void goTo(long nanos) {
        page.set(paging.pageAt(nanos, page().durationNanos()));
        epoch.set(grid().epochAt(nanos));
    }

    public void turnPage(int pages) {
        TimeSpan next = paging.turned(page(), pages);
        if (!next.equals(page())) {
            page.set(next);
            epoch.set(grid().epochAt(Math.max(0, next.startNanos())));
        }
    }

    /// Shows the current epoch at another time base.
    public void setTimeBase(long pageNanos) {
        page.set(paging.pageAt(epochStartNanos(), pageNanos));
    }

    public void zoom(long aboutNanos, double factor) {
        page.set(paging.zoomed(page(), aboutNanos, factor));
        if (grid().count() > 0 && !page().overlaps(grid().span(epoch()))) {
            epoch.set(grid().epochAt(aboutNanos));
        }
    }

    /// Where the current epoch starts; the recording's start where there are no epochs.
    public long epochStartNanos() {
        return grid().count() == 0 ? 0 : grid().span(epoch()).startNanos();
    }

    /// Brings a span on the page, moving no further than needed.
    public void reveal(TimeSpan span) {
        if (!page().contains(span.startNanos())) {
            page.set(paging.pageAt(span.startNanos(), page().durationNanos()));
        }
        epoch.set(grid().epochAt(span.startNanos()));
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

    // A span lies on a lane by its number, which is another channel's in another montage.
    private void montageChanged(Montage before, Montage after) {
        if (selection.get() instanceof Selection.OfSpan(int lane, TimeSpan span)
                && !channelName(before, lane).equals(channelName(after, lane))) {
            selection.set(NOTHING);
        }
    }

    private void edited(Scoring after) {
        scoring.set(after);
        if (selection.get() instanceof Selection.OfEvent chosen && after.event(chosen.id()).isEmpty()) {
            selection.set(NOTHING);
        }
    }
}
