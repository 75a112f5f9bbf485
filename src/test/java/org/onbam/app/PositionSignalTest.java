package org.onbam.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onbam.model.BodyPosition;
import org.onbam.model.TimeSpan;
import org.onbam.montage.PositionCode;
import org.onbam.montage.PositionCodes;
import org.onbam.scoring.PositionTrack;
import org.onbam.signal.SyntheticNight;

/// Nights of a few seconds whose values the tests chose.
class PositionSignalTest {

    static PositionSignal read(String label, String unit, float... values) {
        SyntheticNight night = new SyntheticNight.Builder().signal(label, unit, 1).segment(0, values.length)
                .wave((signal, sample) -> values[(int) sample]);
        return new NightSeriesReader(night, SeriesPlan.of(List.of(), NightMontages.none(night.recording()),
                PositionCodes.NONE), () -> false).read().sensor().orElseThrow();
    }

    private static PositionSignal.Level level(double number, int seconds, int times) {
        return new PositionSignal.Level(new PositionCode.Value(number), seconds * TimeSpan.SECOND, times);
    }

    @Test
    void each_code_is_listed_with_how_long_and_how_often_it_was_said() {
        PositionSignal signal = read("Position", "", 2, 2, 2, 1, 1, 2, 2, 5);
        assertEquals(List.of(level(1, 2, 1), level(2, 5, 2), level(5, 1, 1)), signal.levels());
        assertEquals(List.of(0), signal.signals());
        assertEquals(new PositionSignal.Said(TimeSpan.ofSeconds(3, 2), new PositionCode.Value(1)), signal.said().get(1));
    }

    @Test
    void a_code_of_which_nothing_was_said_is_not_taken_for_its_neighbour() {
        PositionSignal signal = read("Position", "V", 0.2f, 0.2f, 0.4f, 0.4f);
        PositionCodes codes = PositionCodes.NONE.withNumber(0.2, BodyPosition.SUPINE);
        assertEquals(PositionTrack.of(List.of(new PositionTrack.Stretch(TimeSpan.ofSeconds(0, 2), BodyPosition.SUPINE))),
                signal.track(codes));
    }

    @Test
    void what_was_said_of_an_analogue_output_holds_when_it_has_wandered_a_little() {
        PositionCodes said = PositionCodes.NONE.withNumber(200, BodyPosition.SUPINE).withNumber(800, BodyPosition.LEFT);
        PositionSignal signal = read("Position", "mV", 205, 205, 795, 795, 500);
        assertEquals(BodyPosition.SUPINE, signal.track(said).at(0));
        assertEquals(BodyPosition.LEFT, signal.track(said).at(2 * TimeSpan.SECOND));
        assertEquals(BodyPosition.UNKNOWN, signal.track(said).at(4 * TimeSpan.SECOND));
        // said anew it takes the place of what was said, and does not stand beside it
        PositionCodes again = new PositionCode.Value(205).said(said, BodyPosition.PRONE);
        assertEquals(2, again.numbers().size());
        assertEquals(BodyPosition.PRONE, signal.track(again).at(0));
    }

    @Test
    void degrees_are_the_quarter_turns_nearest_to_them() {
        PositionSignal signal = read("PosAngle", "°", -178, 179, 200, 5, -30, 85, 100, -91, 270);
        assertTrue(signal.isAngle());
        assertEquals(List.of(level(-90, 2, 1), level(0, 2, 1), level(90, 2, 1), level(180, 3, 1)), signal.levels());
    }

    @Test
    void other_codes_give_another_track_of_the_same_night_without_reading_it_again() {
        SyntheticNight night = new SyntheticNight.Builder().signal("Position", "", 1).segment(0, 4)
                .wave((signal, sample) -> sample < 2 ? 1 : 2);
        NightSeries series = new NightSeriesReader(night, SeriesPlan.of(List.of(), NightMontages.none(night.recording()),
                PositionCodes.NONE), () -> false).read();
        assertTrue(series.position().isEmpty(), "nothing is known of these codes");
        NightSeries known = series.with(PositionCodes.NONE.withNumber(2, BodyPosition.RIGHT));
        assertEquals(BodyPosition.RIGHT, known.position().orElseThrow().at(3 * TimeSpan.SECOND));
        assertEquals(BodyPosition.UNKNOWN, known.position().orElseThrow().at(0));
        assertTrue(known.with(PositionCodes.NONE).position().isEmpty());
    }
}
