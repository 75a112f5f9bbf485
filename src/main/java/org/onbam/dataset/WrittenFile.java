package org.onbam.dataset;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.onbam.edf.PartFile;
import org.onbam.message.UserException;

/// Writing a file of a data set: beside its place, looked through for what may not leave, forced to the disk, digested,
/// and moved into place in one step. A kill leaves the file or none, and perhaps a `.part`.
final class WrittenFile {

    static final String PART = ".part";

    /// Writes what the file holds, and makes sure that it reads back equal.
    @FunctionalInterface
    interface Body {

        void writeTo(Path part) throws UserException, IOException;
    }

    /// A body that is text, UTF-8.
    static Body text(String text) {
        return part -> {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            Files.write(part, bytes);
            if (!Arrays.equals(bytes, Files.readAllBytes(part))) {
                throw DatasetException.ofNight(SkipReason.NOT_EQUAL, "dataset.write.notEqual", part.getFileName(), "text");
            }
        };
    }

    private WrittenFile() {
    }

    /// @param shape path, product, night and part; size and digest are found here
    /// @throws UserException if the disk fails, or something is found that may not leave; nothing then stands there
    static DatasetFile write(Path folder, DatasetFile shape, Body body, IdentityTerms.Search terms) throws UserException {
        Path file = folder.resolve(shape.path());
        Path part = file.resolveSibling(file.getFileName() + PART);
        try {
            Files.createDirectories(file.getParent());
            body.writeTo(part);
            IdentityProof.Proof proof = IdentityProof.look(part, terms);
            if (proof.leak().isPresent()) {
                throw DatasetException.ofNight(SkipReason.LEAK, "dataset.write.leak", shape.path(), proof.leak().get().term(),
                        proof.leak().get().offset());
            }
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            PartFile.finish(part, file);
            return new DatasetFile(shape.path(), shape.product(), shape.night(), shape.part(), proof.bytes(), proof.sha256());
        } catch (IOException e) {
            throw new DatasetException(e, "dataset.write.failed", file, String.valueOf(e.getMessage()));
        } finally {
            PartFile.discard(part);
        }
    }
}
