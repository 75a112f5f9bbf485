package org.onbam.edf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// A file that is opened again when reading it fails: after a network drive was away for a while, or a file was put
/// back, reading goes on.
///
/// A handle may stay stale although the file is there, as after a share was unmounted and mounted again; so its path is
/// opened anew. It must be the same file by its header, of which only the number of records may differ (a recorder
/// writes that at the end), and by the beginning of its data; and it must reach farther than what is asked for. The
/// time of change is not asked: a copy that was put back has another. Tried at most once a second, by one thread; the
/// others fail meanwhile instead of waiting.
final class ReopenedFile implements FileBytes {

    /// Opens the file anew.
    @FunctionalInterface
    interface Opening {
        FileBytes open() throws IOException;
    }

    /// Bytes of data, behind the header, by which a file is known again.
    static final int DATA_COMPARED = 1 << 16;

    private static final long PAUSE_NANOS = 1_000_000_000;
    /// EDF 2.1: number of data records, 8 ascii.
    private static final int COUNT_AT = 236;
    private static final int COUNT_END = 244;

    private final Opening opening;
    private final byte[] beginning;
    private final LongSupplier nanoTime;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile FileBytes channel;
    private volatile boolean closed;
    private long lastTry;
    private boolean tried;

    /// @param beginning by which the file is known again: the header and some data
    /// @param nanoTime  `System::nanoTime`, or what a test says
    ReopenedFile(FileBytes channel, byte[] beginning, Opening opening, LongSupplier nanoTime) {
        this.channel = channel;
        this.beginning = beginning;
        this.opening = opening;
        this.nanoTime = nanoTime;
    }

    @Override
    public int read(ByteBuffer to, long position) throws IOException {
        FileBytes current = channel;
        int start = to.position();
        try {
            int read = current.read(to, position);
            // a file that was replaced by a longer one has not ended
            return read >= 0 || closed || !reopen(current, position) ? read : channel.read(to, position);
        } catch (ClosedByInterruptException e) {
            throw e;
        } catch (IOException e) {
            if (closed || !reopen(current, -1)) {
                throw closed ? new ClosedChannelException() : e;
            }
            to.position(start);
            return channel.read(to, position);
        }
    }

    /// @param beyond the file must be longer than this
    /// @return whether there is another channel now than the one that failed
    private boolean reopen(FileBytes failed, long beyond) {
        if (!lock.tryLock()) {
            return channel != failed;
        }
        try {
            if (channel != failed || closed) {
                return !closed;
            }
            long now = nanoTime.getAsLong();
            if (tried && now - lastTry < PAUSE_NANOS) {
                return false;
            }
            tried = true;
            lastTry = now;
            @Nullable FileBytes next = openedAgain(beyond);
            if (next == null) {
                return false;
            }
            channel = next;
            failed.close();
            tried = false;
            return true;
        } catch (IOException e) {
            return channel != failed;
        } finally {
            lock.unlock();
        }
    }

    private @Nullable FileBytes openedAgain(long beyond) throws IOException {
        FileBytes next = opening.open();
        try {
            if (next.size() > beyond && isSame(next)) {
                return next;
            }
        } catch (IOException e) {
            next.close();
            throw e;
        }
        next.close();
        return null;
    }

    private boolean isSame(FileBytes other) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(beginning.length);
        while (buffer.hasRemaining()) {
            if (other.read(buffer, buffer.position()) < 0) {
                return false;
            }
        }
        byte[] found = buffer.array();
        for (int i = 0; i < beginning.length; i++) {
            if (found[i] != beginning[i] && (i < COUNT_AT || i >= COUNT_END)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public long size() throws IOException {
        return channel.size();
    }

    @Override
    public void close() throws IOException {
        closed = true;
        channel.close();
    }
}
