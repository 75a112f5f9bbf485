package org.onbam.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Pages against pictures that were drawn by [PageScenes], looked at and committed (`src/test/resources`, 140 kB
/// together).
///
/// A pixel may differ by [#CHANNEL] of 255 in a colour, which is what the last bit of a floating-point number can do to
/// a coverage; one in a thousand may differ by more, for text on another version of the font rasteriser.
class PagePicturesTest {

    private static final int CHANNEL = 3;
    private static final double OUTLIERS = 0.001;

    static BufferedImage committed(String name) throws IOException {
        try (InputStream in = PagePicturesTest.class.getResourceAsStream(name + ".png")) {
            return ImageIO.read(Objects.requireNonNull(in, "no picture " + name));
        }
    }

    /// The part of the pixels that differ by more than [#CHANNEL].
    static double differing(BufferedImage expected, Raster drawn) {
        int differing = 0;
        for (int y = 0; y < drawn.height(); y++) {
            for (int x = 0; x < drawn.width(); x++) {
                int a = expected.getRGB(x, y);
                int b = drawn.pixels()[y * drawn.width() + x];
                int worst = Math.max(Math.abs((a >> 16 & 255) - (b >> 16 & 255)),
                        Math.max(Math.abs((a >> 8 & 255) - (b >> 8 & 255)), Math.abs((a & 255) - (b & 255))));
                differing += worst > CHANNEL ? 1 : 0;
            }
        }
        return differing / (double) (drawn.width() * drawn.height());
    }

    @TestFactory
    Stream<DynamicTest> a_page_looks_as_it_did_when_it_was_looked_at() {
        return PageScenes.all().entrySet().stream().map(scene -> DynamicTest.dynamicTest(scene.getKey(), () -> {
            Raster drawn = scene.getValue().draw();
            BufferedImage expected = committed(scene.getKey());
            assertEquals(expected.getWidth() + " x " + expected.getHeight(), drawn.width() + " x " + drawn.height());
            double differing = differing(expected, drawn);
            Path seen = Path.of("target", "pictures", scene.getKey() + ".png");
            if (differing > OUTLIERS) {
                PageScenes.write(drawn, seen);
            }
            assertTrue(differing <= OUTLIERS, differing + " of the pixels differ; drawn now: " + seen);
        }));
    }

    @Test
    void a_line_that_moved_by_a_pixel_is_noticed() throws Exception {
        Raster drawn = PageScenes.all().get("sparse").draw();
        Raster moved = new Raster(drawn.width(), drawn.height());
        System.arraycopy(drawn.pixels(), 0, moved.pixels(), drawn.width(), drawn.pixels().length - drawn.width());
        assertTrue(differing(committed("sparse"), moved) > 10 * OUTLIERS);
        assertNotEquals(0, drawn.pixels()[0]);
    }
}
