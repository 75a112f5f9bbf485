package org.onbam.render;

/// Some columns of a raster: what is filled through it touches no other. Drawing all through it draws just these columns,
/// so that a part drawn anew equals the whole drawn anew.
///
/// @param left  first column
/// @param right after the last
record Columns(Raster out, int left, int right) {

    boolean isEmpty() {
        return left >= right;
    }

    boolean meets(double from, double end) {
        return from < right && end > left;
    }

    void fill(int from, int top, int end, int bottom, int argb) {
        Ink.fill(out, Math.max(left, from), top, Math.min(right, end), bottom, argb);
    }

    void fill(int from, int top, int end, int bottom, int argb, double alpha) {
        Ink.fill(out, Math.max(left, from), top, Math.min(right, end), bottom, argb, alpha);
    }

    void hatch(int from, int top, int end, int bottom, int argb, double scale) {
        Ink.hatch(out, Math.max(left, from), top, Math.min(right, end), bottom, argb, scale);
    }
}
