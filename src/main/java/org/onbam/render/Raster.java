package org.onbam.render;

import java.util.Arrays;

/// A picture: `width * height` premultiplied ARGB pixels, row by row from the top left. Mutable; owned by one thread at a
/// time.
public final class Raster {

    private final int width;
    private final int height;
    private final int[] pixels;

    public Raster(int width, int height) {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("raster of " + width + " x " + height);
        }
        this.width = width;
        this.height = height;
        this.pixels = new int[width * height];
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /// The pixels themselves, not a copy: the point of a raster.
    public int[] pixels() {
        return pixels;
    }

    public void fill(int argb) {
        Arrays.fill(pixels, argb);
    }

    /// Copies some rows of another picture.
    ///
    /// @param to the row after the last
    /// @throws IllegalArgumentException if the sizes differ
    void copyRows(Raster other, int from, int to) {
        if (other.width != width || other.height != height) {
            throw new IllegalArgumentException("raster of " + other.width + " x " + other.height + " into "
                    + width + " x " + height);
        }
        System.arraycopy(other.pixels, from * width, pixels, from * width, (to - from) * width);
    }
}
