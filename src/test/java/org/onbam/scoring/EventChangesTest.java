package org.onbam.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.onbam.model.EpochGrid;
import org.onbam.model.EventId;
import org.onbam.model.EventLink;
import org.onbam.model.EventType;
import org.onbam.model.EventVocabulary;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;
import org.onbam.model.TimeSpan;

class EventChangesTest {

    private final EventVocabulary vocabulary = EventVocabulary.standard();
    private final Scoring empty = Scoring.empty(new EpochGrid(0, EpochGrid.EPOCH_NANOS, 40));

    private static ScoredEvent event(String type, double from, double to, String comment) {
        return new ScoredEvent(EventId.random(), type, TimeSpan.ofSeconds(from, to - from), "Flow", comment);
    }

    private EventType type(String code) {
        return vocabulary.find(code).orElseThrow();
    }

    private static Scoring undone(ScoringChange change, Scoring before) {
        Scoring after = change.applyTo(before);
        assertEquals(before, change.inverse().applyTo(after), "one step back");
        return after;
    }

    @Test
    void a_split_event_keeps_type_channel_and_comment_and_its_links_go_to_the_nearer_half() {
        ScoredEvent apnea = event("apnea_mixed", 100, 140, "look");
        ScoredEvent early = event("arousal", 101, 106, "");
        ScoredEvent late = event("desat", 138, 170, "");
        Scoring scoring = empty.withEvents(List.of(apnea, early, late))
                .withLink(new EventLink(apnea.id(), early.id())).withLink(new EventLink(apnea.id(), late.id()));
        EventId second = EventId.random();
        Scoring cut = undone(EventChanges.split(scoring, apnea, 120 * TimeSpan.SECOND, second), scoring);
        assertEquals(apnea.withSpan(TimeSpan.ofSeconds(100, 20)), cut.event(apnea.id()).orElseThrow());
        assertEquals(new ScoredEvent(second, "apnea_mixed", TimeSpan.ofSeconds(120, 20), "Flow", "look"),
                cut.event(second).orElseThrow());
        assertEquals(List.of(new EventLink(apnea.id(), early.id())), cut.linksOf(early.id()));
        assertEquals(List.of(new EventLink(second, late.id())), cut.linksOf(late.id()));
    }

    @Test
    void a_split_desaturation_leaves_its_cause_with_the_half_that_overlaps_it_more() {
        ScoredEvent apnea = event("apnea_mixed", 100, 140, "");
        ScoredEvent fall = event("desat", 90, 150, "");
        Scoring scoring = empty.withEvents(List.of(apnea, fall)).withLink(new EventLink(apnea.id(), fall.id()));
        EventId second = EventId.random();
        assertEquals(List.of(new EventLink(apnea.id(), second)),
                EventChanges.split(scoring, fall, 110 * TimeSpan.SECOND, second).applyTo(scoring).links());
        assertEquals(List.of(new EventLink(apnea.id(), fall.id())),
                EventChanges.split(scoring, fall, 130 * TimeSpan.SECOND, second).applyTo(scoring).links());
    }

    @Test
    void a_cut_at_an_edge_is_refused() {
        ScoredEvent apnea = event("apnea_mixed", 100, 140, "");
        Scoring scoring = empty.withEvent(apnea);
        assertThrows(IllegalArgumentException.class,
                () -> EventChanges.split(scoring, apnea, 100 * TimeSpan.SECOND, EventId.random()));
    }

    @Test
    void merging_fills_the_gap_and_keeps_the_links_and_comments_of_both() {
        ScoredEvent one = event("hypopnea", 100, 112, "first");
        ScoredEvent two = event("hypopnea", 120, 133, "second");
        ScoredEvent arousal = event("arousal", 112, 116, "");
        ScoredEvent fall = event("desat", 130, 160, "");
        Scoring scoring = empty.withEvents(List.of(one, two, arousal, fall))
                .withLink(new EventLink(one.id(), arousal.id())).withLink(new EventLink(two.id(), fall.id()));
        Scoring merged = undone(EventChanges.merge(scoring, two, one), scoring);
        assertEquals(two.withSpan(TimeSpan.ofSeconds(100, 33)).withComment("first; second"),
                merged.event(two.id()).orElseThrow());
        assertTrue(merged.event(one.id()).isEmpty());
        assertEquals(List.of(new EventLink(two.id(), arousal.id())), merged.linksOf(arousal.id()));
        assertEquals(List.of(new EventLink(two.id(), fall.id())), merged.linksOf(fall.id()));
    }

    @Test
    void merging_two_that_share_an_effect_links_it_once() {
        ScoredEvent one = event("hypopnea", 100, 112, "same");
        ScoredEvent two = event("hypopnea", 105, 133, "same");
        ScoredEvent fall = event("desat", 130, 160, "");
        Scoring scoring = empty.withEvents(List.of(one, two, fall))
                .withLink(new EventLink(one.id(), fall.id())).withLink(new EventLink(two.id(), fall.id()));
        Scoring merged = undone(EventChanges.merge(scoring, one, two), scoring);
        assertEquals(List.of(new EventLink(one.id(), fall.id())), merged.links());
        assertEquals("same", merged.event(one.id()).orElseThrow().comment());
    }

    @Test
    void retyping_undoes_the_links_that_the_new_type_cannot_have() {
        ScoredEvent apnea = event("apnea_mixed", 100, 140, "");
        ScoredEvent fall = event("desat", 138, 170, "");
        Scoring scoring = empty.withEvents(List.of(apnea, fall)).withLink(new EventLink(apnea.id(), fall.id()));
        Scoring central = undone(retyped(scoring, List.of(apnea), "apnea_central").orElseThrow(), scoring);
        assertEquals(scoring.links(), central.links());
        Scoring artefact = undone(retyped(scoring, List.of(apnea), "artifact").orElseThrow(), scoring);
        assertEquals(List.of(), artefact.links());
        assertEquals(Optional.empty(), retyped(scoring, List.of(apnea), "apnea_mixed"));
        assertEquals(Optional.empty(), retyped(scoring, List.of(apnea), "lights_off"), "no span becomes a moment");
    }

    private Optional<ScoringChange> retyped(Scoring scoring, List<ScoredEvent> events, String code) {
        return EventChanges.retyping(scoring, vocabulary, events, type(code));
    }

    @Test
    void ten_thousand_linked_events_are_retyped_commented_and_deleted_in_one_step_each() {
        Random random = new Random(9);
        List<ScoredEvent> events = new ArrayList<>();
        List<EventLink> links = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            double onset = random.nextInt(1000);
            events.add(event(i % 2 == 0 ? "apnea_mixed" : "desat", onset, onset + 10, ""));
            if (i % 2 == 1) {
                links.add(new EventLink(events.get(i - 1).id(), events.get(i).id()));
            }
        }
        Scoring scoring = Scoring.of(empty.grid(), empty.hypnogram(), events, links);
        long start = System.nanoTime();
        Scoring commented = undone(EventChanges.commenting(events, "batch").orElseThrow(), scoring);
        Scoring retyped = undone(retyped(scoring, events, "arousal").orElseThrow(), scoring);
        Scoring gone = undone(EventChanges.removal(scoring, events).orElseThrow(), scoring);
        System.out.println("three bulk changes of 10,000 events, there and back: "
                + (System.nanoTime() - start) / 1_000_000 + " ms");
        assertTrue(commented.events().stream().allMatch(event -> event.comment().equals("batch")));
        assertEquals(5_000, commented.links().size());
        assertTrue(retyped.events().stream().allMatch(event -> event.type().equals("arousal")));
        assertEquals(0, retyped.links().size());
        assertEquals(0, gone.events().size());
    }

    @Test
    void a_note_is_written_changed_and_taken_away_by_what_it_says() {
        TimeSpan epoch = empty.grid().span(3);
        Scoring noted = undone(Notes.write(empty, epoch, "  movement  ").orElseThrow(), empty);
        assertEquals("movement", Notes.on(noted, epoch).orElseThrow().comment());
        assertEquals(Optional.empty(), Notes.write(noted, epoch, "movement"));
        Scoring changed = undone(Notes.write(noted, epoch, "sweat").orElseThrow(), noted);
        assertEquals(1, changed.events().size());
        assertEquals(empty, undone(Notes.write(changed, epoch, " ").orElseThrow(), changed));
        assertEquals(Optional.empty(), Notes.write(empty, epoch, ""));
        assertEquals(Optional.empty(), Notes.on(noted, empty.grid().span(4)));
    }
}
