package org.onbam.model;

import java.util.Map;

/// A physical dimension as the file writes it, and what it is worth in volts where it is a voltage.
///
/// @param text the dimension, trimmed, for example `uV`, `µV`, `mV`, `%`; may be empty
public record PhysicalUnit(String text) {

    private static final Map<String, Double> VOLTS = Map.of(
            "V", 1.0, "mV", 1e-3, "uV", 1e-6, "µV", 1e-6, "μV", 1e-6, "nV", 1e-9);

    public PhysicalUnit {
        text = text.strip();
    }

    public boolean isVoltage() {
        return VOLTS.containsKey(text);
    }

    /// Microvolts in one of this unit; 1 for a unit that is no voltage.
    public double microvolts() {
        Double volts = VOLTS.get(text);
        return volts == null ? 1 : volts * 1e6;
    }

    /// The unit as a person reads it: a real micro sign for `uV`.
    public String display() {
        return text.startsWith("u") && isVoltage() ? "µ" + text.substring(1) : text;
    }
}
