package org.onbam.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.onbam.message.Message;
import org.onbam.model.BodyPosition;
import org.onbam.model.Recording;
import org.onbam.model.TimeSpan;
import org.onbam.montage.PositionCodes;
import org.onbam.montage.Sensor;
import org.onbam.montage.PositionCodes.Direction;
import org.onbam.scoring.PositionTrack;
import org.onbam.scoring.PositionTrack.Stretch;
import org.onbam.signal.SignalReadException;
import org.onbam.signal.SignalSource;
import org.onbam.signal.SyntheticNight;

/// Values worked out by hand from waves that the test chose.
class NightSeriesReaderTest {

    private static final float NAN = Float.NaN;

    private static SyntheticNight.Builder oneHertz(String... labels) {
        SyntheticNight.Builder night = new SyntheticNight.Builder();
        for (String label : labels) {
            night.signal(label, label.equals("SpO2") ? "%" : "", 1);
        }
        return night;
    }

    private static NightSeriesReader reader(SignalSource source, PositionCodes codes) {
        return new NightSeriesReader(source, SeriesPlan.of(List.of(), NightMontages.none(source.recording()), codes), () -> false);
    }

    private static PositionCodes shhs() {
        SortedMap<Double, BodyPosition> numbers = new TreeMap<>();
        numbers.put(0.0, BodyPosition.RIGHT);
        numbers.put(1.0, BodyPosition.LEFT);
        numbers.put(2.0, BodyPosition.SUPINE);
        numbers.put(3.0, BodyPosition.PRONE);
        return new PositionCodes(numbers, java.util.Map.of());
    }

    private static Stretch stretch(long fromSecond, long endSecond, BodyPosition position) {
        return new Stretch(new TimeSpan(fromSecond * TimeSpan.SECOND, endSecond * TimeSpan.SECOND), position);
    }

    @Test
    void saturation_outside_what_a_finger_gives_and_gaps_are_no_data() {
        float[] stored = {97, 29.9f, 30, 34, 100.1f, 100, 97};
        SyntheticNight night = oneHertz("SpO2").segment(0, 4).segment(6, 3).wave((signal, sample) -> stored[(int) sample]);
        NightSeriesReader reader = reader(night, PositionCodes.NONE);
        NightSeries.Slow saturation = reader.read().saturation().orElseThrow();
        assertEquals(TimeSpan.SECOND, saturation.series().stepNanos());
        assertArrayEquals(new float[] {97, NAN, 30, 34, NAN, NAN, NAN, 100, 97}, saturation.series().values());
        assertTrue(reader.isWhole());
    }

    @Test
    void a_probe_that_came_off_leaves_no_nadir() {
        // 0 and 127 are what oximeters store without a finger, and 62 and 41 lie on the way there
        float[] stored = {96, 95, 62, 0, 0, 127, 127, 41, 94, 95};
        SyntheticNight night = oneHertz("SpO2").segment(0, 10).wave((signal, sample) -> stored[(int) sample]);
        assertArrayEquals(new float[] {96, 95, NAN, NAN, NAN, NAN, NAN, NAN, 94, 95},
                reader(night, PositionCodes.NONE).read().saturation().orElseThrow().series().values());
    }

    @Test
    void a_fast_signal_gives_the_mean_of_each_eighth_of_a_second_where_half_of_it_is_plausible() {
        // 16 Hz, two samples a step: 90 and 92; 90 and nothing; nothing twice; 80 and 80 ...
        float[] stored = {90, 92, 90, 0, 0, 120, 80, 80, 80, 80, 80, 80, 80, 80, 80, 80};
        SyntheticNight night = new SyntheticNight.Builder().signal("SpO2", "%", 16).segment(0, 1)
                .wave((signal, sample) -> stored[(int) sample]);
        NightSeries.Slow saturation = reader(night, PositionCodes.NONE).read().saturation().orElseThrow();
        assertEquals(TimeSpan.SECOND / 8, saturation.series().stepNanos());
        assertArrayEquals(new float[] {91, 90, NAN, 80, 80, 80, 80, 80}, saturation.series().values());
    }

    @Test
    void a_night_without_such_signals_or_without_a_value_in_them_has_no_series() {
        SyntheticNight night = oneHertz("SpO2", "Pulse", "Position").segment(0, 10).wave((signal, sample) -> 0);
        NightSeries silent = reader(night, PositionCodes.NONE).read();
        assertTrue(silent.saturation().isEmpty() && silent.heartRate().isEmpty() && silent.position().isEmpty());
        assertEquals(Set.of(Sensor.SPO2, Sensor.PULSE), silent.silent(), "recorded, and nothing in it");
        assertEquals(1, silent.sensor().orElseThrow().levels().size(), "0 is a code, whatever it means");
        assertEquals(NightSeries.NONE, reader(oneHertz("Temp rectal").segment(0, 10).wave((s, i) -> 37), shhs()).read());
    }

    @Test
    void position_codes_mean_what_was_said_of_the_device_and_nothing_without_that() {
        float[] stored = {2, 2, 2, 1, 1, 7, 7, 0.02f, 0, 3};
        SyntheticNight night = oneHertz("Position").segment(0, 10).wave((signal, sample) -> stored[(int) sample]);
        assertEquals(PositionTrack.of(List.of(stretch(0, 3, BodyPosition.SUPINE), stretch(3, 5, BodyPosition.LEFT),
                stretch(7, 9, BodyPosition.RIGHT), stretch(9, 10, BodyPosition.PRONE))), reader(night, shhs()).read().position().orElseThrow());
        assertTrue(reader(night, PositionCodes.NONE).read().position().isEmpty());
    }

    @Test
    void position_ends_at_a_gap() {
        SyntheticNight night = oneHertz("Position").segment(0, 5).segment(8, 2).wave((signal, sample) -> 2);
        assertEquals(PositionTrack.of(List.of(stretch(0, 5, BodyPosition.SUPINE), stretch(8, 10, BodyPosition.SUPINE))),
                reader(night, shhs()).read().position().orElseThrow());
    }

    @Test
    void gravity_along_an_axis_is_the_position_that_was_said_and_a_jerk_of_a_second_none() {
        float[] x = {0, 0, 0, 0.1f, 0.9f, 0.1f, 0, 0, -0.9f, -0.9f, -0.9f, -0.9f, 0.1f, 0.1f};
        float[] z = {1, 1, 1, 1, 0.1f, 1, 1, 1, 0.2f, 0.2f, 0.2f, 0.2f, 0.1f, 0.1f};
        SyntheticNight night = new SyntheticNight.Builder().signal("X Axis", "g", 1).signal("Z Axis", "g", 1).segment(0, 14)
                .wave((signal, sample) -> (signal == 0 ? x : z)[(int) sample]);
        PositionCodes codes = PositionCodes.NONE.withDirection(Direction.Z_PLUS, BodyPosition.SUPINE)
                .withDirection(Direction.X_PLUS, BodyPosition.LEFT).withDirection(Direction.X_MINUS, BodyPosition.RIGHT);
        assertEquals(PositionTrack.of(List.of(stretch(0, 8, BodyPosition.SUPINE), stretch(8, 12, BodyPosition.RIGHT))),
                reader(night, codes).read().position().orElseThrow());
    }

    /// Twenty minutes at 1 Hz that break in the middle of what is read at once.
    private record Broken(SyntheticNight night, long from, long end) implements SignalSource {

        @Override
        public Recording recording() {
            return night.recording();
        }

        @Override
        public void read(int signal, long first, int count, float[] dst, int at) throws SignalReadException {
            if (first < end && from < first + count) {
                throw new SignalReadException(Message.of("edf.read.ended.problem", "x"), Message.of("edf.read.ended.remedy"),
                        new java.io.EOFException());
            }
            night.read(signal, first, count, dst, at);
        }

        @Override
        public void close() {
        }
    }

    @Test
    void what_cannot_be_read_is_no_data_there_and_the_rest_is_read() {
        SyntheticNight night = oneHertz("SpO2").segment(0, 600).segment(600, 600).wave((signal, sample) -> 95);
        NightSeriesReader reader = reader(new Broken(night, 700, 701), PositionCodes.NONE);
        float[] values = reader.read().saturation().orElseThrow().series().values();
        assertEquals(95, values[0]);
        assertEquals(95, values[599]);
        assertTrue(Float.isNaN(values[700]));
        assertFalse(reader.isWhole(), "it says that something is missing");
    }

    @Test
    void a_night_that_nobody_wants_any_more_is_left() {
        SyntheticNight night = oneHertz("SpO2").segment(0, 600).wave((signal, sample) -> 95);
        NightSeriesReader reader = new NightSeriesReader(night,
                SeriesPlan.of(List.of(), NightMontages.none(night.recording()), PositionCodes.NONE), () -> true);
        assertTrue(reader.read().saturation().isEmpty());
        assertFalse(reader.isWhole());
    }
}
