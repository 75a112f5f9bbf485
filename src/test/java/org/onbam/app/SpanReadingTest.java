package org.onbam.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.onbam.model.Channel;
import org.onbam.model.ChannelKind;
import org.onbam.model.Derivation;
import org.onbam.model.EventId;
import org.onbam.model.EventVocabulary;
import org.onbam.model.FilterBand;
import org.onbam.model.PhysicalUnit;
import org.onbam.model.Recording;
import org.onbam.model.SampleRate;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Segment;
import org.onbam.model.SignalInfo;
import org.onbam.model.TimeSpan;
import org.onbam.scoring.night.SaturationDrop;
import org.onbam.scoring.night.SaturationTrack;
import org.onbam.signal.SignalSource;
import org.onbam.signal.SlowSeries;

/// Two stretches of 300 s at 10 Hz, with ten minutes missing between them. Signal 0 is a wave of 1 Hz and 40 from trough to
/// peak; signal 1 breathes every 4 s, 100 from trough to peak, and 60 from 200 s to 220 s; signal 2 is 96, and falls to 90
/// at 230 s for 10 s.
class SpanReadingTest {

    private static final long S = TimeSpan.SECOND;

    private int reads;
    private final Source source = new Source();
    private final RecentStretch recent = new RecentStretch(source);

    private final class Source implements SignalSource {

        private final Recording recording;

        Source() {
            SampleRate rate = SampleRate.ofHertz(10);
            List<SignalInfo> signals = List.of(info(0, rate), info(1, rate), info(2, rate));
            recording = new Recording("EDF", "", "", Optional.empty(), signals,
                    List.of(new Segment(0, 0, 300, S), new Segment(900 * S, 300, 300, S)), 1200 * S);
        }

        private static SignalInfo info(int index, SampleRate rate) {
            return new SignalInfo(index, "s" + index, "", new PhysicalUnit("uV"),
                    Optional.of(new SignalInfo.Calibration(-100, 100, -1000, 1000)), "", 10, rate, 6000);
        }

        @Override
        public Recording recording() {
            return recording;
        }

        @Override
        public void read(int signal, long first, int count, float[] dst, int at) {
            reads++;
            for (int i = 0; i < count; i++) {
                dst[at + i] = value(signal, first + i);
            }
        }

        private static float value(int signal, long sample) {
            return (float) switch (signal) {
                case 0 -> 20 * Math.sin(2 * Math.PI * (sample + 0.5) / 10) / Math.sin(Math.PI / 2 * 0.8);
                case 1 -> (sample >= 2000 && sample < 2200 ? 30 : 50) * Math.sin(2 * Math.PI * sample / 40);
                default -> sample >= 2300 && sample < 2400 ? 90 : 96;
            };
        }

        @Override
        public void close() {
        }
    }

    private static Channel channel(int signal, ChannelKind kind) {
        return new Channel("s" + signal, kind, Derivation.of(signal), new PhysicalUnit("uV"), FilterBand.OFF,
                Optional.of(Channel.Range.symmetric(75)), 1);
    }

    private SpanReading read(int signal, ChannelKind kind, double from, double to) throws Exception {
        return SpanReading.of(recent, channel(signal, kind), new TimeSpan(Math.round(from * S), Math.round(to * S)), Optional::empty);
    }

    @Test
    void of_eeg_are_told_the_peak_to_peak_amplitude_and_the_frequency() throws Exception {
        SpanReading found = read(0, ChannelKind.EEG, 10, 14);
        // ten samples a wave, the fifth of 18 degrees and 36 apart: the greatest stands at 90 degrees
        assertEquals(2 * 20 / Math.sin(Math.PI / 2 * 0.8), found.range().orElseThrow().peakToPeak(), 1e-3);
        // four waves begin just above 0: seven crossings in 39 steps of a tenth of a second
        assertEquals(7 / 2.0 / 3.9, found.hertz().orElseThrow(), 1e-9);
        assertEquals(Optional.empty(), found.reduction());
    }

    @Test
    void of_airflow_is_told_how_much_smaller_it_is_than_before() throws Exception {
        SpanReading found = read(1, ChannelKind.NASAL_PRESSURE, 200, 220);
        assertEquals(40, found.reduction().orElseThrow().percent(), 1e-3);
        assertEquals(60, found.range().orElseThrow().peakToPeak(), 1e-3);
        assertEquals(OptionalDouble.empty(), found.hertz());
        assertEquals(Optional.empty(), read(1, ChannelKind.NASAL_PRESSURE, 5, 20).reduction(), "hardly a breath before");
    }

    @Test
    void the_fall_of_the_saturation_after_a_breathing_event_is_told_with_it_where_the_night_has_one() throws Exception {
        float[] values = new float[300];
        java.util.Arrays.fill(values, 96);
        java.util.Arrays.fill(values, 230, 240, 90);
        SlowSeries series = new SlowSeries(S, values);
        Channel flow = channel(1, ChannelKind.NASAL_PRESSURE);
        TimeSpan event = new TimeSpan(200 * S, 220 * S);
        assertEquals(Optional.of(new SaturationDrop(96, 90)), SpanReading.of(recent, flow, event,
                () -> Optional.of(new SaturationTrack(series, "SpO2"))).saturation());
        assertEquals(Optional.of(new SaturationDrop(96, 96)), SpanReading.of(recent, flow, event,
                () -> Optional.of(new SaturationTrack(series, "SpO2").without(List.of(new ScoredEvent(EventId.random(),
                        "artifact", new TimeSpan(225 * S, 250 * S), "SpO2", "")), EventVocabulary.standard()))).saturation());
    }

    @Test
    void of_spo2_are_told_baseline_and_nadir() throws Exception {
        SpanReading found = read(2, ChannelKind.SPO2, 228, 238);
        assertEquals(Optional.of(new SaturationDrop(96, 90)), found.saturation());
        assertEquals(6, found.saturation().orElseThrow().depth(), 1e-9);
        assertEquals(Optional.empty(), found.range());
    }

    @Test
    void nothing_is_told_of_a_span_that_is_not_all_recorded_or_too_long_or_of_a_missing_channel() throws Exception {
        for (SpanReading none : List.of(read(0, ChannelKind.EEG, 295, 305), read(0, ChannelKind.EEG, 400, 410),
                read(0, ChannelKind.EEG, -1, 5), read(0, ChannelKind.POSITION, 1, 5), SpanReading.of(recent,
                        channel(0, ChannelKind.EEG).withDerivation(Derivation.NONE), new TimeSpan(0, S), Optional::empty))) {
            assertTrue(none.range().isEmpty() && none.hertz().isEmpty() && none.reduction().isEmpty()
                    && none.saturation().isEmpty(), none.toString());
        }
        assertEquals(Optional.empty(), read(0, ChannelKind.EEG, 0, 601).range());
        assertTrue(read(0, ChannelKind.EEG, 902, 904).range().isPresent(), "the second stretch has its own times");
    }

    @Test
    void a_span_that_is_drawn_out_is_not_read_again_each_time() throws Exception {
        for (int i = 1; i <= 20; i++) {
            read(0, ChannelKind.EEG, 100, 100 + i);
        }
        assertTrue(reads <= 2, reads + " reads");
    }
}
