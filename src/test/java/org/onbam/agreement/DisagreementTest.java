package org.onbam.agreement;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.onbam.model.EpochGrid;
import org.onbam.model.EventId;
import org.onbam.model.EventVocabulary;
import org.onbam.model.Hypnogram;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;
import org.onbam.model.SleepStage;
import org.onbam.model.TimeSpan;

class DisagreementTest {

    private static final EventVocabulary VOCABULARY = EventVocabulary.standard();
    private int ids;

    private ScoredEvent event(String type, double from, double to) {
        return new ScoredEvent(new EventId(new UUID(0, ++ids)), type, TimeSpan.ofSeconds(from, to - from), "", "");
    }

    private static Scoring scoring(String stages, ScoredEvent... events) {
        List<SleepStage> list = Arrays.stream(stages.split(" ")).map(SleepStage::ofCode).toList();
        return Scoring.of(new EpochGrid(0, EpochGrid.EPOCH_NANOS, list.size()), Hypnogram.of(list), List.of(events));
    }

    @Test
    void epochs_that_all_scored_alike_are_agreed_and_all_others_disputed() {
        Disagreement found = Disagreement.of(List.of(scoring("W N1 N2 ? ?"), scoring("W N2 N2 R ?")), VOCABULARY);

        assertEquals(List.of("epoch 1", "epoch 3"), found.disputes().stream().map(Dispute::key).sorted().toList());
        assertTrue(found.stages().isAgreed(0));
        assertEquals(false, found.stages().isDisputed(4));
    }

    @Test
    void neighbours_of_which_each_says_the_same_are_one_run_and_a_stage_or_a_scorer_more_ends_it() {
        Disagreement found = Disagreement.of(List.of(scoring("W W W W N2 N2 W N2"), scoring("N1 N1 N1 W N1 W N1 N2")), VOCABULARY);

        assertEquals(List.of("epochs 0-2", "epoch 4", "epoch 5", "epoch 6"),
                found.disputes().stream().sorted(Dispute.byTime()).map(Dispute::key).toList());
        Dispute.OfEpochs run = (Dispute.OfEpochs) found.disputes().stream().sorted(Dispute.byTime()).findFirst().orElseThrow();
        assertEquals(List.of("epoch 0: W N1", "epoch 1: W N1", "epoch 2: W N1"), run.facts());
        assertEquals(TimeSpan.ofSeconds(0, 90), run.span());
        assertTrue(run.effects().contains(new Effect(Measure.SLEEP_MINUTES, 1.5)));
        assertEquals(List.of("epoch 1: W N1"), found.part(run, 1).facts());
    }

    @Test
    void a_run_changes_kappa_by_what_deciding_all_of_it_would() {
        // margins W 2 N1 2 N2 2 against W 2 N1 0 N2 4: po = 4 / 6, pe = (4 + 8) / 36; then all alike
        Disagreement found = Disagreement.of(List.of(scoring("W W N1 N1 N2 N2"), scoring("W W N2 N2 N2 N2")), VOCABULARY);

        Effect effect = found.disputes().getFirst().effects().stream().filter(one -> one.measure() == Measure.KAPPA).findFirst().orElseThrow();
        assertEquals(1 - (4 / 6.0 - 1 / 3.0) / (1 - 1 / 3.0), effect.amount(), 1e-12);
    }

    @Test
    void an_epoch_of_wake_or_sleep_outweighs_one_of_two_stages_of_sleep() {
        Disagreement found = Disagreement.of(List.of(scoring("N2 N2 N1 N2 W N2"), scoring("N2 N2 N2 N2 N2 N2")), VOCABULARY);

        assertEquals(List.of("epoch 4", "epoch 2"), found.disputes().stream().map(Dispute::key).toList());
        assertTrue(found.disputes().getFirst().effects().contains(new Effect(Measure.SLEEP_MINUTES, 0.5)));
    }

    @Test
    void an_epoch_changes_kappa_by_what_deciding_it_would() {
        // 2 of 4 agree; margins W 1 N1 1 N2 2 against W 1 N2 3: pe = (1 + 6) / 16, kappa = (.75 - .4375) / .5625
        Disagreement found = Disagreement.of(List.of(scoring("W N1 N2 N2"), scoring("W N2 N2 N2")), VOCABULARY);

        double kappa = (.75 - .4375) / .5625;
        assertEquals(kappa, found.kappa().orElseThrow(), 1e-12);
        Effect effect = found.disputes().getFirst().effects().getFirst();
        assertEquals(Measure.KAPPA, effect.measure());
        assertEquals(1 - kappa, effect.amount(), 1e-12);
    }

    @Test
    void an_apnea_that_one_does_not_have_changes_the_index_by_one_an_hour_of_sleep() {
        String night = "N2 ".repeat(240).strip();
        Disagreement found = Disagreement.of(List.of(scoring(night, event("apnea_central", 100, 115)), scoring(night)), VOCABULARY);

        Dispute dispute = found.disputes().getFirst();
        assertEquals(Dispute.Kind.RESPIRATORY, dispute.ofKind());
        assertEquals(List.of(new Effect(Measure.AHI, 0.5)), dispute.effects());
    }

    @Test
    void an_event_where_nobody_sleeps_is_in_no_index() {
        Disagreement found = Disagreement.of(List.of(scoring("W W N2 N2", event("hypopnea", 10, 25)), scoring("W W N2 N2")), VOCABULARY);

        assertEquals(List.of(), found.disputes().getFirst().effects());
    }

    @Test
    void a_hypopnea_against_a_rera_changes_the_ahi_and_against_an_apnea_the_type() {
        Disagreement found = Disagreement.of(List.of(
                scoring("N2 N2 N2 N2", event("hypopnea", 10, 30), event("hypopnea", 60, 80)),
                scoring("N2 N2 N2 N2", event("rera", 11, 30), event("apnea_obstructive", 60, 80))), VOCABULARY);

        assertEquals(List.of(Measure.AHI, Measure.TYPE), found.disputes().get(0).effects().stream().map(Effect::measure).toList());
        assertEquals(List.of(Measure.TYPE), found.disputes().get(1).effects().stream().map(Effect::measure).toList());
    }

    @Test
    void near_edges_are_agreed_and_far_ones_are_disputed_by_their_seconds() {
        Disagreement found = Disagreement.of(List.of(
                scoring("N2 N2 N2 N2", event("hypopnea", 10, 30), event("hypopnea", 60, 90), event("lm", 100, 103)),
                scoring("N2 N2 N2 N2", event("hypopnea", 11, 32), event("hypopnea", 78, 96), event("lm", 101.8, 104.5))), VOCABULARY);

        // of the movements 1.2 of 4.5 s are in both, which is little, and no edge is 2 s from the other's
        assertEquals(2, found.agreed().size());
        assertEquals(List.of(new Effect(Measure.EDGES, 18)), found.disputes().getFirst().effects());
    }

    @Test
    void lights_within_an_epoch_are_agreed_and_notes_of_one_are_nobodys_dispute() {
        Disagreement near = Disagreement.of(List.of(scoring("N2 N2 N2", event("lights_off", 1, 1), event("note", 0, 30)),
                scoring("N2 N2 N2", event("lights_off", 20, 20))), VOCABULARY);
        Disagreement far = Disagreement.of(List.of(scoring("N2 N2 N2", event("lights_off", 1, 1)),
                scoring("N2 N2 N2", event("lights_off", 61, 61))), VOCABULARY);

        assertEquals(List.of(), near.disputes());
        assertEquals(1, near.agreed().size());
        assertEquals(List.of(new Effect(Measure.BED_MINUTES, 1)), far.disputes().getFirst().effects());
    }

    @Test
    void the_order_of_disputes_does_not_hang_on_who_is_first() {
        Scoring a = scoring("W N1 N2 N3 R N2", event("hypopnea", 35, 50), event("arousal", 70, 75));
        Scoring b = scoring("W N2 N2 N2 R W", event("apnea_central", 36, 50));
        Scoring c = scoring("W N2 N2 N3 N1 N2", event("hypopnea", 34, 52), event("arousal", 100, 105));
        List<String> keys = keys(List.of(a, b, c));

        assertEquals(keys, keys(List.of(c, a, b)));
        assertEquals(keys, keys(List.of(b, c, a)));
    }

    private static List<String> keys(List<Scoring> scorings) {
        return Disagreement.of(scorings, VOCABULARY).disputes().stream().map(Dispute::key).toList();
    }

    @Test
    void a_tie_is_stated_and_the_hypnodensity_is_the_part_of_votes() {
        StageVotes votes = new StageVotes(Ratings.of(new ArrayList<>(List.of(Hypnogram.of(List.of(SleepStage.W)),
                Hypnogram.of(List.of(SleepStage.N1)), Hypnogram.of(List.of(SleepStage.UNSCORED))))));

        assertEquals(new StageVotes.Majority(List.of(SleepStage.W, SleepStage.N1), 1, 2), votes.majority(0));
        assertTrue(votes.majority(0).stage().isEmpty());
        assertArrayEquals(new double[] {.5, .5, 0, 0, 0}, votes.density(0));
    }

    @Test
    void epochs_cut_elsewhere_count_by_their_middle() {
        Scoring shifted = Scoring.of(new EpochGrid(10 * TimeSpan.SECOND, EpochGrid.EPOCH_NANOS, 2),
                Hypnogram.of(List.of(SleepStage.N1, SleepStage.N2)), List.of());
        Hypnogram found = CommonGrid.stages(shifted, new EpochGrid(0, EpochGrid.EPOCH_NANOS, 4));

        // middles at 15, 45, 75 and 105 s against [10, 40) and [40, 70)
        assertEquals(List.of(SleepStage.N1, SleepStage.N2, SleepStage.UNSCORED, SleepStage.UNSCORED), found.range(0, 4));
    }
}
