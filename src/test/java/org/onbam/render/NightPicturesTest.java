package org.onbam.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Night strips against pictures that were drawn by [NightScenes], looked at and committed, within what
/// [PagePicturesTest] allows.
class NightPicturesTest {

    private static final double OUTLIERS = 0.001;

    @TestFactory
    Stream<DynamicTest> a_night_looks_as_it_did_when_it_was_looked_at() {
        return NightScenes.all().entrySet().stream().map(scene -> DynamicTest.dynamicTest(scene.getKey(), () -> {
            Raster drawn = scene.getValue();
            BufferedImage expected = PagePicturesTest.committed(scene.getKey());
            assertEquals(expected.getWidth() + " x " + expected.getHeight(), drawn.width() + " x " + drawn.height());
            double differing = PagePicturesTest.differing(expected, drawn);
            Path seen = Path.of("target", "pictures", scene.getKey() + ".png");
            if (differing > OUTLIERS) {
                PageScenes.write(drawn, seen);
            }
            assertTrue(differing <= OUTLIERS, differing + " of the pixels differ; drawn now: " + seen);
        }));
    }

    @Test
    void the_night_in_dark_is_not_the_night_in_light() throws Exception {
        assertTrue(PagePicturesTest.differing(PagePicturesTest.committed("night-dark"), NightScenes.all().get("night-light")) > 0.5);
    }
}
