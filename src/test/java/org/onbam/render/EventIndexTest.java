package org.onbam.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.onbam.model.EpochGrid;
import org.onbam.model.EventId;
import org.onbam.model.EventType;
import org.onbam.model.EventVocabulary;
import org.onbam.model.Hypnogram;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;
import org.onbam.model.SleepStage;
import org.onbam.model.TimeSpan;

class EventIndexTest {

    private static final long HOUR = 3600 * TimeSpan.SECOND;
    private static final EventVocabulary WORDS = EventVocabulary.standard();
    private static final List<EventType> TYPES = List.copyOf(WORDS.types());

    private final Random random = new Random(11);
    private long id;

    private ScoredEvent event() {
        long start = random.nextLong(HOUR);
        long length = random.nextInt(5) == 0 ? 0 : random.nextLong(random.nextInt(20) == 0 ? HOUR : 30 * TimeSpan.SECOND);
        String type = random.nextInt(15) == 0 ? "of another program" : TYPES.get(random.nextInt(TYPES.size())).code();
        return new ScoredEvent(new EventId(new UUID(0, id++)), type, new TimeSpan(start, start + length),
                random.nextBoolean() ? "" : "C4-M1", "");
    }

    private Scoring night(int events) {
        EpochGrid grid = new EpochGrid(0, 30 * TimeSpan.SECOND, 120);
        List<ScoredEvent> all = new ArrayList<>();
        for (int i = 0; i < events; i++) {
            all.add(event());
        }
        return Scoring.of(grid, Hypnogram.unscored(120), all);
    }

    private Scoring edited(Scoring scoring) {
        List<ScoredEvent> events = scoring.events();
        return switch (events.isEmpty() ? 0 : random.nextInt(4)) {
            case 0 -> scoring.withEvent(event());
            case 1 -> scoring.withoutEvent(events.get(random.nextInt(events.size())));
            case 2 -> {
                ScoredEvent was = events.get(random.nextInt(events.size()));
                yield scoring.withEventReplaced(was, was.withSpan(was.span().shift(random.nextLong(600) * TimeSpan.SECOND)));
            }
            default -> scoring.withEvents(List.of(event(), event(), event()));
        };
    }

    private static void requireAll(Scoring scoring, EventIndex index, TimeSpan page) {
        List<ScoredEvent> expected = scoring.events().stream().filter(event -> event.span().durationNanos() == 0
                ? page.contains(event.span().startNanos()) : event.span().overlaps(page)).toList();
        List<ScoredEvent> found = new ArrayList<>();
        Map<Integer, List<String>> kinds = new HashMap<>();
        index.visit(page, place -> {
            ScoredEvent event = index.event(place);
            found.add(event);
            assertEquals(WORDS.typeOf(event).code(), index.type(place).code());
            assertEquals(event.span(), new TimeSpan(index.startNanos(place), index.endNanos(place)));
            assertEquals(kinds.computeIfAbsent(index.kind(place), number -> List.of(event.type(), event.channel())),
                    List.of(event.type(), event.channel()));
        });
        assertEquals(expected, found);
        assertEquals(kinds.size(), kinds.values().stream().distinct().count());
    }

    @Test
    void after_any_edits_exactly_the_events_of_a_page_are_found_in_their_order() {
        for (int events : new int[] {0, 1, 2, 40, 300}) {
            Scoring scoring = night(events);
            EventIndex index = EventIndex.of(scoring.events(), WORDS);
            for (int edit = 0; edit < 150; edit++) {
                long start = random.nextLong(HOUR);
                requireAll(scoring, index, new TimeSpan(start, start + 1 + random.nextLong(120 * TimeSpan.SECOND)));
                scoring = edited(scoring);
                index = index.next(scoring.events(), WORDS);
            }
            requireAll(scoring, index, new TimeSpan(0, 3 * HOUR));
        }
    }

    @Test
    void a_stage_leaves_the_index_as_it_is_and_another_vocabulary_makes_it_anew() {
        Scoring scoring = night(30);
        EventIndex index = EventIndex.of(scoring.events(), WORDS);
        assertSame(index, index.next(scoring.withStages(0, List.of(SleepStage.N2)).events(), WORDS));
        EventVocabulary other = WORDS.withOwn(List.of());
        EventIndex anew = index.next(scoring.events(), other);
        assertNotSame(index.kinds(), anew.kinds());
        requireAll(scoring, anew, new TimeSpan(0, 3 * HOUR));
    }

    @Test
    void another_scoring_altogether_is_found_whole() {
        EventIndex index = EventIndex.of(night(50).events(), WORDS);
        Scoring other = night(70);
        requireAll(other, index.next(other.events(), WORDS), new TimeSpan(0, 3 * HOUR));
    }
}
