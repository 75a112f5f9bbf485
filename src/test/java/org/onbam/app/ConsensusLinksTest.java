package org.onbam.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.onbam.agreement.Disagreement;
import org.onbam.agreement.Dispute;
import org.onbam.model.EpochGrid;
import org.onbam.model.EventId;
import org.onbam.model.EventLink;
import org.onbam.model.EventVocabulary;
import org.onbam.model.Hypnogram;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;
import org.onbam.model.SleepStage;
import org.onbam.model.TimeSpan;
import org.onbam.scoring.LogEntry;
import org.onbam.scoring.ScoringChange;
import org.onbam.scoring.ScoringChange.AddLink;
import org.onbam.scoring.ScoringChange.RemoveLink;
import org.onbam.scoring.review.Deciding;
import org.onbam.scoring.review.Decision;

class ConsensusLinksTest {

    private static final EpochGrid GRID = new EpochGrid(0, EpochGrid.EPOCH_NANOS, 20);
    private int ids;

    private ScoredEvent event(String type, double from, double seconds) {
        return new ScoredEvent(new EventId(new UUID(3, ++ids)), type, TimeSpan.ofSeconds(from, seconds), "", "");
    }

    private static EventLink link(ScoredEvent cause, ScoredEvent effect) {
        return new EventLink(cause.id(), effect.id());
    }

    private static Scoring scoring(List<ScoredEvent> events, EventLink... links) {
        return Scoring.of(GRID, Hypnogram.of(Collections.nCopies(20, SleepStage.N2)), events, List.of(links));
    }

    private static Disagreement of(Scoring... scorings) {
        return Disagreement.of(List.of(scorings), EventVocabulary.standard());
    }

    /// By type and second, since ids are new.
    private static List<String> links(Scoring scoring) {
        return scoring.links().stream().map(link -> name(scoring, link.cause()) + " " + name(scoring, link.effect())).sorted().toList();
    }

    private static String name(Scoring scoring, EventId id) {
        ScoredEvent event = scoring.event(id).orElseThrow();
        return event.type() + " " + event.span().startNanos() / TimeSpan.SECOND;
    }

    private static Scoring take(Scoring consensus, Disagreement disagreement, Dispute dispute, int scorer, List<LogEntry> log) {
        Dispute.OfEvent event = (Dispute.OfEvent) dispute;
        ScoredEvent copy = Consensus.copy(event.cluster().votes().get(scorer).orElseThrow());
        Decision decision = new Decision(event.facts().getFirst(), event.span(), Decision.How.TAKEN, List.of(), Optional.of(copy.id()));
        ScoringChange change = Consensus.linked(consensus, Deciding.event(consensus, copy, decision), log, disagreement);
        log.add(new LogEntry(log.size() + 1, LogEntry.Kind.DO, change, Instant.EPOCH));
        Scoring next = change.applyTo(consensus);
        assertEquals(consensus, change.inverse().applyTo(next), "undo takes the links back");
        return next;
    }

    @Test
    void a_link_between_agreed_events_is_there_from_the_beginning_and_is_not_made_twice() {
        ScoredEvent a = event("hypopnea", 30, 15);
        ScoredEvent fall = event("desat", 50, 20);
        Disagreement disagreement = of(scoring(List.of(a, fall), link(a, fall)),
                scoring(List.of(event("hypopnea", 31, 15), event("desat", 51, 20))));
        Scoring begun = Consensus.begun(disagreement);

        assertEquals(List.of("desat", "hypopnea"), begun.events().stream().map(ScoredEvent::type).sorted().toList());
        assertEquals(1, begun.links().size());
        assertTrue(Consensus.caughtUp(begun, List.of(), disagreement).isEmpty());
        Scoring before = Scoring.of(GRID, begun.hypnogram(), begun.events());
        assertEquals(begun.links(), Consensus.caughtUp(before, List.of(), disagreement).orElseThrow().applyTo(before).links(),
                "a consensus that was begun without is caught up");
    }

    @Test
    void a_link_needs_both_ends() {
        ScoredEvent a = event("hypopnea", 30, 15);
        ScoredEvent arousal = event("arousal", 46, 5);
        Disagreement disagreement = of(scoring(List.of(a, arousal), link(a, arousal)), scoring(List.of(event("hypopnea", 31, 15))));

        assertEquals(List.of(), Consensus.begun(disagreement).links());
        Scoring decided = take(Consensus.begun(disagreement), disagreement, disagreement.disputes().getFirst(), 0, new ArrayList<>());
        assertEquals(1, decided.links().size());
    }

    @Test
    void what_more_scorers_link_goes_first_whatever_was_decided_first() {
        long seed = 77;
        for (int round = 0; round < 20; round++) {
            List<Scoring> scorings = new ArrayList<>();
            for (int scorer = 0; scorer < 3; scorer++) {
                ScoredEvent one = event("hypopnea", 30, 15);
                ScoredEvent two = event("apnea_obstructive", 60 + scorer * 8, 15 + scorer * 15);
                ScoredEvent fall = event("desat", 95 + scorer * 12, 20 + scorer * 8);
                scorings.add(scoring(List.of(one, two, fall), scorer == 0 ? link(one, fall) : link(two, fall)));
            }
            Disagreement disagreement = of(scorings.toArray(Scoring[]::new));
            List<Dispute> disputes = new ArrayList<>(disagreement.disputes());
            Collections.shuffle(disputes, new Random(seed + round));
            Scoring consensus = Consensus.begun(disagreement);
            List<LogEntry> log = new ArrayList<>();
            for (Dispute dispute : disputes) {
                Dispute.OfEvent event = (Dispute.OfEvent) dispute;
                int scorer = event.cluster().votes().get(1).isPresent() ? 1 : 2;
                if (event.cluster().votes().get(scorer).isPresent()) {
                    consensus = take(consensus, disagreement, dispute, scorer, log);
                }
            }
            String events = consensus.events().stream().map(each -> each.type()).collect(Collectors.joining(" "));
            assertEquals(1, links(consensus).size(), "seed " + (seed + round) + ": " + events + links(consensus));
            assertTrue(links(consensus).getFirst().startsWith("apnea_obstructive"), links(consensus).toString());
            assertTrue(Consensus.caughtUp(consensus, log, disagreement).isEmpty(), "at a later round nothing is left to do");
        }
    }

    @Test
    void two_links_of_one_scorer_are_both_carried() {
        ScoredEvent a = event("apnea_obstructive", 30, 15);
        ScoredEvent first = event("arousal", 40, 4);
        ScoredEvent second = event("arousal", 47, 4);
        Disagreement disagreement = of(scoring(List.of(a, first, second), link(a, first), link(a, second)),
                scoring(List.of(event("apnea_obstructive", 30, 15), event("arousal", 40, 4), event("arousal", 47, 4))));

        assertEquals(2, Consensus.begun(disagreement).links().size());
    }

    @Test
    void what_the_reviewer_parted_stays_parted_and_what_he_linked_stays_linked() {
        ScoredEvent a = event("hypopnea", 30, 15);
        ScoredEvent fall = event("desat", 50, 20);
        Disagreement disagreement = of(scoring(List.of(a, fall), link(a, fall)),
                scoring(List.of(event("hypopnea", 31, 15), event("desat", 51, 20))));
        Scoring begun = Consensus.begun(disagreement);
        ScoringChange parted = new RemoveLink(begun.links().getFirst());
        List<LogEntry> log = List.of(new LogEntry(1, LogEntry.Kind.DO, parted, Instant.EPOCH));

        assertTrue(Consensus.caughtUp(parted.applyTo(begun), log, disagreement).isEmpty());
        List<LogEntry> undone = List.of(log.getFirst(), new LogEntry(2, LogEntry.Kind.UNDO, parted.inverse(), Instant.EPOCH));
        assertTrue(Consensus.caughtUp(begun, undone, disagreement).isEmpty());
        ScoredEvent own = event("hypopnea", 10, 12);
        Scoring linked = new AddLink(link(own, begun.event(begun.links().getFirst().effect()).orElseThrow()))
                .applyTo(parted.applyTo(begun).withEvent(own));
        assertTrue(Consensus.caughtUp(linked, List.of(), disagreement).isEmpty(), "his own link takes the place");
    }
}
