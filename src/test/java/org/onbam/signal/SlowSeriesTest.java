package org.onbam.signal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.onbam.model.TimeSpan;

class SlowSeriesTest {

    private final SlowSeries series = new SlowSeries(10, new float[] {95, 94, Float.NaN, 96});

    @Test
    void a_value_holds_until_the_next_and_there_is_none_outside() {
        assertEquals(95, series.at(0));
        assertEquals(95, series.at(9));
        assertEquals(94, series.at(10));
        assertTrue(Float.isNaN(series.at(25)));
        assertTrue(Float.isNaN(series.at(-1)));
        assertTrue(Float.isNaN(series.at(40)));
    }

    @Test
    void a_span_holds_the_values_whose_times_lie_in_it() {
        assertArrayEquals(new float[] {94, Float.NaN}, series.within(new TimeSpan(1, 30)));
        assertArrayEquals(new float[] {95, 94, Float.NaN, 96}, series.within(new TimeSpan(-50, 500)));
        assertArrayEquals(new float[0], series.within(new TimeSpan(11, 19)));
        assertThrows(IllegalArgumentException.class, () -> new SlowSeries(0, new float[1]));
    }
}
