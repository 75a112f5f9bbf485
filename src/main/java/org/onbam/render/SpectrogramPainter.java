package org.onbam.render;

import java.util.Arrays;
import java.util.Optional;
import org.onbam.signal.Spectrogram;

/// The spectrogram of a night as a picture, kept as long as nothing of it changes, so that drawing the strip at an edit
/// costs a copy of its pixels.
///
/// Decibels from their 5th to their 98th percentile over the whole recording are spread over the colours: an artefact
/// does not darken the night. Frequencies go from the bottom up; what is empty keeps the paper under it. One thread at
/// a time.
final class SpectrogramPainter {

    private static final double LEAST = 0.05;
    private static final double MOST = 0.98;
    /// Of so many values the percentiles are taken.
    private static final int SAMPLE = 20_000;
    /// Less than this between the darkest and the lightest would show noise as structure.
    private static final double LEAST_SPAN_DB = 6;

    private record Size(int width, int height, Palette palette, double px, double offset) {
    }

    /// A picture and what it was made of; 0 stands for an empty pixel.
    private record Picture(Spectrogram of, int progress, Size size, int[] pixels) {
    }

    private Optional<Picture> kept = Optional.empty();

    /// @param viewport time across the lane, from its left edge
    void paint(Spectrogram spectrogram, Palette palette, NightLayout.Rows rows, int left, Viewport viewport, Raster out) {
        int height = rows.bottom() - rows.top();
        int width = Math.min(viewport.widthPx(), out.width() - left);
        if (height < 1 || width < 1) {
            return;
        }
        Size size = new Size(width, height, palette, viewport.nanosPerPx(), viewport.span().startNanos());
        int progress = spectrogram.progress();
        Picture picture = kept.filter(k -> k.of() == spectrogram && k.progress() == progress && k.size().equals(size))
                .orElseGet(() -> new Picture(spectrogram, progress, size, draw(spectrogram, size, viewport)));
        kept = Optional.of(picture);
        for (int y = 0; y < height; y++) {
            int to = (rows.top() + y) * out.width() + left;
            for (int x = 0; x < width; x++) {
                int argb = picture.pixels()[y * width + x];
                if (argb != 0) {
                    out.pixels()[to + x] = argb;
                }
            }
        }
    }

    private static int[] draw(Spectrogram spectrogram, Size size, Viewport viewport) {
        int[] pixels = new int[size.width() * size.height()];
        double[] range = range(spectrogram);
        double[] column = new double[size.height()];
        for (int x = 0; x < size.width(); x++) {
            long from = viewport.nanosAt(x) / spectrogram.columnNanos();
            long to = Math.max(from + 1, viewport.nanosAt(x + 1) / spectrogram.columnNanos());
            if (fill(spectrogram, (int) from, (int) Math.min(spectrogram.columnCount(), to), column)) {
                for (int y = 0; y < size.height(); y++) {
                    double part = (column[y] - range[0]) / (range[1] - range[0]);
                    pixels[y * size.width() + x] = size.palette().power(Math.clamp(part, 0.0, 1.0));
                }
            }
        }
        return pixels;
    }

    /// The mean of some columns, one value for each row of pixels from the top; whether there is any.
    private static boolean fill(Spectrogram spectrogram, int from, int to, double[] rows) {
        Arrays.fill(rows, 0);
        int there = 0;
        for (int column = Math.max(0, from); column < to; column++) {
            if (spectrogram.hasColumn(column)) {
                there++;
                for (int y = 0; y < rows.length; y++) {
                    rows[y] += row(spectrogram, column, y, rows.length);
                }
            }
        }
        for (int y = 0; y < rows.length; y++) {
            rows[y] /= Math.max(1, there);
        }
        return there > 0;
    }

    /// The mean of the bands in a row of pixels, or, where rows are finer than bands, what lies between two.
    private static double row(Spectrogram spectrogram, int column, int y, int height) {
        int bands = spectrogram.bandCount();
        double low = (height - 1 - y) * (double) bands / height;
        double high = (height - y) * (double) bands / height;
        if (high - low <= 1) {
            double place = Math.clamp((low + high) / 2 - 0.5, 0, bands - 1);
            int below = (int) place;
            float value = spectrogram.decibels(column, below);
            return value + (place - below) * (spectrogram.decibels(column, Math.min(bands - 1, below + 1)) - value);
        }
        double sum = 0;
        int from = (int) Math.floor(low);
        int to = Math.clamp((int) Math.ceil(high), from + 1, bands);
        for (int band = from; band < to; band++) {
            sum += spectrogram.decibels(column, band);
        }
        return sum / (to - from);
    }

    private static double[] range(Spectrogram spectrogram) {
        long values = (long) spectrogram.columnCount() * spectrogram.bandCount();
        // a step that no row of bands is a multiple of
        int step = (int) Math.max(1, values / SAMPLE) | 1;
        float[] sample = new float[(int) Math.ceilDiv(values, step)];
        int count = 0;
        for (long i = 0; i < values; i += step) {
            float value = spectrogram.decibels((int) (i / spectrogram.bandCount()), (int) (i % spectrogram.bandCount()));
            if (!Float.isNaN(value)) {
                sample[count++] = value;
            }
        }
        Arrays.sort(sample, 0, count);
        double low = count == 0 ? 0 : sample[(int) (LEAST * (count - 1))];
        double high = count == 0 ? 1 : sample[(int) (MOST * (count - 1))];
        return new double[] {low, Math.max(high, low + LEAST_SPAN_DB)};
    }
}
