package org.onbam.ui.page;

import java.util.Optional;
import java.util.OptionalDouble;
import javafx.scene.input.MouseEvent;
import org.onbam.model.Channel;
import org.onbam.model.Montage;
import org.onbam.model.TimeSpan;
import org.onbam.render.LaneGeometry;
import org.onbam.render.PageLayout;
import org.onbam.render.PageRequest;
import org.onbam.render.TraceRenderer;
import org.onbam.render.Viewport;

/// Times and values of a page as places on its picture, in logical pixels, and back. Immutable, reads no signal.
public final class PageSurface {

    private final PageRequest page;
    private final TraceRenderer traces;

    PageSurface(PageRequest page, TraceRenderer traces) {
        this.page = page;
        this.traces = traces;
    }

    PageRequest page() {
        return page;
    }

    public TimeSpan span() {
        return page.viewport().span();
    }

    public Montage montage() {
        return page.montage();
    }

    /// Device pixels per logical pixel.
    public double scale() {
        return page.scale();
    }

    public double width() {
        return page.viewport().widthPx() / page.scale();
    }

    public double height() {
        return page.layout().heightPx() / page.scale();
    }

    /// Where the lanes begin.
    public double headerHeight() {
        return page.layout().headerPx() / page.scale();
    }

    /// The place of a time; left of 0 or right of [#width] off the page.
    public double x(long nanos) {
        return page.viewport().pxAt(nanos) / page.scale();
    }

    /// The time at a place, in whole milliseconds, which every format we write keeps exactly; on the page.
    public long nanosAt(double x) {
        return nanosAt(page.viewport(), x * page.scale());
    }

    /// As [#nanosAt(double)].
    ///
    /// @param px device pixels
    static long nanosAt(Viewport viewport, double px) {
        long nanos = viewport.nanosAt(px);
        return Math.clamp(Math.round(nanos / 1e6) * 1_000_000, viewport.span().startNanos(), viewport.span().endNanos());
    }

    /// The lane at a height, -1 in the header and outside.
    public int laneAt(double y) {
        return page.layout().laneAt(y * page.scale());
    }

    /// The upper edge of a lane.
    public double top(int lane) {
        return lane(lane).top() / page.scale();
    }

    /// The lower edge of a lane.
    public double bottom(int lane) {
        return lane(lane).bottom() / page.scale();
    }

    private PageLayout.Lane lane(int lane) {
        return page.layout().lanes().get(lane);
    }

    /// The height of a value in a lane, maybe outside it; absent until its scale is known, or where its channel is missing.
    public OptionalDouble y(int lane, double value) {
        return geometry(lane).map(g -> OptionalDouble.of(g.y(value) / page.scale())).orElse(OptionalDouble.empty());
    }

    /// The value at a height in a lane, in its channel's unit; absent as for [#y].
    public OptionalDouble value(int lane, double y) {
        return geometry(lane).map(g -> OptionalDouble.of(g.value(y * page.scale()))).orElse(OptionalDouble.empty());
    }

    private Optional<LaneGeometry> geometry(int lane) {
        return traces.geometryOf(page, lane);
    }

    PagePoint at(MouseEvent event) {
        int lane = laneAt(event.getY());
        Optional<Channel> channel = lane < 0 ? Optional.empty() : Optional.of(page.montage().channels().get(lane));
        return new PagePoint(event.getX(), event.getY(), nanosAt(event.getX()), lane, channel,
                lane < 0 ? OptionalDouble.empty() : value(lane, event.getY()), event.isAltDown(), event.isShiftDown());
    }
}
