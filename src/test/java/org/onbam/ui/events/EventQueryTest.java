package org.onbam.ui.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.onbam.message.Messages;
import org.onbam.model.EventFamily;
import org.onbam.model.EventId;
import org.onbam.model.EventVocabulary;
import org.onbam.model.ScoredEvent;
import org.onbam.model.SleepStage;
import org.onbam.model.TimeSpan;

class EventQueryTest {

    private final TypeWords words = new TypeWords(EventVocabulary.standard(), new Messages(Locale.ENGLISH));
    private final EventRow apnea = row("apnea_obstructive", "Flow", SleepStage.N2, "", false);
    private final EventRow central = row("apnea_central", "Flow", SleepStage.R, "", true);
    private final EventRow arousal = row("arousal", "C4-M1", SleepStage.N2, "look again", false);
    private final EventRow lights = row("lights_off", "", SleepStage.UNSCORED, "", false);
    private final List<EventRow> all = List.of(apnea, central, arousal, lights);

    private static EventRow row(String type, String channel, SleepStage stage, String comment, boolean copied) {
        return new EventRow(new ScoredEvent(EventId.random(), type, TimeSpan.ofSeconds(1, 2), channel, comment), 1, stage,
                List.of(), copied);
    }

    private List<EventRow> found(EventQuery query) {
        return all.stream().filter(query.predicate(words)).toList();
    }

    private List<EventRow> typed(String text) {
        return found(EventQuery.ALL.withTyped(text));
    }

    @Test
    void types_are_found_by_korean_and_english_name_whatever_language_the_window_speaks() {
        assertEquals(List.of(apnea), typed("폐쇄성"));
        assertEquals(List.of(apnea), typed("Obstructive"));
        assertEquals(List.of(apnea, central), typed("무호흡"));
        assertEquals(List.of(central), typed("무호흡 CENTRAL"));
        assertEquals(List.of(arousal), typed("각성 c4 again n2"));
        assertEquals(all, typed("   "));
    }

    @Test
    void of_one_kind_any_may_hold_of_each_kind_one_must() {
        EventQuery stages = EventQuery.ALL.toggled(new Facet.OfStage(SleepStage.N2)).toggled(new Facet.OfStage(SleepStage.R));
        assertEquals(List.of(apnea, central, arousal), found(stages));
        EventQuery apneas = stages.toggled(new Facet.OfFamily(EventFamily.APNEA));
        assertEquals(List.of(apnea, central), found(apneas));
        assertEquals(List.of(apnea, central, arousal), found(apneas.toggled(new Facet.OfType("arousal"))),
                "a family and a type of another are alternatives");
        assertEquals(List.of(central), found(apneas.toggled(new Facet.OfScorer(true))));
        assertEquals(List.of(apnea), found(apneas.toggled(new Facet.OfStage(SleepStage.R))), "picked once more it is dropped");
        assertEquals(List.of(lights), found(EventQuery.ALL.toggled(new Facet.OfChannel(""))));
        assertEquals(List.of(arousal), found(apneas.only(List.of(new Facet.OfType("arousal")))), "the stages stay");
    }

    @Test
    void nothing_typed_or_picked_is_no_filter() {
        assertTrue(new EventQuery("  ", List.of()).isAll());
        assertFalse(EventQuery.ALL.toggled(new Facet.OfChannel("Flow")).isAll());
        assertTrue(EventQuery.ALL.toggled(new Facet.OfChannel("Flow")).toggled(new Facet.OfChannel("Flow")).isAll());
    }

    @Test
    void what_can_be_picked_has_its_count_and_a_kind_without_a_choice_is_left_out() {
        Map<Facet.Kind, Map<Facet, Integer>> counts = FacetCounts.of(all, words);
        assertEquals(List.of(new Facet.OfFamily(EventFamily.APNEA), new Facet.OfType("apnea_central"),
                new Facet.OfType("apnea_obstructive"), new Facet.OfType("arousal"), new Facet.OfType("lights_off")),
                List.copyOf(counts.get(Facet.Kind.TYPE).keySet()), "a family of one type is that type");
        assertEquals(2, counts.get(Facet.Kind.TYPE).get(new Facet.OfFamily(EventFamily.APNEA)));
        assertEquals(Map.of(new Facet.OfChannel(""), 1, new Facet.OfChannel("C4-M1"), 1, new Facet.OfChannel("Flow"), 2),
                counts.get(Facet.Kind.CHANNEL));
        assertEquals(Map.of(new Facet.OfScorer(false), 3, new Facet.OfScorer(true), 1), counts.get(Facet.Kind.SCORER));
        assertFalse(FacetCounts.of(List.of(apnea, arousal), words).containsKey(Facet.Kind.SCORER), "one scorer only");
    }
}
