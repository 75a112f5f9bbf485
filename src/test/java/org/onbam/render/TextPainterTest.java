package org.onbam.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.onbam.render.TextPainter.Weight;

class TextPainterTest {

    private final TextPainter text = new TextPainter();

    private Raster drawn(String words) {
        Raster out = new Raster(120, 30);
        out.fill(0xFFFFFFFF);
        text.draw(out, words, Weight.REGULAR, 14, 5, 20, 0xFF000000);
        return out;
    }

    @Test
    void hangul_syllables_have_shapes_of_their_own() {
        assertTrue(Arrays.stream(drawn("무호흡").pixels()).filter(p -> (p & 255) < 100).count() > 60);
        assertNotEquals(Arrays.hashCode(drawn("무").pixels()), Arrays.hashCode(drawn("각").pixels()));
    }

    @Test
    void text_stands_on_its_base_line() {
        Raster out = drawn("H");
        int lowest = 0;
        for (int i = 0; i < out.pixels().length; i++) {
            lowest = (out.pixels()[i] & 255) < 128 ? i / 120 : lowest;
        }
        assertEquals(19, lowest);
    }

    @Test
    void text_over_the_edge_is_cut_and_does_no_harm() {
        Raster out = new Raster(20, 10);
        out.fill(0xFFFFFFFF);
        text.draw(out, "각성 6.2초", Weight.SEMIBOLD, 14, -10, 8, 0xFF000000);
        text.draw(out, "각성", Weight.SEMIBOLD, 14, 15, 22, 0xFF000000);
        assertTrue(Arrays.stream(out.pixels()).anyMatch(p -> p != 0xFFFFFFFF));
    }

    @Test
    void long_text_is_shortened_to_fit() {
        String fitted = text.fitted("Obstructive apnea", Weight.REGULAR, 12, 60);
        assertTrue(fitted.endsWith("…") && text.width(fitted, Weight.REGULAR, 12) <= 60, fitted);
        assertEquals("", text.fitted("Obstructive apnea", Weight.REGULAR, 12, 3));
        assertEquals("N2", text.fitted("N2", Weight.REGULAR, 12, 60));
    }
}
