package org.onbam.ui.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onbam.message.Message;
import org.onbam.model.Channel;
import org.onbam.model.EventFamily;
import org.onbam.model.ScoredEvent;
import org.onbam.model.TimeSpan;
import org.onbam.scoring.snap.Breaths;
import org.onbam.scoring.snap.SaturationFall;
import org.onbam.scoring.snap.SnapPoint;
import org.onbam.scoring.snap.SnapPoints;

/// Drawing the edges of an event to where they belong, as a technologist would: those of an apnea, hypopnea or RERA to the
/// beginnings of breaths (AASM VIII), those of a desaturation to where the fall begins and where it is over, all others to
/// edges of events on shown channels and to borders of epochs. FX thread.
public final class EventSnapping {

    /// PROPOSAL: what an eye and a hand miss by; for breaths one of the slower ones.
    private static final long NEAR_NANOS = 2 * TimeSpan.SECOND;
    private static final long BREATH_NANOS = 4 * TimeSpan.SECOND;
    private static final long FALL_NANOS = 15 * TimeSpan.SECOND;

    private final ScoreModel model;
    private final EventShaping shaping;

    public EventSnapping(ScoreModel model) {
        this.model = model;
        this.shaping = new EventShaping(model);
    }

    /// The channel whose breaths the event's edges belong to: its own where that shows airflow or effort, else the first
    /// shown one that suits its type. Empty for an event that is not about breathing, and where no such channel is shown.
    public Optional<Channel> breathing(ScoredEvent event) {
        EventFamily family = model.vocabulary().typeOf(event).family();
        if (family != EventFamily.APNEA && family != EventFamily.HYPOPNEA && family != EventFamily.RERA) {
            return Optional.empty();
        }
        return model.panes().channel(event.channel()).filter(channel -> !channel.isMissing() && channel.kind().isBreathing())
                .or(() -> model.vocabulary().typeOf(event).lanes().stream()
                        .flatMap(kind -> model.panes().channels().stream()
                                .filter(channel -> channel.kind() == kind && kind.isBreathing()))
                        .findFirst());
    }

    /// What of a breathing channel is looked at around an event: enough breaths to know their size.
    public static TimeSpan around(ScoredEvent event) {
        return new TimeSpan(event.span().startNanos() - 30 * TimeSpan.SECOND, event.span().endNanos() + 30 * TimeSpan.SECOND);
    }

    /// Draws both edges of an event to the beginnings of breaths; one that has none near stays.
    ///
    /// @param samples of its breathing channel
    public void toBreaths(ScoredEvent event, float[] samples, long firstNanos, double rateHz) {
        List<SnapPoint> breaths = Breaths.of(samples, firstNanos, rateHz);
        draw(event, to(breaths, event.span().startNanos(), BREATH_NANOS), to(breaths, event.span().endNanos(), BREATH_NANOS));
    }

    /// Draws the edges of an event that is not about airflow.
    public void snap(ScoredEvent event) {
        if (model.vocabulary().typeOf(event).family() == EventFamily.DESATURATION) {
            toFall(event);
        } else {
            draw(event, to(around(event, event.span().startNanos()), event.span().startNanos(), NEAR_NANOS),
                    to(around(event, event.span().endNanos()), event.span().endNanos(), NEAR_NANOS));
        }
    }

    private void toFall(ScoredEvent event) {
        Optional<SaturationFall> fall = model.seriesProperty().get().saturationTrack()
                .map(track -> track.without(model.scoring().events(), model.vocabulary()))
                .flatMap(track -> SaturationFall.in(track, event.span()));
        draw(event, fall.map(SaturationFall::onsetNanos)
                        .filter(onset -> Math.abs(onset - event.span().startNanos()) <= FALL_NANOS).orElse(event.span().startNanos()),
                fall.map(found -> found.nadir().endNanos()).orElse(event.span().endNanos()));
    }

    private List<SnapPoint> around(ScoredEvent event, long nanos) {
        List<ScoredEvent> others = model.scoring().events().stream().filter(other -> !other.id().equals(event.id())).toList();
        List<SnapPoint> points = new ArrayList<>(SnapPoints.edges(others, nanos, NEAR_NANOS,
                other -> model.panes().channel(other.channel()).isPresent()));
        points.addAll(SnapPoints.epochs(model.grid(), nanos));
        return points;
    }

    private static long to(List<SnapPoint> points, long nanos, long tolerance) {
        return SnapPoints.nearest(points, nanos, tolerance).map(SnapPoint::nanos).orElse(nanos);
    }

    private void draw(ScoredEvent event, long start, long end) {
        boolean none = start == event.span().startNanos() && end == event.span().endNanos();
        if (none || end - start < EventSpans.SHORTEST_NANOS) {
            model.say(Message.of("score.snap.none"));
        } else {
            shaping.reshape(event, new TimeSpan(start, end));
        }
    }
}
