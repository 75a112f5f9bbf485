package org.onbam.signal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onbam.model.Segment;

/// The envelopes of one recording within a budget of memory; those unused longest go first.
///
/// The finest bucket is as fine as lets all that is shown at once stay: rather coarser than that the envelopes of a
/// montage push each other out. Thread-safe; nothing is computed or read while the lock is held.
final class EnvelopeShelf {

    private record Place(DerivedSignal.Key signal, int segment) {
    }

    private final List<Segment> segments;
    private final long budgetBytes;
    private final Map<Place, EnvelopePyramid> envelopes = new LinkedHashMap<>(64, 0.75f, true);
    private long bytes;
    /// How many times the finest bucket is doubled.
    private volatile int coarser;

    EnvelopeShelf(List<Segment> segments, long budgetBytes) {
        this.segments = segments;
        this.budgetBytes = budgetBytes;
    }

    /// Chooses buckets so that the envelopes of all these find room together.
    synchronized void makeRoom(List<DerivedSignal> signals) {
        while (cost(signals) > budgetBytes && signals.stream().anyMatch(s -> bucketSamples(s) < s.blockSamples())) {
            coarser++;
        }
    }

    private long cost(List<DerivedSignal> signals) {
        long records = segments.stream().mapToLong(Segment::recordCount).sum();
        return signals.stream().mapToLong(signal -> new BucketLevels(records * signal.base().samplesPerRecord(),
                signal.blockSamples(), bucketSamples(signal)).bytes()).sum();
    }

    int bucketSamples(DerivedSignal signal) {
        return BucketLevels.finestBucket(signal, coarser);
    }

    /// The envelope of a segment if it was ever asked for.
    synchronized Optional<EnvelopePyramid> begun(DerivedSignal signal, int segment) {
        return Optional.ofNullable(envelopes.get(new Place(signal.key(), segment)));
    }

    synchronized EnvelopePyramid of(DerivedSignal signal, int segment) {
        Place place = new Place(signal.key(), segment);
        EnvelopePyramid envelope = envelopes.get(place);
        if (envelope == null) {
            envelope = new EnvelopePyramid(signal.sampleCount(segments.get(segment)), signal.blockSamples(),
                    bucketSamples(signal));
            envelopes.put(place, envelope);
            bytes += envelope.bytes();
            dropOld();
        }
        return envelope;
    }

    private void dropOld() {
        var eldest = envelopes.entrySet().iterator();
        while (bytes > budgetBytes && envelopes.size() > 1) {
            bytes -= eldest.next().getValue().bytes();
            eldest.remove();
        }
    }
}
