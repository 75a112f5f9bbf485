package org.onbam.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onbam.app.MakeDataset;
import org.onbam.render.Palette;

/// Pictures as the KISS data set has them: 1920 x 1080, 8-bit grey, black ground, white traces, rows of 43 pixels, SpO2 from row
/// 903 (85 to 100 %) and from row 989 (40 to 100 %), nothing from row 1075 on.
final class KissPictureTest {

    private static final int EPOCH = 3;

    @TempDir
    private Path folder;

    @Test
    void rows_and_values_stand_where_readers_of_the_set_expect_them() throws Exception {
        try (PlantedLibrary library = new PlantedLibrary(folder, 1)) {
            ExportPlan plan = library.plan(folder.resolve("out")).withProducts(EnumSet.of(Product.IMAGES))
                    .withImages(new ExportPlan.ImageLook("kiss-nox", 1920, 1080, Palette.KISS));
            MakeDataset.Made made = library.make.run(library.make.look(plan, folder, ExportWatch.NONE), folder, ExportWatch.NONE);
            assertTrue(made.isGood(), () -> made.verification().findings().toString());
            Path file = made.folder().resolve(library.make.look(plan, folder, ExportWatch.NONE).plan().nights().getFirst().folder()
                    + "images/S0001-1_0004.png");
            byte[] bytes = Files.readAllBytes(file);
            assertEquals(8, bytes[24], "bits");
            assertEquals(0, bytes[25], "colour type: grey");
            BufferedImage picture = ImageIO.read(file.toFile());
            assertEquals(1920, picture.getWidth());
            assertEquals(1080, picture.getHeight());
            for (int x = 20; x < 1900; x += 64) {
                // PlantedLibrary's saturation, held for a second, as percent
                double percent = (930 + (int) (20 * Math.sin((EPOCH * 30 + x * 30 / 1920) / 40.0))) / 10.0;
                assertTrace(picture, x, 903, 989, 903 + (1 - (percent - 85) / 15) * 86);
                assertTrace(picture, x, 989, 1075, 989 + (1 - (percent - 40) / 60) * 86);
                assertBlack(picture, x, 1075, 1080);
                // what the recording lacks keeps its rows: gravity, ECG, chest to leg
                assertBlack(picture, x, 0, 129);
                assertBlack(picture, x, 431, 472);
                assertBlack(picture, x, 645, 903);
            }
            boolean eeg = false;
            for (int x = 0; x < 1920; x++) {
                eeg |= grey(picture, x, 193) > 0;
            }
            assertTrue(eeg, "C4-M1 in the rows 172 to 215");
        }
    }

    private static int grey(BufferedImage picture, int x, int y) {
        return picture.getRaster().getSample(x, y, 0);
    }

    private static void assertBlack(BufferedImage picture, int x, int top, int bottom) {
        for (int y = top; y < bottom; y++) {
            assertEquals(0, grey(picture, x, y), x + ", " + y);
        }
    }

    /// The ink of a column lies around one height.
    private static void assertTrace(BufferedImage picture, int x, int top, int bottom, double wanted) {
        double ink = 0;
        double moment = 0;
        for (int y = top; y < bottom; y++) {
            ink += grey(picture, x, y);
            moment += grey(picture, x, y) * (y + 0.5);
        }
        assertTrue(ink > 150, "ink at " + x);
        assertEquals(wanted, moment / ink, 1, "column " + x);
    }
}
