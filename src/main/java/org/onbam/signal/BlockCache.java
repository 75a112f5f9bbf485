package org.onbam.signal;

import java.util.LinkedHashMap;
import java.util.Optional;

/// The blocks of derived signals that were read last, or their beginnings, up to a budget of memory; the one unused
/// longest goes first.
///
/// Thread-safe. The arrays are shared: read them, never write them.
public final class BlockCache {

    /// @param segment index of the segment in the recording
    /// @param block   number of the block in the segment
    public record Place(DerivedSignal.Key signal, int segment, int block) {
    }

    private final long budgetBytes;
    private final LinkedHashMap<Place, BlockPart> blocks = new LinkedHashMap<>(256, 0.75f, true);
    private long bytes;

    public BlockCache(long budgetBytes) {
        this.budgetBytes = budgetBytes;
    }

    synchronized Optional<BlockPart> find(Place place) {
        return Optional.ofNullable(blocks.get(place));
    }

    /// Keeps a block, which from now on nobody writes, and drops old ones beyond the budget.
    synchronized void put(Place place, BlockPart block) {
        BlockPart before = blocks.put(place, block);
        bytes += block.bytes() - (before == null ? 0 : before.bytes());
        var eldest = blocks.entrySet().iterator();
        while (bytes > budgetBytes && blocks.size() > 1) {
            bytes -= eldest.next().getValue().bytes();
            eldest.remove();
        }
    }

    public synchronized void clear() {
        blocks.clear();
        bytes = 0;
    }

    public synchronized long bytes() {
        return bytes;
    }
}
