package org.onbam.simulate;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/// One transient, drawn once: samples at [#RATE_HZ] from a sample index on. Immutable by convention: nobody writes to
/// `shape` after the wave is made.
record Wave(long start, float[] shape) {

    /// The rate of everything brain and eyes make; nothing in it lies above 40 Hz.
    static final int RATE_HZ = 128;

    @FunctionalInterface
    interface Shape {
        /// @param seconds since the wave's start
        double at(double seconds);
    }

    static Wave draw(double startSeconds, double durationSeconds, Shape shape) {
        float[] samples = new float[(int) Math.ceil(durationSeconds * RATE_HZ)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) shape.at((i + 0.5) / RATE_HZ);
        }
        return new Wave(Math.round(startSeconds * RATE_HZ), samples);
    }

    double startSeconds() {
        return start / (double) RATE_HZ;
    }

    /// Adds the part of this wave, `lag` samples late, that falls into `count` samples from sample index `from`.
    void addTo(float[] out, int at, long from, int count, float gain, int lag) {
        long offset = start + lag - from;
        int first = (int) Math.max(0, -offset);
        int last = (int) Math.min(shape.length, count - offset);
        for (int i = first; i < last; i++) {
            out[at + (int) (offset + i)] += gain * shape[i];
        }
    }

    /// The items whose wave may touch `count` samples from `from`: a view of a list ordered by start.
    static <T> List<T> touching(List<T> ordered, Function<T, Wave> wave, int longest, long from, int count) {
        return ordered.subList(firstFrom(ordered, wave, from - longest), firstFrom(ordered, wave, from + count));
    }

    private static <T> int firstFrom(List<T> ordered, Function<T, Wave> wave, long start) {
        int low = 0;
        int high = ordered.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (wave.apply(ordered.get(middle)).start() < start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    static final Comparator<Wave> BY_START = Comparator.comparingLong(Wave::start);
}
