package org.onbam.montage;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.onbam.model.PhysicalUnit;

/// What one unit is worth in another of the same quantity, so that a scale in cmH2O suits a recorder that writes mbar.
final class UnitRatio {

    private enum Quantity { VOLTAGE, PRESSURE, FLOW, SHARE }

    private record Worth(Quantity quantity, double inBase) {
    }

    /// Pressures in pascal: 1 cmH2O = 98.0665 Pa and 1 mmHg = 133.322 Pa (NIST SP 811, appendix B); flows in litres a
    /// second.
    private static final Map<String, Worth> WORTH = Map.ofEntries(
            Map.entry("pa", new Worth(Quantity.PRESSURE, 1)), Map.entry("hpa", new Worth(Quantity.PRESSURE, 100)),
            Map.entry("kpa", new Worth(Quantity.PRESSURE, 1000)), Map.entry("mbar", new Worth(Quantity.PRESSURE, 100)),
            Map.entry("bar", new Worth(Quantity.PRESSURE, 1e5)),
            Map.entry("cmh2o", new Worth(Quantity.PRESSURE, 98.0665)),
            Map.entry("mmhg", new Worth(Quantity.PRESSURE, 133.322)),
            Map.entry("torr", new Worth(Quantity.PRESSURE, 133.322)),
            Map.entry("l/s", new Worth(Quantity.FLOW, 1)), Map.entry("l/min", new Worth(Quantity.FLOW, 1 / 60.0)),
            Map.entry("lpm", new Worth(Quantity.FLOW, 1 / 60.0)), Map.entry("ml/s", new Worth(Quantity.FLOW, 1e-3)),
            Map.entry("%", new Worth(Quantity.SHARE, 1)), Map.entry("percent", new Worth(Quantity.SHARE, 1)),
            Map.entry("pct", new Worth(Quantity.SHARE, 1)));

    private UnitRatio() {
    }

    /// @return how many of `to` one of `from` is; empty where the units are of different quantities or unknown
    static OptionalDouble between(PhysicalUnit from, PhysicalUnit to) {
        if (from.isVoltage() && to.isVoltage()) {
            return OptionalDouble.of(from.microvolts() / to.microvolts());
        }
        if (from.text().equalsIgnoreCase(to.text())) {
            return OptionalDouble.of(1);
        }
        Worth one = WORTH.get(from.text().toLowerCase(Locale.ROOT));
        Worth other = WORTH.get(to.text().toLowerCase(Locale.ROOT));
        return one == null || other == null || one.quantity() != other.quantity() ? OptionalDouble.empty()
                : OptionalDouble.of(one.inBase() / other.inBase());
    }
}
