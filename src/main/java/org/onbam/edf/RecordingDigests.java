package org.onbam.edf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.onbam.model.RecordingId;

/// Who a recording is: by its whole content, and by its samples alone, which a copy with another header has too.
///
/// @param content of every byte, as [ContentDigest] has it
/// @param samples SHA-256, in hexadecimal, of the samples of whole records in the order of the file, annotation signals left
///                out, since a copy without names has other annotations; empty for a file without samples
public record RecordingDigests(RecordingId content, Optional<String> samples) {

    private static final int BLOCK_BYTES = 1 << 20;

    /// Reads the whole file once.
    ///
    /// @throws EdfException if it is no EDF or BDF, or cannot be read
    public static RecordingDigests of(Path file) throws EdfException {
        try (EdfReader reader = EdfReader.open(file);
                FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            MessageDigest content = MessageDigest.getInstance("SHA-256");
            SampleBytes samples = new SampleBytes(reader.opened().records().header(), channel.size(),
                    MessageDigest.getInstance("SHA-256"));
            ByteBuffer block = ByteBuffer.allocate(BLOCK_BYTES);
            for (long at = 0; channel.read(block.clear()) >= 0; at += block.limit()) {
                block.flip();
                content.update(block.array(), 0, block.limit());
                samples.add(block.array(), at, block.limit());
            }
            return new RecordingDigests(new RecordingId(HexFormat.of().formatHex(content.digest())), samples.digest());
        } catch (IOException e) {
            throw OpenedFile.unreadable(file, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
