package org.onbam.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// The operating system's lock that makes one process the writer of a library: held on `<library>.lock`, released by the
/// system when the process dies.
///
/// A file of its own, because closing any handle of the library itself would drop SQLite's POSIX locks
/// (sqlite.org/howtocorrupt.html, 2.2).
final class LibraryLock implements AutoCloseable {

    private final FileChannel channel;

    private LibraryLock(FileChannel channel) {
        this.channel = channel;
    }

    /// @return empty when another process, or another library of this one, holds it
    static Optional<LibraryLock> tryTake(Path library, Failures failures) throws LibraryException {
        Path file = pathFor(library);
        FileChannel channel;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (AccessDeniedException e) {
            throw failures.notWritable(e);
        } catch (FileSystemException e) {
            // Linux says "Read-only file system" only in words
            throw Files.isWritable(file.toAbsolutePath().getParent()) ? failures.cannotLock(e) : failures.notWritable(e);
        } catch (IOException e) {
            throw failures.cannotLock(e);
        }
        return lock(channel, failures);
    }

    private static Optional<LibraryLock> lock(FileChannel channel, Failures failures) throws LibraryException {
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(new LibraryLock(channel));
            }
            channel.close();
            return Optional.empty();
        } catch (OverlappingFileLockException e) {
            closeQuietly(channel);
            return Optional.empty();
        } catch (IOException e) {
            closeQuietly(channel);
            throw failures.cannotLock(e);
        }
    }

    static Path pathFor(Path library) {
        return library.resolveSibling(library.getFileName() + ".lock");
    }

    /// Closing the channel releases the lock. The file stays: deleting it could take away a lock just taken.
    @Override
    public void close() {
        closeQuietly(channel);
    }

    private static void closeQuietly(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            System.getLogger(LibraryLock.class.getName()).log(System.Logger.Level.WARNING, "lock not closed", e);
        }
    }
}
