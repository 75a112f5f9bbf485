package org.onbam.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// Looks at the file itself before SQLite does, so that nothing is written to a file that is no library.
final class LibraryFile {

    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    /// sqlite.org/fileformat.html, 1.3: the header string at 0, the application id at 68, big-endian.
    private static final int APPLICATION_ID_AT = 68;

    private LibraryFile() {
    }

    /// The one path of a library, whatever link or relative path leads there: the lock file stands beside it.
    ///
    /// @throws LibraryException if there is no folder for it or something else stands in its place
    static Path require(Path asked) throws LibraryException {
        return require(asked, false);
    }

    /// As [#require].
    ///
    /// @param isThere whether a file that is missing or empty will not do
    static Path require(Path asked, boolean isThere) throws LibraryException {
        Path file = asked.toAbsolutePath().normalize();
        Failures failures = new Failures(file);
        Path folder = file.getParent();
        try {
            if (folder == null || Files.isDirectory(file)) {
                throw failures.isFolder();
            }
            if (!Files.isDirectory(folder)) {
                throw failures.folderMissing(folder);
            }
            if (isThere && (!Files.exists(file) || Files.size(file) == 0)) {
                throw failures.notThere();
            }
            if (!Files.exists(file)) {
                return folder.toRealPath().resolve(file.getFileName());
            }
            if (!Claim.isTaken(file)) {
                requireLibrary(file, failures);
            }
            return file.toRealPath();
        } catch (AccessDeniedException e) {
            throw failures.notWritable(e);
        } catch (IOException e) {
            throw failures.unexpected(e);
        }
    }

    private static void requireLibrary(Path file, Failures failures) throws IOException, LibraryException {
        byte[] header;
        try (InputStream in = Files.newInputStream(file)) {
            header = in.readNBytes(APPLICATION_ID_AT + 4);
        }
        boolean interruptedBirth = Files.exists(file.resolveSibling(file.getFileName() + "-journal"));
        if (header.length == 0 || interruptedBirth) {
            return;  // SQLite first makes the file whole again, then the schema is looked at
        }
        if (header.length < APPLICATION_ID_AT + 4 || !Arrays.equals(header, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw failures.notSqlite();
        }
        if (ByteBuffer.wrap(header).getInt(APPLICATION_ID_AT) != Schema.APPLICATION_ID) {
            throw failures.foreign();
        }
    }
}
