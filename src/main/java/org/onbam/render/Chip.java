package org.onbam.render;

/// A small filled label: a stage, an event's name, a caption.
record Chip(TextPainter text, double scale) {

    /// Of its corners, in logical pixels.
    static final double RADIUS = 3;
    private static final double TEXT = 10.5;

    double height() {
        return Math.round(16 * scale);
    }

    double width(String label) {
        return Math.ceil(text.width(label, TextPainter.Weight.SEMIBOLD, TEXT * scale) + 10 * scale);
    }

    void draw(Raster out, String label, double left, double top, int argb) {
        double right = left + width(label);
        Ink.round(out, left, top, right, top + height(), RADIUS * scale, argb);
        text.draw(out, label, TextPainter.Weight.SEMIBOLD, TEXT * scale, left + 5 * scale,
                TextPainter.baselineBetween(top, top + height(), TEXT * scale), Ink.textOn(argb));
    }
}
