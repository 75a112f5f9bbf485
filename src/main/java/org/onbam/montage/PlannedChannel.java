package org.onbam.montage;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.onbam.model.Channel;
import org.onbam.model.ChannelKind;
import org.onbam.model.FilterBand;
import org.onbam.model.LaneScale;
import org.onbam.model.LaneStyle;
import org.onbam.model.PhysicalUnit;

/// A channel as a plan has it: what it wants, and how it looks once that is found.
///
/// @param name     the label in the gutter; empty for that of what is found, such as `C4-M1` or the signal's own label,
///                 which is what event marks and exported files then name
/// @param sought   what it can be made of, the best first, at least one
/// @param band     filters; a high-pass that the found signal's rate cannot carry stays off
/// @param scale    in `unit`; a signal of a unit that cannot be brought to it is fitted instead
/// @param unit     the unit of `scale`, `µV` for voltages; empty for whatever the signal has
/// @param weight   relative height of the lane, above 0; 1 is usual
/// @param presence what becomes of it where nothing is found
public record PlannedChannel(String name, ChannelKind kind, List<Sought> sought, FilterBand band, LaneScale scale,
                             PhysicalUnit unit, double weight, LaneStyle style, Presence presence) {

    public PlannedChannel {
        sought = List.copyOf(sought);
        if (sought.isEmpty()) {
            throw new IllegalArgumentException("channel '" + name + "' seeks nothing");
        }
        if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("lane height " + weight);
        }
    }

    /// A channel with the filters, scale and height that are usual for its kind.
    public static PlannedChannel usual(ChannelKind kind, Sought... sought) {
        return UsualLooks.channel(kind, List.of(sought));
    }

    /// The usual channel for a sensor.
    public static PlannedChannel usual(Sensor sensor) {
        return usual(sensor.kind(), Sought.sensor(sensor));
    }

    /// What the lane is called while nothing is found.
    public String soughtName() {
        return name.isEmpty() ? sought.getFirst().text() : name;
    }

    /// Everything it can be made of: `C4-M1, M2; C3-M2`.
    public String soughtInFull() {
        return sought.stream().map(one -> one instanceof Sought.Electrode electrode ? electrode.inFull() : one.text())
                .collect(Collectors.joining("; "));
    }

    public PlannedChannel withName(String next) {
        return new PlannedChannel(next, kind, sought, band, scale, unit, weight, style, presence);
    }

    public PlannedChannel withSought(List<Sought> next) {
        return new PlannedChannel(name, kind, next, band, scale, unit, weight, style, presence);
    }

    /// Every electrode that it seeks, against these instead.
    public PlannedChannel withReferences(List<Reference> next) {
        List<Sought> changed = new ArrayList<>(sought);
        changed.replaceAll(s -> s instanceof Sought.Electrode e ? new Sought.Electrode(e.electrode(), next) : s);
        return withSought(changed);
    }

    public PlannedChannel withBand(FilterBand next) {
        return new PlannedChannel(name, kind, sought, next, scale, unit, weight, style, presence);
    }

    public PlannedChannel withScale(LaneScale next, PhysicalUnit of) {
        return new PlannedChannel(name, kind, sought, band, next, of, weight, style, presence);
    }

    public PlannedChannel withWeight(double next) {
        return new PlannedChannel(name, kind, sought, band, scale, unit, next, style, presence);
    }

    public PlannedChannel withStyle(LaneStyle next) {
        return new PlannedChannel(name, kind, sought, band, scale, unit, weight, next, presence);
    }

    public PlannedChannel withPresence(Presence next) {
        return new PlannedChannel(name, kind, sought, band, scale, unit, weight, style, next);
    }

    /// This wish with the looks of another: name, filters, scale, height and style.
    public PlannedChannel withLooksOf(PlannedChannel other) {
        return new PlannedChannel(other.name, kind, sought, other.band, other.scale, other.unit, other.weight, other.style,
                presence);
    }

    /// What an edited lane shows differently from how it was shown before is taken over; the rest stays as planned.
    public PlannedChannel withChanges(Channel before, Channel after) {
        PlannedChannel next = this;
        if (!after.name().equals(before.name())) {
            next = next.withName(after.name().strip());
        }
        if (!after.band().equals(before.band())) {
            next = next.withBand(after.band());
        }
        if (!after.scale().equals(before.scale())) {
            next = next.withScale(after.scale(), after.unit());
        }
        if (after.weight() != before.weight()) {
            next = next.withWeight(after.weight());
        }
        return after.style().equals(before.style()) ? next : next.withStyle(after.style());
    }
}
