package org.onbam.render;

import static org.onbam.scoring.night.Lights.OFF;
import static org.onbam.scoring.night.Lights.ON;

import java.util.Optional;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;
import org.onbam.model.TimeSpan;

/// What everything in the night strip stands on: paper, gaps, the time before lights off and after lights on, clock lines.
final class NightGround {

    private static final double LABEL = 10.5;
    private static final double TICK_SPACING = 64;

    private NightGround() {
    }

    /// Lights off and on where they are marked; the first and the last of several.
    record Lights(Optional<Long> off, Optional<Long> on) {

        static Lights of(Scoring scoring) {
            Optional<Long> off = Optional.empty();
            Optional<Long> on = Optional.empty();
            for (ScoredEvent event : scoring.events()) {
                if (isOff(event) && off.isEmpty()) {
                    off = Optional.of(event.span().startNanos());
                } else if (isOn(event)) {
                    on = Optional.of(event.span().startNanos());
                }
            }
            return new Lights(off, on);
        }

        static boolean decides(ScoredEvent event) {
            return isOff(event) || isOn(event);
        }

        private static boolean isOff(ScoredEvent event) {
            return event.type().equals(OFF);
        }

        private static boolean isOn(ScoredEvent event) {
            return event.type().equals(ON);
        }
    }

    /// Draws rows `[top, bottom)` of the ground in the columns.
    static void paint(NightRequest request, Lights lights, int top, int bottom, Columns columns) {
        NightRequest.Frame frame = request.frame();
        Viewport plot = frame.plot();
        columns.fill(frame.gutterPx(), top, frame.widthPx(), bottom, frame.palette().background());
        lights.off().ifPresent(off -> columns.fill(frame.gutterPx(), top, x(frame, off), bottom, frame.palette().secondLine()));
        lights.on().ifPresent(on -> columns.fill(Math.max(frame.gutterPx(), x(frame, on)), top, frame.widthPx(), bottom,
                frame.palette().secondLine()));
        for (TimeSpan gap : request.night().recording().gaps()) {
            int left = frame.gutterPx() + (int) Math.floor(plot.pxAt(gap.startNanos()));
            int right = frame.gutterPx() + (int) Math.ceil(plot.pxAt(gap.endNanos()));
            columns.hatch(Math.max(frame.gutterPx(), left), top, right, bottom, frame.palette().hatch(), frame.scale());
        }
        for (long t : ticks(request).times()) {
            int x = x(frame, t);
            columns.fill(x, top, x + frame.line(), bottom, frame.palette().laneLine());
        }
    }

    private static int x(NightRequest.Frame frame, long nanos) {
        return frame.gutterPx() + (int) Math.floor(frame.plot().pxAt(nanos));
    }

    private static ClockTicks ticks(NightRequest request) {
        NightRequest.Frame frame = request.frame();
        return ClockTicks.of(frame.plot(), new Clock(request.night().recording().start()), TICK_SPACING * frame.scale());
    }

    /// The clock under the strip.
    static void paintAxis(NightRequest request, NightLayout layout, TextPainter text, Raster out) {
        NightRequest.Frame frame = request.frame();
        Ink.fill(out, 0, layout.axisTop(), out.width(), layout.bottom(), frame.palette().background());
        double size = LABEL * frame.scale();
        double baseline = TextPainter.baselineBetween(layout.axisTop() + 2 * frame.scale(), layout.bottom(), size);
        ClockTicks ticks = ticks(request);
        for (long t : ticks.times()) {
            int x = x(frame, t);
            Ink.fill(out, x, layout.axisTop(), x + frame.line(), layout.axisTop() + 3 * frame.line(), frame.palette().epochLine());
            String label = ticks.label(t);
            double width = text.width(label, TextPainter.Weight.REGULAR, size);
            double left = Math.clamp(x - width / 2, layout.left(), Math.max(layout.left(), out.width() - width - 2));
            text.draw(out, label, TextPainter.Weight.REGULAR, size, left, baseline, frame.palette().mutedText());
        }
    }
}
