package org.onbam.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Groups counted by hand.
final class AnonymityTest {

    /// Seven people, a night each. In bands of five years: F 50 one, F 55 two, M 40 two, M 60 one, M 65 one; of ten: F 50 three,
    /// M 40 two, M 60 two; of twenty: F 40 three, M 40 two, M 60 two; by sex alone three and four.
    private static final List<ShownFacts> SEVEN = List.of(facts("F", 52, "A"), facts("F", 57, "A"), facts("F", 58, "A"), facts("M", 41, "A"),
            facts("M", 44, "A"), facts("M", 63, "A"), facts("M", 68, "A"));

    private static ShownFacts facts(String sex, int age, String device) {
        return new ShownFacts(sex, OptionalInt.of(age), 1, Optional.of(device));
    }

    private static Anonymity.Told told(List<ShownFacts> each) {
        Map<String, ShownFacts> facts = new TreeMap<>();
        Map<String, String> people = new TreeMap<>();
        for (int i = 0; i < each.size(); i++) {
            facts.put("S" + i + "-1", each.get(i));
            people.put("S" + i + "-1", "S" + i);
        }
        return new Anonymity.Told(facts, people);
    }

    private static Anonymity.Told banded(int years) {
        return told(SEVEN.stream().map(shown -> shown.banded(years)).toList());
    }

    @Test
    void the_smallest_group_and_who_stands_below_are_those_counted_by_hand() {
        assertEquals(List.of(1, 1, 2, 2), List.of(told(SEVEN).smallest(), banded(5).smallest(), banded(10).smallest(), banded(20).smallest()));
        assertEquals(List.of("S0-1", "S5-1", "S6-1"), banded(5).below(2));
        assertEquals(List.of("S3-1", "S4-1", "S5-1", "S6-1"), banded(10).below(3));
        assertEquals(List.of(), banded(10).below(2));
        assertEquals(0, told(List.of()).smallest());
    }

    @Test
    void two_nights_of_one_person_hide_nobody() {
        Anonymity.Told told = new Anonymity.Told(Map.of("S1-1", facts("F", 50, "A"), "S1-2", facts("F", 50, "A"), "S2-1", facts("F", 50, "A")),
                Map.of("S1-1", "S1", "S1-2", "S1", "S2-1", "S2"));
        assertEquals(2, told.smallest());
        assertEquals(2, told.persons());
        assertEquals(List.of("S1-1", "S1-2", "S2-1"), told.below(3));
    }

    @Test
    void less_is_told_of_everybody_only_until_the_groups_are_large_enough() {
        assertEquals(banded(10), Anonymity.coarsened(told(SEVEN), 2, 1));
        Anonymity.Told bySex = Anonymity.coarsened(told(SEVEN), 3, 1);
        assertEquals(3, bySex.smallest());
        assertEquals(new ShownFacts("F", OptionalInt.empty(), 1, Optional.empty()), bySex.facts().get("S0-1"));
        assertEquals(7, Anonymity.coarsened(told(SEVEN), 4, 1).smallest());
        assertEquals(told(SEVEN), Anonymity.coarsened(told(SEVEN), 8, 1), "eight of seven there are not");
        // one other device stands alone at any age: without devices ten years are enough again
        Anonymity.Told devices = told(List.of(facts("F", 52, "A"), facts("F", 57, "B"), facts("F", 58, "A"), facts("M", 41, "A"),
                facts("M", 44, "A"), facts("M", 63, "A"), facts("M", 68, "A")));
        Anonymity.Told without = Anonymity.coarsened(devices, 2, 1);
        assertEquals(new ShownFacts("F", OptionalInt.of(50), 10, Optional.empty()), without.facts().get("S1-1"));
        assertEquals(2, without.smallest());
    }

    @Test
    void nothing_is_told_of_those_in_small_groups_and_they_are_a_group_too() {
        Anonymity.Told few = Anonymity.suppressed(banded(5), 2);
        assertEquals(2, few.smallest());
        assertEquals(List.of("S0-1", "S5-1", "S6-1"), few.facts().keySet().stream()
                .filter(night -> few.facts().get(night).equals(ShownFacts.NOTHING)).toList());
        // five, three and one alike: the one alone would stand out, so that the three join
        Anonymity.Told joined = Anonymity.suppressed(told(List.of(facts("F", 30, "A"), facts("F", 30, "A"), facts("F", 30, "A"), facts("F", 30, "A"),
                facts("F", 30, "A"), facts("M", 40, "A"), facts("M", 40, "A"), facts("M", 40, "A"), facts("M", 71, "A"))), 3);
        assertEquals(4, joined.smallest());
        assertEquals(facts("F", 30, "A"), joined.facts().get("S0-1"));
        assertEquals(ShownFacts.NOTHING, joined.facts().get("S5-1"));
    }

    @Test
    void ages_leave_as_the_first_of_their_band_and_the_oldest_as_one() {
        ShownFacts oldest = facts("F", 90, "A");
        assertTrue(oldest.isCapped());
        assertFalse(facts("F", 89, "A").isCapped());
        assertEquals(List.of(90, 90, 80), List.of(oldest.banded(5).age().orElseThrow(), oldest.banded(10).age().orElseThrow(),
                oldest.banded(20).age().orElseThrow()));
        assertTrue(facts("F", 81, "A").banded(20).isCapped(), "80 to 99 has everybody above 89 in it");
        assertFalse(facts("F", 79, "A").banded(20).isCapped());
        assertEquals("F, 50–59, A", facts("F", 52, "A").banded(10).text());
    }
}
