package org.onbam.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.onbam.message.Message;
import org.onbam.message.UserException;

/// A folder beside the temporary files of the system, for what nobody needs afterwards. Closing deletes it and all it holds.
public final class TemporaryFolder implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(TemporaryFolder.class.getName());

    private final Path path;

    private TemporaryFolder(Path path) {
        this.path = path;
    }

    /// @throws UserException if it cannot be made
    public static TemporaryFolder create() throws UserException {
        try {
            return new TemporaryFolder(Files.createTempDirectory("onbam"));
        } catch (IOException e) {
            throw new UserException(Message.of("app.temporary"), Message.of("app.temporary.remedy"), e);
        }
    }

    public Path path() {
        return path;
    }

    /// What cannot be deleted is left to the system: the work that needed the folder is done.
    @Override
    public void close() {
        try (Stream<Path> found = Files.walk(path)) {
            List<Path> innermostFirst = found.sorted(Comparator.reverseOrder()).toList();
            for (Path file : innermostFirst) {
                Files.delete(file);
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "not deleted: " + path, e);
        }
    }
}
