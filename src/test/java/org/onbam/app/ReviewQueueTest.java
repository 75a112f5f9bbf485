package org.onbam.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.onbam.agreement.Disagreement;
import org.onbam.agreement.Dispute;
import org.onbam.model.EpochGrid;
import org.onbam.model.EventId;
import org.onbam.model.EventVocabulary;
import org.onbam.model.Hypnogram;
import org.onbam.model.RecordingId;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scorer;
import org.onbam.model.Scoring;
import org.onbam.model.ScoringId;
import org.onbam.model.ScoringStatus;
import org.onbam.model.SleepStage;
import org.onbam.model.TimeSpan;
import org.onbam.scoring.LibraryRecording;
import org.onbam.scoring.ScoringSummary;

class ReviewQueueTest {

    private static final Scorer REVIEWER = new Scorer(new UUID(7, 7), "Rev", Scorer.Kind.PERSON);
    private final List<LibraryRecording> recordings = new ArrayList<>();
    private final List<ScoringSummary> scorings = new ArrayList<>();
    private final Map<ScoringId, Hypnogram> stages = new HashMap<>();
    private int ids;

    private static Hypnogram stages(String text) {
        return Hypnogram.of(Arrays.stream(text.split(" ")).map(SleepStage::ofCode).toList());
    }

    private RecordingId recording(String code) {
        RecordingId id = new RecordingId(String.format("%064x", recordings.size() + 1));
        recordings.add(new LibraryRecording(id, "/r/" + code, code, "EDF", Optional.empty(), 0, List.of(), 0));
        return id;
    }

    private void scoring(RecordingId recording, String name, ScoringStatus status, String stages) {
        Hypnogram hypnogram = stages(stages);
        Scorer scorer = name.equals(Consensus.NAME) ? REVIEWER : new Scorer(new UUID(1, ++ids), "S" + ids, Scorer.Kind.PERSON);
        ScoringId id = new ScoringId(new UUID(2, ++ids));
        this.stages.put(id, hypnogram);
        scorings.add(new ScoringSummary(id, recording, scorer, name, status, hypnogram.size(),
                hypnogram.scoredCount(), 0, 1, Instant.EPOCH.plusSeconds(ids)));
    }

    private List<String> order() {
        return ReviewQueue.of(recordings, scorings, stages, REVIEWER).stream().map(row -> row.recording().subjectCode()).toList();
    }

    @Test
    void what_was_handed_in_comes_first_then_what_is_begun_and_what_is_done_comes_last() {
        RecordingId done = recording("done");
        scoring(done, "", ScoringStatus.SUBMITTED, "W N1");
        scoring(done, "", ScoringStatus.SUBMITTED, "W N2");
        scoring(done, Consensus.NAME, ScoringStatus.APPROVED, "W N2");
        RecordingId begun = recording("begun");
        scoring(begun, "", ScoringStatus.IN_PROGRESS, "W N1");
        scoring(begun, "", ScoringStatus.IN_PROGRESS, "W N2");
        scoring(begun, Consensus.NAME, ScoringStatus.IN_PROGRESS, "W ?");
        RecordingId handedIn = recording("handedIn");
        scoring(handedIn, "", ScoringStatus.SUBMITTED, "W N2");
        RecordingId two = recording("two");
        scoring(two, "", ScoringStatus.IN_PROGRESS, "W N2");
        scoring(two, "", ScoringStatus.IN_PROGRESS, "W N2");
        RecordingId one = recording("one");
        scoring(one, "", ScoringStatus.IN_PROGRESS, "W N2");

        assertEquals(List.of("handedIn", "begun", "two", "done"), order());
        assertEquals(0.5, ReviewQueue.of(recordings, scorings, stages, REVIEWER).get(1).progress());
    }

    @Test
    void of_what_stands_alike_the_least_agreement_comes_first() {
        RecordingId alike = recording("a alike");
        scoring(alike, "", ScoringStatus.SUBMITTED, "W N1 N2 N2");
        scoring(alike, "", ScoringStatus.SUBMITTED, "W N1 N2 N2");
        RecordingId apart = recording("b apart");
        scoring(apart, "", ScoringStatus.SUBMITTED, "W N1 N2 N2");
        scoring(apart, "", ScoringStatus.SUBMITTED, "N1 N2 N2 W");
        RecordingId single = recording("c single");
        scoring(single, "", ScoringStatus.SUBMITTED, "W N1 N2 N2");

        assertEquals(List.of("b apart", "a alike", "c single"), order());
    }

    @Test
    void an_empty_scoring_and_a_consensus_are_not_compared() {
        RecordingId id = recording("one and a half");
        scoring(id, "", ScoringStatus.IN_PROGRESS, "W N1");
        scoring(id, "", ScoringStatus.NEW, "? ?");
        scoring(id, Consensus.NAME, ScoringStatus.IN_PROGRESS, "W N1");

        assertEquals(List.of(), order());
    }

    @Test
    void a_scoring_that_is_hardly_begun_is_compared_only_once_it_was_handed_in() {
        RecordingId id = recording("x");
        scoring(id, "", ScoringStatus.IN_PROGRESS, "W N1 N2 N2");
        scoring(id, "", ScoringStatus.IN_PROGRESS, "W N1 ? ?");
        scoring(id, "", ScoringStatus.IN_PROGRESS, "W ? ? ?");
        assertEquals(2, ReviewQueue.compared(scorings).size());
        scoring(id, "", ScoringStatus.SUBMITTED, "W ? ? ?");
        assertEquals(3, ReviewQueue.compared(scorings).size());
    }

    @Test
    void an_epoch_that_one_of_three_left_out_is_agreed_by_the_others() {
        EpochGrid grid = new EpochGrid(0, EpochGrid.EPOCH_NANOS, 2);
        Disagreement disagreement = Disagreement.of(List.of(Scoring.of(grid, stages("? ?"), List.of()),
                Scoring.of(grid, stages("N2 N1"), List.of()), Scoring.of(grid, stages("N2 ?"), List.of())), EventVocabulary.standard());

        assertEquals(stages("N2 ?"), Consensus.begun(disagreement).hypnogram());
        assertEquals(List.of("epoch 1"), disagreement.disputes().stream().map(Dispute::key).toList());
    }

    @Test
    void the_order_of_scorers_does_not_hang_on_when_they_scored() {
        RecordingId id = recording("x");
        scoring(id, "", ScoringStatus.IN_PROGRESS, "W N1");
        scoring(id, "", ScoringStatus.IN_PROGRESS, "W N2");
        List<ScoringSummary> compared = ReviewQueue.compared(scorings);

        assertEquals(compared, ReviewQueue.compared(scorings.reversed()));
    }

    @Test
    void a_consensus_begins_with_what_all_agree_on_under_ids_of_its_own() {
        EpochGrid grid = new EpochGrid(0, EpochGrid.EPOCH_NANOS, 3);
        ScoredEvent a = new ScoredEvent(new EventId(new UUID(4, 1)), "hypopnea", TimeSpan.ofSeconds(31, 20), "", "");
        ScoredEvent b = new ScoredEvent(new EventId(new UUID(4, 2)), "hypopnea", TimeSpan.ofSeconds(32, 20), "", "");
        ScoredEvent alone = new ScoredEvent(new EventId(new UUID(4, 3)), "arousal", TimeSpan.ofSeconds(70, 5), "", "");
        Disagreement disagreement = Disagreement.of(List.of(Scoring.of(grid, stages("W N1 N2"), List.of(a, alone)),
                Scoring.of(grid, stages("W N2 N2"), List.of(b))), EventVocabulary.standard());
        Scoring begun = Consensus.begun(disagreement);

        assertEquals(stages("W ? N2"), begun.hypnogram());
        assertEquals(List.of("hypopnea"), begun.events().stream().map(ScoredEvent::type).toList());
        assertTrue(begun.event(a.id()).isEmpty() && begun.event(b.id()).isEmpty());
        assertTrue(Consensus.caughtUp(begun, List.of(), disagreement).isEmpty());
        assertEquals(begun.hypnogram(), Consensus.caughtUp(Scoring.empty(grid), List.of(), disagreement).orElseThrow()
                .applyTo(Scoring.empty(grid)).hypnogram());
    }
}
