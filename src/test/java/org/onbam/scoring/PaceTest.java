package org.onbam.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.onbam.model.EventId;
import org.onbam.model.ScoredEvent;
import org.onbam.model.SleepStage;
import org.onbam.model.TimeSpan;
import org.onbam.scoring.LogEntry.Kind;
import org.onbam.scoring.ScoringChange.AddEvent;
import org.onbam.scoring.ScoringChange.SetStages;

/// Times worked out by hand.
class PaceTest {

    private final List<LogEntry> log = new ArrayList<>();

    private void entry(double seconds, Kind kind, ScoringChange change) {
        log.add(new LogEntry(log.size() + 1, kind, change, Instant.EPOCH.plusMillis(Math.round(seconds * 1000))));
    }

    private void stages(double seconds, int first, int count) {
        entry(seconds, Kind.DO, new SetStages(first, Collections.nCopies(count, SleepStage.UNSCORED),
                Collections.nCopies(count, SleepStage.N2)));
    }

    private void event(double seconds, Kind kind) {
        entry(seconds, kind, new AddEvent(new ScoredEvent(EventId.random(), "arousal", new TimeSpan(0, 3), "", "")));
    }

    private Pace pace() {
        return Pace.of(log, Pace.PAUSE);
    }

    @Test
    void an_epoch_takes_from_the_stage_key_before_to_its_own_with_all_that_is_done_in_between() {
        stages(100, 0, 1);
        stages(104, 1, 1);
        event(110, Kind.DO);
        stages(111, 2, 1);
        assertEquals(Map.of(1, Duration.ofSeconds(4), 2, Duration.ofSeconds(7)), pace().epochs());
        assertEquals(Duration.ofSeconds(11), pace().active());
        assertEquals(Optional.of(Duration.ofMillis(5500)), pace().median());
        assertEquals(4, pace().edits());
    }

    @Test
    void pauses_are_left_out_and_what_was_done_around_them_is_not() {
        stages(0, 0, 1);
        event(10, Kind.DO);
        event(10 + 121, Kind.DO);
        stages(136, 1, 1);
        assertEquals(Map.of(1, Duration.ofSeconds(15)), pace().epochs());
        assertEquals(Duration.ofSeconds(15), pace().active());
        assertEquals(Duration.ofSeconds(136), Pace.of(log, Duration.ofHours(1)).active());
    }

    @Test
    void a_range_shares_its_time_and_an_epoch_scored_again_has_both() {
        stages(0, 9, 1);
        stages(8, 0, 4);
        stages(11, 2, 1);
        assertEquals(Map.of(0, Duration.ofSeconds(2), 1, Duration.ofSeconds(2), 2, Duration.ofSeconds(5), 3,
                Duration.ofSeconds(2)), pace().epochs());
        assertEquals(Optional.of(Duration.ofSeconds(2)), pace().median());
    }

    @Test
    void what_is_undone_and_not_done_again_is_counted_against_the_edits() {
        event(0, Kind.DO);
        event(1, Kind.DO);
        event(2, Kind.DO);
        event(3, Kind.DO);
        event(4, Kind.UNDO);
        event(5, Kind.UNDO);
        event(6, Kind.REDO);
        assertEquals(4, pace().edits());
        assertEquals(1, pace().undone());
        assertEquals(0.25, pace().undoneShare());
    }

    @Test
    void a_clock_set_back_and_an_empty_log_measure_nothing() {
        assertEquals(new Pace(Map.of(), Duration.ZERO, 0, 0), pace());
        assertEquals(Optional.empty(), pace().median());
        assertEquals(0, pace().undoneShare());
        stages(100, 0, 1);
        stages(40, 1, 1);
        assertEquals(Map.of(), pace().epochs());
    }
}
