package org.onbam.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onbam.model.EpochGrid;
import org.onbam.model.EventId;
import org.onbam.model.EventLink;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;
import org.onbam.model.SleepStage;
import org.onbam.model.TimeSpan;
import org.onbam.scoring.ScoringChange.AddEvent;
import org.onbam.scoring.ScoringChange.AddLink;
import org.onbam.scoring.ScoringChange.Compound;
import org.onbam.scoring.ScoringChange.RemoveEvent;
import org.onbam.scoring.ScoringChange.ReplaceEvent;
import org.onbam.scoring.ScoringChange.SetStages;

class ScoringChangeTest {

    private final Scoring empty = Scoring.empty(new EpochGrid(0, EpochGrid.EPOCH_NANOS, 10));
    private final ScoredEvent apnea = new ScoredEvent(EventId.random(), "apnea", new TimeSpan(5, 15), "Flow", "");

    @Test
    void the_inverse_of_any_change_brings_back_what_was() {
        long seed = System.nanoTime();
        RandomEdits edits = new RandomEdits(seed);
        Scoring scoring = edits.scoring(40, 20);
        for (int i = 0; i < 2_000; i++) {
            ScoringChange change = edits.fitting(scoring);
            Scoring next = change.applyTo(scoring);
            assertEquals(scoring, change.inverse().applyTo(next), "seed " + seed + ", edit " + i + ": " + change);
            assertEquals(change, change.inverse().inverse(), "seed " + seed);
            scoring = next;
        }
    }

    @Test
    void many_changes_in_one_come_to_the_same_as_one_after_the_other() {
        long seed = System.nanoTime();
        RandomEdits edits = new RandomEdits(seed);
        Scoring start = edits.scoring(40, 20);
        Scoring oneByOne = start;
        List<ScoringChange> parts = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            ScoringChange change = edits.fitting(oneByOne);
            oneByOne = change.applyTo(oneByOne);
            parts.add(change);
        }
        Compound all = new Compound("x.y.z", parts);
        assertEquals(oneByOne, all.applyTo(start), "seed " + seed);
        assertEquals(start, all.inverse().applyTo(oneByOne), "seed " + seed);
    }

    @Test
    void one_of_many_changes_that_does_not_fit_is_refused() {
        ScoredEvent other = new ScoredEvent(EventId.random(), "desat", new TimeSpan(20, 40), "SpO2", "");
        EventLink link = new EventLink(apnea.id(), other.id());
        Scoring linked = empty.withEvents(List.of(apnea, other)).withLink(link);
        ScoredEvent unknown = new ScoredEvent(EventId.random(), "desat", new TimeSpan(20, 40), "SpO2", "");
        for (ScoringChange wrong : List.of(new AddEvent(apnea), new RemoveEvent(apnea), new RemoveEvent(unknown),
                new RemoveEvent(other.withComment("x")), new AddLink(link), new ReplaceEvent(unknown, unknown.withType("x")),
                new AddLink(new EventLink(apnea.id(), unknown.id())),
                new ScoringChange.RemoveLink(new EventLink(other.id(), apnea.id())),
                new SetStages(3, List.of(SleepStage.W), List.of(SleepStage.N1)))) {
            List<ScoringChange> parts = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                parts.add(new AddEvent(new ScoredEvent(EventId.random(), "arousal", new TimeSpan(i, i + 3), "", "")));
            }
            parts.add(wrong);
            assertThrows(IllegalArgumentException.class, () -> new Compound("x.y.z", parts).applyTo(linked), wrong.toString());
        }
    }

    @Test
    void stages_are_not_overwritten_when_they_are_not_what_the_change_says() {
        SetStages change = new SetStages(3, List.of(SleepStage.W), List.of(SleepStage.N1));
        assertThrows(IllegalArgumentException.class, () -> change.applyTo(empty));
    }

    @Test
    void stages_past_the_last_epoch_are_refused() {
        SetStages change = new SetStages(10, List.of(SleepStage.UNSCORED), List.of(SleepStage.N1));
        assertThrows(IllegalArgumentException.class, () -> change.applyTo(empty));
    }

    @Test
    void an_event_is_added_once() {
        Scoring one = new AddEvent(apnea).applyTo(empty);
        assertThrows(IllegalArgumentException.class, () -> new AddEvent(apnea.withComment("again")).applyTo(one));
    }

    @Test
    void an_event_that_has_changed_meanwhile_is_neither_removed_nor_replaced() {
        Scoring moved = new AddEvent(apnea.withSpan(new TimeSpan(6, 16))).applyTo(empty);
        assertThrows(IllegalArgumentException.class, () -> new RemoveEvent(apnea).applyTo(moved));
        assertThrows(IllegalArgumentException.class,
                () -> new ReplaceEvent(apnea, apnea.withType("hypopnea")).applyTo(moved));
        Scoring commented = new AddEvent(apnea.withComment("seen")).applyTo(empty);
        assertThrows(IllegalArgumentException.class, () -> new RemoveEvent(apnea).applyTo(commented));
    }

    @Test
    void a_replaced_event_keeps_its_id() {
        ScoredEvent other = new ScoredEvent(EventId.random(), "apnea", new TimeSpan(5, 15), "", "");
        assertThrows(IllegalArgumentException.class, () -> new ReplaceEvent(apnea, other));
    }

    @Test
    void a_linked_event_goes_only_with_its_links_and_both_come_back() {
        ScoredEvent desaturation = new ScoredEvent(EventId.random(), "desat", new TimeSpan(20, 40), "SpO2", "");
        EventLink link = new EventLink(apnea.id(), desaturation.id());
        Scoring linked = new AddLink(link).applyTo(empty.withEvents(List.of(apnea, desaturation)));
        assertEquals(List.of(link), linked.linksOf(desaturation.id()));
        assertThrows(IllegalArgumentException.class, () -> new RemoveEvent(apnea).applyTo(linked));
        assertThrows(IllegalArgumentException.class, () -> new AddLink(link).applyTo(linked));
        ScoringChange removal = EventChanges.removal(linked, List.of(apnea)).orElseThrow();
        Scoring gone = removal.applyTo(linked);
        assertEquals(List.of(), gone.links());
        assertEquals(List.of(desaturation), gone.events());
        assertEquals(linked, removal.inverse().applyTo(gone));
        ScoredEvent moved = apnea.withSpan(new TimeSpan(30, 60));
        assertEquals(List.of(link), new ReplaceEvent(apnea, moved).applyTo(linked).links(), "a moved event stays linked");
    }

    @Test
    void a_compound_whose_later_part_does_not_fit_leaves_nothing() {
        Compound change = new Compound("x.y.z", List.of(new AddEvent(apnea), new AddEvent(apnea)));
        assertThrows(IllegalArgumentException.class, () -> change.applyTo(empty));
        assertEquals(0, empty.events().size());
    }

    @Test
    void the_focus_is_where_the_change_is_seen() {
        assertEquals(new TimeSpan(60 * TimeSpan.SECOND, 120 * TimeSpan.SECOND),
                SetStages.of(empty, 2, 4, SleepStage.R).focus(empty));
        ScoredEvent moved = apnea.withSpan(new TimeSpan(50, 60));
        assertEquals(moved.span(), new ReplaceEvent(apnea, moved).focus(empty));
        assertEquals(apnea.span(), new Compound("x.y.z", List.of(new RemoveEvent(apnea))).focus(empty));
    }

    @Test
    void changes_without_content_are_refused() {
        assertThrows(IllegalArgumentException.class, () -> new SetStages(0, List.of(), List.of()));
        assertThrows(IllegalArgumentException.class, () -> new Compound("x.y.z", List.of()));
        assertThrows(IllegalArgumentException.class, () -> SetStages.of(empty, 4, 2, SleepStage.W));
    }
}
