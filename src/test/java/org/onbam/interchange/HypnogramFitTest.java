package org.onbam.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.onbam.model.SleepStage;
import org.onbam.model.TimeSpan;

/// Expected stages are worked by hand from the rule named in each test.
final class HypnogramFitTest {

    private static StageMark mark(double onset, double duration, SleepStage stage) {
        TimeSpan span = TimeSpan.ofSeconds(onset, duration);
        return new StageMark(span.startNanos(), span.durationNanos(), stage);
    }

    private static HypnogramFit fit(double seconds, StageMark... marks) {
        return HypnogramFit.of(List.of(marks), Facts.ofSeconds(seconds));
    }

    private static String codes(HypnogramFit fit) {
        return fit.hypnogram().range(0, fit.hypnogram().size()).stream().map(SleepStage::code)
                .collect(Collectors.joining(" "));
    }

    @Test
    void a_run_fills_every_epoch_it_covers() {
        HypnogramFit fit = fit(180, mark(0, 90, SleepStage.W), mark(90, 90, SleepStage.N2));
        assertEquals("W W W N2 N2 N2", codes(fit));
        assertEquals(0, fit.unaligned());
        assertEquals(0, fit.clipped());
    }

    @Test
    void what_nobody_scored_stays_unscored_and_never_becomes_wake() {
        assertEquals("? N1 ?", codes(fit(90, mark(30, 30, SleepStage.N1))));
    }

    @Test
    void an_overrun_is_cut_at_the_end_of_the_recording_and_counted() {
        HypnogramFit fit = fit(60, mark(0, 60, SleepStage.N2), mark(60, 6900, SleepStage.UNSCORED));
        assertEquals("N2 N2", codes(fit));
        assertEquals(1, fit.clipped());
        assertEquals(6900 * TimeSpan.SECOND, fit.clippedNanos());
    }

    @Test
    void the_last_epoch_may_be_part_of_one() {
        HypnogramFit fit = fit(40, mark(0, 30, SleepStage.N1), mark(30, 10, SleepStage.N2));
        assertEquals("N1 N2", codes(fit));
        assertEquals(0, fit.unaligned());
        assertEquals(0, fit.clipped());
    }

    @Test
    void of_two_stages_in_one_epoch_the_larger_part_decides() {
        HypnogramFit fit = fit(60, mark(0, 40, SleepStage.N1), mark(40, 20, SleepStage.N2));
        assertEquals("N1 N2", codes(fit));
        assertEquals(2, fit.unaligned());
        assertEquals(0, fit.conflicts());
    }

    @Test
    void less_than_half_an_epoch_scores_nothing() {
        assertEquals("? N2", codes(fit(60, mark(20, 10, SleepStage.N2), mark(30, 30, SleepStage.N2))));
    }

    @Test
    void two_stages_over_the_same_time_leave_the_epoch_unscored() {
        HypnogramFit fit = fit(90, mark(0, 60, SleepStage.N1), mark(30, 60, SleepStage.N2));
        assertEquals("N1 ? N2", codes(fit));
        assertEquals(1, fit.conflicts());
    }

    @Test
    void a_contradiction_is_found_behind_a_longer_agreeing_mark() {
        HypnogramFit fit = fit(120, mark(0, 30, SleepStage.N2), mark(0, 120, SleepStage.N1),
                mark(60, 30, SleepStage.N1), mark(90, 30, SleepStage.R));
        assertEquals("? N1 N1 ?", codes(fit));
        assertEquals(2, fit.conflicts());
    }

    @Test
    void not_scored_contradicts_nobody() {
        HypnogramFit fit = fit(60, mark(0, 60, SleepStage.UNSCORED), mark(0, 30, SleepStage.N3));
        assertEquals("N3 ?", codes(fit));
        assertEquals(0, fit.conflicts());
    }

    @Test
    void a_mark_without_duration_lasts_until_the_next_and_the_last_one_an_epoch() {
        HypnogramFit fit = fit(150, mark(0, 0, SleepStage.W), mark(60, 0, SleepStage.N1));
        assertEquals("W W N1 ? ?", codes(fit));
        assertEquals(2, fit.openEnded());
    }

    @Test
    void epochs_that_all_start_at_another_second_keep_their_own_grid() {
        HypnogramFit fit = fit(100, mark(7, 30, SleepStage.W), mark(37, 30, SleepStage.N1), mark(67, 33, SleepStage.N2));
        assertEquals(7 * TimeSpan.SECOND, fit.grid().originNanos());
        assertEquals("W N1 N2 N2", codes(fit));
        assertEquals(0, fit.unaligned());
    }

    @Test
    void a_grid_that_starts_just_before_the_recording_keeps_its_first_epoch() {
        HypnogramFit fit = fit(90, mark(-5, 30, SleepStage.W), mark(25, 60, SleepStage.N1));
        assertEquals(-5 * TimeSpan.SECOND, fit.grid().originNanos());
        assertEquals("W N1 N1 ?", codes(fit));
        assertEquals(0, fit.clipped());
    }

    @Test
    void less_than_the_second_that_header_clocks_tell_is_no_misalignment() {
        HypnogramFit fit = fit(60, mark(-0.394, 30, SleepStage.W), mark(29.606, 30, SleepStage.N1));
        assertEquals("W N1", codes(fit));
        assertEquals(0, fit.unaligned());
        assertEquals(0, fit.grid().originNanos());
    }

    @Test
    void no_epochs_take_no_stages() {
        HypnogramFit fit = fit(0, mark(0, 30, SleepStage.W));
        assertEquals(0, fit.hypnogram().size());
        assertEquals(1, fit.clipped());
    }
}
