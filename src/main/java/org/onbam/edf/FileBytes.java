package org.onbam.edf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The bytes of an open file, by position. Thread-safe.
interface FileBytes extends AutoCloseable {

    /// Reads some bytes, as `FileChannel.read(ByteBuffer, long)` does.
    ///
    /// @return how many; -1 at the end of the file
    int read(ByteBuffer to, long position) throws IOException;

    /// How long it is now.
    long size() throws IOException;

    @Override
    void close() throws IOException;

    /// Opens a file of the system.
    static FileBytes open(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        return new FileBytes() {
            @Override
            public int read(ByteBuffer to, long position) throws IOException {
                return channel.read(to, position);
            }

            @Override
            public long size() throws IOException {
                return channel.size();
            }

            @Override
            public void close() throws IOException {
                channel.close();
            }
        };
    }
}
