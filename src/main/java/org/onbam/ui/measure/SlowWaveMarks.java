package org.onbam.ui.measure;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.onbam.app.Job;
import org.onbam.app.Jobs;
import org.onbam.app.SlowWaveSearch;
import org.onbam.message.Message;
import org.onbam.model.Channel;
import org.onbam.model.EpochGrid;
import org.onbam.model.TimeSpan;
import org.onbam.scoring.SlowWaveTally;
import org.onbam.scoring.SlowWaveTally.Origin;
import org.onbam.ui.scoring.ScoreModel;

/// Stretches of slow waves that the scorer marks, or has proposed, and their sum in the current epoch. They stay with their
/// epoch as long as the night is open; nothing of them is stored, and they score nothing. FX thread.
final class SlowWaveMarks implements AutoCloseable {

    /// The electrodes that the criterion is for: frontal ones, F3, F4, Fz, Fp1 and their neighbours.
    private static final Pattern FRONTAL = Pattern.compile("(^|[^A-Za-z])F[Pp]?[0-9zZ]");

    private final MeasuredPages pages;
    private final Jobs jobs;
    private final ReadOnlyObjectWrapper<SlowWaveTally> tally;
    private final ReadOnlyStringWrapper channel = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<TimeSpan>> pending = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<OptionalLong> cursor = new ReadOnlyObjectWrapper<>(OptionalLong.empty());
    private OptionalLong anchor = OptionalLong.empty();
    private Optional<Job<?>> search = Optional.empty();
    /// Counts searches: of two that run at once the earlier is not told.
    private long searches;
    private boolean closed;

    SlowWaveMarks(MeasuredPages pages, Jobs jobs) {
        this.pages = pages;
        this.jobs = jobs;
        this.tally = new ReadOnlyObjectWrapper<>(SlowWaveTally.empty(pages.model().grid()));
    }

    ReadOnlyObjectProperty<SlowWaveTally> tallyProperty() {
        return tally.getReadOnlyProperty();
    }

    /// Name of the derivation that is looked at; empty where there is no EEG in microvolts.
    ReadOnlyStringProperty channelProperty() {
        return channel.getReadOnlyProperty();
    }

    /// What is being marked.
    ReadOnlyObjectProperty<Optional<TimeSpan>> pendingProperty() {
        return pending.getReadOnlyProperty();
    }

    /// Where keys are; empty until one is pressed.
    ReadOnlyObjectProperty<OptionalLong> cursorProperty() {
        return cursor.getReadOnlyProperty();
    }

    private List<Channel> eeg() {
        return pages.channels().stream().filter(SlowWaveSearch::suits).toList();
    }

    void begin() {
        if (eeg().stream().noneMatch(c -> c.name().equals(channel.get()))) {
            channel.set(eeg().stream().filter(c -> FRONTAL.matcher(c.name()).find()).findFirst()
                    .or(() -> eeg().stream().findFirst()).map(Channel::name).orElse(""));
        }
    }

    void end() {
        giveUp();
        cursor.set(OptionalLong.empty());
    }

    // --- by the mouse -----------------------------------------------------------------------------------------

    /// Begins a stretch; the epoch there becomes the current one.
    void press(String name, long nanos) {
        pages.model().panes().chooseEpochAt(nanos);
        channel.set(name);
        anchor = OptionalLong.of(nanos);
        pending.set(Optional.empty());
    }

    void dragTo(long nanos) {
        anchor.ifPresent(from -> pending.set(Optional.of(new TimeSpan(Math.min(from, nanos), Math.max(from, nanos)))));
    }

    /// Marks what was dragged over; a click takes away the stretch that it meets.
    void release(long nanos) {
        pending.get().filter(span -> span.durationNanos() > 0).ifPresentOrElse(this::mark,
                () -> tally.get().at(channel.get(), nanos).ifPresent(met -> tally.set(tally.get().without(met))));
        giveUp();
    }

    /// Leaves what is begun; tells whether there was anything.
    boolean giveUp() {
        boolean was = anchor.isPresent();
        anchor = OptionalLong.empty();
        pending.set(Optional.empty());
        return was;
    }

    private void mark(TimeSpan span) {
        tally.set(tally.get().with(channel.get(), span, Origin.SCORER));
    }

    // --- by keys ----------------------------------------------------------------------------------------------

    void step(int steps) {
        long step = pages.model().panes().channel(channel.get()).map(pages::stepNanos).orElseGet(pages::pixelNanos);
        long next = pages.clamped(place() + steps * step);
        pages.follow(next);
        cursor.set(OptionalLong.of(next));
        pages.model().panes().chooseEpochAt(next);
        dragTo(next);
    }

    private long place() {
        TimeSpan page = pages.active().page();
        return cursor.get().isPresent() && page.contains(cursor.get().getAsLong()) ? cursor.get().getAsLong() : pages.start();
    }

    /// Begins a stretch at the cursor, or ends the one begun.
    void enter() {
        long at = place();
        cursor.set(OptionalLong.of(at));
        if (anchor.isPresent()) {
            pending.get().ifPresent(this::mark);
            giveUp();
        } else {
            anchor = OptionalLong.of(at);
            dragTo(at);
        }
    }

    /// Takes away the stretch at the cursor, else the last one of the epoch.
    void delete() {
        SlowWaveTally now = tally.get();
        Optional<SlowWaveTally.Stretch> met = cursor.get().isPresent() ? now.at(channel.get(), cursor.get().getAsLong()) : Optional.empty();
        met.or(() -> now.stretches(epoch()).reversed().stream().findFirst()).ifPresent(gone -> tally.set(now.without(gone)));
    }

    /// Looks at the derivation above or below.
    void changeLane(int places) {
        MeasuredPages.beside(eeg(), channel.get(), places).ifPresent(next -> channel.set(next.name()));
    }

    // --- by commands ------------------------------------------------------------------------------------------

    /// Takes away all of the current epoch.
    void clear() {
        giveUp();
        tally.set(tally.get().cleared(epoch()));
    }

    /// Proposes stretches of the current epoch on the chosen derivation, in the place of those proposed before.
    void find() {
        ScoreModel model = pages.model();
        EpochGrid grid = model.grid();
        Optional<Channel> chosen = model.panes().channel(channel.get()).filter(SlowWaveSearch::suits);
        search.ifPresent(Job::cancel);
        if (chosen.isEmpty() || grid.count() == 0) {
            model.say(Message.of("measure.slowWaves.noEeg"));
            return;
        }
        int epoch = epoch();
        long number = ++searches;
        var exact = model.night().traces().samples();
        search = Optional.of(jobs.read(Message.of("measure.slowWaves.finding"), (progress, token) -> SlowWaveSearch.in(
                model.recording(), chosen.get(), grid.span(epoch), exact), found -> {
                    if (!closed && number == searches) {
                        arrived(epoch, chosen.get(), found);
                    }
                },
                failure -> model.say(Message.of("measure.slowWaves.unreadable"))));
    }

    private void arrived(int epoch, Channel of, List<TimeSpan> found) {
        SlowWaveTally next = tally.get();
        for (SlowWaveTally.Stretch old : next.stretches(epoch)) {
            next = old.origin() == Origin.FOUND && old.channel().equals(of.name()) ? next.without(old) : next;
        }
        for (TimeSpan span : found) {
            next = next.with(of.name(), span, Origin.FOUND);
        }
        tally.set(next);
        double seconds = found.stream().mapToDouble(TimeSpan::durationSeconds).sum();
        pages.model().say(found.isEmpty() ? Message.of("measure.slowWaves.none", of.name(), epoch + 1)
                : Message.of("measure.slowWaves.found", of.name(), epoch + 1, MeasureText.seconds(seconds)));
    }

    private int epoch() {
        return pages.model().epoch();
    }

    @Override
    public void close() {
        closed = true;
        search.ifPresent(Job::cancel);
    }
}
