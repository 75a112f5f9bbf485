package org.onbam.scoring.statistics;

import java.util.ArrayList;
import java.util.List;
import org.onbam.model.TimeSpan;
import org.onbam.scoring.night.EventRow;
import org.onbam.scoring.statistics.NightEvents.Item;

/// Periodic limb movements of sleep (AASM VII.B): series of four or more movements, 5 to 90 s from onset to onset.
///
/// From single movements (`lm`): those of 0.5 to 10 s that overlap sleep and lie farther than 0.5 s from any breathing
/// event; one that begins less than 5 s after another is part of it, on whichever leg. Movements in wake neither count nor
/// break a series, which a pause of more than 90 s does. Where periodic movements are marked as such (`plm`), they
/// count as marked, and single ones beside them only in the index of all movements. An arousal belongs to a movement if
/// less than 0.5 s lie between the end of one and the onset of the other, or by a link.
final class LimbFigures {

    private static final long NEAR = TimeSpan.SECOND / 2;
    private static final long SHORTEST = TimeSpan.SECOND / 2;
    private static final long LONGEST = 10 * TimeSpan.SECOND;
    private static final long LEAST_INTERVAL = 5 * TimeSpan.SECOND;
    private static final long GREATEST_INTERVAL = 90 * TimeSpan.SECOND;
    private static final int LEAST_IN_SERIES = 4;

    /// One movement of one or both legs.
    private static final class Movement {

        private final long start;
        private long end;
        private boolean linked;

        Movement(Item item) {
            this.start = item.span().startNanos();
            this.end = start;
        }
    }

    private final NightEvents events;

    private LimbFigures(NightEvents events) {
        this.events = events;
    }

    static LegRule fill(NightEpochs epochs, NightEvents events, FigureTable table) {
        LimbFigures figures = new LimbFigures(events);
        boolean marked = !events.of(EventKind.PERIODIC_LEG_MOVEMENT).isEmpty();
        List<List<Movement>> series = marked
                ? List.of(figures.movements(events.of(EventKind.PERIODIC_LEG_MOVEMENT)))
                : figures.series(figures.movements(figures.candidates()));
        int periodic = series.stream().mapToInt(List::size).sum();
        int aroused = figures.aroused(series);
        double sleep = epochs.sleepMinutes();
        Absence reason = epochs.noSleep();
        table.perHour(Figure.PLMS_INDEX, periodic, sleep, reason);
        table.perHour(Figure.PLM_AROUSAL_INDEX, aroused, sleep, reason);
        table.perHour(Figure.LM_INDEX, figures.movements(events.legs()).size(), sleep, reason);
        if (marked || sleep == 0) {
            table.absent(sleep == 0 ? reason : Absence.MARKED_AS_PERIODIC, Figure.PLM_SERIES);
        } else {
            table.put(Figure.PLM_SERIES, series.size());
        }
        return marked ? LegRule.AS_MARKED : events.legs().isEmpty() ? LegRule.NONE : LegRule.SERIES;
    }

    private List<Item> candidates() {
        EventRow breathing = row(events.respiratory());
        List<Item> found = new ArrayList<>();
        for (Item item : events.of(EventKind.LEG_MOVEMENT)) {
            long length = item.span().durationNanos();
            boolean fits = length == 0 || length >= SHORTEST && length <= LONGEST;
            if (fits && !isAny(breathing, item.span().startNanos() - NEAR, item.span().endNanos() + NEAR)) {
                found.add(item);
            }
        }
        return found;
    }

    private static EventRow row(List<Item> items) {
        return new EventRow(items.stream().map(Item::event).toList());
    }

    /// Whether one has a moment in `[from, to]`, its ends included.
    private static boolean isAny(EventRow row, long from, long to) {
        return row.firstBetween(from, to, event -> true).isPresent();
    }

    /// Those that count, with what begins less than 5 s after another taken into it.
    private List<Movement> movements(List<Item> items) {
        List<Movement> movements = new ArrayList<>();
        for (Item item : items) {
            if (!item.counts()) {
                continue;
            }
            if (movements.isEmpty() || item.span().startNanos() - movements.getLast().start >= LEAST_INTERVAL) {
                movements.add(new Movement(item));
            }
            Movement last = movements.getLast();
            last.end = Math.max(last.end, item.span().endNanos());
            last.linked |= events.effectsOf(item).stream().anyMatch(effect -> effect.kind().isArousal() && effect.counts());
        }
        return movements;
    }

    private List<List<Movement>> series(List<Movement> movements) {
        List<List<Movement>> found = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= movements.size(); i++) {
            if (i == movements.size() || movements.get(i).start - movements.get(i - 1).start > GREATEST_INTERVAL) {
                if (i - from >= LEAST_IN_SERIES) {
                    found.add(movements.subList(from, i));
                }
                from = i;
            }
        }
        return found;
    }

    private int aroused(List<List<Movement>> series) {
        EventRow arousals = row(events.arousals().stream().filter(Item::counts).toList());
        int n = 0;
        for (List<Movement> movements : series) {
            for (Movement movement : movements) {
                n += movement.linked || isAny(arousals, movement.start - NEAR + 1, movement.end + NEAR - 1) ? 1 : 0;
            }
        }
        return n;
    }
}
