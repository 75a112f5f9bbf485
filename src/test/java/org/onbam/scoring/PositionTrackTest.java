package org.onbam.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onbam.model.BodyPosition;
import org.onbam.model.EpochGrid;
import org.onbam.model.EventId;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;
import org.onbam.model.TimeSpan;
import org.onbam.scoring.PositionTrack.Stretch;

class PositionTrackTest {

    private static ScoredEvent mark(String type, double start, double duration) {
        return new ScoredEvent(EventId.random(), type, TimeSpan.ofSeconds(start, duration), "", "");
    }

    @Test
    void a_marked_position_lasts_until_the_next_and_the_last_to_the_end() {
        Scoring scoring = Scoring.empty(new EpochGrid(0, EpochGrid.EPOCH_NANOS, 10)).withEvents(List.of(
                mark("position_supine", 10, 0), mark("arousal", 20, 5), mark("position_left", 100, 5),
                mark("position_sofa", 200, 1)));
        PositionTrack track = PositionTrack.ofEvents(scoring);
        assertEquals(List.of(new Stretch(TimeSpan.ofSeconds(10, 90), BodyPosition.SUPINE),
                new Stretch(TimeSpan.ofSeconds(100, 100), BodyPosition.LEFT),
                new Stretch(TimeSpan.ofSeconds(200, 100), BodyPosition.UNKNOWN)), track.stretches());
        assertEquals(BodyPosition.UNKNOWN, track.at(0));
        assertEquals(BodyPosition.SUPINE, track.at(99 * TimeSpan.SECOND));
        assertEquals(BodyPosition.LEFT, track.at(100 * TimeSpan.SECOND));
        assertEquals(BodyPosition.UNKNOWN, track.at(300 * TimeSpan.SECOND));
    }

    @Test
    void a_body_lies_one_way_at_a_time() {
        assertThrows(IllegalArgumentException.class, () -> PositionTrack.of(List.of(
                new Stretch(new TimeSpan(0, 10), BodyPosition.LEFT), new Stretch(new TimeSpan(9, 20), BodyPosition.RIGHT))));
    }
}
