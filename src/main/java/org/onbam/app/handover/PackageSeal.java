package org.onbam.app.handover;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.onbam.app.CancellationToken;
import org.onbam.app.Progress;

/// The last 71 bytes of a package, which are the comment of the ZIP file: `onbam1 ` and the SHA-256, in hexadecimal digits, of all
/// bytes before those digits. A ZIP file proves only what it has packed (CRC-32); the seal proves every byte, so that a file
/// that was cut, altered or half copied is known before anything is read from it.
final class PackageSeal {

    static final String MARK = "onbam1 ";
    private static final int DIGITS = 64;
    private static final int BLOCK = 1 << 20;

    private PackageSeal() {
    }

    /// The comment before the digest is known.
    static String blank() {
        return MARK + "0".repeat(DIGITS);
    }

    /// Puts the digest into its place and brings the file to the disk.
    static void close(Path file, Progress progress, CancellationToken token) throws IOException {
        String digest = digest(file, progress, token);
        try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
            access.seek(access.length() - DIGITS);
            access.write(digest.getBytes(StandardCharsets.US_ASCII));
            access.getFD().sync();
        }
    }

    /// Whether the file ends as a package does. Looks at its end alone.
    static boolean isThere(Path file) throws IOException {
        return new String(end(file, MARK.length() + DIGITS), StandardCharsets.ISO_8859_1).startsWith(MARK);
    }

    /// Whether every byte is as it was written. Reads the whole file.
    static boolean holds(Path file, Progress progress, CancellationToken token) throws IOException {
        return new String(end(file, DIGITS), StandardCharsets.ISO_8859_1).equals(digest(file, progress, token));
    }

    private static byte[] end(Path file, int count) throws IOException {
        try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "r")) {
            byte[] end = new byte[(int) Math.min(count, access.length())];
            access.seek(access.length() - end.length);
            access.readFully(end);
            return end;
        }
    }

    private static String digest(Path file, Progress progress, CancellationToken token) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            ByteBuffer block = ByteBuffer.allocate(BLOCK);
            long left = Math.max(0, channel.size() - DIGITS);
            double all = Math.max(1, left);
            while (left > 0) {
                token.check();
                block.clear().limit((int) Math.min(BLOCK, left));
                int read = channel.read(block);
                if (read < 0) {
                    throw new IOException("shorter than a moment ago");
                }
                digest.update(block.flip());
                left -= read;
                progress.report(1 - left / all, "");
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
