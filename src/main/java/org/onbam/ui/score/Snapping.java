package org.onbam.ui.score;

import java.util.Optional;
import java.util.function.Consumer;
import org.onbam.app.Jobs;
import org.onbam.app.SignalStretch;
import org.onbam.message.Message;
import org.onbam.message.UserException;
import org.onbam.model.Channel;
import org.onbam.model.ScoredEvent;
import org.onbam.ui.scoring.EventSnapping;
import org.onbam.ui.scoring.ScoreModel;

/// Draws the edges of the selected event to where they belong, reading the breaths around it in the background.
final class Snapping implements AutoCloseable {

    private static final double MOST_SECONDS = 600;

    private final ScoreModel model;
    private final EventSnapping snapping;
    private final Jobs jobs;
    private final Consumer<Message> say;
    private final Consumer<UserException> failed;
    private boolean closed;

    Snapping(ScoreModel model, Jobs jobs, Consumer<Message> say, Consumer<UserException> failed) {
        this.model = model;
        this.snapping = new EventSnapping(model);
        this.jobs = jobs;
        this.say = say;
        this.failed = failed;
    }

    void snapSelected() {
        if (model.mayEdit()) {
            model.selectedEvent().filter(event -> !model.vocabulary().typeOf(event).isPoint())
                    .ifPresentOrElse(this::snap, () -> say.accept(Message.of("score.event.choose")));
        }
    }

    private void snap(ScoredEvent event) {
        snapping.breathing(event).ifPresentOrElse(channel -> toBreaths(event, channel), () -> snapping.snap(event));
    }

    // The event may have changed meanwhile: it is then left as it is.
    private void toBreaths(ScoredEvent event, Channel channel) {
        jobs.read(Message.of("score.snap.reading"), (progress, token) -> SignalStretch.longest(model.night().source(), channel,
                EventSnapping.around(event), MOST_SECONDS), stretch -> arrived(event, stretch), failed);
    }

    private void arrived(ScoredEvent event, Optional<SignalStretch> stretch) {
        if (!closed) {
            stretch.ifPresentOrElse(
                    read -> snapping.toBreaths(event, read.values(), read.span().startNanos(), read.rateHz()),
                    () -> say.accept(Message.of("score.snap.none")));
        }
    }

    /// What is read from now on changes nothing: the night is closed.
    @Override
    public void close() {
        closed = true;
    }
}
