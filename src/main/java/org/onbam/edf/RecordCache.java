package org.onbam.edf;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReferenceArray;

/// Blocks of whole records that were read lately, so that a page costs one read for all its signals.
///
/// Each block has one place. Two threads that miss the same block both read it, which is harmless; a block is never
/// changed once it is seen. Holds blocks of at most [#BLOCK_BYTES], or one record each where a record is larger, and as
/// many neighbours as make 16 MiB: two minutes of 64 signals of 1,024 Hz, so that a page and what its filters need before
/// it are there together.
final class RecordCache {

    private static final int BUDGET_BYTES = 16 << 20;
    private static final int BLOCK_BYTES = 1 << 18;

    private record Block(long index, byte[] bytes) {
    }

    private final RecordFile file;
    private final int recordsPerBlock;
    private final AtomicReferenceArray<Block> slots;

    RecordCache(RecordFile file) {
        this.file = file;
        int recordBytes = Math.max(1, file.header().recordBytes());
        recordsPerBlock = Math.max(1, BLOCK_BYTES / recordBytes);
        slots = new AtomicReferenceArray<>(Math.max(1, BUDGET_BYTES / (recordsPerBlock * recordBytes)));
    }

    int recordsPerBlock() {
        return recordsPerBlock;
    }

    /// The block of a record; it starts with record `record / recordsPerBlock * recordsPerBlock`.
    byte[] blockOf(long record) throws IOException {
        long index = record / recordsPerBlock;
        int slot = (int) (index % slots.length());
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
