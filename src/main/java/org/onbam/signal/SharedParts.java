package org.onbam.signal;

import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.onbam.dsp.FilterChain;
import org.onbam.model.FilterBand;
import org.onbam.model.SampleRate;

/// What the derived signals of one recording have in common. Thread-safe.
final class SharedParts {

    private record Design(FilterBand band, SampleRate rate) {
    }

    /// Those that were just worked in are still in the processor's cache.
    private final Queue<float[]> idle = new ConcurrentLinkedQueue<>();
    private final Map<Design, FilterChain> filters = new ConcurrentHashMap<>();

    /// The filter of a band at a rate: finding out how long it remembers takes a millisecond, which 64 channels of one
    /// band need not pay each.
    FilterChain filters(FilterBand band, SampleRate rate) {
        return filters.computeIfAbsent(new Design(band, rate), design -> FilterChain.of(design.band, design.rate));
    }

    /// An array to work in, to be given [#back]: fresh ones make a page of minutes a quarter slower.
    ///
    /// @param usual length of a fresh one, where that is more than what is needed now
    float[] take(int needed, int usual) {
        float[] array = idle.poll();
        return array != null && array.length >= needed ? array : new float[Math.max(needed, usual)];
    }

    void back(float[] array) {
        idle.add(array);
    }
}
