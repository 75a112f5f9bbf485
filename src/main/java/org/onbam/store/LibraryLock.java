package org.onbam.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// The operating system's locks on `<library>.lock`, released by the system when the process dies: the *use* of a library, shared
/// by all programs that write it, or had by one alone that changes its form or puts another file in its place; and the *door*,
/// held by one program at a time while it opens the library, so that nobody comes in between being alone and sharing.
///
/// A file of its own, because closing any handle of the library itself would drop SQLite's POSIX locks
/// (sqlite.org/howtocorrupt.html, 2.2); and only for who holds the [Claim] on the library in this program, because the same is true
/// of this file. Programs of earlier versions lock all of it: one of them keeps these out, and these keep it out.
final class LibraryLock implements AutoCloseable {

    private static final long DOOR = 0;
    private static final long USE = 1;
    /// Longer than another program takes to open a library that is up to date.
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long LOOK_AGAIN_NANOS = 20_000_000;

    private final FileChannel channel;
    private @Nullable FileLock door;
    private @Nullable FileLock alone;

    private LibraryLock(FileChannel channel) {
        this.channel = channel;
    }

    /// Alone where no other program has the library open, else shared; the door stays shut until [#share] or [#keepAlone].
    ///
    /// @return empty when another program has it to itself
    static Optional<LibraryLock> tryTake(Path library, Failures failures) throws LibraryException {
        LibraryLock lock = new LibraryLock(open(library, failures));
        boolean isTaken = false;
        try {
            isTaken = lock.enter();
            return isTaken ? Optional.of(lock) : Optional.empty();
        } catch (IOException e) {
            throw failures.cannotLock(e);
        } finally {
            if (!isTaken) {
                lock.close();
            }
        }
    }

    private static FileChannel open(Path library, Failures failures) throws LibraryException {
        Path file = pathFor(library);
        try {
            return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (AccessDeniedException e) {
            throw failures.notWritable(e);
        } catch (FileSystemException e) {
            // Linux says "Read-only file system" only in words
            throw Files.isWritable(file.toAbsolutePath().getParent()) ? failures.cannotLock(e) : failures.notWritable(e);
        } catch (IOException e) {
            throw failures.cannotLock(e);
        }
    }

    private boolean enter() throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        door = channel.tryLock(DOOR, 1, false);
        while (door == null && System.nanoTime() < end) {
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
            door = channel.tryLock(DOOR, 1, false);
        }
        if (door == null) {
            return false;
        }
        alone = channel.tryLock(USE, 1, false);
        return alone != null || channel.tryLock(USE, 1, true) != null;
    }

    boolean isAlone() {
        return alone != null;
    }

    /// Lets other programs in.
    ///
    /// @return whether the use is still had: a file system may refuse shared locks
    boolean share() throws IOException {
        boolean isHeld = true;
        if (alone != null) {
            alone.release();
            alone = null;
            isHeld = channel.tryLock(USE, 1, true) != null;
        }
        openDoor();
        return isHeld;
    }

    /// Lets programs look that only read; no other may write while this lock is held.
    void keepAlone() throws IOException {
        openDoor();
    }

    private void openDoor() throws IOException {
        if (door != null) {
            door.release();
            door = null;
        }
    }

    static Path pathFor(Path library) {
        return library.resolveSibling(library.getFileName() + ".lock");
    }

    /// Closing the channel releases the locks. The file stays: deleting it could take away a lock just taken.
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            System.getLogger(LibraryLock.class.getName()).log(System.Logger.Level.WARNING, "lock not closed", e);
        }
    }
}
