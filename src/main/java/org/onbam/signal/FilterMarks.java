package org.onbam.signal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onbam.model.Segment;

/// Where the causal filters of a recording stand at fixed places of each block, noted when its overview is made: a page
/// then filters what it shows from the place before it on, without a warm-up and without what comes before it in the
/// block. The samples are the same to the last bit, since it is the same run of the filter.
///
/// Keeps to a budget of memory: places are fewer where those of all that is shown would take more, and those of signals
/// unused longest go first. Thread-safe.
final class FilterMarks {

    /// Places in a block: every four seconds of a fast signal.
    private static final int MOST = 4;

    /// @param sample number of the sample in its block that the filter stands before
    /// @param state  owned by the caller
    record Mark(int sample, double[] state) {
    }

    private record Place(DerivedSignal.Key signal, int segment) {
    }

    /// @param states of all places, block by block
    private record Shelf(int perBlock, double[] states, BlockStates there) {

        long bytes() {
            return 8L * states.length + 200;
        }
    }

    private final List<Segment> segments;
    private final long budgetBytes;
    private final Map<Place, Shelf> shelves = new LinkedHashMap<>(64, 0.75f, true);
    private long bytes;
    private volatile int perBlock = MOST;

    FilterMarks(List<Segment> segments, long budgetBytes) {
        this.segments = segments;
        this.budgetBytes = budgetBytes;
    }

    /// Chooses how many places there are, so that those of all these signals find room together.
    synchronized void makeRoom(List<DerivedSignal> signals) {
        while (perBlock > 0 && cost(signals) > budgetBytes) {
            perBlock /= 2;
        }
    }

    private long cost(List<DerivedSignal> signals) {
        return signals.stream().mapToLong(signal -> segments.stream()
                .mapToLong(segment -> 8L * signal.blockCount(segment) * perBlock * signal.stateLength()).sum()).sum();
    }

    /// Room to note the places of one block in; of no length where none are kept.
    double[] room(DerivedSignal signal) {
        return new double[perBlock * signal.stateLength()];
    }

    /// Keeps what [DerivedSignal#filter] noted in a [#room].
    void put(DerivedSignal signal, int segment, int block, double[] noted) {
        if (noted.length == 0) {
            return;
        }
        Shelf shelf = shelf(signal, segment, noted.length / signal.stateLength());
        int length = shelf.perBlock * signal.stateLength();
        if (length == noted.length && shelf.there.take(block)) {
            System.arraycopy(noted, 0, shelf.states, block * length, length);
            shelf.there.there(block);
        }
    }

    private synchronized Shelf shelf(DerivedSignal signal, int segment, int places) {
        Place place = new Place(signal.key(), segment);
        Shelf shelf = shelves.get(place);
        if (shelf == null) {
            int blocks = signal.blockCount(segments.get(segment));
            shelf = new Shelf(places, new double[blocks * places * signal.stateLength()], new BlockStates(blocks));
            shelves.put(place, shelf);
            bytes += shelf.bytes();
            dropOld();
        }
        return shelf;
    }

    private void dropOld() {
        var eldest = shelves.entrySet().iterator();
        while (bytes > budgetBytes && shelves.size() > 1) {
            bytes -= eldest.next().getValue().bytes();
            eldest.remove();
        }
    }

    private synchronized Optional<Shelf> find(Place place) {
        return Optional.ofNullable(shelves.get(place));
    }

    /// The last place of a block at or before one of its samples.
    Optional<Mark> before(DerivedSignal signal, int segment, int block, int sample) {
        return find(new Place(signal.key(), segment)).filter(shelf -> shelf.there.isThere(block)).map(shelf -> {
            int apart = signal.blockSamples() / shelf.perBlock;
            int mark = sample / apart;
            double[] state = new double[signal.stateLength()];
            System.arraycopy(shelf.states, (block * shelf.perBlock + mark) * state.length, state, 0, state.length);
            return new Mark(mark * apart, state);
        });
    }
}
