package org.onbam.ui.night;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.onbam.app.Job;
import org.onbam.app.Jobs;
import org.onbam.app.SpectrogramChannels;
import org.onbam.message.Message;
import org.onbam.message.UserException;
import org.onbam.model.Channel;
import org.onbam.model.Derivation;
import org.onbam.render.NightSpectrogram;
import org.onbam.signal.Spectrogram;
import org.onbam.signal.SpectrogramReader;
import org.onbam.ui.scoring.ScoreModel;

/// The spectrogram of the open night: of which channel, whether shown, and made in the background. FX thread; close it with
/// the night.
final class SpectrogramLane implements AutoCloseable {

    private static final Duration REFRESH = Duration.millis(300);
    /// The first page, its neighbours and the envelopes of the night go before.
    private static final Duration HEAD_START = Duration.millis(700);

    private final ScoreModel model;
    private final NightChoices choices;
    private final Jobs jobs;
    private final Runnable changed;
    private final Consumer<UserException> failed;
    private final List<Channel> channels;
    private final PauseTransition start = new PauseTransition(HEAD_START);
    private final Timeline refresh;
    private final Subscription asked;
    private Optional<Job<?>> making = Optional.empty();
    private Optional<Spectrogram> data = Optional.empty();
    private Derivation of = Derivation.NONE;
    private int drawn;
    private boolean closed;
    private boolean broken;

    /// @param changed told whenever there is more or something else to draw
    SpectrogramLane(ScoreModel model, NightChoices choices, Jobs jobs, Runnable changed, Consumer<UserException> failed) {
        this.model = model;
        this.choices = choices;
        this.jobs = jobs;
        this.changed = changed;
        this.failed = failed;
        this.channels = SpectrogramChannels.of(model.night().montages());
        this.refresh = new Timeline(new KeyFrame(REFRESH, event -> grew()));
        refresh.setCycleCount(Animation.INDEFINITE);
        start.setOnFinished(event -> make());
        this.asked = Subscription.combine(choices.spectrogramShownProperty().subscribe(now -> start.playFromStart()),
                choices.spectrogramChannelProperty().subscribe(now -> make()));
    }

    /// Channels it can be of; none for a recording without EEG.
    List<Channel> channels() {
        return channels;
    }

    Optional<Channel> channel() {
        return SpectrogramChannels.best(channels, choices.spectrogramChannelProperty().get());
    }

    void choose(Channel channel) {
        choices.spectrogramChannelProperty().set(channel.name());
    }

    boolean isShown() {
        return choices.spectrogramShownProperty().get() && !channels.isEmpty();
    }

    /// What is to be drawn, its label left to whoever draws the button over it.
    Optional<NightSpectrogram> spectrogram() {
        return isShown() ? Optional.of(new NightSpectrogram("", data.orElseGet(SpectrogramLane::nothing))) : Optional.empty();
    }

    /// Whether it is complete, or not wanted.
    boolean isWhole() {
        return !isShown() || data.map(Spectrogram::isComplete).orElse(false) && refresh.getStatus() == Animation.Status.STOPPED;
    }

    private static Spectrogram nothing() {
        return new Spectrogram(0, 1, 100, 0.25);
    }

    private void make() {
        Derivation wanted = channel().map(Channel::derivation).orElse(Derivation.NONE);
        if (closed || !isShown() || wanted.equals(of)) {
            return;
        }
        making.ifPresent(Job::cancel);
        broken = false;
        of = wanted;
        SpectrogramReader reader = new SpectrogramReader(model.night().source(), wanted);
        data = Optional.of(reader.spectrogram());
        drawn = 0;
        refresh.playFromStart();
        making = Optional.of(jobs.prepare(Message.of("score.spectrogram"), (progress, token) -> reader.fill(token::isCancelled),
                whole -> ended(wanted), failure -> stopped(wanted, failure)));
    }

    private void grew() {
        int progress = data.map(Spectrogram::progress).orElse(0);
        if (progress != drawn) {
            drawn = progress;
            changed.run();
        }
    }

    private void ended(Derivation derivation) {
        if (!closed && derivation.equals(of)) {
            refresh.stop();
            changed.run();
        }
    }

    private void stopped(Derivation derivation, UserException failure) {
        if (!closed && derivation.equals(of)) {
            refresh.stop();
            broken = true;
            failed.accept(failure);
        }
    }

    /// Begins again what a failure ended.
    void tryAgain() {
        if (broken) {
            of = Derivation.NONE;
            make();
        }
    }

    @Override
    public void close() {
        closed = true;
        asked.unsubscribe();
        start.stop();
        refresh.stop();
        making.ifPresent(Job::cancel);
    }
}
