package org.onbam.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class InkTest {

    /// How much of each pixel black ink on white covers, 0..1.
    private static double[] covered(double left, double top, double right, double bottom, double radius) {
        Raster out = new Raster(60, 40);
        out.fill(0xFFFFFFFF);
        Ink.round(out, left, top, right, bottom, radius, 0xFF000000);
        return Arrays.stream(out.pixels()).mapToDouble(pixel -> 1 - (pixel & 255) / 255.0).toArray();
    }

    @Test
    void a_rounded_rectangle_covers_what_geometry_says() {
        Random random = new Random(5);
        for (int trial = 0; trial < 200; trial++) {
            int left = 2 + random.nextInt(10);
            int top = 2 + random.nextInt(10);
            int width = 8 + random.nextInt(36);
            int height = 8 + random.nextInt(18);
            double radius = 1 + random.nextDouble() * 3;
            double[] covered = covered(left, top, left + width, top + height, radius);
            // a rectangle less its corners, of which a quarter of a circle remains
            double area = width * height - (4 - Math.PI) * radius * radius;
            assertEquals(area, Arrays.stream(covered).sum(), 1, "trial " + trial);
            for (int y = 0; y < 40; y++) {
                for (int x = 0; x < 60; x++) {
                    boolean inColumns = x >= left + radius && x + 1 <= left + width - radius;
                    boolean inRows = y >= top + radius && y + 1 <= top + height - radius;
                    boolean outside = x < left || x >= left + width || y < top || y >= top + height;
                    double here = covered[y * 60 + x];
                    if (!outside && (inColumns || inRows)) {
                        assertEquals(1, here, "trial " + trial + " at " + x + ", " + y);
                    } else if (outside) {
                        assertEquals(0, here, "trial " + trial + " at " + x + ", " + y);
                    }
                }
            }
        }
    }

    @Test
    void a_rounded_rectangle_is_cut_off_at_the_edge_of_the_picture() {
        double[] whole = covered(10, 10, 30, 26, 4);
        double[] shifted = covered(-10, -5, 10, 11, 4);
        for (int y = 0; y < 11; y++) {
            for (int x = 0; x < 10; x++) {
                assertEquals(whole[(y + 15) * 60 + x + 20], shifted[y * 60 + x]);
            }
        }
        assertEquals(0, Arrays.stream(covered(70, 50, 90, 66, 4)).sum());
        assertEquals(0, Arrays.stream(covered(-30, -30, -10, -10, 4)).sum());
    }
}
