package org.onbam.ui.score;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.onbam.app.CancellationToken;
import org.onbam.app.Job;
import org.onbam.app.Jobs;
import org.onbam.app.OpenNight;
import org.onbam.app.SlowTrace;
import org.onbam.message.Message;
import org.onbam.message.UserException;
import org.onbam.model.Channel;
import org.onbam.model.ChannelKind;
import org.onbam.model.Montage;
import org.onbam.signal.DerivedSignal;
import org.onbam.ui.scoring.PaneModel;
import org.onbam.ui.scoring.Panes;
import org.onbam.ui.scoring.ScoreModel;

/// Makes in the background what long pages and the night strip are drawn from: envelopes of what the panes show, and the
/// saturation of the whole night.
///
/// Another sensitivity, colour or order of lanes asks for nothing new; another derivation or filter asks for its own
/// envelopes alone, since those that are made stay. FX thread; close it with the night.
final class Overview implements AutoCloseable {

    private static final long COURTESY_NANOS = 500_000;
    private static final long LONGEST_COURTESY_NANOS = 50_000_000;
    private static final Duration REFRESH = Duration.millis(250);
    /// More parts than the night strip will ever have pixels for half of.
    private static final int SATURATION_PARTS = 2000;

    private final Panes panes;
    private final OpenNight night;
    private final Jobs jobs;
    private final BooleanSupplier pageAwaited;
    private final Runnable grew;
    private final Consumer<SlowTrace> saturation;
    private final Consumer<UserException> failed;
    private final Timeline refresh;
    private final Subscription shown;
    private Optional<Job<?>> making = Optional.empty();
    private Set<DerivedSignal.Key> wanted = Set.of();
    private Set<DerivedSignal.Key> made = Set.of();
    private boolean saturated;
    private boolean closed;

    /// @param pageAwaited whether somebody waits for a page; asked from any thread
    /// @param grew       told now and then while envelopes are being made, and when they are
    /// @param saturation told once, where there is any
    Overview(ScoreModel model, Jobs jobs, BooleanSupplier pageAwaited, Runnable grew, Consumer<SlowTrace> saturation,
             Consumer<UserException> failed) {
        this.panes = model.panes();
        this.night = model.night();
        this.jobs = jobs;
        this.pageAwaited = pageAwaited;
        this.grew = grew;
        this.saturation = saturation;
        this.failed = failed;
        this.refresh = new Timeline(new KeyFrame(REFRESH, event -> grew.run()));
        refresh.setCycleCount(Animation.INDEFINITE);
        this.shown = Subscription.combine(panes.upper().montageProperty().subscribe(now -> make()),
                panes.lower().montageProperty().subscribe(now -> make()),
                panes.lowerShownProperty().subscribe(now -> make()));
        saturate();
    }

    /// Begins again what a failure ended.
    void tryAgain() {
        make();
        saturate();
    }

    /// Whether the envelopes of what the panes show are all there.
    boolean isMade() {
        return !wanted.isEmpty() && made.containsAll(wanted);
    }

    private void saturate() {
        if (!saturated) {
            saturated = true;
            Montage montage = withSaturation();
            jobs.prepare(Message.of("score.overview"),
                    (progress, token) -> SlowTrace.ofSaturation(night.source(), montage, SATURATION_PARTS),
                    found -> found.filter(trace -> !closed).ifPresent(saturation), failure -> saturated = false);
        }
    }

    /// What a pane shows, else any montage that has a saturation: the one above may be brain waves alone.
    private Montage withSaturation() {
        return Stream.concat(panes.shown().stream().map(PaneModel::montage), night.montages().stream())
                .filter(montage -> montage.channels().stream().anyMatch(c -> c.kind() == ChannelKind.SPO2))
                .findFirst().orElse(panes.upper().montage());
    }

    private void make() {
        List<Channel> channels = panes.shown().stream().flatMap(pane -> pane.channels().stream())
                .filter(channel -> !channel.isMissing()).toList();
        Set<DerivedSignal.Key> keys = channels.stream().map(DerivedSignal.Key::of).collect(Collectors.toSet());
        if (made.containsAll(keys) || keys.equals(wanted)) {
            return;
        }
        making.ifPresent(Job::cancel);
        wanted = keys;
        refresh.playFromStart();
        Montage both = new Montage("", channels);
        making = Optional.of(jobs.prepare(Message.of("score.overview"),
                (progress, token) -> night.traces().prepare(both, () -> isOver(token)),
                whole -> {
                    // What was overtaken ends early and says so.
                    if (whole) {
                        finished(keys);
                    }
                }, this::stopped));
    }

    // On its own thread. A page comes first: with two cores, envelopes made beside it would take half of one from it.
    private boolean isOver(CancellationToken token) {
        long end = System.nanoTime() + LONGEST_COURTESY_NANOS;
        while (pageAwaited.getAsBoolean() && !token.isCancelled() && System.nanoTime() < end) {
            LockSupport.parkNanos(COURTESY_NANOS);
        }
        return token.isCancelled();
    }

    private void finished(Set<DerivedSignal.Key> keys) {
        refresh.stop();
        made = keys;
        if (!closed) {
            grew.run();
        }
    }

    private void stopped(UserException failure) {
        refresh.stop();
        wanted = Set.of();
        if (!closed) {
            failed.accept(failure);
        }
    }

    @Override
    public void close() {
        closed = true;
        shown.unsubscribe();
        refresh.stop();
        making.ifPresent(Job::cancel);
    }
}
