package org.onbam.render;

import org.onbam.model.Channel;
import org.onbam.model.ChannelKind;
import org.onbam.model.LaneStyle;

/// Lines at the values that a channel's style names, thin and pale in the trace's own colour; the two between which the
/// 75 µV of slow waves lie (AASM, N3) say so at the page's edge, on the first lane that has them. Belongs to one thread at a time.
final class Gridlines {

    private static final String SLOW_WAVES_NAME = "75 µV";
    private static final double INK = 0.3;
    private static final double TEXT_PX = 10;
    private static final double INSET_PX = 4;
    /// Lines nearer to each other than this have no room for a name between them.
    private static final double LEAST_ROOM_PX = 13;

    private final TextPainter text = new TextPainter();

    void draw(Channel channel, LaneGeometry geometry, PageLayout.Lane lane, PageRequest request, Raster out) {
        int thick = Math.max(1, (int) Math.round(request.scale()));
        int ink = request.palette().trace(channel.style().colour(), channel.kind());
        for (double value : channel.style().gridlines()) {
            int y = row(geometry, value, thick);
            if (isIn(lane, y, thick)) {
                Ink.fill(out, 0, y, out.width(), y + thick, ink, INK);
            }
        }
        if (isFirstOfSlowWaves(channel, request)) {
            name(geometry, lane, thick, request, out);
        }
    }

    // Said once a page: what one pair of lines means holds for all.
    private static boolean isFirstOfSlowWaves(Channel channel, PageRequest request) {
        return request.montage().channels().stream().filter(each -> each.kind() == ChannelKind.EEG && !each.isMissing()
                && each.style().gridlines().containsAll(LaneStyle.SLOW_WAVE_LINES)).findFirst().filter(first -> first == channel).isPresent();
    }

    private static int row(LaneGeometry geometry, double value, int thick) {
        return (int) Math.floor(geometry.y(value) - (thick - 1) / 2.0);
    }

    private static boolean isIn(PageLayout.Lane lane, int y, int thick) {
        return y >= lane.top() && y + thick <= lane.bottom();
    }

    private void name(LaneGeometry geometry, PageLayout.Lane lane, int thick, PageRequest request, Raster out) {
        int one = row(geometry, LaneStyle.SLOW_WAVE_LINES.getFirst(), thick);
        int other = row(geometry, LaneStyle.SLOW_WAVE_LINES.getLast(), thick);
        double size = TEXT_PX * request.scale();
        if (isIn(lane, one, thick) && isIn(lane, other, thick) && Math.abs(one - other) >= LEAST_ROOM_PX * request.scale()) {
            double baseline = Math.min(one, other) + thick + size;
            text.drawRight(out, SLOW_WAVES_NAME, TextPainter.Weight.REGULAR, size, out.width() - INSET_PX * request.scale(),
                    baseline, request.palette().text());
        }
    }
}
