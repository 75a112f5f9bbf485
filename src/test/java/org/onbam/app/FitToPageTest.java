package org.onbam.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.onbam.model.Channel;
import org.onbam.model.ChannelKind;
import org.onbam.model.Derivation;
import org.onbam.model.FilterBand;
import org.onbam.model.LaneScale;
import org.onbam.model.PhysicalUnit;
import org.onbam.model.Recording;
import org.onbam.model.SampleRate;
import org.onbam.model.Segment;
import org.onbam.model.SignalInfo;
import org.onbam.model.TimeSpan;
import org.onbam.render.TraceRenderer;
import org.onbam.signal.SignalSource;

/// Expected numbers by hand: the extent of the swing, a tenth of room, and the next round step.
class FitToPageTest {

    private static final int RATE = 100;
    private static final TimeSpan PAGE = new TimeSpan(60 * TimeSpan.SECOND, 90 * TimeSpan.SECOND);

    /// One signal of a formula of the time in seconds, with a gap from 120 to 180 s.
    private record Formula(DoubleUnaryOperator value, Recording recording) implements SignalSource {

        Formula(DoubleUnaryOperator value) {
            this(value, new Recording("EDF+D", "", "", Optional.empty(), List.of(new SignalInfo(0, "C4", "",
                    new PhysicalUnit("uV"), Optional.of(new SignalInfo.Calibration(-5000, 5000, -32768, 32767)), "", RATE,
                    SampleRate.ofHertz(RATE), 180 * RATE)),
                    List.of(new Segment(0, 0, 120, TimeSpan.SECOND),
                            new Segment(180 * TimeSpan.SECOND, 120, 60, TimeSpan.SECOND)), 240 * TimeSpan.SECOND));
        }

        @Override
        public void read(int signal, long first, int count, float[] dst, int at) {
            for (int i = 0; i < count; i++) {
                dst[at + i] = (float) value.applyAsDouble((first + i) / (double) RATE);
            }
        }

        @Override
        public void close() {
        }
    }

    private static double sine(double seconds) {
        return 50 * Math.sin(2 * Math.PI * 2 * seconds);
    }

    private static Optional<LaneScale> fit(DoubleUnaryOperator value, LaneScale like, TimeSpan page) throws Exception {
        Formula source = new Formula(value);
        Channel channel = new Channel("C4", ChannelKind.EEG, Derivation.of(0), new PhysicalUnit("µV"), FilterBand.OFF,
                Optional.empty(), 1).withScale(like);
        return new FitToPage(source, new TraceRenderer(source)).of(channel, page, 20);
    }

    @Test
    void a_swing_of_50_needs_55_on_either_side_which_is_70_or_7_a_millimetre_in_20() throws Exception {
        assertEquals(Optional.of(Channel.Range.symmetric(70)), fit(FitToPageTest::sine, Channel.Range.symmetric(500), PAGE));
        assertEquals(Optional.of(new LaneScale.PerMillimetre(7, 0)),
                fit(FitToPageTest::sine, new LaneScale.PerMillimetre(30, 0), PAGE), "110 µV in 20 mm are 5.5 µV/mm");
    }

    @Test
    void a_movement_of_two_seconds_does_not_count() throws Exception {
        assertEquals(Optional.of(Channel.Range.symmetric(70)),
                fit(t -> t > 70 && t < 72 ? 4000 * Math.sin(20 * t) : sine(t), LaneScale.FITTED, PAGE));
    }

    @Test
    void an_r_wave_in_every_second_is_not_cut() throws Exception {
        assertEquals(Optional.of(new Channel.Range(500 - 700, 500 + 700)),
                fit(t -> t % 1 < 0.04 ? 1000 : 0, LaneScale.FITTED, PAGE), "0 to 1000 about 500, 550 on either side");
    }

    @Test
    void a_trace_that_is_turned_over_stays_so() throws Exception {
        assertEquals(Optional.of(Channel.Range.symmetric(-70)),
                fit(FitToPageTest::sine, Channel.Range.symmetric(-30), PAGE));
        assertEquals(Optional.of(new LaneScale.PerMillimetre(-7, 0)),
                fit(FitToPageTest::sine, new LaneScale.PerMillimetre(-1, 0), PAGE));
    }

    @Test
    void only_the_page_on_the_screen_counts_also_across_a_gap() throws Exception {
        DoubleUnaryOperator louder = t -> t < 115 ? 10 * sine(t) : sine(t);
        assertEquals(Optional.of(Channel.Range.symmetric(70)),
                fit(louder, LaneScale.FITTED, new TimeSpan(116 * TimeSpan.SECOND, 200 * TimeSpan.SECOND)));
        assertEquals(Optional.of(Channel.Range.symmetric(700)), fit(louder, LaneScale.FITTED, PAGE));
    }

    @Test
    void a_flat_line_and_a_gap_have_no_fit() throws Exception {
        assertEquals(Optional.empty(), fit(t -> 3, LaneScale.FITTED, PAGE));
        assertEquals(Optional.empty(), fit(FitToPageTest::sine, LaneScale.FITTED,
                new TimeSpan(130 * TimeSpan.SECOND, 160 * TimeSpan.SECOND)));
    }

    @Test
    void the_whole_night_is_fitted_as_well() throws Exception {
        assertEquals(Optional.of(Channel.Range.symmetric(70)),
                fit(FitToPageTest::sine, LaneScale.FITTED, new TimeSpan(0, 240 * TimeSpan.SECOND)));
    }
}
