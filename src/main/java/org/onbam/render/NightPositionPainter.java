package org.onbam.render;

import org.onbam.model.BodyPosition;
import org.onbam.model.ChannelKind;
import org.onbam.scoring.PositionTrack;

/// Which way the sleeper lay, as a band for each stretch with its letter where there is room: S supine, L left, R right,
/// P prone, U upright. On the back, where apneas are worst, the band is darkest; nothing is drawn where nothing is known.
final class NightPositionPainter {

    private static final double LETTER = 9;

    private NightPositionPainter() {
    }

    static void paint(NightRequest request, NightLayout.Rows rows, TextPainter text, Raster out) {
        NightRequest.Frame frame = request.frame();
        Palette palette = frame.palette();
        int colour = palette.trace(ChannelKind.POSITION);
        double size = Math.min(LETTER * frame.scale(), rows.height() - 2.0);
        Columns columns = new Columns(out, frame.gutterPx(), frame.widthPx());
        for (PositionTrack.Stretch stretch : request.night().position().stretches()) {
            int left = frame.gutterPx() + (int) Math.round(frame.plot().pxAt(stretch.span().startNanos()));
            int right = frame.gutterPx() + (int) Math.round(frame.plot().pxAt(stretch.span().endNanos()));
            if (!columns.meets(left, right) || stretch.position() == BodyPosition.UNKNOWN) {
                continue;
            }
            int end = Math.max(left + 1, right - frame.line());
            columns.fill(left, rows.top(), end, rows.bottom(), colour, strength(stretch.position()));
            columns.fill(left, rows.top(), left + frame.line(), rows.bottom(), colour);
            String letter = letter(stretch.position());
            int from = Math.max(left, frame.gutterPx());
            int to = Math.min(end, frame.widthPx());
            double width = text.width(letter, TextPainter.Weight.SEMIBOLD, size);
            if (to - from >= width + 4 * frame.scale()) {
                text.draw(out, letter, TextPainter.Weight.SEMIBOLD, size, (from + to - width) / 2,
                        TextPainter.baselineBetween(rows.top(), rows.bottom(), size), palette.text());
            }
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
