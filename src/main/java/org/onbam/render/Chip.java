package org.onbam.render;

/// A small filled label: a stage, an event's name, a caption.
record Chip(TextPainter text, double scale) {

    private static final double TEXT = 10.5;

    double height() {
        return Math.round(16 * scale);
    }

    double width(String label) {
        return Math.ceil(text.width(label, TextPainter.Weight.SEMIBOLD, TEXT * scale) + 10 * scale);
    }

    void draw(Raster out, String label, double left, double top, int argb) {
        double right = left + width(label);
        Ink.round(out, left, top, right, top + height(), 3 * scale, argb);
        text.draw(out, label, TextPainter.Weight.SEMIBOLD, TEXT * scale, left + 5 * scale,
                TextPainter.baselineBetween(top, top + height(), TEXT * scale), Ink.textOn(argb));
    }
}
