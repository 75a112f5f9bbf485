package org.onbam.ui.review;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.onbam.app.Jobs;
import org.onbam.message.Message;
import org.onbam.message.UserException;
import org.onbam.model.Scoring;
import org.onbam.scoring.night.HypopneaRule;
import org.onbam.scoring.statistics.LiveStatistics;
import org.onbam.scoring.statistics.NightStatistics;
import org.onbam.ui.scoring.ScoreModel;

/// What the report of the consensus states as it grows, made in the background, one at a time and the latest next. FX thread.
final class ConsensusFigures implements AutoCloseable {

    private final ScoreModel score;
    private final Optional<LiveStatistics> live;
    private final HypopneaRule rule;
    private final Jobs jobs;
    private final Consumer<UserException> failed;
    private final ReadOnlyObjectWrapper<Optional<NightStatistics>> statistics = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Subscription follows;
    private boolean busy;
    private boolean waiting;

    ConsensusFigures(ScoreModel score, Optional<LiveStatistics> live, HypopneaRule rule, Jobs jobs, Consumer<UserException> failed) {
        this.score = score;
        this.live = live;
        this.rule = rule;
        this.jobs = jobs;
        this.failed = failed;
        this.follows = score.scoringProperty().subscribe(now -> ask());
    }

    ReadOnlyObjectProperty<Optional<NightStatistics>> statisticsProperty() {
        return statistics.getReadOnlyProperty();
    }

    private void ask() {
        if (busy) {
            waiting = true;
        } else {
            live.ifPresent(this::make);
        }
    }

    private void make(LiveStatistics maker) {
        busy = true;
        Scoring now = score.scoring();
        jobs.read(Message.of("review.counting"), (progress, token) -> maker.of(now, score.vocabulary(), rule), made -> {
            statistics.set(Optional.of(made));
            over();
        }, failure -> {
            over();
            failed.accept(failure);
        });
    }

    private void over() {
        busy = false;
        if (waiting) {
            waiting = false;
            ask();
        }
    }

    @Override
    public void close() {
        follows.unsubscribe();
    }
}
