package org.onbam.signal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32C;

/// The envelopes of one derived signal as bytes: the levels from half a second up.
///
/// They take a seventh of what the fine levels take (13 MB for 20 channels of a night, 93 MB with the fine ones), are
/// all that a page of half an hour or more is drawn from, and are read back in some milliseconds; the fine levels are
/// made again meanwhile. Little-endian: format, length of the identity, the identity, and for each segment its samples,
/// samples of a block and of a bucket, and its numbers; last a CRC-32C of all that. Whatever differs in a single bit is
/// refused.
final class OverviewCodec {

    /// To be raised when the layout changes, or what a derivation or a filter makes of the samples.
    private static final int FORMAT = 0x4F_4E_42_01;
    private static final int SEGMENT_HEADER = 8 + 4 + 4 + 4;

    private OverviewCodec() {
    }

    /// What is said to be kept: of which recording, and which derived signal.
    static String identity(OverviewStore store, DerivedSignal.Key key) {
        return store.recording() + '\n' + key.derivation() + '\n' + key.band();
    }

    /// Under which name it is kept.
    static String name(String identity) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /// @param pyramids of all segments of the recording; complete but for the fine levels
    static byte[] encode(String identity, List<EnvelopePyramid> pyramids) {
        byte[] name = identity.getBytes(StandardCharsets.UTF_8);
        ByteBuffer buffer = ByteBuffer.allocate(length(name, pyramids)).order(ByteOrder.LITTLE_ENDIAN);
        buffer.putInt(FORMAT).putInt(name.length).put(name);
        for (EnvelopePyramid pyramid : pyramids) {
            float[] numbers = new float[pyramid.coarseLength()];
            pyramid.copyCoarse(numbers);
            putHeader(buffer, pyramid);
            buffer.asFloatBuffer().put(numbers);
            buffer.position(buffer.position() + 4 * numbers.length);
        }
        return buffer.putInt(checksum(buffer.array(), buffer.position())).array();
    }

    private static int length(byte[] name, List<EnvelopePyramid> pyramids) {
        long numbers = pyramids.stream().mapToLong(EnvelopePyramid::coarseLength).sum();
        return Math.toIntExact(12L + name.length + (long) SEGMENT_HEADER * pyramids.size() + 4 * numbers);
    }

    private static void putHeader(ByteBuffer buffer, EnvelopePyramid pyramid) {
        buffer.putLong(pyramid.samples()).putInt(pyramid.blockSamples()).putInt(pyramid.bucketSamples(0))
                .putInt(pyramid.coarseLength());
    }

    private static int checksum(byte[] bytes, int count) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, count);
        return (int) crc.getValue();
    }

    /// Fills pyramids from what [#encode] made of the same ones; leaves them as they are where it is anything else.
    ///
    /// @return whether they were filled
    static boolean decode(byte[] content, String identity, List<EnvelopePyramid> pyramids) {
        byte[] name = identity.getBytes(StandardCharsets.UTF_8);
        if (content.length != length(name, pyramids)) {
            return false;
        }
        ByteBuffer buffer = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        if (buffer.getInt(content.length - 4) != checksum(content, content.length - 4) || buffer.getInt() != FORMAT
                || buffer.getInt() != name.length) {
            return false;
        }
        byte[] stored = new byte[name.length];
        buffer.get(stored);
        if (!Arrays.equals(stored, name)) {
            return false;
        }
        int start = buffer.position();
        for (EnvelopePyramid pyramid : pyramids) {
            ByteBuffer header = ByteBuffer.allocate(SEGMENT_HEADER).order(ByteOrder.LITTLE_ENDIAN);
            putHeader(header, pyramid);
            if (!buffer.slice(buffer.position(), SEGMENT_HEADER).equals(header.flip())) {
                return false;
            }
            buffer.position(buffer.position() + SEGMENT_HEADER + 4 * pyramid.coarseLength());
        }
        buffer.position(start);
        for (EnvelopePyramid pyramid : pyramids) {
            float[] numbers = new float[pyramid.coarseLength()];
            buffer.position(buffer.position() + SEGMENT_HEADER);
            buffer.asFloatBuffer().get(numbers);
            buffer.position(buffer.position() + 4 * numbers.length);
            pyramid.putCoarse(numbers);
        }
        return true;
    }
}
