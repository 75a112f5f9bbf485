package org.onbam.render;

import java.util.Arrays;
import java.util.Optional;
import org.onbam.model.EventFamily;
import org.onbam.model.EventType;
import org.onbam.model.ScoredEvent;
import org.onbam.model.TimeSpan;

/// Draws the night strip: hypnogram, a lane for each family of events, slow numbers, a spectrogram, a clock axis, and a
/// mark where the page is. It is drawn anew at every edit, in about a millisecond. One thread at a time.
public final class NightRenderer {

    /// Frequencies that are marked, Hz: the first of these steps that has room.
    private static final int[] FREQUENCY_STEPS = {5, 10, 20};

    private final TextPainter text = new TextPainter();
    private final SpectrogramPainter spectrograms = new SpectrogramPainter();

    /// @param out of the request's size
    public void render(NightRequest request, Raster out) {
        if (out.width() != request.widthPx() || out.height() != request.heightPx()) {
            throw new IllegalArgumentException("night of " + request.widthPx() + " x " + request.heightPx()
                    + " on a raster of " + out.width() + " x " + out.height());
        }
        NightLayout layout = NightLayout.of(request);
        Viewport viewport = plotArea(request);
        out.fill(request.palette().background());
        paintGaps(request, layout, viewport, out);
        paintAxis(request, layout, viewport, out);
        HypnogramPainter.paint(request, layout, viewport, text, out);
        layout.eventLanes().forEach(lane -> paintEvents(request, layout, lane, viewport, out));
        for (int i = 0; i < layout.traceRows().size(); i++) {
            paintTrace(request, layout, request.traces().get(i), layout.traceRows().get(i), out);
        }
        request.spectrum().ifPresent(spectrum -> layout.spectrogram().ifPresent(
                rows -> paintSpectrogram(request, layout, spectrum, rows, viewport, out)));
        paintHint(request, layout, out);
        paintMarker(request, layout, viewport, out);
    }

    /// The left edge of the plot in device px: the width of the gutter.
    public static double leftPx(NightRequest request) {
        return request.gutterPx();
    }

    /// Top and bottom of the spectrogram, device px; empty where none is asked for or the strip is too low.
    public static Optional<PixelRows> spectrogramRows(NightRequest request) {
        return NightLayout.of(request).spectrogram().map(rows -> new PixelRows(rows.top(), rows.bottom()));
    }

    /// Rows of pixels `[top, bottom)`.
    public record PixelRows(int top, int bottom) {
    }

    /// Time across the plot, from its left edge: the whole recording.
    public static Viewport plotArea(NightRequest request) {
        TimeSpan grid = request.scoring().grid().span();
        long end = Math.max(1, Math.max(request.recording().durationNanos(), grid.endNanos()));
        return new Viewport(new TimeSpan(0, end), request.widthPx() - request.gutterPx());
    }

    private static int line(NightRequest request) {
        return Math.max(1, (int) Math.round(request.scale()));
    }

    private static void paintGaps(NightRequest request, NightLayout layout, Viewport viewport, Raster out) {
        for (TimeSpan gap : request.recording().gaps()) {
            int left = layout.left() + (int) Math.floor(viewport.pxAt(gap.startNanos()));
            int right = layout.left() + (int) Math.ceil(viewport.pxAt(gap.endNanos()));
            Ink.hatch(out, left, layout.hypnogramTop(), right, layout.axisTop(), request.palette().hatch(),
                    request.scale());
        }
    }

    private void paintAxis(NightRequest request, NightLayout layout, Viewport viewport, Raster out) {
        Clock clock = new Clock(request.recording().start());
        ClockTicks ticks = ClockTicks.of(viewport, clock, 64 * request.scale());
        double size = 10.5 * request.scale();
        Palette palette = request.palette();
        double baseline = TextPainter.baselineBetween(layout.axisTop() + 2 * request.scale(), layout.bottom(), size);
        for (long t : ticks.times()) {
            int x = layout.left() + (int) Math.floor(viewport.pxAt(t));
            Ink.fill(out, x, layout.hypnogramTop(), x + line(request), layout.axisTop(), palette.laneLine());
            Ink.fill(out, x, layout.axisTop(), x + line(request), layout.axisTop() + 3 * line(request),
                    palette.epochLine());
            String label = ticks.label(t);
            double width = text.width(label, TextPainter.Weight.REGULAR, size);
            double left = Math.clamp(x - width / 2, layout.left(), Math.max(layout.left(), out.width() - width - 2));
            text.draw(out, label, TextPainter.Weight.REGULAR, size, left, baseline, palette.mutedText());
        }
    }

    private void paintEvents(NightRequest request, NightLayout layout, NightLayout.EventLane lane, Viewport viewport,
                             Raster out) {
        double size = 10 * request.scale();
        NightLayout.Rows rows = lane.rows();
        int inset = Math.max(1, (int) Math.round(2 * request.scale()));
        Ink.fill(out, layout.left(), rows.top() + inset, out.width(), rows.bottom() - inset,
                request.palette().secondLine());
        label(request, layout, request.messages().text(lane.key()), rows, size, out);
        byte[] columns = new byte[viewport.widthPx()];
        int least = Math.max(1, (int) Math.round(1.5 * request.scale()));
        for (ScoredEvent event : request.scoring().events()) {
            EventType type = request.vocabulary().typeOf(event);
            if (lane.families().contains(type.family())) {
                int from = Math.clamp((long) viewport.pxAt(event.span().startNanos()), 0, columns.length);
                int to = Math.clamp((long) Math.ceil(viewport.pxAt(event.span().endNanos())), from, columns.length);
                Arrays.fill(columns, from, Math.min(columns.length, Math.max(to, from + least)),
                        (byte) (type.family().ordinal() + 1));
            }
        }
        for (int x = 0; x < columns.length; x++) {
            if (columns[x] != 0) {
                EventFamily family = EventFamily.values()[columns[x] - 1];
                Ink.fill(out, layout.left() + x, rows.top() + inset, layout.left() + x + 1, rows.bottom() - inset,
                        request.palette().event(family));
            }
        }
    }

    private void label(NightRequest request, NightLayout layout, String label, NightLayout.Rows rows, double size,
                       Raster out) {
        double right = layout.left() - 8 * request.scale();
        String fitted = text.fitted(label, TextPainter.Weight.REGULAR, size, right - 2);
        text.drawRight(out, fitted, TextPainter.Weight.REGULAR, size, right,
                TextPainter.baselineBetween(rows.top(), rows.bottom(), size), request.palette().mutedText());
    }

    private void paintTrace(NightRequest request, NightLayout layout, NightTrace trace, NightLayout.Rows rows, Raster out) {
        label(request, layout, trace.label(), rows, 10 * request.scale(), out);
        int width = out.width() - layout.left();
        double inset = 3 * request.scale();
        double pxPerUnit = (rows.bottom() - rows.top() - 2 * inset) / (trace.top() - trace.bottom());
        int thick = line(request);
        Optional<Integer> lastY = Optional.empty();
        for (int x = 0; x < width; x++) {
            int part = (int) ((long) x * trace.parts() / width);
            if (Float.isNaN(trace.low(part))) {
                lastY = Optional.empty();
                continue;
            }
            double high = Math.clamp(trace.high(part), trace.bottom(), trace.top());
            double low = Math.clamp(trace.low(part), trace.bottom(), trace.top());
            int top = (int) Math.round(rows.bottom() - inset - (high - trace.bottom()) * pxPerUnit);
            int bottom = (int) Math.round(rows.bottom() - inset - (low - trace.bottom()) * pxPerUnit) + thick;
            int joined = lastY.isPresent() ? Math.clamp(lastY.get(), top, bottom) - lastY.get() : 0;
            Ink.fill(out, layout.left() + x, top - Math.max(0, joined), layout.left() + x + 1,
                    bottom - Math.min(0, joined), trace.argb());
            lastY = Optional.of((top + bottom) / 2);
        }
    }

    private void paintSpectrogram(NightRequest request, NightLayout layout, NightSpectrogram spectrum,
                                  NightLayout.Rows rows, Viewport viewport, Raster out) {
        spectrograms.paint(spectrum.data(), request.palette(), rows, layout.left(), viewport, out);
        double size = 10 * request.scale();
        double right = layout.left() - 8 * request.scale();
        double top = spectrum.data().topHz();
        int height = rows.bottom() - rows.top();
        int line = line(request);
        int step = Arrays.stream(FREQUENCY_STEPS).filter(hz -> hz / top * height >= 1.3 * size).findFirst().orElse(100);
        for (int hz = step; hz < top; hz += step) {
            double y = rows.bottom() - hz / top * height;
            Ink.fill(out, (int) (layout.left() - 4 * request.scale()), (int) y, layout.left(), (int) y + line,
                    request.palette().epochLine());
            text.drawRight(out, Integer.toString(hz), TextPainter.Weight.REGULAR, size, right,
                    TextPainter.baselineBetween(y, y, size), request.palette().mutedText());
        }
        double room = right - text.width("00", TextPainter.Weight.REGULAR, size) - 20 * request.scale();
        String label = text.fitted(spectrum.label(), TextPainter.Weight.REGULAR, size, room);
        double middle = (rows.top() + rows.bottom()) / 2.0;
        text.drawRight(out, label, TextPainter.Weight.REGULAR, size, room,
                TextPainter.baselineBetween(middle, middle, size), request.palette().mutedText());
    }

    private void paintHint(NightRequest request, NightLayout layout, Raster out) {
        if (request.scoring().hypnogram().scoredCount() > 0 || request.scoring().hypnogram().size() == 0) {
            return;
        }
        double size = 12 * request.scale();
        double middle = layout.rowMiddle(2);
        String hint = text.fitted(request.messages().text("render.night.empty"), TextPainter.Weight.REGULAR, size,
                out.width() - layout.left() - 16 * request.scale());
        double width = text.width(hint, TextPainter.Weight.REGULAR, size);
        double left = layout.left() + (out.width() - layout.left() - width) / 2;
        Ink.fill(out, (int) (left - 10 * request.scale()), (int) (middle - size), (int) (left + width + 10 * request.scale()),
                (int) (middle + size), request.palette().background());
        text.draw(out, hint, TextPainter.Weight.REGULAR, size, left, TextPainter.baselineBetween(middle, middle, size),
                request.palette().mutedText());
    }

    private static void paintMarker(NightRequest request, NightLayout layout, Viewport viewport, Raster out) {
        int thick = Math.max(1, (int) Math.round(1.5 * request.scale()));
        double start = layout.left() + viewport.pxAt(request.page().startNanos());
        double end = layout.left() + viewport.pxAt(request.page().endNanos());
        double least = 5 * request.scale();
        double widen = Math.max(0, (least - (end - start)) / 2);
        int left = Math.max(layout.left(), (int) Math.round(start - widen));
        int right = Math.min(out.width(), (int) Math.round(end + widen));
        // a page of the whole night needs no mark
        if (right > left && right - left < 0.98 * viewport.widthPx()) {
            int top = layout.hypnogramTop() / 2;
            Ink.fill(out, left, top, right, layout.axisTop(), request.palette().accent(), 0.16);
            Ink.frame(out, left, top, right, layout.axisTop(), thick, request.palette().accent());
        }
    }
}
