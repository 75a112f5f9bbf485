package org.onbam.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngWriterTest {

    private static byte[] png(Raster raster) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PngWriter.write(raster, out);
        return out.toByteArray();
    }

    @Test
    void an_opaque_picture_reads_back_pixel_by_pixel() throws Exception {
        Raster raster = new Raster(37, 23);
        Random random = new Random(1);
        for (int i = 0; i < raster.pixels().length; i++) {
            raster.pixels()[i] = 0xFF000000 | random.nextInt();
        }
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png(raster)));
        assertEquals(3, image.getColorModel().getNumComponents());
        assertArrayEquals(raster.pixels(), image.getRGB(0, 0, 37, 23, null, 0, 37));
    }

    @Test
    void a_translucent_pixel_is_freed_of_its_alpha() throws Exception {
        Raster raster = new Raster(3, 1);
        raster.pixels()[0] = 0x80402010;
        raster.pixels()[1] = 0;
        raster.pixels()[2] = 0xFF123456;
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png(raster)));
        // 0x40 * 255 / 128 = 127.5, 0x20 -> 63.75, 0x10 -> 31.9
        assertEquals(0x80804020, image.getRGB(0, 0));
        assertEquals(0, image.getRGB(1, 0));
        assertEquals(0xFF123456, image.getRGB(2, 0));
    }

    @Test
    void the_same_pixels_are_the_same_bytes_and_nothing_but_the_picture() throws Exception {
        Raster raster = new Raster(5, 5);
        raster.fill(0xFF336699);
        byte[] first = png(raster);
        assertArrayEquals(first, png(raster));
        String chunks = new String(first, java.nio.charset.StandardCharsets.ISO_8859_1);
        assertTrue(chunks.contains("IHDR") && chunks.contains("IDAT") && chunks.endsWith("IEND\u00aeB`\u0082"));
        assertTrue(!chunks.contains("tEXt") && !chunks.contains("tIME"));
    }
}
