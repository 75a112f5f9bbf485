package org.onbam.app;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How the table of events was left: kept for all nights, since it belongs to how a person works.
///
/// @param shown  by code of a column whether a person wants it; columns that nobody asked about show where there is room
/// @param widths by code of a column how wide a person made it, pixels, above 0
/// @param order  what the rows are sorted by, the first first: a column's code, with a `-` before it from the greatest down;
///               empty for the order of time
public record EventTableChoice(Map<String, Boolean> shown, Map<String, Double> widths, List<String> order) {

    /// What fits, in the order of time.
    public static final EventTableChoice FIRST = new EventTableChoice(Map.of(), Map.of(), List.of());

    public EventTableChoice {
        shown = Collections.unmodifiableMap(new TreeMap<>(shown));
        widths = Collections.unmodifiableMap(new TreeMap<>(widths));
        order = List.copyOf(order);
        if (widths.values().stream().anyMatch(px -> !(px > 0 && px < Double.POSITIVE_INFINITY))) {
            throw new IllegalArgumentException("widths of columns: " + widths);
        }
    }

    /// @param wanted whether the column is to be seen from now on
    public EventTableChoice withColumn(String code, boolean wanted) {
        Map<String, Boolean> next = new TreeMap<>(shown);
        next.put(code, wanted);
        return new EventTableChoice(next, widths, order);
    }

    public EventTableChoice withWidth(String code, double px) {
        Map<String, Double> next = new TreeMap<>(widths);
        next.put(code, px);
        return new EventTableChoice(shown, next, order);
    }

    public EventTableChoice withOrder(List<String> next) {
        return new EventTableChoice(shown, widths, next);
    }
}
