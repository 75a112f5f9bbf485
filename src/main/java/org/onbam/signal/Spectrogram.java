package org.onbam.signal;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;

/// How strong each frequency is over a whole recording: columns of equal time, each with the power density of bands of
/// equal width from 0 Hz on, in decibels of 1 µV²/Hz.
///
/// Filled column by column, by [SpectrogramReader]; a reader on another thread sees a column wholly or not at all. A
/// column stays empty in a gap, where a segment is shorter than a window, and where the signal is flat. Thread-safe.
public final class Spectrogram {

    private final long columnNanos;
    private final double bandHz;
    private final int bands;
    private final AtomicReferenceArray<float[]> columns;
    private final AtomicInteger lookedAt = new AtomicInteger();

    /// @param columnNanos time from one column to the next; column `i` stands for `[i, i + 1) * columnNanos`
    /// @param bandHz      band `j` stands for `[j, j + 1) * bandHz`
    public Spectrogram(int columnCount, long columnNanos, int bands, double bandHz) {
        if (columnCount < 0 || columnNanos < 1 || bands < 1 || !(bandHz > 0)) {
            throw new IllegalArgumentException("spectrogram of " + columnCount + " columns of " + columnNanos + " ns and "
                    + bands + " bands of " + bandHz + " Hz");
        }
        this.columnNanos = columnNanos;
        this.bandHz = bandHz;
        this.bands = bands;
        this.columns = new AtomicReferenceArray<>(columnCount);
    }

    public int columnCount() {
        return columns.length();
    }

    public long columnNanos() {
        return columnNanos;
    }

    public int bandCount() {
        return bands;
    }

    public double topHz() {
        return bands * bandHz;
    }

    /// How many columns have been looked at, whether or not there was something in them: it grows as long as the
    /// spectrogram does.
    public int progress() {
        return lookedAt.get();
    }

    public boolean isComplete() {
        return progress() >= columnCount();
    }

    public boolean hasColumn(int column) {
        return columns.get(column) != null;
    }

    /// Power density of a band, dB re 1 µV²/Hz; `NaN` in an empty column.
    public float decibels(int column, int band) {
        float[] values = columns.get(column);
        return values == null ? Float.NaN : values[band];
    }

    /// @param decibels one value for each band; the spectrogram's own from now on
    void put(int column, float[] decibels) {
        if (decibels.length != bands) {
            throw new IllegalArgumentException(decibels.length + " bands of " + bands);
        }
        columns.set(column, decibels);
        lookedAt.incrementAndGet();
    }

    /// One more column was looked at, and there was nothing in it.
    void leaveEmpty() {
        lookedAt.incrementAndGet();
    }
}
