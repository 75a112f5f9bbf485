package org.onbam.ui.montage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.onbam.model.Channel;

class NumberTextTest {

    @Test
    void a_number_may_have_a_unit_a_comma_and_a_real_minus() {
        assertEquals(Optional.of(7.0), NumberText.number("7 µV/mm"));
        assertEquals(Optional.of(-37.5), NumberText.number("−37,5"));
        assertEquals(Optional.of(0.3), NumberText.number(".3"));
        assertEquals(Optional.empty(), NumberText.number("µV"));
    }

    @Test
    void a_range_is_two_numbers_however_they_are_parted() {
        for (String text : List.of("60–100", "60-100", "60..100", "60 to 100", "60 … 100", "60~100")) {
            assertEquals(Optional.of(new Channel.Range(60, 100)), NumberText.range(text), text);
        }
        assertEquals(Optional.of(new Channel.Range(-320, 397)), NumberText.range("−320 … 397"));
        assertEquals(Optional.empty(), NumberText.range("75"));
        assertEquals(Optional.empty(), NumberText.range("-75"));
        assertEquals(Optional.empty(), NumberText.range("5–5"));
    }

    @Test
    void gridlines_are_parted_by_blanks_semicolons_or_commas() {
        assertEquals(List.of(-50.0, 50.0), NumberText.numbers("−50; 50"));
        assertEquals(List.of(-37.5, 37.5), NumberText.numbers("±37.5"));
        assertEquals(List.of(88.0, 90.0), NumberText.numbers("88, 90"));
    }
}
