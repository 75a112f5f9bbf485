package org.onbam.ui.score;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.onbam.app.Job;
import org.onbam.app.Jobs;
import org.onbam.app.OpenNight;
import org.onbam.app.SlowTrace;
import org.onbam.message.Message;
import org.onbam.message.UserException;
import org.onbam.model.Montage;
import org.onbam.ui.scoring.ScoreModel;

/// Makes in the background what long pages and the night strip are drawn from: envelopes of the montage that is shown,
/// anew when another is, and the saturation of the whole night. FX thread; close it with the night.
final class Overview implements AutoCloseable {

    private static final Duration REFRESH = Duration.millis(250);
    /// More parts than the night strip will ever have pixels for half of.
    private static final int SATURATION_PARTS = 2000;

    private final ScoreModel model;
    private final Jobs jobs;
    private final Runnable grew;
    private final Consumer<UserException> failed;
    private final Timeline refresh;
    private final Subscription montages;
    private Optional<Job<?>> making = Optional.empty();
    private boolean closed;

    /// @param grew       told now and then while envelopes are being made, and when they are
    /// @param saturation told once, where there is any
    Overview(ScoreModel model, Jobs jobs, Runnable grew, Consumer<SlowTrace> saturation,
             Consumer<UserException> failed) {
        this.model = model;
        this.jobs = jobs;
        this.grew = grew;
        this.failed = failed;
        this.refresh = new Timeline(new KeyFrame(REFRESH, event -> grew.run()));
        refresh.setCycleCount(Animation.INDEFINITE);
        this.montages = model.montageProperty().subscribe(this::make);
        OpenNight night = model.night();
        Montage montage = model.montage();
        jobs.read(Message.of("score.overview"),
                (progress, token) -> SlowTrace.ofSaturation(night.source(), montage, SATURATION_PARTS),
                found -> found.filter(trace -> !closed).ifPresent(saturation), failure -> { });
    }

    private void make(Montage montage) {
        making.ifPresent(Job::cancel);
        refresh.playFromStart();
        making = Optional.of(jobs.read(Message.of("score.overview"),
                (progress, token) -> model.night().traces().prepare(montage, token::isCancelled),
                whole -> finished(), this::stopped));
    }

    private void finished() {
        refresh.stop();
        if (!closed) {
            grew.run();
        }
    }

    private void stopped(UserException failure) {
        refresh.stop();
        if (!closed) {
            failed.accept(failure);
        }
    }

    @Override
    public void close() {
        closed = true;
        montages.unsubscribe();
        refresh.stop();
        making.ifPresent(Job::cancel);
    }
}
