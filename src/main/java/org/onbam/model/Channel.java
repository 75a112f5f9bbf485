package org.onbam.model;

import java.util.Optional;

/// A row of a montage: what is shown and how.
///
/// @param name       the label in the gutter
/// @param derivation which signals, in the unit of the first; voltages are brought to microvolts
/// @param unit       unit of the shown values, `µV` for voltages
/// @param range      values at the lane's bottom and top; empty to fit the data
/// @param weight     relative height of the lane, 1 is usual
public record Channel(String name, ChannelKind kind, Derivation derivation, PhysicalUnit unit, FilterBand band,
                      Optional<Range> range, double weight) {

    public Channel {
        if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("lane height " + weight);
        }
    }

    /// Values at the bottom and at the top of a lane; bottom above top turns the trace over.
    public record Range(double bottom, double top) {

        public Range {
            if (bottom == top || !Double.isFinite(bottom) || !Double.isFinite(top)) {
                throw new IllegalArgumentException("lane from " + bottom + " to " + top);
            }
        }

        public static Range symmetric(double half) {
            return new Range(-half, half);
        }

        public Range scaled(double factor) {
            double middle = (bottom + top) / 2;
            double half = (top - bottom) / 2 * factor;
            return new Range(middle - half, middle + half);
        }
    }

    public Channel withRange(Range next) {
        return new Channel(name, kind, derivation, unit, band, Optional.of(next), weight);
    }

    public Channel withBand(FilterBand next) {
        return new Channel(name, kind, derivation, unit, next, range, weight);
    }
}
