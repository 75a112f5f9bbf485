package org.onbam.ui.measure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.onbam.app.CancellationToken;
import org.onbam.app.Jobs;
import org.onbam.app.LaneValues;
import org.onbam.message.Message;
import org.onbam.model.Channel;
import org.onbam.model.TimeSpan;
import org.onbam.signal.ExactSamples;
import org.onbam.ui.scoring.PaneModel;
import org.onbam.ui.scoring.ScoreModel;
import org.onbam.ui.task.LatestRead;

/// A time through all lanes of both panes, and what each lane holds then. It follows the pointer, or keys; a page that
/// turns takes it along at its place. FX thread; the values are read off it.
final class Crosshair implements AutoCloseable {

    /// What both panes are asked for.
    private record Question(long nanos, Map<PaneModel, List<Channel>> lanes) {
    }

    private final MeasuredPages pages;
    private final ReadOnlyObjectWrapper<OptionalLong> at = new ReadOnlyObjectWrapper<>(OptionalLong.empty());
    private final ReadOnlyObjectWrapper<Map<PaneModel, LaneValues>> values = new ReadOnlyObjectWrapper<>(Map.of());
    private final LatestRead<Question, Map<PaneModel, LaneValues>> reading;
    private Subscription follows = Subscription.EMPTY;
    /// Moved by keys since the pointer moved last.
    private boolean byKeys;

    /// @param giveWay called before reading, on the reading thread: waits while a page is awaited
    Crosshair(MeasuredPages pages, Jobs jobs, Consumer<CancellationToken> giveWay) {
        this.pages = pages;
        ExactSamples exact = pages.model().night().traces().samples();
        this.reading = new LatestRead<>(jobs, Message.of("measure.reading"), (question, token) -> {
            giveWay.accept(token);
            Map<PaneModel, LaneValues> read = new LinkedHashMap<>();
            question.lanes().forEach((pane, lanes) -> read.put(pane, LaneValues.at(question.nanos(), lanes, exact)));
            return read;
        }, (question, read) -> read.ifPresent(values::set));
    }

    /// Where it stands; empty while it is not used.
    ReadOnlyObjectProperty<OptionalLong> atProperty() {
        return at.getReadOnlyProperty();
    }

    /// What the lanes of each pane held where it stood last; empty until that is read.
    ReadOnlyObjectProperty<Map<PaneModel, LaneValues>> valuesProperty() {
        return values.getReadOnlyProperty();
    }

    void begin() {
        ScoreModel model = pages.model();
        byKeys = false;
        follows = Subscription.combine(
                model.panes().upper().pageProperty().subscribe((before, after) -> turned(model.panes().upper(), before, after)),
                model.panes().lower().pageProperty().subscribe((before, after) -> turned(model.panes().lower(), before, after)),
                model.panes().upper().montageProperty().subscribe(now -> ask()),
                model.panes().lower().montageProperty().subscribe(now -> ask()),
                model.panes().lowerShownProperty().subscribe(now -> ask()));
        set(pages.start());
    }

    void end() {
        follows.unsubscribe();
        follows = Subscription.EMPTY;
        reading.forget();
        at.set(OptionalLong.empty());
        values.set(Map.of());
    }

    /// The pointer is there.
    void point(long nanos) {
        byKeys = false;
        set(nanos);
    }

    /// Moves it by keys; the other pane's line and what is done at the cursor go with it.
    void step(int steps) {
        if (at.get().isPresent()) {
            long step = pages.touched().map(pages::stepNanos).orElseGet(pages::pixelNanos);
            long next = pages.clamped(at.get().getAsLong() + steps * step);
            byKeys = true;
            pages.follow(next);
            set(next);
            pages.model().panes().cursorProperty().set(OptionalLong.of(next));
        }
    }

    // The pointer stays where it is on the screen, and what keys have placed stays at its time as long as the page shows it.
    private void turned(PaneModel pane, TimeSpan before, TimeSpan after) {
        if (pane == pages.active() && at.get().isPresent() && !(byKeys && after.contains(at.get().getAsLong()))) {
            double share = (at.get().getAsLong() - before.startNanos()) / (double) before.durationNanos();
            if (share >= 0 && share <= 1) {
                set(after.startNanos() + Math.round(share * after.durationNanos()));
            }
        }
    }

    private void set(long nanos) {
        at.set(OptionalLong.of(pages.clamped(nanos)));
        ask();
    }

    private void ask() {
        if (at.get().isPresent()) {
            Map<PaneModel, List<Channel>> lanes = new LinkedHashMap<>();
            pages.model().panes().shown().forEach(pane -> lanes.put(pane, pane.channels()));
            reading.ask(new Question(at.get().getAsLong(), lanes));
        }
    }

    /// What the lanes of a pane hold, if that is known of its present lanes.
    Optional<LaneValues> values(PaneModel pane) {
        return Optional.ofNullable(values.get().get(pane)).filter(read -> read.channels().equals(pane.channels()));
    }

    @Override
    public void close() {
        end();
    }
}
