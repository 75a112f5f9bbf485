package org.onbam.edf;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReferenceArray;

/// Blocks of whole records that were read lately, so that a page costs one read for all its signals.
///
/// Each block has one place. Two threads that miss the same block both read it, which is harmless; a block is never
/// changed once it is seen. Holds at most [#SLOTS] blocks of about [#BLOCK_BYTES], that is 16 MiB, or one record each
/// where a record is larger.
final class RecordCache {

    static final int SLOTS = 64;
    private static final int BLOCK_BYTES = 1 << 18;

    private record Block(long index, byte[] bytes) {
    }

    private final RecordFile file;
    private final int recordsPerBlock;
    private final AtomicReferenceArray<Block> slots = new AtomicReferenceArray<>(SLOTS);

    RecordCache(RecordFile file) {
        this.file = file;
        recordsPerBlock = Math.max(1, BLOCK_BYTES / Math.max(1, file.header().recordBytes()));
    }

    int recordsPerBlock() {
        return recordsPerBlock;
    }

    /// The block of a record; it starts with record `record / recordsPerBlock * recordsPerBlock`.
    byte[] blockOf(long record) throws IOException {
        long index = record / recordsPerBlock;
        int slot = (int) (index % SLOTS);
        Block block = slots.get(slot);
        if (block == null || block.index != index) {
            long first = index * recordsPerBlock;
            int records = (int) Math.min(recordsPerBlock, file.recordCount() - first);
            byte[] bytes = new byte[records * file.header().recordBytes()];
            file.read(first, 0, bytes, 0, bytes.length);
            block = new Block(index, bytes);
            slots.set(slot, block);
        }
        return block.bytes;
    }
}
