package org.onbam.edf;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/// The bytes of the records of an open file, by position. Thread-safe: positional reads only, no state.
///
/// @param recordCount whole records that are read
record RecordFile(FileChannel channel, EdfHeader header, long recordCount) {

    /// Reads `count` bytes that start `offset` bytes into a record; they may run on into the next ones.
    void read(long record, int offset, byte[] to, int at, int count) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(to, at, count);
        long position = header.dataStart() + record * header.recordBytes() + offset;
        while (buffer.hasRemaining()) {
            int read = channel.read(buffer, position);
            if (read < 0) {
                throw new EOFException("the file ended at byte " + position);
            }
            position += read;
        }
    }

    /// Visits one part of every record, in order: in large blocks where records are small, else part by part.
    ///
    /// @param offset bytes before the part in a record
    /// @param count  bytes of the part
    void forEachPart(int offset, int count, Part visitor) throws IOException {
        if (recordCount == 0 || count == 0) {
            return;
        }
        int recordBytes = header.recordBytes();
        boolean inBlocks = recordBytes <= 4096 || count > recordBytes / 4;
        int perBlock = inBlocks ? Math.max(1, (1 << 20) / recordBytes) : 1;
        int first = inBlocks ? 0 : offset;
        int last = inBlocks ? 0 : recordBytes - offset - count;
        byte[] bytes = new byte[(int) Math.min(perBlock, Math.max(1, recordCount)) * recordBytes - first - last];
        for (long record = 0; record < recordCount; record += perBlock) {
            int records = (int) Math.min(perBlock, recordCount - record);
            read(record, first, bytes, 0, records * recordBytes - first - last);
            for (int r = 0; r < records; r++) {
                visitor.visit(record + r, bytes, r * recordBytes + offset - first);
            }
        }
    }

    /// Receives one part; the bytes are valid during the call.
    @FunctionalInterface
    interface Part {
        void visit(long record, byte[] bytes, int at);
    }
}
