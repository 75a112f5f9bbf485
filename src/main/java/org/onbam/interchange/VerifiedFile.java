package org.onbam.interchange;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.onbam.message.Message;
import org.onbam.message.UserException;
import org.onbam.model.Scoring;

/// Writing that proves itself: the new file is read back and compared before it takes the old one's place.
final class VerifiedFile {

    /// Writes the bytes of a format to the path it is given.
    @FunctionalInterface
    interface Body {

        void writeTo(Path part) throws IOException, UserException;
    }

    private VerifiedFile() {
    }

    /// @param reader reads `name.part` back
    /// @param wanted what must be read
    /// @throws InterchangeException if anything fails; `name.part` is then removed and `file` is as it was
    static void write(Path file, Body body, ScoringFormat reader, RecordingFacts facts, Scoring wanted)
            throws InterchangeException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            body.writeTo(part);
            Optional<String> difference = SameLabels.difference(wanted, reader.read(part, facts).scoring());
            if (difference.isPresent()) {
                throw new InterchangeException(Message.of("interchange.write.notEqual", file, difference.get()),
                        Message.of("interchange.write.notEqual.remedy"));
            }
            move(part, file);
        } catch (IOException e) {
            throw new InterchangeException(Message.of("interchange.write.failed", file),
                    Message.of("interchange.write.failed.remedy"), e);
        } catch (InterchangeException e) {
            throw e;
        } catch (UserException e) {
            throw new InterchangeException(e.problem(), e.remedy(), e);
        } finally {
            removeQuietly(part);
        }
    }

    private static void move(Path part, Path file) throws IOException {
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException notHere) {
            // some network drives cannot; the content is verified, so a plain move is the best there is
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void removeQuietly(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException leftover) {
            // what went wrong before is what the user must hear of; a stray .part harms nobody
        }
    }
}
