package org.onbam.model;

import java.util.Optional;

/// A row of a montage: what is shown and how.
///
/// @param name       the label in the gutter
/// @param derivation which signals, in the unit of the first; voltages are brought to microvolts. Without a term the
///                   recording lacks the channel: its lane stays empty
/// @param unit       unit of the shown values, `µV` for voltages
/// @param weight     relative height of the lane, 1 is usual
public record Channel(String name, ChannelKind kind, Derivation derivation, PhysicalUnit unit, FilterBand band,
                      LaneScale scale, double weight, LaneStyle style) {

    public Channel {
        if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("lane height " + weight);
        }
    }

    /// A channel of plain looks.
    ///
    /// @param range values at the lane's bottom and top; empty to fit the data
    public Channel(String name, ChannelKind kind, Derivation derivation, PhysicalUnit unit, FilterBand band,
                   Optional<Range> range, double weight) {
        this(name, kind, derivation, unit, band, range.<LaneScale>map(r -> r).orElse(LaneScale.FITTED), weight,
                LaneStyle.PLAIN);
    }

    /// Values at the bottom and at the top of a lane; bottom above top turns the trace over.
    public record Range(double bottom, double top) implements LaneScale {

        public Range {
            if (bottom == top || !Double.isFinite(bottom) || !Double.isFinite(top)) {
                throw new IllegalArgumentException("lane from " + bottom + " to " + top);
            }
        }

        public static Range symmetric(double half) {
            return new Range(-half, half);
        }

        @Override
        public Range inverted() {
            return new Range(top, bottom);
        }
    }

    /// Whether the recording lacks this channel.
    public boolean isMissing() {
        return derivation.isNone();
    }

    /// The values at the lane's bottom and top where the scale states them.
    public Optional<Range> range() {
        return scale instanceof Range range ? Optional.of(range) : Optional.empty();
    }

    public Channel withRange(Range next) {
        return withScale(next);
    }

    public Channel withScale(LaneScale next) {
        return new Channel(name, kind, derivation, unit, band, next, weight, style);
    }

    public Channel withBand(FilterBand next) {
        return new Channel(name, kind, derivation, unit, next, scale, weight, style);
    }

    public Channel withName(String next) {
        return new Channel(next, kind, derivation, unit, band, scale, weight, style);
    }

    public Channel withDerivation(Derivation next) {
        return new Channel(name, kind, next, unit, band, scale, weight, style);
    }

    public Channel withWeight(double next) {
        return new Channel(name, kind, derivation, unit, band, scale, next, style);
    }

    public Channel withStyle(LaneStyle next) {
        return new Channel(name, kind, derivation, unit, band, scale, weight, next);
    }
}
