package org.onbam.edf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.onbam.model.RecordingId;

/// The SHA-256 of a file's content, by which a recording is known wherever it lies.
public final class ContentDigest {

    private static final int BLOCK_BYTES = 1 << 20;

    private ContentDigest() {
    }

    /// Reads the whole file.
    ///
    /// @throws EdfException if it cannot be read
    public static RecordingId of(Path file) throws EdfException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            ByteBuffer block = ByteBuffer.allocateDirect(BLOCK_BYTES);
            while (channel.read(block) >= 0) {
                digest.update(block.flip());
                block.clear();
            }
            return new RecordingId(HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            throw OpenedFile.unreadable(file, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
