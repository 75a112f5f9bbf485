package org.onbam.scoring.night;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onbam.model.EventId;
import org.onbam.model.ScoredEvent;
import org.onbam.model.TimeSpan;

/// A row made from the last one finds what a row made from nothing finds. The seed names a failure.
class EventRowTest {

    private static ScoredEvent event(Random random) {
        long start = random.nextInt(1000);
        long length = random.nextInt(20) == 0 ? random.nextInt(600) : random.nextInt(12);
        return new ScoredEvent(new EventId(new UUID(random.nextLong(), random.nextLong())), "hypopnea",
                new TimeSpan(start, start + length), "", "");
    }

    private static List<ScoredEvent> events(int number, Random random) {
        List<ScoredEvent> events = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            events.add(event(random));
        }
        events.sort(ScoredEvent.BY_TIME);
        return events;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void after_edits_it_is_as_if_made_from_nothing(long seed) {
        Random random = new Random(seed);
        List<ScoredEvent> now = events(random.nextInt(60), random);
        EventRow row = new EventRow(now);
        for (int edit = 0; edit < 300; edit++) {
            // a stretch gives way to others that lie between its neighbours
            int from = random.nextInt(now.size() + 1);
            List<ScoredEvent> gone = List.copyOf(now.subList(from, Math.min(now.size(), from + random.nextInt(3))));
            List<ScoredEvent> next = new ArrayList<>(now);
            next.removeAll(gone);
            List<ScoredEvent> come = events(random.nextInt(2), random);
            boolean isOneStretch = gone.isEmpty() || come.stream().allMatch(event -> place(next, event) == from);
            come = isOneStretch ? come : List.of();
            next.addAll(come.isEmpty() ? 0 : place(next, come.getFirst()), come);
            row = row.with(gone, come);
            now = next;
            assertEquals(now, row.events());
            EventRow fresh = new EventRow(now);
            for (long at = -5; at < 1700; at += 7) {
                assertEquals(fresh.firstEndingFrom(at), row.firstEndingFrom(at), "edit " + edit + " at " + at);
            }
        }
    }

    private static int place(List<ScoredEvent> events, ScoredEvent event) {
        return new EventRow(events).indexOf(event);
    }

    @Test
    void nothing_changed_is_the_row_itself() {
        EventRow row = new EventRow(events(9, new Random(1)));
        assertSame(row, row.with(List.of(), List.of()));
    }
}
