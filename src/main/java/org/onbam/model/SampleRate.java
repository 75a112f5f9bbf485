package org.onbam.model;

import java.math.BigInteger;

/// A rational sample rate: `samples` in `periodNanos`, kept as the file states it (samples per record, record duration).
///
/// All conversion between sample index and time happens here, exactly, in 64-bit integers split so that no intermediate
/// overflows for nights of many days; there is no drift (EDF files carry 12.8 Hz, 1/30 Hz and 512/1.000301 Hz).
///
/// @param samples     samples in one period, 1 or more
/// @param periodNanos length of the period in nanoseconds, 1 or more
public record SampleRate(long samples, long periodNanos) {

    public SampleRate {
        if (samples < 1 || periodNanos < 1) {
            throw new IllegalArgumentException("rate of " + samples + " samples in " + periodNanos + " ns");
        }
    }

    public static SampleRate ofHertz(long hertz) {
        return new SampleRate(hertz, TimeSpan.SECOND);
    }

    public double hertz() {
        return samples * (double) TimeSpan.SECOND / periodNanos;
    }

    /// Time of a sample relative to sample 0, rounded down to the nanosecond.
    public long nanosAt(long index) {
        long periods = Math.floorDiv(index, samples);
        long rest = Math.floorMod(index, samples);
        return periods * periodNanos + mulDiv(rest, periodNanos, samples);
    }

    /// Index of the first sample whose time, as [#nanosAt] gives it, is `nanos` or later.
    public long indexAtOrAfter(long nanos) {
        long periods = Math.floorDiv(nanos, periodNanos);
        long rest = Math.floorMod(nanos, periodNanos);
        long guess = periods * samples + mulDiv(rest, samples, periodNanos);
        while (nanosAt(guess) < nanos) {
            guess++;
        }
        return guess;
    }

    /// Index of the last sample whose time is `nanos` or earlier.
    public long indexAtOrBefore(long nanos) {
        long after = indexAtOrAfter(nanos);
        return nanosAt(after) == nanos ? after : after - 1;
    }

    /// `a * b / c` rounded down, for non-negative factors whose product may pass 63 bits.
    private static long mulDiv(long a, long b, long c) {
        long high = Math.multiplyHigh(a, b);
        long low = a * b;
        if (high == 0 && low >= 0) {
            return low / c;
        }
        return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b))
                .divide(BigInteger.valueOf(c)).longValueExact();
    }
}
