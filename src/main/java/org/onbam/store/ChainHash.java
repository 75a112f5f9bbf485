package org.onbam.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// The hashes that chain the rows of a log: SHA-256 over the hash before, then the fields of the row in their order.
///
/// A text is four bytes with the count of its UTF-8 bytes, big-endian, then those; a number is eight bytes, big-endian, two's
/// complement. Which fields, and from where a chain begins, stands in the package's description. Mutable; one hash each.
final class ChainHash {

    static final int BYTES = 32;

    private final MessageDigest digest;

    private ChainHash(byte[] before) {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
        digest.update(before);
    }

    /// @param before the hash of the row before, or of the beginning
    static ChainHash after(byte[] before) {
        if (before.length != BYTES) {
            throw new IllegalArgumentException("hash of " + before.length + " bytes");
        }
        return new ChainHash(before);
    }

    /// The first of a chain: after 32 bytes of zero.
    static ChainHash beginning() {
        return new ChainHash(new byte[BYTES]);
    }

    ChainHash with(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
        return this;
    }

    ChainHash with(long number) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
        return this;
    }

    byte[] toBytes() {
        return digest.digest();
    }
}
