package org.onbam.signal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/// Takes envelopes from an [OverviewStore] and puts those that were made there, each once. Thread-safe.
final class KeptOverviews {

    private final OverviewStore store;
    private final EnvelopeShelf envelopes;
    private final int segments;
    /// Loaded, or saved.
    private final Set<DerivedSignal.Key> known = ConcurrentHashMap.newKeySet();
    private final Set<DerivedSignal.Key> missing = ConcurrentHashMap.newKeySet();

    KeptOverviews(OverviewStore store, EnvelopeShelf envelopes, int segments) {
        this.store = store;
        this.envelopes = envelopes;
        this.segments = segments;
    }

    /// Fills what is kept.
    void load(List<DerivedSignal> signals) {
        for (DerivedSignal signal : signals) {
            List<EnvelopePyramid> pyramids = pyramids(signal);
            if (store == OverviewStore.NONE || missing.contains(signal.key()) || isWhole(pyramids)) {
                continue;
            }
            String identity = OverviewCodec.identity(store, signal.key());
            Optional<byte[]> content = store.load(OverviewCodec.name(identity));
            if (content.isPresent() && OverviewCodec.decode(content.get(), identity, pyramids)) {
                known.add(signal.key());
            } else {
                missing.add(signal.key());
            }
        }
    }

    /// Puts there what is whole and was not there.
    void save(List<DerivedSignal> signals) {
        for (DerivedSignal signal : signals) {
            List<EnvelopePyramid> pyramids = pyramids(signal);
            if (store != OverviewStore.NONE && isWhole(pyramids) && known.add(signal.key())) {
                String identity = OverviewCodec.identity(store, signal.key());
                store.save(OverviewCodec.name(identity), OverviewCodec.encode(identity, pyramids));
                missing.remove(signal.key());
            }
        }
    }

    private List<EnvelopePyramid> pyramids(DerivedSignal signal) {
        return IntStream.range(0, segments).mapToObj(segment -> envelopes.of(signal, segment)).toList();
    }

    private static boolean isWhole(List<EnvelopePyramid> pyramids) {
        return pyramids.stream().allMatch(pyramid -> pyramid.isComplete(pyramid.firstExactLevel()));
    }
}
