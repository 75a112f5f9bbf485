package org.onbam.render;

import java.util.List;
import org.onbam.model.EventType;
import org.onbam.model.ScoredEvent;

/// Events of a night in their lanes: a bar from onset to end, in the colour of the family and the shape of the type, so
/// that an obstructive apnea, a central one and a hypopnea are told apart without colour. Points in time are flags over the
/// hypnogram.
final class NightEventPainter {

    private static final double LEAST_WIDTH = 1.5;
    private static final double FLAG_WIDTH = 6;

    private NightEventPainter() {
    }

    /// First column of an event's bar.
    static int left(NightRequest.Frame frame, ScoredEvent event) {
        return frame.gutterPx() + (int) Math.floor(frame.plot().pxAt(event.span().startNanos()));
    }

    /// After its last column.
    static int right(NightRequest.Frame frame, ScoredEvent event) {
        return Math.max(left(frame, event) + frame.px(LEAST_WIDTH),
                frame.gutterPx() + (int) Math.ceil(frame.plot().pxAt(event.span().endNanos())));
    }

    /// After the last column of a point's flag.
    static int flagRight(NightRequest.Frame frame, ScoredEvent event) {
        return left(frame, event) + frame.px(FLAG_WIDTH) + frame.line();
    }

    /// Draws the events of a lane that reach into the columns, on the lane's ground.
    static void paint(NightRequest request, NightLayout.Place place, Columns columns) {
        NightRequest.Frame frame = request.frame();
        NightLayout.Rows rows = place.rows();
        int inset = frame.px(place.rows().height() >= 12 * frame.scale() ? 2 : 1);
        columns.fill(frame.gutterPx(), rows.top() + inset, frame.widthPx(), rows.bottom() - inset,
                frame.palette().secondLine());
        long from = frame.plot().nanosAt(columns.left() - frame.gutterPx() - 2.0 * frame.px(LEAST_WIDTH));
        long end = frame.plot().nanosAt(columns.right() - frame.gutterPx() + 1.0);
        List<ScoredEvent> events = request.night().scoring().events();
        for (int i = 0; i < events.size() && events.get(i).span().startNanos() <= end; i++) {
            ScoredEvent event = events.get(i);
            if (event.span().endNanos() >= from) {
                EventType type = request.night().vocabulary().typeOf(event);
                if (place.lane().families().contains(type.family())) {
                    bar(request, event, type, rows.top() + inset, rows.bottom() - inset, columns);
                }
            }
        }
    }

    private static void bar(NightRequest request, ScoredEvent event, EventType type, int top, int bottom, Columns columns) {
        NightRequest.Frame frame = request.frame();
        ShapeInk.fill(columns, type.look().shape(), Math.max(frame.gutterPx(), left(frame, event)), top, right(frame, event),
                bottom, frame.palette().event(type));
    }

    /// Draws the flags that reach into the columns: a stem over the hypnogram and a pennant at its head.
    static void paintFlags(NightRequest request, NightLayout layout, Columns columns) {
        NightRequest.Frame frame = request.frame();
        for (ScoredEvent event : request.night().scoring().events()) {
            int left = left(frame, event);
            if (left >= columns.right()) {
                break;  // by onset: those behind begin no earlier
            }
            if (columns.meets(left, flagRight(frame, event)) && left >= frame.gutterPx()) {
                EventType type = request.night().vocabulary().typeOf(event);
                if (type.isPoint()) {
                    flag(request, layout, left, frame.palette().event(type), columns);
                }
            }
        }
    }

    private static void flag(NightRequest request, NightLayout layout, int left, int argb, Columns columns) {
        NightRequest.Frame frame = request.frame();
        int line = frame.line();
        int top = frame.px(2);
        int tall = Math.max(3, layout.hypnogramTop() - top - frame.px(1));
        int wide = frame.px(FLAG_WIDTH);
        columns.fill(left, top, left + line, layout.hypnogramBottom(), argb, 0.75);
        for (int y = 0; y < tall; y++) {
            double part = 1 - Math.abs(2.0 * y + 1 - tall) / tall;
            columns.fill(left + line, top + y, left + line + (int) Math.round(part * wide), top + y + 1, argb);
        }
    }
}
