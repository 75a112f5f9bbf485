package org.onbam.render;

import org.onbam.model.BodyPosition;
import org.onbam.model.ChannelKind;
import org.onbam.model.TimeSpan;
import org.onbam.scoring.PositionTrack;

/// Which way the sleeper lay, as a band for each stretch with its letter where there is room: S supine, L left, R right,
/// P prone, U upright. On the back, where apneas are worst, the band is darkest; nothing is drawn where nothing is known.
/// What the sensor says without anybody knowing what it means is a grey band with the code itself.
final class NightPositionPainter {

    private static final double LETTER = 9;
    private static final double UNKNOWN = 0.12;

    private final NightRequest.Frame frame;
    private final NightLayout.Rows rows;
    private final TextPainter text;
    private final Columns columns;

    private NightPositionPainter(NightRequest.Frame frame, NightLayout.Rows rows, TextPainter text, Raster out) {
        this.frame = frame;
        this.rows = rows;
        this.text = text;
        this.columns = new Columns(out, frame.gutterPx(), frame.widthPx());
    }

    static void paint(NightRequest request, NightLayout.Rows rows, TextPainter text, Raster out) {
        NightRequest.Frame frame = request.frame();
        NightPositionPainter painter = new NightPositionPainter(frame, rows, text, out);
        int colour = frame.palette().trace(ChannelKind.POSITION);
        for (NightPosition.Code code : request.night().position().codes()) {
            painter.band(code.span(), frame.palette().mutedText(), UNKNOWN, code.text(), TextPainter.Weight.REGULAR);
        }
        for (PositionTrack.Stretch stretch : request.night().position().track().stretches()) {
            if (stretch.position() != BodyPosition.UNKNOWN) {
                painter.band(stretch.span(), colour, strength(stretch.position()), letter(stretch.position()),
                        TextPainter.Weight.SEMIBOLD);
            }
        }
    }

    private void band(TimeSpan span, int colour, double strength, String letter, TextPainter.Weight weight) {
        int left = frame.gutterPx() + (int) Math.round(frame.plot().pxAt(span.startNanos()));
        int right = frame.gutterPx() + (int) Math.round(frame.plot().pxAt(span.endNanos()));
        if (!columns.meets(left, right)) {
            return;
        }
        double size = Math.min(LETTER * frame.scale(), rows.height() - 2.0);
        int end = Math.max(left + 1, right - frame.line());
        columns.fill(left, rows.top(), end, rows.bottom(), colour, strength);
        columns.fill(left, rows.top(), left + frame.line(), rows.bottom(), colour);
        int from = Math.max(left, frame.gutterPx());
        int to = Math.min(end, frame.widthPx());
        double width = text.width(letter, weight, size);
        if (to - from >= width + 4 * frame.scale()) {
            text.draw(columns.out(), letter, weight, size, (from + to - width) / 2,
                    TextPainter.baselineBetween(rows.top(), rows.bottom(), size), frame.palette().text());
        }
    }

    /// The initial, the same in every language, as on the screens of recorders.
    static String letter(BodyPosition position) {
        return position == BodyPosition.UNKNOWN ? "" : position.name().substring(0, 1);
    }

    private static double strength(BodyPosition position) {
        return switch (position) {
            case SUPINE -> 0.5;
            case PRONE -> 0.32;
            case LEFT, RIGHT -> 0.18;
            case UPRIGHT -> 0.08;
            case UNKNOWN -> 0;
        };
    }
}
