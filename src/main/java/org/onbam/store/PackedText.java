package org.onbam.store;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/// A long text as it is kept in a row: UTF-8, deflated (RFC 1950). What a scoring first held takes a quarter of its room so.
final class PackedText {

    private static final int PIECE = 1 << 14;

    private PackedText() {
    }

    static byte[] pack(String text) {
        Deflater deflater = new Deflater();
        try {
            deflater.setInput(text.getBytes(StandardCharsets.UTF_8));
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            byte[] piece = new byte[PIECE];
            while (!deflater.finished()) {
                packed.write(piece, 0, deflater.deflate(piece));
            }
            return packed.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /// @throws IllegalArgumentException if it is no packed text, or not all of one
    static String unpack(byte[] packed) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed);
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            byte[] piece = new byte[PIECE];
            while (!inflater.finished()) {
                int length = inflater.inflate(piece);
                if (length == 0 && !inflater.finished()) {
                    throw new IllegalArgumentException("packed text of " + packed.length + " bytes ends early");
                }
                text.write(piece, 0, length);
            }
            return text.toString(StandardCharsets.UTF_8);
        } catch (DataFormatException e) {
            throw new IllegalArgumentException("no packed text", e);
        } finally {
            inflater.end();
        }
    }
}
