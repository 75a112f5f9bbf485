package org.onbam.edf;

import java.io.IOException;
import java.nio.ByteBuffer;

/// The bytes of an open file, by position. Thread-safe.
interface FileBytes extends AutoCloseable {

    /// Reads some bytes, as `FileChannel.read(ByteBuffer, long)` does.
    ///
    /// @return how many; -1 at the end of the file
    int read(ByteBuffer to, long position) throws IOException;

    @Override
    void close() throws IOException;
}
