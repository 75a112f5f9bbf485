package org.onbam.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.onbam.dsp.Interpolator;
import org.onbam.dsp.Multitaper;
import org.onbam.model.Derivation;
import org.onbam.model.FilterBand;
import org.onbam.model.Recording;
import org.onbam.model.Segment;
import org.onbam.model.TimeSpan;

/// Makes the multitaper spectrogram of one derivation over a whole recording.
///
/// Windows of 30 s with 29 tapers of time-half-bandwidth product 15, which is a resolution of 1 Hz: what Prerau et al.
/// (Physiology 32:60-92, 2017) show whole nights with. They follow each other by 5 s, or by more in a long recording:
/// nobody has pixels for more than 3,000 of them. The signal is taken unfiltered, so that a filter changed on the page
/// leaves the night as it is; a straight line is taken out of each window. Faster signals are first brought to about 64
/// samples/s, which holds 25 Hz without error and aliases nothing (see [Interpolator]).
///
/// 8 h at 512 Hz take 2 s of CPU. One thread at a time; [#spectrogram] may be looked at meanwhile.
public final class SpectrogramReader {

    private static final double WINDOW_SECONDS = 30;
    private static final double TIME_HALF_BANDWIDTH = 15;
    private static final int TAPERS = 29;
    private static final long STEP_NANOS = 5 * TimeSpan.SECOND;
    private static final int MOST_COLUMNS = 3000;
    private static final double RATE_HZ = 64;
    private static final double TOP_HZ = 25;
    private static final double BAND_HZ = 0.25;
    /// What an [Interpolator] passes unchanged, in parts of the rate.
    private static final double PASSED = 0.4;
    /// Columns made from one stretch of samples: few enough to stop soon, many enough to read little twice, and so long
    /// a stretch that it goes past the file's cache, which is the page's.
    private static final int AT_ONCE = 96;
    private static final double FLAT = 1e-9;

    private final Recording recording;
    private final DerivedSignal signal;
    private final Interpolator resampler;
    private final boolean resamples;
    private final double rateHz;
    private final int window;
    private final Spectrogram spectrogram;

    /// @throws IllegalArgumentException if the derivation is of no signal, or of one that the recording does not have
    public SpectrogramReader(SignalSource source, Derivation derivation) {
        this.recording = source.recording();
        this.signal = new DerivedSignal(source, new DerivedSignal.Key(derivation, FilterBand.OFF));
        double recordSeconds = signal.rate().periodNanos() / (double) TimeSpan.SECOND;
        double stored = signal.rate().hertz();
        this.resamples = stored > RATE_HZ;
        int perRecord = signal.base().samplesPerRecord();
        // over ten seconds or more, so that a whole number of samples is near 64 Hz whatever a record lasts
        int records = (int) Math.clamp(Math.ceil(10 / recordSeconds), 1, Math.max(1, Integer.MAX_VALUE / perRecord));
        int inputs = perRecord * records;
        int outputs = resamples ? Math.max(1, (int) Math.round(RATE_HZ * recordSeconds * records)) : inputs;
        this.resampler = new Interpolator(inputs, outputs);
        this.rateHz = resamples ? outputs / (recordSeconds * records) : stored;
        this.window = (int) Math.round(WINDOW_SECONDS * rateHz);
        this.spectrogram = empty();
    }

    private Spectrogram empty() {
        long night = recording.durationNanos();
        long steps = Math.max(1, Math.ceilDiv(night, STEP_NANOS * MOST_COLUMNS));
        double top = Math.min(TOP_HZ, (resamples ? PASSED : 0.5) * rateHz);
        int bands = Math.max(1, (int) Math.floor(top / BAND_HZ));
        return new Spectrogram((int) Math.ceilDiv(night, STEP_NANOS * steps), STEP_NANOS * steps, bands, BAND_HZ);
    }

    /// The spectrogram, the same object always, filled as far as [#fill] has come.
    public Spectrogram spectrogram() {
        return spectrogram;
    }

    /// Fills the spectrogram from the start to the end of the recording.
    ///
    /// @param cancelled polled some twenty times a second
    /// @return whether it is complete
    public boolean fill(BooleanSupplier cancelled) throws SignalReadException {
        if (window < 2 * TAPERS) {
            leaveEmpty(0);
            return true;
        }
        Multitaper multitaper = new Multitaper(window, rateHz, TIME_HALF_BANDWIDTH, TAPERS);
        int column = 0;
        for (Segment segment : recording.segments()) {
            List<Integer> columns = new ArrayList<>();
            for (; column < spectrogram.columnCount() && middleNanos(column) < segment.endNanos(); column++) {
                if (middleNanos(column) < segment.startNanos() || outputCount(segment) < window) {
                    spectrogram.leaveEmpty();
                } else {
                    columns.add(column);
                }
            }
            for (int i = 0; i < columns.size(); i += AT_ONCE) {
                if (cancelled.getAsBoolean()) {
                    return false;
                }
                fill(segment, columns.subList(i, Math.min(columns.size(), i + AT_ONCE)), multitaper);
            }
        }
        leaveEmpty(column);
        return true;
    }

    private void leaveEmpty(int from) {
        for (int column = from; column < spectrogram.columnCount(); column++) {
            spectrogram.leaveEmpty();
        }
    }

    private long middleNanos(int column) {
        return column * spectrogram.columnNanos() + spectrogram.columnNanos() / 2;
    }

    /// Samples of a segment at the rate of the windows.
    private long outputCount(Segment segment) {
        return (long) Math.floor((segment.endNanos() - segment.startNanos()) / (double) TimeSpan.SECOND * rateHz);
    }

    /// Where the window of a column begins: about the column's middle, but within the segment.
    private long firstOutput(Segment segment, int column) {
        double middle = (middleNanos(column) - segment.startNanos()) / (double) TimeSpan.SECOND * rateHz;
        return Math.clamp(Math.round(middle - window / 2.0), 0, outputCount(segment) - window);
    }

    private void fill(Segment segment, List<Integer> columns, Multitaper multitaper) throws SignalReadException {
        double[] density = new double[multitaper.binCount()];
        long from = firstOutput(segment, columns.getFirst());
        boolean isNear = firstOutput(segment, columns.getLast()) - from < 2L * AT_ONCE * window;
        float[] samples = isNear ? read(segment, from, firstOutput(segment, columns.getLast()) + window) : new float[0];
        for (int column : columns) {
            long first = firstOutput(segment, column);
            // in a recording of weeks the windows do not touch
            float[] at = isNear ? samples : read(segment, first, first + window);
            multitaper.density(at, isNear ? (int) (first - from) : 0, density);
            put(column, density, multitaper.binHz());
        }
    }

    private float[] read(Segment segment, long firstOutput, long endOutput) throws SignalReadException {
        int count = (int) (endOutput - firstOutput);
        float[] out = new float[count];
        if (!resamples) {
            signal.read(segment, firstOutput, count, out, 0);
            return out;
        }
        Interpolator.Stretch stretch = resampler.stretch(firstOutput, count, signal.sampleCount(segment));
        float[] input = new float[stretch.length()];
        signal.read(segment, stretch.firstThere(), stretch.there(), input, stretch.before());
        stretch.extend(input);
        resampler.add(input, 1, firstOutput, count, out, 0);
        return out;
    }

    private void put(int column, double[] density, double binHz) {
        float[] decibels = new float[spectrogram.bandCount()];
        double all = 0;
        for (int band = 0; band < decibels.length; band++) {
            int from = (int) Math.ceil(band * BAND_HZ / binHz);
            int to = Math.max(from + 1, (int) Math.ceil((band + 1) * BAND_HZ / binHz));
            double sum = 0;
            for (int bin = from; bin < Math.min(to, density.length); bin++) {
                sum += density[bin];
            }
            all += sum;
            decibels[band] = (float) (10 * Math.log10(Math.max(FLAT, sum / (to - from))));
        }
        if (all / decibels.length < FLAT) {
            spectrogram.leaveEmpty();
        } else {
            spectrogram.put(column, decibels);
        }
    }
}
