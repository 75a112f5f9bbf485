package org.onbam.ui.montage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.onbam.model.Channel;
import org.onbam.model.ChannelKind;
import org.onbam.model.Derivation;
import org.onbam.model.FilterBand;
import org.onbam.model.PhysicalUnit;

class ChannelTextTest {

    private static String scale(String unit, double bottom, double top) {
        return ChannelText.scale(new Channel("x", ChannelKind.OTHER, Derivation.of(0), new PhysicalUnit(unit),
                FilterBand.OFF, Optional.of(new Channel.Range(bottom, top)), 1));
    }

    @Test
    void a_symmetric_range_is_written_once() {
        assertEquals("±75 µV", scale("uV", -75, 75));
        assertEquals("±1.5 mV", scale("mV", -1.5, 1.5));
    }

    @Test
    void an_arrow_down_says_that_a_trace_is_turned_over() {
        assertEquals("↓ ±75 µV", scale("uV", 75, -75));
        assertEquals("↓ 60–100 %", scale("%", 100, 60));
    }

    @Test
    void another_range_is_written_from_bottom_to_top_with_three_digits() {
        assertEquals("60–100 %", scale("%", 60, 100));
        assertEquals("0.0123–1230", scale("", 0.012345, 1234.5));
        assertEquals("−320 … 397", scale("", -320, 397));
        assertEquals("±1.5 mV", scale("uV", -1500, 1500));
    }

    @Test
    void a_band_names_the_filters_that_are_on() {
        assertEquals("0.3–35", ChannelText.band(new FilterBand(0.3, 35, 60)));
        assertEquals("≥ 10", ChannelText.band(new FilterBand(10, 0, 0)));
        assertEquals("≤ 15", ChannelText.band(new FilterBand(0, 15, 0)));
        assertEquals("", ChannelText.band(FilterBand.OFF));
    }
}
