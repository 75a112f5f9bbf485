package org.onbam.edf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A file that can be read but for a range of bytes, through a handle that may go stale for ever, as that of a share that
/// was unmounted does.
final class WornChannel extends FileChannel {

    private final FileChannel channel;
    private volatile long badFrom;
    private volatile long badEnd;
    private volatile boolean stale;

    private WornChannel(FileChannel channel) {
        this.channel = channel;
    }

    static WornChannel open(Path file) throws IOException {
        return new WornChannel(FileChannel.open(file, StandardOpenOption.READ));
    }

    /// Reading any of these bytes fails from now on.
    WornChannel spoil(long from, long end) {
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
        return channel.read(to, position);
    }

    @Override
    public long size() throws IOException {
        return channel.size();
    }

    @Override
    protected void implCloseChannel() throws IOException {
        channel.close();
    }

    @Override
    public int read(ByteBuffer to) throws IOException {
        throw new UnsupportedOperationException();
    }

    @Override
    public long read(ByteBuffer[] to, int offset, int length) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int write(ByteBuffer from) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long write(ByteBuffer[] from, int offset, int length) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long position() {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileChannel position(long position) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileChannel truncate(long size) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void force(boolean metaData) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel target) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long position, long count) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int write(ByteBuffer from, long position) {
        throw new UnsupportedOperationException();
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long position, long size) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileLock lock(long position, long size, boolean shared) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) {
        throw new UnsupportedOperationException();
    }
}
