package org.onbam.ui.page;

import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.onbam.app.Jobs;
import org.onbam.app.SignalStretch;
import org.onbam.message.Message;
import org.onbam.message.UserException;
import org.onbam.model.Channel;
import org.onbam.model.ChannelKind;
import org.onbam.model.TimeSpan;
import org.onbam.scoring.snap.Breaths;
import org.onbam.scoring.snap.SaturationFalls;
import org.onbam.scoring.snap.SnapPoint;
import org.onbam.signal.SignalSource;
import org.onbam.signal.SlowSeries;
import org.onbam.ui.scoring.PaneModel;
import org.onbam.ui.scoring.ScoreModel;
import org.onbam.ui.task.LatestRead;

/// The places that the signal under the pointer has on this page: where its breaths begin, or where its saturation falls.
/// Found in the background once pointer and page have rested for a moment, so that a drag finds them there. FX thread.
final class SnapPlaces implements AutoCloseable {

    private static final Duration REST = Duration.millis(120);
    /// On a longer page a breath is a few pixels wide.
    private static final long LONGEST_PAGE = 600 * TimeSpan.SECOND;
    /// Enough breaths to know their size.
    private static final long AROUND = 30 * TimeSpan.SECOND;

    private static final double MOST_SECONDS = (LONGEST_PAGE + 2 * AROUND) / (double) TimeSpan.SECOND;

    private record Question(Channel channel, TimeSpan page, Optional<SlowSeries> saturation) {

        // the numbers of a night are one object
        boolean isSame(Question other) {
            return channel.equals(other.channel) && page.equals(other.page)
                    && saturation.orElse(null) == other.saturation.orElse(null);
        }
    }

    private record Found(Question question, List<SnapPoint> points) {
    }

    private final ScoreModel model;
    private final PaneModel pane;
    private final LatestRead<Question, List<SnapPoint>> reading;
    private final PauseTransition rest = new PauseTransition(REST);
    private int lane = -1;
    private Optional<Question> asked = Optional.empty();
    private Optional<Found> found = Optional.empty();

    SnapPlaces(ScoreModel model, PaneModel pane, Jobs jobs) {
        this.model = model;
        this.pane = pane;
        SignalSource source = model.night().source();
        this.reading = new LatestRead<>(jobs, Message.of("score.snap.reading"),
                (question, token) -> points(source, question).stream().map(SnapPlaces::whole).toList(),
                (question, points) -> found = points.map(known -> new Found(question, known)));
        rest.setOnFinished(event -> ask());
    }

    /// The pointer is on a lane, or the page under it is another.
    void pointTo(int next) {
        if (next != lane || question(lane).filter(question -> !isAsked(question)).isPresent()) {
            lane = next;
            rest.playFromStart();
        }
    }

    void pageMoved() {
        pointTo(lane);
    }

    /// A drag begins: what is not known yet is asked for at once, and comes while it goes on.
    void begin(int pressed) {
        lane = pressed;
        rest.stop();
        ask();
    }

    /// The places on the page as far as they are known.
    List<SnapPoint> on(int wanted) {
        Optional<Question> now = question(wanted);
        return found.filter(known -> now.filter(known.question()::isSame).isPresent()).map(Found::points).orElse(List.of());
    }

    private boolean isAsked(Question question) {
        return asked.filter(question::isSame).isPresent();
    }

    private void ask() {
        question(lane).filter(question -> !isAsked(question)).ifPresent(question -> {
            asked = Optional.of(question);
            reading.ask(question);
        });
    }

    private Optional<Question> question(int of) {
        if (of < 0 || of >= pane.channels().size()) {
            return Optional.empty();
        }
        Channel channel = pane.channels().get(of);
        Optional<SlowSeries> saturation = channel.kind() == ChannelKind.SPO2
                ? model.seriesProperty().get().saturation().map(slow -> slow.series()) : Optional.empty();
        boolean breathes = channel.kind().isBreathing() && pane.page().durationNanos() <= LONGEST_PAGE;
        return channel.isMissing() || !breathes && saturation.isEmpty() ? Optional.empty()
                : Optional.of(new Question(channel, pane.page(), saturation));
    }

    private static List<SnapPoint> points(SignalSource source, Question question) throws UserException {
        if (question.saturation().isPresent()) {
            return SaturationFalls.of(question.saturation().get(), around(question.page()));
        }
        Optional<SignalStretch> stretch = SignalStretch.longest(source, question.channel(), around(question.page()), MOST_SECONDS);
        return stretch.map(read -> Breaths.of(read.values(), read.span().startNanos(), read.rateHz())).orElse(List.of());
    }

    /// In whole milliseconds, as the mouse is: every format we write keeps those exactly.
    private static SnapPoint whole(SnapPoint point) {
        return new SnapPoint(Math.round(point.nanos() / 1e6) * 1_000_000, point.kind());
    }

    private static TimeSpan around(TimeSpan page) {
        return new TimeSpan(page.startNanos() - AROUND, page.endNanos() + AROUND);
    }

    @Override
    public void close() {
        rest.stop();
        reading.close();
    }
}
