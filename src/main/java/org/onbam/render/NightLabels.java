package org.onbam.render;

import java.util.Arrays;

/// The words of the night strip: names of the lanes in the gutter, and what to do in a night without a stage.
final class NightLabels {

    /// Frequencies that are marked, Hz: the first of these steps that has room.
    private static final int[] FREQUENCY_STEPS = {5, 10, 20};
    private static final double NAME = 10;

    private final TextPainter text;

    NightLabels(TextPainter text) {
        this.text = text;
    }

    void paint(NightRequest request, NightLayout.Place place, Raster out) {
        double right = request.frame().gutterPx() - 8 * request.frame().scale();
        switch (place.lane().kind()) {
            case EVENTS -> name(request, place, right, out);
            case POSITION -> {
                if (request.night().position().track().isEmpty()) {
                    name(request, place, request.frame().messages().text("render.night.position.codes"), right, out);
                } else {
                    name(request, place, right, out);
                }
            }
            case TRACE -> name(request, place, request.night().traces().stream()
                    .filter(trace -> trace.lane() == place.lane()).findFirst()
                    .map(trace -> NightTracePainter.scale(request, trace, place.rows(), text, out)).orElse(right), out);
            case SPECTROGRAM -> request.night().spectrum().ifPresent(spectrum -> frequencies(request, spectrum, place.rows(), out));
        }
    }

    private void name(NightRequest request, NightLayout.Place place, double right, Raster out) {
        name(request, place, request.frame().messages().text(place.lane().displayName()), right, out);
    }

    private void name(NightRequest request, NightLayout.Place place, String name, double right, Raster out) {
        NightRequest.Frame frame = request.frame();
        double size = Math.min(NAME * frame.scale(), place.rows().height() * 0.95);
        text.drawRight(out, text.fitted(name, TextPainter.Weight.REGULAR, size, right - 2), TextPainter.Weight.REGULAR, size,
                right, TextPainter.baselineBetween(place.rows().top(), place.rows().bottom(), size),
                frame.palette().mutedText());
    }

    private void frequencies(NightRequest request, NightSpectrogram spectrum, NightLayout.Rows rows, Raster out) {
        NightRequest.Frame frame = request.frame();
        double size = NAME * frame.scale();
        double right = frame.gutterPx() - 8 * frame.scale();
        double top = spectrum.data().topHz();
        int height = rows.height();
        int step = Arrays.stream(FREQUENCY_STEPS).filter(hz -> hz / top * height >= 1.3 * size).findFirst().orElse(100);
        for (int hz = step; hz < top; hz += step) {
            double y = rows.bottom() - hz / top * height;
            Ink.fill(out, (int) (frame.gutterPx() - 4 * frame.scale()), (int) y, frame.gutterPx(), (int) y + frame.line(),
                    frame.palette().epochLine());
            text.drawRight(out, Integer.toString(hz), TextPainter.Weight.REGULAR, size, right,
                    TextPainter.baselineBetween(y, y, size), frame.palette().mutedText());
        }
        double room = right - text.width("00", TextPainter.Weight.REGULAR, size) - 20 * frame.scale();
        String label = text.fitted(spectrum.label(), TextPainter.Weight.REGULAR, size, room);
        double middle = (rows.top() + rows.bottom()) / 2.0;
        text.drawRight(out, label, TextPainter.Weight.REGULAR, size, room,
                TextPainter.baselineBetween(middle, middle, size), frame.palette().mutedText());
    }

    /// In the middle of a hypnogram without a stage.
    void hint(NightRequest request, NightLayout layout, Raster out) {
        NightRequest.Frame frame = request.frame();
        double scale = frame.scale();
        double size = 12 * scale;
        double middle = layout.rowMiddle(2);
        String hint = text.fitted(frame.messages().text("render.night.empty"), TextPainter.Weight.REGULAR, size,
                out.width() - layout.left() - 16 * scale);
        double width = text.width(hint, TextPainter.Weight.REGULAR, size);
        double left = layout.left() + (out.width() - layout.left() - width) / 2;
        Ink.fill(out, Math.max(layout.left(), (int) (left - 10 * scale)), (int) (middle - size), (int) (left + width + 10 * scale),
                (int) (middle + size), frame.palette().background());
        text.draw(out, hint, TextPainter.Weight.REGULAR, size, left, TextPainter.baselineBetween(middle, middle, size),
                frame.palette().mutedText());
    }
}
