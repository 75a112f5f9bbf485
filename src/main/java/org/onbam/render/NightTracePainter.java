package org.onbam.render;

import org.onbam.model.ChannelKind;

/// A slow number over a night: in each column the line from its least to its greatest value, joined to the column before;
/// nothing crosses a gap.
final class NightTracePainter {

    private NightTracePainter() {
    }

    static void paint(NightRequest request, NightTrace trace, NightLayout.Rows rows, Raster out) {
        NightRequest.Frame frame = request.frame();
        Viewport plot = frame.plot();
        int line = frame.line();
        if (trace.guide() > trace.bottom() && trace.guide() < trace.top()) {
            int y = y(trace, rows, line, trace.guide());
            Ink.fill(out, frame.gutterPx(), y, frame.widthPx(), y + line, frame.palette().fiveSecondLine());
        }
        int argb = frame.palette().trace(trace.lane() == NightLane.SATURATION ? ChannelKind.SPO2
                : ChannelKind.PULSE);
        float[] values = trace.series().values();
        long step = trace.series().stepNanos();
        int lastTop = 0;
        int lastBottom = -1;
        for (int x = 0; x < plot.widthPx(); x++) {
            // zoomed in, several columns lie in one step
            int from = Math.clamp(plot.nanosAt(x) / step, 0, values.length);
            int to = Math.clamp(Math.ceilDiv(plot.nanosAt(x + 1), step), from, values.length);
            float low = Float.NaN;
            float high = Float.NaN;
            for (int i = from; i < to; i++) {
                float value = values[i];
                if (!Float.isNaN(value)) {
                    low = Float.isNaN(low) || value < low ? value : low;
                    high = Float.isNaN(high) || value > high ? value : high;
                }
            }
            if (Float.isNaN(low)) {
                lastBottom = -1;
                continue;
            }
            int top = y(trace, rows, line, high);
            int bottom = y(trace, rows, line, low) + line;
            boolean joined = lastBottom >= 0;
            Ink.fill(out, frame.gutterPx() + x, joined ? Math.min(top, lastBottom) : top, frame.gutterPx() + x + 1,
                    joined ? Math.max(bottom, lastTop) : bottom, argb);
            lastTop = top;
            lastBottom = bottom;
        }
    }

    /// Top of a line at a value.
    static int y(NightTrace trace, NightLayout.Rows rows, int line, double value) {
        double part = (Math.clamp(value, trace.bottom(), trace.top()) - trace.bottom()) / (trace.top() - trace.bottom());
        return (int) Math.round(rows.bottom() - line - part * (rows.height() - line));
    }

    /// The values at head and foot at the gutter's right edge, where there is room for both; gives where a label may end.
    static double scale(NightRequest request, NightTrace trace, NightLayout.Rows rows, TextPainter text, Raster out) {
        double scale = request.frame().scale();
        double size = 9 * scale;
        double right = request.frame().gutterPx() - 8 * scale;
        if (rows.height() < 2 * size) {
            return right;
        }
        text.drawRight(out, Integer.toString((int) trace.top()), TextPainter.Weight.REGULAR, size, right,
                rows.top() + 0.8 * size, request.frame().palette().mutedText());
        text.drawRight(out, Integer.toString((int) trace.bottom()), TextPainter.Weight.REGULAR, size, right,
                rows.bottom(), request.frame().palette().mutedText());
        return right - text.width("000", TextPainter.Weight.REGULAR, size) - 5 * scale;
    }
}
