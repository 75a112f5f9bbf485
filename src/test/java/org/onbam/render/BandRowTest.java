package org.onbam.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BandRowTest {

    private static final int WIDTH = 900;
    private static final int HEIGHT = 6;

    private static int channel(int argb, int shift) {
        return argb >> shift & 255;
    }

    @Test
    void bands_lie_over_each_other_as_if_laid_one_by_one() {
        Random random = new Random(3);
        BandRow row = new BandRow(WIDTH);
        for (int trial = 0; trial < 50; trial++) {
            Raster out = new Raster(WIDTH, HEIGHT);
            Arrays.setAll(out.pixels(), i -> 0xFF000000 | random.nextInt(1 << 24));
            int[] before = out.pixels().clone();
            // colour * alpha + under * (1 - alpha), Porter and Duff 1984, in double precision
            double[][] expected = new double[WIDTH * HEIGHT][3];
            for (int i = 0; i < before.length; i++) {
                expected[i] = new double[] {channel(before[i], 16), channel(before[i], 8), channel(before[i], 0)};
            }
            int[] layers = new int[WIDTH];
            row.clear();
            for (int band = random.nextInt(12); band > 0; band--) {
                int left = random.nextInt(WIDTH + 40) - 20;
                int right = left + random.nextInt(band % 3 == 0 ? 800 : 150);
                int colour = 0xFF000000 | random.nextInt(1 << 24);
                double alpha = random.nextInt(257) / 256.0;
                row.add(left, right, colour, alpha);
                for (int x = Math.max(0, left); x < Math.min(WIDTH, right); x++) {
                    layers[x]++;
                    for (int y = 1; y < HEIGHT - 1; y++) {
                        double[] pixel = expected[y * WIDTH + x];
                        for (int c = 0; c < 3; c++) {
                            pixel[c] = alpha * channel(colour, 16 - 8 * c) + (1 - alpha) * pixel[c];
                        }
                    }
                }
            }
            row.paint(out, 1, HEIGHT - 1);
            for (int i = 0; i < before.length; i++) {
                int x = i % WIDTH;
                boolean inside = i >= WIDTH && i < before.length - WIDTH;
                if (!inside || layers[x] == 0) {
                    assertEquals(before[i], out.pixels()[i], "trial " + trial + ", pixel " + i + " is nobody's");
                }
                for (int c = 0; c < 3 && inside; c++) {
                    // each layer rounds what was added and what remains down by less than one
                    double off = expected[i][c] - channel(out.pixels()[i], 16 - 8 * c);
                    assertTrue(off > -1 && off < 2 * layers[x] + 1, "trial " + trial + ", column " + x + " is off by " + off);
                }
            }
        }
    }

    @Test
    void a_row_that_was_cleared_lays_nothing() {
        BandRow row = new BandRow(WIDTH);
        row.add(-5, 40, 0xFF102030, 1);
        row.add(WIDTH - 3, WIDTH + 9, 0xFF102030, 0.5);
        row.clear();
        Raster out = new Raster(WIDTH, HEIGHT);
        out.fill(0xFF998877);
        row.paint(out, 0, HEIGHT);
        assertTrue(Arrays.stream(out.pixels()).allMatch(pixel -> pixel == 0xFF998877));
    }
}
