package org.onbam.scoring.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.onbam.message.Messages;
import org.onbam.model.ChannelName;
import org.onbam.model.EventId;
import org.onbam.model.EventLink;
import org.onbam.model.SleepStage;
import org.onbam.model.TimeSpan;
import org.onbam.scoring.night.HypopneaRule;

/// Each rule of events on a night of twenty minutes, N2 throughout unless a test says otherwise; the numbers are those of the AASM
/// manual as `domain.md` 2.1 and 2.2 quote it.
class LinterTest extends LintedNight {

    @Test
    void a_night_scored_by_the_rules_has_no_problems() {
        withLights();
        add("hypopnea", 100, 20);
        add("desat", 115, 20);
        add("apnea_obstructive", 200, 10);
        add("arousal_respiratory", 212, 5);
        for (int i = 0; i < 4; i++) {
            add("plm", 400 + 25 * i, 2);
        }
        assertEquals(List.of(), problems());
    }

    @Test
    void a_length_that_would_read_like_its_limit_is_said_to_the_hundredth() {
        add("apnea_central", 100, 8.97);
        add("arousal", 300, 2.97);
        assertEquals(List.of("Central apnea: 9 s (min. 10)", "Arousal: 2.97 s (min. 3)"), of(Rule.TOO_SHORT).stream()
                .map(problem -> new Messages(Locale.ENGLISH).text(problem.sentence())).toList());
    }

    @Test
    void an_event_shorter_than_its_type_may_be_is_found_and_one_of_exactly_that_length_is_not() {
        add("apnea_central", 100, 9.9);
        add("apnea_central", 200, 10);
        add("arousal", 300, 2.9);
        add("arousal", 400, 3);
        add("lm", 500, 0.4);
        add("lm", 600, 0.5);
        assertFound(Rule.TOO_SHORT, 3);
        assertEquals("Central apnea: 9.9 s (min. 10)",
                new Messages(Locale.ENGLISH).text(of(Rule.TOO_SHORT).getFirst().sentence()));
        assertEquals("중추성 무호흡: 9.9초 (최소 10초)",
                new Messages(Locale.KOREAN).text(of(Rule.TOO_SHORT).getFirst().sentence()));
    }

    @Test
    void no_fix_makes_an_event_longer() {
        add("apnea_central", 100, 9.9);
        assertEquals(List.of(new Fix.Remove(events.getFirst().id())), of(Rule.TOO_SHORT).getFirst().fixes());
    }

    @Test
    void an_event_longer_than_usual_wants_a_second_look() {
        add("arousal", 100, 15);
        add("arousal", 200, 15.1);
        add("lm", 300, 10.1);
        add("apnea", 400, 121);
        add("rera", 600, 200);
        assertFound(Rule.TOO_LONG, 3);
    }

    @Test
    void a_respiratory_event_is_out_of_place_only_where_every_epoch_it_touches_is_wake() {
        stages[10] = SleepStage.W;
        stages[11] = SleepStage.W;
        add("apnea_obstructive", 305, 30);
        add("apnea_obstructive", 340, 30);
        assertFound(Rule.RESPIRATORY_IN_WAKE, 1);
        stages[11] = SleepStage.UNSCORED;
        assertFound(Rule.RESPIRATORY_IN_WAKE, 0);
    }

    @Test
    void an_apnea_that_ends_where_an_epoch_of_sleep_begins_is_still_wholly_in_wake() {
        stages[10] = SleepStage.W;
        add("apnea_obstructive", 310, 20);
        assertFound(Rule.RESPIRATORY_IN_WAKE, 1);
    }

    @Test
    void overlapping_respiratory_events_are_parted_and_touching_ones_left() {
        add("apnea_obstructive", 100, 20);
        add("apnea_central", 115, 20);
        add("apnea_central", 135, 20);
        assertFound(Rule.RESPIRATORY_OVERLAP, 1);
        assertEquals(new Fix.Trim(events.get(1).id(), TimeSpan.ofSeconds(120, 15)),
                of(Rule.RESPIRATORY_OVERLAP).getFirst().fixes().getFirst());
        assertTrue(!afterFix(Rule.RESPIRATORY_OVERLAP).contains(Rule.RESPIRATORY_OVERLAP));
    }

    @Test
    void the_earlier_is_cut_where_the_later_would_become_too_short() {
        add("apnea_obstructive", 100, 20);
        add("apnea_central", 112, 12);
        assertEquals(new Fix.Trim(events.getFirst().id(), TimeSpan.ofSeconds(100, 12)),
                of(Rule.RESPIRATORY_OVERLAP).getFirst().fixes().getFirst());
    }

    @Test
    void an_event_within_another_can_only_be_deleted() {
        add("apnea_obstructive", 100, 60);
        EventId within = add("apnea_central", 120, 20);
        assertEquals(List.of(new Fix.Remove(within)), of(Rule.RESPIRATORY_OVERLAP).getFirst().fixes());
    }

    @Test
    void rule_1A_takes_a_desaturation_or_an_arousal_and_1B_a_desaturation_alone() {
        // 97 %, and 92 for 10 s from 170 s on: a mark over the fall has 5
        float[] values = new float[1200];
        Arrays.fill(values, 97);
        Arrays.fill(values, 170, 180, 92);
        recorded(values);
        add("hypopnea", 100, 20);
        assertFound(Rule.HYPOPNEA_ALONE, 1);
        add("arousal", 124, 5);
        assertFound(Rule.HYPOPNEA_ALONE, 0);
        choice = choice.withHypopnea(HypopneaRule.B);
        assertFound(Rule.HYPOPNEA_ALONE, 1);
        add("desat", 165, 10);
        assertFound(Rule.HYPOPNEA_ALONE, 0);
        events.set(2, events.get(2).withSpan(TimeSpan.ofSeconds(165.1, 10)));
        assertFound(Rule.HYPOPNEA_ALONE, 1);
    }

    @Test
    void a_link_counts_wherever_the_desaturation_lies() {
        EventId hypopnea = add("hypopnea", 100, 20);
        EventId far = add("desat", 500, 20);
        assertFound(Rule.HYPOPNEA_ALONE, 1);
        links.add(new EventLink(hypopnea, far));
        assertFound(Rule.HYPOPNEA_ALONE, 0);
    }

    @Test
    void a_desaturation_that_was_recorded_must_be_deep_enough() {
        // 96 % before 110 s, 93 % from there on: a fall of 3
        float[] values = new float[1200];
        Arrays.fill(values, 0, 110, 96);
        Arrays.fill(values, 110, 1200, 93);
        recorded(values);
        add("hypopnea", 100, 15);
        add("desat", 109, 20);
        assertFound(Rule.HYPOPNEA_ALONE, 0);
        choice = choice.withHypopnea(HypopneaRule.B);
        assertFound(Rule.HYPOPNEA_ALONE, 1);
    }

    @Test
    void where_nothing_is_marked_the_saturation_itself_speaks() {
        // 97 % to 130 s, then 93: a fall of 4 that begins 10 s after the first hypopnea has ended, and none after the second
        float[] values = new float[1200];
        Arrays.fill(values, 0, 130, 97);
        Arrays.fill(values, 130, 1200, 93);
        recorded(values);
        choice = choice.withHypopnea(HypopneaRule.B);
        add("hypopnea", 100, 20);
        EventId second = add("hypopnea", 300, 20);
        assertEquals(List.of(second), of(Rule.HYPOPNEA_ALONE).stream().map(problem -> problem.events().getFirst()).toList());
    }

    @Test
    void an_arousal_that_is_said_to_be_spontaneous_belongs_to_no_breathing() {
        add("hypopnea", 100, 20);
        add("arousal_spontaneous", 121, 5);
        assertFound(Rule.HYPOPNEA_ALONE, 1);
    }

    @Test
    void a_desaturation_in_which_nothing_falls_is_found_where_the_saturation_was_recorded() {
        float[] values = new float[1200];
        Arrays.fill(values, 95);
        Arrays.fill(values, 300, 320, 91);
        Arrays.fill(values, 500, 600, Float.NaN);
        recorded(values);
        add("desat", 100, 20);
        add("desat", 295, 20);
        add("desat", 540, 20);
        assertFound(Rule.DESATURATION_FLAT, 1);
        assertEquals("Desaturation: 95 % before, lowest 95 %",
                new Messages(Locale.ENGLISH).text(of(Rule.DESATURATION_FLAT).getFirst().sentence()));
    }

    @Test
    void a_rera_ends_in_an_arousal() {
        add("rera", 100, 20);
        assertFound(Rule.RERA_ALONE, 1);
        add("arousal", 125, 4);
        assertFound(Rule.RERA_ALONE, 0);
    }

    @Test
    void where_nothing_could_tell_a_hypopnea_is_not_blamed() {
        add("hypopnea", 100, 20);
        assertFound(Rule.HYPOPNEA_ALONE, 0);
        add("arousal", 600, 5);
        assertFound(Rule.HYPOPNEA_ALONE, 1);
        choice = choice.withHypopnea(HypopneaRule.B);
        assertFound(Rule.HYPOPNEA_ALONE, 0);
    }

    @Test
    void what_belongs_together_is_linked_by_the_fix() {
        on(Rule.UNLINKED);
        add("hypopnea", 100, 20);
        add("desat", 110, 20);
        assertFound(Rule.UNLINKED, 1);
        assertEquals(Set.of(Rule.LIGHTS_MISSING), afterFix(Rule.UNLINKED));
    }

    @Test
    void between_two_arousals_lie_ten_seconds() {
        add("arousal", 100, 5);
        add("arousal", 114.9, 5);
        add("arousal", 129.9, 5);
        assertFound(Rule.AROUSAL_SPACING, 1);
        assertEquals("Arousal: 9.9 s after the last (min. 10)",
                new Messages(Locale.ENGLISH).text(of(Rule.AROUSAL_SPACING).getFirst().sentence()));
    }

    @Test
    void a_long_arousal_is_before_the_next_even_with_a_short_one_between() {
        add("arousal", 100, 40);
        add("arousal", 110, 3);
        add("arousal", 145, 4);
        assertFound(Rule.AROUSAL_SPACING, 2);
    }

    @Test
    void an_arousal_needs_sleep_before_it() {
        stages[10] = SleepStage.W;
        add("arousal", 305, 4);
        assertFound(Rule.AROUSAL_IN_WAKE, 0);
        events.clear();
        add("arousal", 320, 4);
        assertFound(Rule.AROUSAL_IN_WAKE, 1);
    }

    @Test
    void four_movements_five_to_ninety_seconds_apart_are_a_series_and_three_are_not() {
        add("plm_left", 100, 2);
        add("lm", 190, 2);
        add("plm_right", 195, 2);
        assertFound(Rule.PLM_ALONE, 2);
        assertEquals(EnumSet.of(Rule.PLM_ALONE, Rule.LIGHTS_MISSING), afterFix(Rule.PLM_ALONE));
        add("lm", 285, 2);
        assertFound(Rule.PLM_ALONE, 0);
    }

    @Test
    void movements_too_near_and_too_far_make_no_series() {
        add("plm", 100, 2);
        add("plm", 104.9, 2);
        add("plm", 109.8, 2);
        add("plm", 114.7, 2);
        assertFound(Rule.PLM_ALONE, 4);
        events.clear();
        for (int i = 0; i < 4; i++) {
            add("plm", 100 + i * 90.1, 2);
        }
        assertFound(Rule.PLM_ALONE, 4);
    }

    @Test
    void a_periodic_movement_within_half_a_second_of_a_respiratory_event_is_not_counted() {
        add("apnea_obstructive", 100, 20);
        add("plm", 120.5, 2);
        add("plm", 145, 2);
        add("plm", 170, 2);
        add("plm", 195, 2);
        assertFound(Rule.PLM_RESPIRATORY, 1);
        events.set(1, events.get(1).withSpan(TimeSpan.ofSeconds(120.6, 2)));
        assertFound(Rule.PLM_RESPIRATORY, 0);
    }

    @Test
    void two_legs_less_than_five_seconds_apart_moved_once() {
        add("lm_left", 100, 2);
        add("lm_right", 104.9, 2);
        add("lm_left", 200, 2);
        add("lm_right", 205, 2);
        assertFound(Rule.LEGS_TOGETHER, 0);
        on(Rule.LEGS_TOGETHER);
        assertFound(Rule.LEGS_TOGETHER, 1);
    }

    @Test
    void the_same_event_twice_is_one_problem_and_not_an_overlap_too() {
        add("apnea_obstructive", 100, 20, "Flow");
        add("apnea_obstructive", 100, 20, "Flow");
        add("apnea_obstructive", 101, 20, "Therm");
        add("note", 500, 30);
        add("note", 500, 30);
        assertFound(Rule.DUPLICATE, 1);
        assertFound(Rule.RESPIRATORY_OVERLAP, 1);
    }

    @Test
    void what_sticks_out_of_the_recording_is_cut_and_what_is_outside_goes() {
        add("snoring", 1190, 20);
        EventId outside = add("snoring", 1300, 20);
        add("snoring", -5, 10);
        assertFound(Rule.OUTSIDE, 3);
        List<Fix> fixes = of(Rule.OUTSIDE).stream().map(problem -> problem.fixes().getFirst()).toList();
        assertEquals(List.of(new Fix.Trim(events.get(2).id(), TimeSpan.ofSeconds(0, 5)),
                new Fix.Trim(events.get(0).id(), TimeSpan.ofSeconds(1190, 10)), new Fix.Remove(outside)), fixes);
    }

    @Test
    void an_event_in_a_gap_has_no_signal() {
        facts = new NightFacts(GRID.span(), List.of(TimeSpan.ofSeconds(300, 60)), Set.of(), Optional.empty());
        add("apnea_obstructive", 290, 15);
        add("apnea_obstructive", 320, 15);
        add("apnea_obstructive", 360, 15);
        add("note", 320, 15);
        assertFound(Rule.IN_GAP, 2);
    }

    @Test
    void a_channel_that_is_not_there_is_named() {
        facts = new NightFacts(GRID.span(), List.of(), Set.of(ChannelName.of("Flow"), ChannelName.of("C4-M1")), Optional.empty());
        add("apnea_obstructive", 100, 20, "Flow");
        add("snoring", 100, 20);
        add("snoring", 100, 20, "Mic");
        assertFound(Rule.CHANNEL_MISSING, 1);
    }

    @Test
    void cheyne_stokes_breathing_is_three_central_events_40_s_apart() {
        add("cheynestokes_breathing", 100, 300);
        add("apnea_central", 100, 20);
        add("hypopnea_central", 140, 20);
        assertFound(Rule.CHEYNE_STOKES, 1);
        add("apnea_central", 180, 20);
        assertFound(Rule.CHEYNE_STOKES, 0);
        add("apnea_central", 210, 20);
        assertEquals("CS breathing: a cycle of 36.7 s (min. 40)",
                new Messages(Locale.ENGLISH).text(of(Rule.CHEYNE_STOKES).getFirst().sentence()).replace("Cheyne–Stokes", "CS"));
    }

    @Test
    void rem_without_atonia_is_in_rem() {
        add("rswa", 300, 30);
        assertFound(Rule.RSWA_OUTSIDE_R, 1);
        stages[10] = SleepStage.R;
        assertFound(Rule.RSWA_OUTSIDE_R, 0);
    }

    @Test
    void snoring_without_a_duration_says_nothing() {
        add("snoring", 300, 0);
        add("artifact", 400, 0);
        add("unsure", 500, 0);
        assertFound(Rule.TOO_SHORT, 2);
    }

    @Test
    void a_rule_that_is_switched_off_finds_nothing_and_on_again_finds_it() {
        add("apnea_central", 100, 9);
        choice = choice.with(Rule.TOO_SHORT, false);
        assertFound(Rule.TOO_SHORT, 0);
        choice = choice.with(Rule.TOO_SHORT, true);
        assertFound(Rule.TOO_SHORT, 1);
        assertEquals(RuleChoice.STANDARD, choice);
    }

    @Test
    void every_rule_has_a_name_and_a_reason_in_both_languages() {
        for (Messages words : List.of(new Messages(Locale.ENGLISH), new Messages(Locale.KOREAN))) {
            assertTrue(Stream.of(Rule.values()).allMatch(rule -> words.has(rule.nameKey()) && words.has(rule.whyKey())));
        }
        assertEquals(Rule.values().length, Stream.of(Rule.values()).map(Rule::id).distinct().count());
        assertTrue(Stream.of(Rule.values()).allMatch(rule -> Rule.find(rule.id()).equals(Optional.of(rule))));
    }
}
