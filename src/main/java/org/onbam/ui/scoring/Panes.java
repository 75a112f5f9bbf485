package org.onbam.ui.scoring;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.onbam.app.OpenNight;
import org.onbam.app.SecondPane;
import org.onbam.model.Channel;
import org.onbam.model.EpochGrid;
import org.onbam.model.TimeSpan;
import org.onbam.scoring.ViewState;

/// Where the scorer is: the current epoch, and two pages that show it, of which the lower one may be hidden.
///
/// What moves one pane moves the other, so that the current epoch is always on both: the longer page keeps it in its
/// middle, the shorter one turns when it leaves. The pane that was touched last, the active one, is the one that
/// commands move. FX thread; needs no running toolkit.
public final class Panes {

    private final Paging paging;
    private final PaneModel upper;
    private final PaneModel lower;
    private final ReadOnlyObjectWrapper<PaneModel> active;
    private final BooleanProperty lowerShown = new SimpleBooleanProperty(false);
    private final ReadOnlyObjectWrapper<Integer> epoch;
    private final ObjectProperty<OptionalLong> cursor = new SimpleObjectProperty<>(OptionalLong.empty());
    private final ObjectProperty<SlowWaveLines> slowWaveLines = new SimpleObjectProperty<>(SlowWaveLines.AS_MONTAGE);
    private final StringProperty pointed = new SimpleStringProperty("");

    Panes(Paging paging, PaneModel upper, PaneModel lower, int epoch) {
        this.paging = paging;
        this.upper = upper;
        this.lower = lower;
        this.active = new ReadOnlyObjectWrapper<>(upper);
        this.epoch = new ReadOnlyObjectWrapper<>(clamped(epoch));
        lowerShown.subscribe(shown -> {
            touch(upper);
            follow();
        });
    }

    public PaneModel upper() {
        return upper;
    }

    public PaneModel lower() {
        return lower;
    }

    /// The other one of the two.
    public PaneModel other(PaneModel pane) {
        return pane == upper ? lower : upper;
    }

    /// The panes of a night where it was left, or at its beginning.
    ///
    /// @param second how the lower pane begins
    static Panes of(OpenNight night, Paging paging, SecondPane second) {
        int epoch = night.view().map(ViewState::epoch).orElse(0);
        long length = night.view().map(ViewState::pageNanos).orElse(EpochGrid.EPOCH_NANOS);
        long start = night.view().map(ViewState::pageStartNanos).orElse(0L);
        PaneModel upper = new PaneModel(paging.pageAt(start, Math.max(TimeSpan.SECOND, length)),
                night.montage(night.view().map(ViewState::montage).orElse("")));
        PaneModel lower = new PaneModel(paging.pageAt(start, Math.max(TimeSpan.SECOND, second.pageNanos())),
                PaneMontages.forLower(night.montages(), second.montage()));
        return new Panes(paging, upper, lower, epoch);
    }

    /// The panes on the screen, from top to bottom.
    public List<PaneModel> shown() {
        return lowerShown.get() ? List.of(upper, lower) : List.of(upper);
    }

    public BooleanProperty lowerShownProperty() {
        return lowerShown;
    }

    /// The pane that was touched last: commands act on it.
    public ReadOnlyObjectProperty<PaneModel> activeProperty() {
        return active.getReadOnlyProperty();
    }

    public PaneModel active() {
        return active.get();
    }

    /// The channel of a name as it is shown, first in the active pane.
    public Optional<Channel> channel(String name) {
        return Stream.concat(active().channels().stream(), shown().stream().flatMap(pane -> pane.channels().stream()))
                .filter(channel -> channel.name().equals(name)).findFirst();
    }

    /// The channels on the screen that the recording has, pane by pane.
    public List<Channel> channels() {
        return shown().stream().flatMap(pane -> pane.channels().stream()).filter(channel -> !channel.isMissing()).toList();
    }

    /// Makes a pane the active one, if it is shown.
    public void touch(PaneModel pane) {
        active.set(shown().contains(pane) ? pane : upper);
    }

    /// The current epoch, 0-based.
    public ReadOnlyObjectProperty<Integer> epochProperty() {
        return epoch.getReadOnlyProperty();
    }

    public int epoch() {
        return epoch.get();
    }

    /// The time under the pointer, shown in both panes; empty where the pointer is on neither.
    public ObjectProperty<OptionalLong> cursorProperty() {
        return cursor;
    }

    /// Whether EEG lanes show the lines of 75 µV.
    public ObjectProperty<SlowWaveLines> slowWaveLinesProperty() {
        return slowWaveLines;
    }

    /// Name of the channel under the pointer; empty where it is on none.
    public StringProperty pointedChannelProperty() {
        return pointed;
    }

    // --- moving -----------------------------------------------------------------------------------------------

    /// Makes an epoch the current one and shows it.
    public void goToEpoch(int target) {
        epoch.set(clamped(target));
        active().show(paging.showing(epoch(), active().page()));
        follow();
    }

    /// Makes the epoch that holds a time the current one, without turning the active page.
    public void chooseEpochAt(long nanos) {
        int chosen = grid().epochAt(nanos);
        if (chosen != epoch()) {
            epoch.set(chosen);
            follow();
        }
    }

    /// Shows the page that holds a time; its epoch becomes the current one.
    public void goTo(long nanos) {
        epoch.set(grid().epochAt(nanos));
        active().show(paging.pageAt(nanos, active().page().durationNanos()));
        follow();
    }

    public void turnPage(int pages) {
        TimeSpan next = paging.turned(active().page(), pages);
        if (!next.equals(active().page())) {
            epoch.set(grid().epochAt(Math.max(0, next.startNanos())));
            active().show(next);
            follow();
        }
    }

    /// Shows the current epoch at another time base.
    public void setTimeBase(long pageNanos) {
        active().show(shown().size() > 1 && pageNanos > other(active()).page().durationNanos()
                ? paging.centred(epoch(), pageNanos) : paging.pageAt(epochStartNanos(), pageNanos));
        follow();
    }

    /// Makes an epoch the current one and shows it in the middle of a page of a length.
    public void centreOn(int target, long pageNanos) {
        epoch.set(clamped(target));
        active().show(paging.centred(epoch(), pageNanos));
        follow();
    }

    public void zoom(long aboutNanos, double factor) {
        TimeSpan page = paging.zoomed(active().page(), aboutNanos, factor);
        active().show(page);
        if (grid().count() > 0 && !page.overlaps(grid().span(epoch()))) {
            epoch.set(grid().epochAt(Math.clamp(aboutNanos, page.startNanos(), page.endNanos() - 1)));
            follow();
        }
    }

    /// Brings a span on the page, moving no further than needed.
    public void reveal(TimeSpan span) {
        epoch.set(grid().epochAt(span.startNanos()));
        if (!active().page().contains(span.startNanos())) {
            active().show(paging.pageAt(span.startNanos(), active().page().durationNanos()));
        }
        follow();
    }

    /// Where the current epoch starts; the recording's start where there are no epochs.
    public long epochStartNanos() {
        return grid().count() == 0 ? 0 : grid().span(epoch()).startNanos();
    }

    /// The page of a pane once the active one has been turned, to be drawn ahead; the page it has where there is no other.
    public TimeSpan ahead(PaneModel pane, int pages) {
        TimeSpan turned = paging.turned(active().page(), pages);
        if (turned.equals(active().page())) {
            return pane.page();
        }
        return pane == active() ? turned : following(pane, turned, grid().epochAt(Math.max(0, turned.startNanos())));
    }

    private void follow() {
        PaneModel other = other(active());
        other.show(following(other, active().page(), epoch()));
    }

    private TimeSpan following(PaneModel pane, TimeSpan moved, int epoch) {
        long length = pane.page().durationNanos();
        return length > moved.durationNanos() ? paging.centred(epoch, length) : paging.showing(epoch, pane.page());
    }

    private EpochGrid grid() {
        return paging.grid();
    }

    private int clamped(int target) {
        return Math.clamp(target, 0, Math.max(0, grid().count() - 1));
    }
}
