package org.onbam.ui.montage;

import org.onbam.app.RoundSteps;
import org.onbam.model.Channel;
import org.onbam.model.ChannelKind;
import org.onbam.model.LaneScale;

/// Steps of sensitivity, and the change between a sensitivity a millimetre and a full scale.
final class LaneScales {

    private LaneScales() {
    }

    /// The scale some round steps on.
    ///
    /// @param steps above 0 for a taller trace
    static LaneScale stepped(Channel channel, int steps) {
        return switch (channel.scale()) {
            case LaneScale.Fitted fitted -> fitted;
            case LaneScale.PerMillimetre(double units, double centre) -> new LaneScale.PerMillimetre(
                    Math.copySign(RoundSteps.from(Math.abs(units), -steps), units), centre);
            case Channel.Range range -> stepped(channel.kind(), range, steps);
        };
    }

    private static Channel.Range stepped(ChannelKind kind, Channel.Range range, int steps) {
        double half = Math.abs(range.top() - range.bottom()) / 2;
        return about(kind, range, RoundSteps.from(half, -steps));
    }

    /// The range with half its height given: about its middle, but a saturation stays at its top and what begins at 0 begins there.
    private static Channel.Range about(ChannelKind kind, Channel.Range range, double half) {
        double sign = Math.signum(range.top() - range.bottom());
        if (kind == ChannelKind.SPO2) {
            return new Channel.Range(range.top() - 2 * sign * half, range.top());
        }
        if (range.bottom() == 0) {
            return new Channel.Range(0, 2 * sign * half);
        }
        double middle = (range.bottom() + range.top()) / 2;
        return new Channel.Range(middle - sign * half, middle + sign * half);
    }

    /// The scale of the same sort with another number: units in a millimetre, or half the full scale.
    ///
    /// @param value above 0
    static LaneScale withValue(Channel channel, double value) {
        return switch (channel.scale()) {
            case LaneScale.Fitted(boolean inverted) -> inverted ? Channel.Range.symmetric(-value) : Channel.Range.symmetric(value);
            case LaneScale.PerMillimetre(double units, double centre) ->
                    new LaneScale.PerMillimetre(Math.copySign(value, units), centre);
            case Channel.Range range -> about(channel.kind(), range, value);
        };
    }

    static boolean isInverted(LaneScale scale) {
        return switch (scale) {
            case LaneScale.Fitted(boolean inverted) -> inverted;
            case LaneScale.PerMillimetre(double units, double _) -> units < 0;
            case Channel.Range(double bottom, double top) -> bottom > top;
        };
    }

    /// The sensitivity nearest to what the lane shows now.
    ///
    /// @param heightMm of the lane
    static LaneScale perMillimetre(LaneScale scale, double heightMm) {
        return scale instanceof Channel.Range(double bottom, double top)
                ? new LaneScale.PerMillimetre(Math.copySign(RoundSteps.nearest(Math.abs(top - bottom) / heightMm),
                        top - bottom), (bottom + top) / 2)
                : scale;
    }

    /// The full scale nearest to what the lane shows now.
    static LaneScale fullScale(LaneScale scale, double heightMm) {
        if (scale instanceof LaneScale.PerMillimetre(double units, double centre)) {
            double half = Math.copySign(RoundSteps.nearest(Math.abs(units) * heightMm / 2), units);
            return new Channel.Range(centre - half, centre + half);
        }
        return scale;
    }
}
