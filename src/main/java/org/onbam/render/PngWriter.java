package org.onbam.render;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/// Writes a [Raster] as PNG (ISO/IEC 15948): 8 bits a channel, without alpha where every pixel is opaque and without colour
/// where every one is grey as well, and with nothing but the picture in it - no time, no text, no program name - so that the same pixels are the same bytes.
public final class PngWriter {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private PngWriter() {
    }

    /// @param stream left open
    public static void write(Raster raster, OutputStream stream) throws IOException {
        int channels = isOpaque(raster) ? isGrey(raster) ? 1 : 3 : 4;
        DataOutputStream out = new DataOutputStream(stream);
        out.write(SIGNATURE);
        ByteArrayOutputStream header = new ByteArrayOutputStream(13);
        DataOutputStream fields = new DataOutputStream(header);
        fields.writeInt(raster.width());
        fields.writeInt(raster.height());
        fields.write(new byte[] {8, (byte) (channels == 1 ? 0 : channels == 3 ? 2 : 6), 0, 0, 0});
        chunk(out, "IHDR", header.toByteArray());
        chunk(out, "IDAT", compressed(raster, channels));
        chunk(out, "IEND", new byte[0]);
        out.flush();
    }

    private static void chunk(DataOutputStream out, String type, byte[] content) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(content);
        out.writeInt(content.length);
        out.write(name);
        out.write(content);
        out.writeInt((int) crc.getValue());
    }

    private static byte[] compressed(Raster raster, int channels) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 18);
        Deflater deflater = new Deflater(6);
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater, 1 << 16)) {
            int width = raster.width();
            byte[] row = new byte[1 + width * channels];
            for (int y = 0; y < raster.height(); y++) {
                // filter type 0 of clause 9: lines on flat paper compress best unfiltered
                encode(raster.pixels(), y * width, width, channels, row);
                out.write(row);
            }
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    private static void encode(int[] pixels, int from, int width, int channels, byte[] row) {
        int at = 1;
        for (int i = from; i < from + width; i++) {
            int alpha = pixels[i] >>> 24;
            if (channels > 1) {
                row[at++] = (byte) straight(pixels[i] >> 16 & 255, alpha);
                row[at++] = (byte) straight(pixels[i] >> 8 & 255, alpha);
            }
            row[at++] = (byte) straight(pixels[i] & 255, alpha);
            if (channels == 4) {
                row[at++] = (byte) alpha;
            }
        }
    }

    /// A channel freed of its alpha, rounded to the nearest; PNG keeps colours unmultiplied (clause 12.3 of the standard).
    private static int straight(int premultiplied, int alpha) {
        return alpha == 255 ? premultiplied : alpha == 0 ? 0 : Math.min(255, (premultiplied * 255 + alpha / 2) / alpha);
    }

    private static boolean isOpaque(Raster raster) {
        for (int pixel : raster.pixels()) {
            if (pixel >>> 24 != 255) {
                return false;
            }
        }
        return true;
    }

    private static boolean isGrey(Raster raster) {
        for (int pixel : raster.pixels()) {
            if ((pixel >> 8 & 255) != (pixel & 255) || (pixel >> 16 & 255) != (pixel & 255)) {
                return false;
            }
        }
        return true;
    }
}
