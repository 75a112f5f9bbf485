package org.onbam.ui.page;

import java.util.Optional;
import java.util.function.Consumer;
import org.onbam.app.Jobs;
import org.onbam.app.NightSeries;
import org.onbam.app.RecentStretch;
import org.onbam.app.SpanReading;
import org.onbam.message.Message;
import org.onbam.model.Channel;
import org.onbam.model.Scoring;
import org.onbam.model.TimeSpan;
import org.onbam.scoring.night.SaturationTrack;
import org.onbam.ui.scoring.ScoreModel;
import org.onbam.ui.task.LatestRead;

/// Measures spans in the background, the latest first. FX thread.
final class SpanMeasuring implements AutoCloseable {

    private record Question(Channel channel, TimeSpan span, Optional<NightSeries.Slow> saturation, Scoring scoring) {

        // neither an edit nor the numbers of a night are worth comparing value by value
        boolean isSame(Question other) {
            return scoring == other.scoring && span.equals(other.span) && channel.equals(other.channel)
                    && saturation.orElse(null) == other.saturation.orElse(null);
        }
    }

    private final ScoreModel model;
    private final LatestRead<Question, SpanReading> reading;
    private Optional<Question> asked = Optional.empty();

    /// @param measured told on the FX thread
    SpanMeasuring(ScoreModel model, Jobs jobs, Consumer<SpanReading> measured) {
        this.model = model;
        RecentStretch recent = new RecentStretch(model.night().source());
        this.reading = new LatestRead<>(jobs, Message.of("score.readout.reading"), (question, token) ->
                SpanReading.of(recent, question.channel(), question.span(), () -> question.saturation().map(slow ->
                        new SaturationTrack(slow.series(), slow.channel().name())
                                .without(question.scoring().events(), model.vocabulary()))),
                (question, found) -> {
                    if (asked.isPresent()) {
                        measured.accept(found.orElseGet(() -> SpanReading.none(question.channel(), question.span())));
                    }
                });
    }

    /// @param subject empty to measure nothing
    void follow(Optional<SpanSubject> subject) {
        Optional<Question> next = subject.flatMap(of -> of.channel().map(channel -> new Question(channel, of.span(),
                model.seriesProperty().get().saturation(), model.scoring())));
        if (next.isPresent() && asked.filter(next.get()::isSame).isEmpty()) {
            reading.ask(next.get());
        }
        asked = next;
    }

    @Override
    public void close() {
        reading.close();
    }
}
