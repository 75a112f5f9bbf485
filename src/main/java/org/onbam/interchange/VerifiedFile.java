package org.onbam.interchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.onbam.edf.PartFile;
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
            PartFile.finish(part, file);
        } catch (IOException e) {
            throw new InterchangeException(Message.of("interchange.write.failed", file),
                    Message.of("interchange.write.failed.remedy"), e);
        } catch (InterchangeException e) {
            throw e;
        } catch (UserException e) {
            throw new InterchangeException(e.problem(), e.remedy(), e);
        } finally {
            PartFile.discard(part);
        }
    }
}
