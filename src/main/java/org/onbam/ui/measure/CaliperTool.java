package org.onbam.ui.measure;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.onbam.app.CaliperReading;
import org.onbam.app.CancellationToken;
import org.onbam.app.Jobs;
import org.onbam.message.Message;
import org.onbam.model.Channel;
import org.onbam.model.TimeSpan;
import org.onbam.signal.ExactSamples;
import org.onbam.ui.measure.Caliper.Part;
import org.onbam.ui.scoring.ScoreModel;
import org.onbam.ui.task.LatestRead;

/// The caliper and what it measures: one at a time, on the times of its channel's samples, there until the tool is left, on
/// whatever page. FX thread; the figures are read off it.
final class CaliperTool implements AutoCloseable {

    /// A caliper that nobody has placed is a second long, or a tenth of a page of minutes.
    private static final double PART_OF_PAGE = 0.1;
    private static final long SHORT_PAGE_NANOS = 60 * TimeSpan.SECOND;

    private record Question(Channel channel, TimeSpan span) {
    }

    private final MeasuredPages pages;
    private final ReadOnlyObjectWrapper<Optional<Caliper>> caliper = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Part> part = new ReadOnlyObjectWrapper<>(Part.SECOND);
    private final ReadOnlyObjectWrapper<Optional<CaliperReading>> read = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final LatestRead<Question, CaliperReading> reading;
    private Subscription follows = Subscription.EMPTY;
    private Optional<Caliper> before = Optional.empty();
    private Part grabbed = Part.SECOND;
    private long anchor;

    /// @param giveWay called before reading, on the reading thread: waits while a page is awaited
    CaliperTool(MeasuredPages pages, Jobs jobs, Consumer<CancellationToken> giveWay) {
        this.pages = pages;
        ExactSamples exact = pages.model().night().traces().samples();
        this.reading = new LatestRead<>(jobs, Message.of("measure.reading"), (question, token) -> {
            giveWay.accept(token);
            return CaliperReading.of(question.channel(), question.span(), exact);
        }, (question, result) -> read.set(result));
    }

    ReadOnlyObjectProperty<Optional<Caliper>> caliperProperty() {
        return caliper.getReadOnlyProperty();
    }

    /// What keys move.
    ReadOnlyObjectProperty<Part> partProperty() {
        return part.getReadOnlyProperty();
    }

    /// What it measured last; of another place while that is still being read. See [#figures].
    ReadOnlyObjectProperty<Optional<CaliperReading>> readProperty() {
        return read.getReadOnlyProperty();
    }

    /// The figures of the caliper as it stands now; empty while they are read.
    Optional<CaliperReading> figures() {
        return read.get().filter(done -> caliper.get().filter(c -> c.span().equals(done.span())
                && channel(c).filter(done.channel()::equals).isPresent()).isPresent());
    }

    /// The channel it stands on, as it is shown; empty while no pane shows it.
    Optional<Channel> channel(Caliper of) {
        return pages.model().panes().channel(of.channel()).filter(channel -> !channel.isMissing());
    }

    void begin() {
        ScoreModel model = pages.model();
        part.set(Part.SECOND);
        follows = Subscription.combine(model.panes().upper().montageProperty().subscribe(now -> ask()),
                model.panes().lower().montageProperty().subscribe(now -> ask()),
                model.panes().lowerShownProperty().subscribe(now -> ask()));
        pages.touched().ifPresent(channel -> {
            TimeSpan page = pages.active().page();
            long length = page.durationNanos() <= SHORT_PAGE_NANOS ? TimeSpan.SECOND
                    : Math.round(PART_OF_PAGE * page.durationNanos());
            long from = pages.clamped(Math.clamp(pages.start() - length / 2, page.startNanos(),
                    Math.max(page.startNanos(), page.endNanos() - length)));
            set(new Caliper(channel.name(), pages.sampleAt(channel, from), pages.sampleAt(channel, pages.clamped(from + length))));
        });
    }

    void end() {
        follows.unsubscribe();
        follows = Subscription.EMPTY;
        reading.forget();
        caliper.set(Optional.empty());
        read.set(Optional.empty());
    }

    // --- by the mouse -----------------------------------------------------------------------------------------

    /// What of the caliper lies at a place; empty where a press begins another one.
    ///
    /// @param reachNanos how near to an end counts as on it
    Optional<Part> partAt(String channel, long nanos, long reachNanos) {
        return caliper.get().filter(c -> c.channel().equals(channel)).flatMap(c -> {
            long first = Math.abs(nanos - c.firstNanos());
            long second = Math.abs(nanos - c.secondNanos());
            if (Math.min(first, second) <= reachNanos) {
                return Optional.of(second <= first ? Part.SECOND : Part.FIRST);
            }
            return c.span().contains(nanos) ? Optional.of(Part.WHOLE) : Optional.empty();
        });
    }

    /// Takes hold of what lies there, or begins another caliper.
    void grab(Channel channel, long nanos, long reachNanos) {
        before = caliper.get();
        Optional<Part> taken = partAt(channel.name(), nanos, reachNanos);
        grabbed = taken.orElse(Part.SECOND);
        part.set(grabbed);
        anchor = nanos;
        if (taken.isEmpty()) {
            long at = pages.sampleAt(channel, nanos);
            set(new Caliper(channel.name(), at, at));
        }
    }

    void dragTo(long nanos) {
        caliper.get().ifPresent(now -> {
            Caliper from = before.filter(was -> grabbed == Part.WHOLE).orElse(now);
            channel(now).ifPresent(channel -> set(switch (grabbed) {
                case FIRST -> now.withFirst(pages.sampleAt(channel, nanos));
                case SECOND -> now.withSecond(pages.sampleAt(channel, nanos));
                case WHOLE -> shifted(channel, from, nanos - anchor);
            }));
        });
    }

    /// The drag is over: a click, which leaves no length, has begun nothing.
    void drop() {
        if (caliper.get().filter(now -> now.span().durationNanos() == 0).isPresent()) {
            giveBack();
        }
    }

    /// As it was before it was taken hold of.
    void giveBack() {
        before.ifPresentOrElse(this::set, () -> {
            reading.forget();
            caliper.set(Optional.empty());
        });
    }

    // --- by keys ----------------------------------------------------------------------------------------------

    /// Moves what keys move.
    void step(int steps) {
        caliper.get().ifPresent(now -> channel(now).ifPresent(channel -> {
            long by = steps * pages.stepNanos(channel);
            Caliper next = switch (part.get()) {
                case FIRST -> now.withFirst(pages.sampleAt(channel, pages.clamped(now.firstNanos() + by)));
                case SECOND -> now.withSecond(pages.sampleAt(channel, pages.clamped(now.secondNanos() + by)));
                case WHOLE -> shifted(channel, now, by);
            };
            set(next);
            pages.follow(switch (part.get()) {
                case FIRST -> next.firstNanos();
                case SECOND -> next.secondNanos();
                case WHOLE -> steps < 0 ? next.span().startNanos() : next.span().endNanos();
            });
        }));
    }

    /// Keys move the next part of it.
    void turnPart(int by) {
        part.set(part.get().turned(by));
    }

    /// Moves it to a lane above or below.
    void changeLane(int places) {
        caliper.get().ifPresent(now -> MeasuredPages.beside(pages.channels(), now.channel(), places)
                .ifPresent(channel -> set(new Caliper(channel.name(), pages.sampleAt(channel, now.firstNanos()),
                        pages.sampleAt(channel, now.secondNanos())))));
    }

    /// Both ends by as many samples, so that its length stays; within the recording.
    private Caliper shifted(Channel channel, Caliper from, long by) {
        TimeSpan span = from.span().shift(by).clampedInto(new TimeSpan(0, Math.max(from.span().durationNanos(),
                pages.model().recording().durationNanos() - 1)));
        long start = pages.sampleAt(channel, span.startNanos());
        boolean ordered = from.firstNanos() <= from.secondNanos();
        long end = pages.sampleAt(channel, start + from.span().durationNanos());
        return from.moved(ordered ? start : end, ordered ? end : start);
    }

    private void set(Caliper next) {
        caliper.set(Optional.of(next));
        ask();
    }

    private void ask() {
        caliper.get().ifPresent(now -> channel(now).ifPresentOrElse(
                channel -> reading.ask(new Question(channel, now.span())), reading::forget));
    }

    @Override
    public void close() {
        end();
    }
}
