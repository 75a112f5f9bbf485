package org.onbam.dataset;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.onbam.render.Raster;

/// Reads a written picture back: signature, each chunk's checksum, nothing in it but the picture (ISO/IEC 15948).
final class PngCheck {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    /// @param channels 1 for shades of grey, 3 for colours
    /// @param pixels   of opaque pictures with 8 bits a channel, rows with their filter byte
    record Picture(int width, int height, int channels, byte[] pixels) {
    }

    private PngCheck() {
    }

    /// @throws IOException if it is no such picture, is damaged, or holds any chunk beside the picture
    static Picture read(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        byte[] signature = new byte[8];
        require(bytes.remaining() > 8, "short");
        bytes.get(signature);
        require(Arrays.equals(signature, SIGNATURE), "signature");
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(bytes.remaining());
        int width = 0;
        int height = 0;
        int channels = 0;
        boolean ended = false;
        while (bytes.remaining() >= 12) {
            int length = bytes.getInt();
            require(length >= 0 && length <= bytes.remaining() - 8, "chunk of " + length);
            byte[] chunk = new byte[length + 4];
            bytes.get(chunk);
            CRC32 crc = new CRC32();
            crc.update(chunk);
            require((int) crc.getValue() == bytes.getInt(), "checksum");
            String type = new String(chunk, 0, 4, StandardCharsets.US_ASCII);
            switch (type) {
                case "IHDR" -> {
                    ByteBuffer header = ByteBuffer.wrap(chunk, 4, length);
                    width = header.getInt();
                    height = header.getInt();
                    require(width > 0 && height > 0 && (1 + 3L * width) * height < Integer.MAX_VALUE - 8, "size");
                    require(header.get() == 8, "not 8 bits a channel");
                    channels = switch (header.get()) {
                        case 0 -> 1;
                        case 2 -> 3;
                        default -> throw new IOException("colour type");
                    };
                }
                case "IDAT" -> compressed.write(chunk, 4, length);
                case "IEND" -> ended = true;
                default -> throw new IOException("chunk " + type);
            }
        }
        require(ended && bytes.remaining() == 0, "end");
        return new Picture(width, height, channels, inflated(compressed.toByteArray(), height * (1 + channels * width)));
    }

    private static byte[] inflated(byte[] compressed, int size) throws IOException {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(compressed);
            byte[] pixels = new byte[size];
            int got = 0;
            while (got < size && !inflater.finished()) {
                int count = inflater.inflate(pixels, got, size - got);
                require(count > 0, "pixels");
                got += count;
            }
            require(got == size, "pixels");
            return pixels;
        } catch (DataFormatException e) {
            throw new IOException("pixels", e);
        } finally {
            inflater.end();
        }
    }

    /// Whether a picture is that of an opaque raster, pixel by pixel.
    static boolean isOf(Picture picture, Raster raster) {
        if (picture.width() != raster.width() || picture.height() != raster.height()) {
            return false;
        }
        byte[] bytes = picture.pixels();
        int step = picture.channels() == 1 ? 0 : 1;
        int at = 0;
        for (int y = 0; y < raster.height(); y++) {
            at++;
            for (int x = 0; x < raster.width(); x++) {
                int pixel = raster.pixels()[y * raster.width() + x];
                int stored = (bytes[at] & 255) << 16 | (bytes[at + step] & 255) << 8 | bytes[at + 2 * step] & 255;
                if ((pixel & 0xFFFFFF) != stored) {
                    return false;
                }
                at += picture.channels();
            }
        }
        return true;
    }

    private static void require(boolean met, String what) throws IOException {
        if (!met) {
            throw new IOException(what);
        }
    }
}
