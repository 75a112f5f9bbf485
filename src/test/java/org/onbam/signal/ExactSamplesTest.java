package org.onbam.signal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.onbam.model.Channel;
import org.onbam.model.ChannelKind;
import org.onbam.model.Derivation;
import org.onbam.model.FilterBand;
import org.onbam.model.PhysicalUnit;
import org.onbam.model.TimeSpan;

/// Two minutes, a gap from 120 to 200 s, then another minute. Each value is the number of its sample in the file: 128 a second of
/// C4, one a second of SpO2, 3 of Flow.
class ExactSamplesTest {

    private static final long S = TimeSpan.SECOND;
    private static final long MS = 1_000_000;

    private final SyntheticNight night = SyntheticNight.builder().signal("C4", "uV", 128).signal("SpO2", "%", 1)
            .signal("Flow", "", 3).signal("M1", "uV", 128).segment(0, 120).segment(200, 60)
            .wave((signal, i) -> signal == 3 ? 1000 : i);
    private final ExactSamples exact = new ExactSamples(new SignalBlocks(night, OverviewStore.NONE));

    private static Channel channel(Derivation of, FilterBand band) {
        return new Channel("channel", ChannelKind.OTHER, of, new PhysicalUnit(""), band, Optional.empty(), 1);
    }

    private static Channel channel(int signal) {
        return channel(Derivation.of(signal), FilterBand.OFF);
    }

    @Test
    void the_nearest_sample_is_one_of_the_files_own() throws Exception {
        // 10 s is sample 1280; the next is 7.8125 ms later
        assertEquals(new ExactSamples.Sample(10 * S, 1280), exact.nearest(channel(0), 10 * S).orElseThrow());
        assertEquals(1280, exact.nearest(channel(0), 10 * S + 3_906_250).orElseThrow().value(), "half-way the earlier one");
        assertEquals(new ExactSamples.Sample(10 * S + 7_812_500, 1281), exact.nearest(channel(0), 10 * S + 3_906_251).orElseThrow());
        assertEquals(1279, exact.nearest(channel(0), 10 * S - 4 * MS).orElseThrow().value());
    }

    @Test
    void a_number_holds_until_the_next_one() throws Exception {
        assertEquals(41, exact.holding(channel(1), 41 * S + 999 * MS).orElseThrow().value());
        assertEquals(42, exact.holding(channel(1), 42 * S).orElseThrow().value());
        assertEquals(42, exact.nearest(channel(1), 41 * S + 999 * MS).orElseThrow().value());
        // a third of a second is no whole number of nanoseconds
        assertEquals(30, exact.holding(channel(2), 10 * S + 333_333_332).orElseThrow().value());
        assertEquals(31, exact.holding(channel(2), 10 * S + 333_333_333).orElseThrow().value());
    }

    @Test
    void nothing_is_made_up_in_a_gap_nor_outside_the_recording() throws Exception {
        for (long nanos : new long[] {-1, 120 * S, 150 * S, 200 * S - 1, 260 * S, 900 * S}) {
            assertEquals(Optional.empty(), exact.nearest(channel(0), nanos), "at " + nanos);
            assertEquals(Optional.empty(), exact.holding(channel(1), nanos), "at " + nanos);
        }
        // the last before the gap and the first behind it are not each other's neighbours
        assertEquals(120 * 128 - 1, exact.nearest(channel(0), 120 * S - 1).orElseThrow().value());
        assertEquals(120 * 128, exact.nearest(channel(0), 200 * S).orElseThrow().value());
        assertEquals(Optional.empty(), exact.nearest(channel(Derivation.NONE, FilterBand.OFF), 10 * S));
    }

    @Test
    void values_are_as_drawn_with_reference_and_filters() throws Exception {
        assertEquals(1280 - 1000, exact.nearest(channel(Derivation.difference(0, 3), FilterBand.OFF), 10 * S).orElseThrow().value());
        Channel filtered = channel(Derivation.of(0), new FilterBand(0.3, 35, 0));
        DerivedSignal signal = new DerivedSignal(night, DerivedSignal.Key.of(filtered));
        float[] drawn = new float[128];
        signal.read(night.recording().segments().getLast(), 40 * 128, 128, drawn, 0);
        for (int i = 0; i < 128; i++) {
            assertEquals(drawn[i], exact.nearest(filtered, 240 * S + i * S / 128).orElseThrow().value(), "sample " + i);
        }
    }

    @Test
    void a_run_has_both_its_ends_and_goes_from_block_to_block() throws Exception {
        ExactSamples.Run run = exact.between(channel(0), new TimeSpan(10 * S, 110 * S), 1 << 20).orElseThrow();
        assertEquals(12_801, run.values().length);
        assertEquals(1280, run.values()[0]);
        assertEquals(14_080, run.values()[12_800]);
        assertEquals(10 * S, run.firstNanos());
        for (int i = 0; i < run.values().length; i++) {
            assertEquals(1280 + i, run.values()[i]);
        }
        assertEquals(1, exact.between(channel(0), new TimeSpan(10 * S, 10 * S), 1).orElseThrow().values().length);
    }

    @Test
    void a_run_never_reaches_across_a_gap_and_is_never_longer_than_asked() throws Exception {
        assertEquals(Optional.empty(), exact.between(channel(0), new TimeSpan(110 * S, 210 * S), 1 << 20));
        assertEquals(Optional.empty(), exact.between(channel(0), new TimeSpan(110 * S, 150 * S), 1 << 20));
        assertEquals(Optional.empty(), exact.between(channel(0), new TimeSpan(10 * S, 11 * S), 128));
        assertTrue(exact.between(channel(0), new TimeSpan(10 * S, 11 * S), 129).isPresent());
    }

    @Test
    void around_a_time_there_is_what_its_stretch_of_data_has() throws Exception {
        ExactSamples.Run run = exact.around(channel(1), 115 * S, new TimeSpan(110 * S, 130 * S)).orElseThrow();
        assertArrayEquals(new float[] {110, 111, 112, 113, 114, 115, 116, 117, 118, 119}, run.values());
        ExactSamples.Run first = exact.around(channel(1), 1 * S, new TimeSpan(-5 * S, 3 * S)).orElseThrow();
        assertArrayEquals(new float[] {0, 1, 2}, first.values());
        assertEquals(0, first.firstNanos());
        assertEquals(Optional.empty(), exact.around(channel(1), 150 * S, new TimeSpan(110 * S, 230 * S)));
    }

    @Test
    void what_cannot_be_read_says_so() {
        night.breakSignal(0);
        assertThrows(SignalReadException.class, () -> exact.nearest(channel(0), 10 * S));
    }

    @Test
    void times_are_known_without_reading() {
        SampleTimes times = SampleTimes.of(night.recording(), channel(0)).orElseThrow();
        assertEquals(OptionalLong.of(10 * S), times.nearest(10 * S + 2 * MS));
        assertEquals(OptionalLong.of(10 * S), times.holding(10 * S + 7 * MS));
        assertEquals(OptionalLong.empty(), times.nearest(130 * S));
        assertEquals(7_812_500, times.stepNanos());
        assertEquals(Optional.empty(), SampleTimes.of(night.recording(), channel(Derivation.NONE, FilterBand.OFF)));
        assertEquals(0, night.reads());
    }
}
