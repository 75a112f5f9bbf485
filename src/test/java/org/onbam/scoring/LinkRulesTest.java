package org.onbam.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.onbam.model.EpochGrid;
import org.onbam.model.EventFamily;
import org.onbam.model.EventId;
import org.onbam.model.EventLink;
import org.onbam.model.EventVocabulary;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;
import org.onbam.model.TimeSpan;

class LinkRulesTest {

    private final LinkRules rules = new LinkRules(EventVocabulary.standard());
    private final Scoring empty = Scoring.empty(new EpochGrid(0, EpochGrid.EPOCH_NANOS, 40));

    private static ScoredEvent event(String type, double from, double to) {
        return new ScoredEvent(EventId.random(), type, TimeSpan.ofSeconds(from, to - from), "", "");
    }

    @Test
    void a_desaturation_follows_a_breathing_event_within_45_s_or_overlaps_it() {
        ScoredEvent apnea = event("apnea_obstructive", 100, 120);
        assertTrue(rules.fits(apnea, event("desat", 165, 190)));
        assertFalse(rules.fits(apnea, event("desat", 165.1, 190)));
        assertTrue(rules.fits(apnea, event("desat", 110, 140)));
        assertTrue(rules.fits(apnea, event("desat", 90, 101)));
        assertFalse(rules.fits(apnea, event("desat", 70, 100)));
    }

    @Test
    void an_arousal_begins_between_the_onset_of_a_breathing_event_and_5_s_after_its_end() {
        ScoredEvent hypopnea = event("hypopnea", 100, 120);
        assertTrue(rules.fits(hypopnea, event("arousal", 100, 104)));
        assertTrue(rules.fits(hypopnea, event("arousal_respiratory", 125, 130)));
        assertFalse(rules.fits(hypopnea, event("arousal", 125.1, 130)));
        assertFalse(rules.fits(hypopnea, event("arousal", 99.9, 130)));
    }

    @Test
    void a_leg_movement_and_an_arousal_belong_together_with_less_than_half_a_second_between_them_whichever_is_first() {
        ScoredEvent leg = event("lm_left", 100, 102);
        assertTrue(rules.fits(leg, event("arousal", 102.49, 106)));
        assertFalse(rules.fits(leg, event("arousal", 102.5, 106)));
        assertTrue(rules.fits(leg, event("arousal_lm", 96, 99.51)));
        assertFalse(rules.fits(leg, event("arousal", 96, 99.5)));
        assertTrue(rules.fits(leg, event("arousal", 101, 110)));
    }

    @Test
    void an_arousal_that_names_its_cause_belongs_to_no_other() {
        assertFalse(rules.fits(event("hypopnea", 100, 120), event("arousal_lm", 120, 124)));
        assertFalse(rules.fits(event("hypopnea", 100, 120), event("arousal_spontaneous", 120, 124)));
        assertFalse(rules.fits(event("lm", 100, 101), event("arousal_respiratory", 101, 105)));
        assertFalse(rules.fits(event("lm", 100, 101), event("desat", 101, 115)));
        assertFalse(rules.fits(event("desat", 100, 120), event("arousal", 110, 114)));
        assertFalse(rules.fits(event("snoring", 100, 120), event("arousal", 110, 114)));
    }

    @Test
    void in_a_row_of_apneas_each_desaturation_has_one_cause_once_the_one_before_is_linked() {
        ScoredEvent first = event("apnea_obstructive", 100, 120);
        ScoredEvent second = event("apnea_obstructive", 145, 165);
        ScoredEvent fallOne = event("desat", 118, 150);
        ScoredEvent fallTwo = event("desat", 162, 190);
        Scoring scoring = empty.withEvents(List.of(first, second));
        assertEquals(Optional.of(first), rules.onlyCause(scoring, fallOne), "the second begins after it");
        assertEquals(Optional.empty(), rules.onlyCause(scoring, fallTwo), "either may be the cause");
        Scoring linked = scoring.withEvent(fallOne).withLink(new EventLink(first.id(), fallOne.id()));
        assertEquals(Optional.of(second), rules.onlyCause(linked, fallTwo));
    }

    @Test
    void the_nearest_comes_first_and_what_belongs_to_another_is_left_out() {
        ScoredEvent apnea = event("apnea_central", 100, 120);
        ScoredEvent near = event("desat", 122, 140);
        ScoredEvent far = event("desat", 150, 170);
        Scoring scoring = empty.withEvents(List.of(apnea, far, near));
        assertEquals(List.of(near, far), rules.freeEffects(scoring, apnea, EventFamily.DESATURATION));
        ScoredEvent other = event("hypopnea", 90, 115);
        Scoring taken = scoring.withEvent(other).withLink(new EventLink(other.id(), near.id()));
        assertEquals(List.of(far), rules.freeEffects(taken, apnea, EventFamily.DESATURATION));
        assertEquals(List.of(apnea), rules.freeCauses(taken, far), "one desaturation each");
    }

    @Test
    void a_cause_that_has_an_arousal_is_still_free_for_a_desaturation() {
        ScoredEvent apnea = event("apnea_central", 100, 120);
        ScoredEvent arousal = event("arousal", 120, 125);
        Scoring scoring = empty.withEvents(List.of(apnea, arousal)).withLink(new EventLink(apnea.id(), arousal.id()));
        assertEquals(Optional.of(apnea), rules.onlyCause(scoring, event("desat", 125, 150)));
        assertEquals(Optional.empty(), rules.onlyCause(scoring, event("arousal", 121, 126)));
    }
}
