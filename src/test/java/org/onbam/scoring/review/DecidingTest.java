package org.onbam.scoring.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.onbam.model.Dismissal;
import org.onbam.model.EpochGrid;
import org.onbam.model.EventId;
import org.onbam.model.EventLink;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;
import org.onbam.model.ScoringId;
import org.onbam.model.SleepStage;
import org.onbam.model.TimeSpan;
import org.onbam.scoring.ScoringChange;
import org.onbam.scoring.review.Decision.How;

class DecidingTest {

    private static final TimeSpan SPAN = TimeSpan.ofSeconds(30, 30);
    private static final List<Decision.Source> FROM = List.of(new Decision.Source(new ScoringId(new UUID(1, 2)), 7),
            new Decision.Source(new ScoringId(new UUID(3, 4)), 0));
    private static final Scoring EMPTY = Scoring.empty(new EpochGrid(0, EpochGrid.EPOCH_NANOS, 4));

    private static ScoredEvent event(int id) {
        return new ScoredEvent(new EventId(new UUID(9, id)), "hypopnea", SPAN, "", "");
    }

    private static Decision decision(String about, How how, Optional<ScoredEvent> label) {
        return new Decision(about, SPAN, how, FROM, label.map(ScoredEvent::id));
    }

    @Test
    void a_decision_is_kept_with_what_it_was_made_from() {
        Decision decision = decision("epoch 1: N1 N2 | odd", How.MAJORITY, Optional.of(event(1)));

        assertEquals(Optional.of(decision), Decision.of(decision.toDismissal()));
        assertEquals("MAJORITY|" + event(1).id() + "|" + FROM.get(0).scoring() + "@7," + FROM.get(1).scoring() + "@0|epoch 1: N1 N2 | odd",
                decision.toDismissal().facts());
    }

    @Test
    void other_dismissals_and_those_of_a_later_version_are_no_decisions() {
        assertEquals(Optional.empty(), Decision.of(new Dismissal("tooShort", SPAN, "a|b|c|d")));
        assertEquals(Optional.empty(), Decision.of(new Dismissal(Decision.RULE, SPAN, "BY_VOTE_OF_PROGRAM|||epoch 1: N1 N2")));
        assertEquals(Optional.empty(), Decision.of(new Dismissal(Decision.RULE, SPAN, "STAGE||nobody@x|epoch 1")));
        assertEquals(Optional.empty(), Decision.of(new Dismissal(Decision.RULE, SPAN, "short")));
    }

    @Test
    void a_stage_is_decided_in_one_change_and_its_inverse_leaves_nothing() {
        ScoringChange change = Deciding.stages(EMPTY, new TreeMap<>(Map.of(1, decision("epoch 1: N1 N2", How.STAGE, Optional.empty()))), SleepStage.N2);
        Scoring after = change.applyTo(EMPTY);

        assertEquals(SleepStage.N2, after.hypnogram().at(1));
        assertEquals(List.of("epoch 1: N1 N2"), List.copyOf(Deciding.decisions(after).keySet()));
        assertEquals(EMPTY, change.inverse().applyTo(after));
    }

    @Test
    void another_decision_takes_the_place_of_the_first_and_of_its_event() {
        String about = "event " + new UUID(5, 5) + " hypopnea 0 1";
        Scoring first = Deciding.event(EMPTY, event(1), decision(about, How.TAKEN, Optional.of(event(1)))).applyTo(EMPTY);
        Scoring linked = first.withEvent(event(3)).withLink(new EventLink(event(1).id(), event(3).id()));
        Scoring second = Deciding.event(linked, event(2), decision(about, How.MAJORITY, Optional.of(event(2)))).applyTo(linked);
        Scoring none = Deciding.none(second, decision(about, How.NONE, Optional.empty())).applyTo(second);

        assertEquals(List.of(event(2).id(), event(3).id()), second.events().stream().map(ScoredEvent::id).toList());
        assertEquals(List.of(), second.links());
        assertEquals(List.of(event(3)), none.events());
        assertEquals(1, Deciding.decisions(none).size());
        assertEquals(How.NONE, Deciding.decisions(none).get(about).how());
    }

    @Test
    void a_dispute_that_a_scorer_has_changed_since_is_open_and_deciding_it_leaves_no_label_twice() {
        String before = "event " + new UUID(5, 5) + " hypopnea 0 1";
        String after = "event " + new UUID(5, 5) + " hypopnea 0 2, " + new UUID(6, 6) + " rera 0 2";
        Scoring first = Deciding.event(EMPTY, event(1), decision(before, How.TAKEN, Optional.of(event(1)))).applyTo(EMPTY);
        Scoring second = Deciding.event(first, event(2), decision(after, How.TAKEN, Optional.of(event(2)))).applyTo(first);

        assertEquals(List.of(event(2)), second.events());
        assertEquals(List.of(after), List.copyOf(Deciding.decisions(second).keySet()));
    }

    @Test
    void epoch_1_is_not_epoch_11() {
        Scoring first = Deciding.stages(EMPTY, new TreeMap<>(Map.of(1, decision("epoch 1: N1 N2", How.STAGE, Optional.empty()))), SleepStage.N2).applyTo(EMPTY);
        Scoring second = Deciding.stages(first, new TreeMap<>(Map.of(2, decision("epoch 11: N1 R", How.STAGE, Optional.empty()))), SleepStage.R).applyTo(first);

        assertEquals(2, Deciding.decisions(second).size());
    }

    @Test
    void a_decision_taken_back_takes_its_label_along() {
        Scoring decided = Deciding.stages(EMPTY, new TreeMap<>(Map.of(1, decision("epoch 1: N1 N2", How.STAGE, Optional.empty()))), SleepStage.N2).applyTo(EMPTY);

        assertEquals(EMPTY, Deciding.withdraw(decided, List.of("epoch 1: N1 N2")).orElseThrow().applyTo(decided));
        assertTrue(Deciding.withdraw(EMPTY, List.of("epoch 1: N1 N2")).isEmpty());
    }

    @Test
    void a_decision_for_another_event_is_refused() {
        assertThrows(IllegalArgumentException.class,
                () -> Deciding.event(EMPTY, event(1), decision("event x", How.TAKEN, Optional.of(event(2)))));
    }
}
