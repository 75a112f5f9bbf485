package org.onbam.ui.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

/// 96 logical pixels an inch are 3.7795 a millimetre.
class ScreenFactsTest {

    private static double px(double scale, double dpi) {
        return new ScreenFacts(3840, 2160, scale, dpi, 0).usualPxPerMm();
    }

    @Test
    void what_the_system_says_is_believed_where_it_can_be_true() {
        assertEquals(92 / 25.4, px(1, 92), 1e-9);
        assertEquals(144 / 1.5 / 25.4, px(1.5, 144), 1e-9, "Windows: device pixels");
        assertEquals(110 / 25.4, px(2, 110), 1e-9, "macOS: logical pixels");
    }

    @Test
    void what_cannot_be_true_is_96_an_inch() {
        assertEquals(96 / 25.4, px(1, 0), 1e-9);
        assertEquals(96 / 25.4, px(1, 30), 1e-9);
        assertEquals(96 / 25.4, px(1, 1000), 1e-9);
    }

    @Test
    void a_screen_is_the_same_at_another_scale_and_its_twin_is_another() {
        ScreenFacts screen = new ScreenFacts(1920, 1080, 1, 96, 0);
        assertEquals(screen.key(), new ScreenFacts(1920, 1080, 1.25, 96, 0).key());
        assertNotEquals(screen.key(), new ScreenFacts(1920, 1080, 1, 96, 1).key());
    }
}
