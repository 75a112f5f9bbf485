package org.onbam.render;

import org.onbam.model.Channel;
import org.onbam.model.ChannelKind;
import org.onbam.model.LaneScale;

/// Where the values of a channel stand in its lane: the one place that turns values into heights, and a sensitivity
/// into a range.
///
/// @param range  values at the lower and the upper end
/// @param top    height of the upper end, in px; the lane's edge, or a little inside it for numbers that are drawn as steps
/// @param bottom height of the lower end
public record LaneGeometry(Channel.Range range, double top, double bottom) {

    /// Numbers such as SpO2 stand at the end of their scale for hours: they are kept off the lane's edge by this part
    /// of it.
    private static final double STEP_PAD = 0.12;

    public static LaneGeometry of(ChannelKind kind, PageLayout.Lane lane, Channel.Range range) {
        double pad = isStep(kind) ? STEP_PAD * lane.height() : 0;
        return new LaneGeometry(range, lane.top() + pad, lane.bottom() - pad);
    }

    /// The range to ask for where another is to reach from edge to edge of the lane, as pictures for programs have it.
    public static Channel.Range filling(ChannelKind kind, Channel.Range range) {
        double pad = isStep(kind) ? STEP_PAD * (range.top() - range.bottom()) : 0;
        return new Channel.Range(range.bottom() + pad, range.top() - pad);
    }

    /// The same for a sensitivity a millimetre.
    ///
    /// @param pxPerMm device pixels in a millimetre of the screen
    public static LaneGeometry of(ChannelKind kind, PageLayout.Lane lane, LaneScale.PerMillimetre scale, double pxPerMm) {
        double height = lane.height() * (isStep(kind) ? 1 - 2 * STEP_PAD : 1);
        double half = height / pxPerMm * scale.units() / 2;
        return of(kind, lane, new Channel.Range(scale.centre() - half, scale.centre() + half));
    }

    /// Whether a kind of channel holds its value until the next one, and is drawn so.
    public static boolean isStep(ChannelKind kind) {
        return kind == ChannelKind.SPO2 || kind == ChannelKind.PULSE || kind == ChannelKind.POSITION;
    }

    /// Pixels upwards for a unit; negative where the trace is turned over.
    public double pxPerUnit() {
        return (bottom - top) / (range.top() - range.bottom());
    }

    /// Height of a value, in px from the top of the page.
    public double y(double value) {
        return bottom - (value - range.bottom()) * pxPerUnit();
    }

    /// The value at a height, in px from the top of the page; beyond the lane's range outside the lane.
    public double value(double y) {
        return range.bottom() + (bottom - y) / pxPerUnit();
    }
}
