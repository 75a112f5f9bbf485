package org.onbam.ui.score;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.function.BooleanSupplier;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import org.onbam.app.Job;
import org.onbam.app.Jobs;
import org.onbam.app.NightMontages;
import org.onbam.app.NightSeries;
import org.onbam.app.NightSeriesReader;
import org.onbam.app.SeriesPlan;
import org.onbam.message.Message;
import org.onbam.model.Montage;
import org.onbam.ui.montage.NightPlans;
import org.onbam.ui.scoring.ScoreModel;

/// Keeps the slow numbers of the open night read: at once in the background, and again when somebody says that a signal is
/// something else or what a position code means. FX thread; close it with the night.
final class SeriesReading implements AutoCloseable {

    /// What a reading gave.
    private record Outcome(NightSeries series, boolean whole) {
    }

    private final ScoreModel model;
    private final NightPlans plans;
    private final Jobs jobs;
    private final Courtesy courtesy;
    private final InvalidationListener changed = (Observable list) -> read();
    private Optional<SeriesPlan> reading = Optional.empty();
    private Optional<Job<?>> job = Optional.empty();
    private boolean closed;

    /// @param pageAwaited whether somebody waits for a page, which goes before; asked from any thread
    SeriesReading(ScoreModel model, NightPlans plans, Jobs jobs, BooleanSupplier pageAwaited) {
        this.model = model;
        this.plans = plans;
        this.jobs = jobs;
        this.courtesy = new Courtesy(pageAwaited);
        plans.list().addListener(changed);
        read();
    }

    private void read() {
        NightMontages now = plans.now();
        List<Montage> montages = Stream.concat(now.montages().stream(), model.night().montages().stream()).toList();
        SeriesPlan plan = SeriesPlan.of(montages, now, plans.service().corrections().positions(now.device()));
        if (reading.filter(plan::equals).isPresent()) {
            return;
        }
        if (reading.filter(plan::isSameButCodes).isPresent()) {
            // what the sensor said is known, or on its way: only what it means is another thing
            reading = Optional.of(plan);
            model.seriesProperty().set(model.seriesProperty().get().with(plan.codes()));
            return;
        }
        job.ifPresent(Job::cancel);
        reading = Optional.of(plan);
        job = Optional.of(jobs.prepare(Message.of("score.overview"), (progress, token) -> {
            NightSeriesReader reader = new NightSeriesReader(model.night().source(), plan, () -> courtesy.isOver(token));
            NightSeries series = reader.read();
            return new Outcome(series, reader.isWhole());
        }, outcome -> ended(plan, outcome), failure -> reading = Optional.empty()));
    }

    private void ended(SeriesPlan plan, Outcome outcome) {
        if (closed || reading.filter(plan::isSameButCodes).isEmpty()) {
            return;
        }
        model.seriesProperty().set(outcome.series().with(reading.orElseThrow().codes()));
        if (!outcome.whole()) {
            reading = Optional.empty();
        }
    }

    /// Reads again what could not be read.
    void tryAgain() {
        read();
    }

    @Override
    public void close() {
        closed = true;
        plans.list().removeListener(changed);
        job.ifPresent(Job::cancel);
    }
}
