package org.onbam.edf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/// A file that can be read but for a range of bytes, through a handle that may go stale for ever, as that of a share that
/// was unmounted does.
final class WornFile implements FileBytes {

    private final FileBytes file;
    private volatile long badFrom;
    private volatile long badEnd;
    private volatile boolean stale;

    private WornFile(FileBytes file) {
        this.file = file;
    }

    static WornFile open(Path file) throws IOException {
        return new WornFile(FileBytes.open(file));
    }

    /// Reading any of these bytes fails from now on.
    WornFile spoil(long from, long end) {
        badFrom = from;
        badEnd = end;
        return this;
    }

    /// Reading anything fails from now on.
    void goStale() {
        stale = true;
    }

    @Override
    public int read(ByteBuffer to, long position) throws IOException {
        if (stale) {
            throw new IOException("Stale file handle");
        }
        if (position < badEnd && badFrom < position + to.remaining()) {
            throw new IOException("Input/output error");
        }
        return file.read(to, position);
    }

    @Override
    public long size() throws IOException {
        return file.size();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
