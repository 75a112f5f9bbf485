package org.onbam.ui.score;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.onbam.app.Job;
import org.onbam.app.Jobs;
import org.onbam.app.OpenNight;
import org.onbam.message.Message;
import org.onbam.message.UserException;
import org.onbam.model.Channel;
import org.onbam.model.Montage;
import org.onbam.signal.DerivedSignal;
import org.onbam.ui.scoring.Panes;
import org.onbam.ui.scoring.ScoreModel;

/// Makes in the background what long pages are drawn from: envelopes of what the panes show.
///
/// Another sensitivity, colour or order of lanes asks for nothing new; another derivation or filter asks for its own
/// envelopes alone, since those that are made stay. FX thread; close it with the night.
final class Overview implements AutoCloseable {

    private static final Duration REFRESH = Duration.millis(250);

    private final Panes panes;
    private final OpenNight night;
    private final Jobs jobs;
    private final Courtesy courtesy;
    private final Runnable grew;
    private final Consumer<UserException> failed;
    private final Timeline refresh;
    private final Subscription shown;
    private Optional<Job<?>> making = Optional.empty();
    private Set<DerivedSignal.Key> wanted = Set.of();
    private Set<DerivedSignal.Key> made = Set.of();
    private boolean closed;

    /// @param pageAwaited whether somebody waits for a page; asked from any thread
    /// @param grew       told now and then while envelopes are being made, and when they are
    Overview(ScoreModel model, Jobs jobs, BooleanSupplier pageAwaited, Runnable grew, Consumer<UserException> failed) {
        this.panes = model.panes();
        this.night = model.night();
        this.jobs = jobs;
        this.courtesy = new Courtesy(pageAwaited);
        this.grew = grew;
        this.failed = failed;
        this.refresh = new Timeline(new KeyFrame(REFRESH, event -> grew.run()));
        refresh.setCycleCount(Animation.INDEFINITE);
        this.shown = Subscription.combine(panes.upper().montageProperty().subscribe(now -> make()),
                panes.lower().montageProperty().subscribe(now -> make()),
                panes.lowerShownProperty().subscribe(now -> make()));
    }

    /// Begins again what a failure ended.
    void tryAgain() {
        make();
    }

    /// Whether the envelopes of what the panes show are all there.
    boolean isMade() {
        return !wanted.isEmpty() && made.containsAll(wanted);
    }

    private void make() {
        List<Channel> channels = panes.channels();
        Set<DerivedSignal.Key> keys = channels.stream().map(DerivedSignal.Key::of).collect(Collectors.toSet());
        if (made.containsAll(keys) || keys.equals(wanted)) {
            return;
        }
        making.ifPresent(Job::cancel);
        wanted = keys;
        refresh.playFromStart();
        Montage both = new Montage("", channels);
        making = Optional.of(jobs.prepare(Message.of("score.overview"),
                (progress, token) -> night.traces().prepare(both, () -> courtesy.isOver(token)),
                whole -> {
                    // What was overtaken ends early and says so.
                    if (whole) {
                        finished(keys);
                    }
                }, this::stopped));
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
