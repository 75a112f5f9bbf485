package org.onbam.ui.statistics;

import java.util.Optional;
import java.util.function.Consumer;
import org.onbam.app.Jobs;
import org.onbam.app.NightSeries;
import org.onbam.app.ScoringReport;
import org.onbam.message.Message;
import org.onbam.message.UserException;
import org.onbam.scoring.statistics.LiveStatistics;
import org.onbam.scoring.statistics.NightStatistics;

/// Makes the statistics off the FX thread: one at a time, and after it the latest that was asked for meanwhile. FX thread.
final class StatisticsRun {

    private final Jobs jobs;
    private final Consumer<NightStatistics> made;
    private final Consumer<UserException> failed;
    private Optional<StatisticsSubject> waiting = Optional.empty();
    private NightSeries series = NightSeries.NONE;
    private LiveStatistics live = ScoringReport.live(series);
    private boolean running;
    private boolean closed;

    StatisticsRun(Jobs jobs, Consumer<NightStatistics> made, Consumer<UserException> failed) {
        this.jobs = jobs;
        this.made = made;
        this.failed = failed;
    }

    void ask(StatisticsSubject subject) {
        waiting = Optional.of(subject);
        next();
    }

    // What is kept between two runs belongs to one of them at a time: the next begins when the last has told its result.
    private void next() {
        if (running || closed || waiting.isEmpty()) {
            return;
        }
        StatisticsSubject subject = waiting.get();
        waiting = Optional.empty();
        running = true;
        if (subject.series() != series) {
            series = subject.series();
            live = ScoringReport.live(series);
        }
        LiveStatistics maker = live;
        jobs.read(Message.of("statistics.computing"),
                (progress, token) -> maker.of(subject.scoring(), subject.vocabulary(), subject.rule()),
                statistics -> ended(() -> made.accept(statistics)), failure -> ended(() -> failed.accept(failure)));
    }

    private void ended(Runnable tell) {
        running = false;
        if (!closed) {
            tell.run();
            next();
        }
    }

    void close() {
        closed = true;
    }
}
