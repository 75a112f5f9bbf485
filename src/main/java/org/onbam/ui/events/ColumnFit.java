package org.onbam.ui.events;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.onbam.app.EventTableChoice;

/// Which columns there are, and how wide, in the room there is: what a person asked for always, the others by rank as far
/// as they fit without being cut. Pure.
final class ColumnFit {

    private ColumnFit() {
    }

    /// @param room  width of all together, pixels
    /// @param empty columns that have nothing to say in any row
    /// @return the width of each that is shown
    static Map<EventColumn, Double> of(EventTableChoice choice, double room, Set<EventColumn> empty) {
        Map<EventColumn, Double> widths = new EnumMap<>(EventColumn.class);
        for (EventColumn column : EventColumn.byRank()) {
            if (choice.shown().getOrDefault(column.code(), false)) {
                widths.put(column, least(column, choice));
            }
        }
        for (EventColumn column : EventColumn.byRank()) {
            boolean open = !choice.shown().containsKey(column.code()) && !empty.contains(column);
            // What matters less does not take the place of what did not fit.
            if (open && sum(widths) + least(column, choice) > room) {
                break;
            } else if (open) {
                widths.put(column, least(column, choice));
            }
        }
        spread(widths, room, choice);
        return widths;
    }

    private static double least(EventColumn column, EventTableChoice choice) {
        return Math.max(20, choice.widths().getOrDefault(column.code(), column.leastPx()));
    }

    /// What is left over goes to the columns that nobody has drawn to a width, until each is at its best; the rest to the
    /// comments, else to the types.
    private static void spread(Map<EventColumn, Double> widths, double room, EventTableChoice choice) {
        for (EventColumn column : EventColumn.byRank()) {
            if (widths.containsKey(column) && !choice.widths().containsKey(column.code())) {
                double more = Math.clamp(room - sum(widths), 0, column.bestPx() - column.leastPx());
                widths.merge(column, more, Double::sum);
            }
        }
        EventColumn last = widths.containsKey(EventColumn.COMMENT) ? EventColumn.COMMENT : EventColumn.TYPE;
        if (widths.containsKey(last) && !choice.widths().containsKey(last.code())) {
            widths.merge(last, Math.max(0, room - sum(widths)), Double::sum);
        }
    }

    private static double sum(Map<EventColumn, Double> widths) {
        return widths.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
