package org.onbam.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ChipPictureTest {

    private static final int WIDTH = 160;
    private static final int HEIGHT = 60;

    private static Raster noise(Random random) {
        Raster out = new Raster(WIDTH, HEIGHT);
        for (int i = 0; i < out.pixels().length; i++) {
            out.pixels()[i] = 0xFF000000 | random.nextInt();
        }
        return out;
    }

    @Test
    void a_chip_laid_down_is_the_chip_drawn_there_also_beyond_the_edges() {
        TextPainter text = new TextPainter();
        Random random = new Random(8);
        for (int trial = 0; trial < 200; trial++) {
            Chip chip = new Chip(text, 1 + 0.25 * random.nextInt(5));
            String label = "H  저호흡 · 12.3 s".substring(random.nextInt(6));
            int argb = 0xFF000000 | random.nextInt();
            int left = random.nextInt(WIDTH + 80) - 80;
            int top = random.nextInt(HEIGHT + 20) - 20;
            Raster expected = noise(new Random(trial));
            Raster laid = noise(new Random(trial));
            chip.draw(expected, label, left, top, argb);
            new ChipPicture(chip, label, argb).draw(laid, left, top);
            for (int i = 0; i < laid.pixels().length; i++) {
                for (int shift = 0; shift < 32; shift += 8) {
                    assertEquals(expected.pixels()[i] >>> shift & 255, laid.pixels()[i] >>> shift & 255, 2,
                            "trial " + trial + " at " + i % WIDTH + ", " + i / WIDTH);
                }
            }
        }
    }
}
