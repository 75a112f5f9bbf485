package org.onbam.ui.measure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.onbam.model.Channel;
import org.onbam.model.TimeSpan;
import org.onbam.signal.SampleTimes;
import org.onbam.ui.page.PageSurface;
import org.onbam.ui.scoring.PaneModel;
import org.onbam.ui.scoring.ScoreModel;

/// The pages that are measured on: how long a step by keys is, where one begins, and which samples there are. FX thread.
final class MeasuredPages {

    /// Until a page is drawn, as good a guess as any.
    private static final double USUAL_WIDTH_PX = 1000;

    private final ScoreModel model;
    private final IntSupplier touchedLane;
    private final Map<PaneModel, PageSurface> surfaces = new HashMap<>();

    /// @param touchedLane the lane of the active pane that commands mean
    MeasuredPages(ScoreModel model, IntSupplier touchedLane) {
        this.model = model;
        this.touchedLane = touchedLane;
    }

    ScoreModel model() {
        return model;
    }

    PaneModel active() {
        return model.panes().active();
    }

    /// A pane is drawn so now.
    void shown(PaneModel pane, PageSurface surface) {
        surfaces.put(pane, surface);
    }

    Optional<PageSurface> surface(PaneModel pane) {
        return Optional.ofNullable(surfaces.get(pane));
    }

    /// Time across a pixel of the active page.
    long pixelNanos() {
        TimeSpan page = active().page();
        double width = surface(active()).map(PageSurface::width).orElse(USUAL_WIDTH_PX);
        return Math.max(1, Math.round(page.durationNanos() / Math.max(1, width)));
    }

    /// Where a measurement begins that nobody has placed: under the pointer, else in the middle of the active page.
    long start() {
        TimeSpan page = active().page();
        long middle = page.startNanos() + page.durationNanos() / 2;
        return clamped(model.panes().cursorProperty().get().orElse(middle));
    }

    /// A time of the recording.
    long clamped(long nanos) {
        return Math.clamp(nanos, 0, Math.max(0, model.recording().durationNanos() - 1));
    }

    /// Turns the active page if a time has left it by a step.
    void follow(long nanos) {
        TimeSpan page = active().page();
        if (!page.contains(nanos)) {
            model.turnPage(nanos < page.startNanos() ? -1 : 1);
        }
    }

    /// The channels of the active pane that the recording has, from top to bottom.
    List<Channel> channels() {
        return active().channels().stream().filter(channel -> !channel.isMissing()).toList();
    }

    /// The channel last pointed at or worked on, else the first of the active pane that the recording has.
    Optional<Channel> touched() {
        int lane = touchedLane.getAsInt();
        List<Channel> all = active().channels();
        return lane >= 0 && lane < all.size() && !all.get(lane).isMissing() ? Optional.of(all.get(lane))
                : channels().stream().findFirst();
    }

    /// The channel some places above or below another among those given; the nearest there is at an end.
    static Optional<Channel> beside(List<Channel> among, String name, int places) {
        int at = among.stream().map(Channel::name).toList().indexOf(name);
        return among.isEmpty() ? Optional.empty()
                : Optional.of(among.get(Math.clamp((at < 0 ? 0 : at) + places, 0, among.size() - 1)));
    }

    /// The time of a channel's sample nearest to a time; the time itself in a gap.
    long sampleAt(Channel channel, long nanos) {
        return SampleTimes.of(model.recording(), channel).map(times -> times.nearest(nanos).orElse(nanos)).orElse(nanos);
    }

    /// One step by keys on a channel: a pixel, or a sample where that is longer.
    long stepNanos(Channel channel) {
        return Math.max(pixelNanos(), SampleTimes.of(model.recording(), channel).map(SampleTimes::stepNanos).orElse(1L));
    }
}
