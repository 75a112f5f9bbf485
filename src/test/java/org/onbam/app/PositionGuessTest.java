package org.onbam.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onbam.message.Message;
import org.onbam.model.BodyPosition;
import org.onbam.model.TimeSpan;
import org.onbam.montage.PositionCode;
import org.onbam.montage.PositionCodes.Direction;
import org.onbam.scoring.PositionTrack;

class PositionGuessTest {

    private static final PositionTrack NONE = PositionTrack.of(List.of());

    private static PositionGuess of(PositionSignal signal, PositionTrack marked, double code) {
        return PositionGuess.of(new PositionCode.Value(code), signal, marked, signal.isAngle());
    }

    private static PositionGuess guess(BodyPosition position, String why, Object... args) {
        return new PositionGuess(position, Message.of("montage.position.why." + why, args));
    }

    @Test
    void usual_sets_of_codes_that_fit_are_believed_where_they_agree() {
        // SHHS says 0 right and 1 left, Luna's manual the reverse; both say 2 back and 3 front
        PositionSignal signal = PositionSignalTest.read("Position", "", 0, 1, 2, 3);
        assertEquals(guess(BodyPosition.SUPINE, "agreed"), of(signal, NONE, 2));
        assertEquals(guess(BodyPosition.PRONE, "agreed"), of(signal, NONE, 3));
        assertEquals(guess(BodyPosition.UNKNOWN, "disputed"), of(signal, NONE, 0));
    }

    @Test
    void a_night_with_a_code_that_no_set_has_fits_none() {
        PositionSignal signal = PositionSignalTest.read("Position", "", 0, 1, 2, 6);
        assertEquals(guess(BodyPosition.UNKNOWN, "none"), of(signal, NONE, 2));
    }

    @Test
    void marks_of_the_scoring_go_before_every_usual_set() {
        float[] values = new float[400];
        for (int i = 0; i < 400; i++) {
            values[i] = i < 200 ? 2 : 3;
        }
        PositionSignal signal = PositionSignalTest.read("Position", "", values);
        List<PositionTrack.Stretch> marks = new ArrayList<>();
        // while it said 2: 180 s left and 20 s on the back; while it said 3, 100 s each of right and upright
        marks.add(new PositionTrack.Stretch(TimeSpan.ofSeconds(0, 180), BodyPosition.LEFT));
        marks.add(new PositionTrack.Stretch(TimeSpan.ofSeconds(180, 20), BodyPosition.SUPINE));
        marks.add(new PositionTrack.Stretch(TimeSpan.ofSeconds(200, 100), BodyPosition.RIGHT));
        marks.add(new PositionTrack.Stretch(TimeSpan.ofSeconds(300, 100), BodyPosition.UPRIGHT));
        PositionTrack marked = PositionTrack.of(marks);
        assertEquals(guess(BodyPosition.LEFT, "marked", 90L), of(signal, marked, 2));
        assertEquals(guess(BodyPosition.PRONE, "agreed"), of(signal, marked, 3), "half and half proves nothing");
    }

    @Test
    void of_degrees_the_back_and_the_front_are_guessed_and_no_side() {
        PositionSignal signal = PositionSignalTest.read("PosAngle", "°", 0, 180, 90, -90);
        assertEquals(guess(BodyPosition.SUPINE, "angle"), of(signal, NONE, 0));
        assertEquals(guess(BodyPosition.PRONE, "angle"), of(signal, NONE, 180));
        assertEquals(guess(BodyPosition.UNKNOWN, "side"), of(signal, NONE, 90));
    }

    @Test
    void of_an_accelerometer_both_usual_ways_to_wear_it_agree_on_back_front_and_upright() {
        PositionSignal signal = PositionSignalTest.read("X Axis", "g", 1, 1, 1, -1, -1, -1);
        assertEquals(guess(BodyPosition.UNKNOWN, "disputed"),
                PositionGuess.of(new PositionCode.Axis(Direction.X_PLUS), signal, NONE, false));
        assertEquals(guess(BodyPosition.SUPINE, "agreed"),
                PositionGuess.of(new PositionCode.Axis(Direction.Z_PLUS), signal, NONE, false));
    }
}
