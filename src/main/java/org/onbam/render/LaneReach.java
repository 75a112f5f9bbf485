package org.onbam.render;

import java.util.List;
import java.util.stream.IntStream;
import org.onbam.model.Channel;
import org.onbam.model.LaneStyle.Overflow;

/// How far a trace may leave its lane where it is taller.
///
/// A trace that overlaps is cut off at the rectangle of its group, the neighbouring lanes of one group's name, as the
/// exporter of the KISS pictures has it; without a group half a lane beyond its own, as on paper.
final class LaneReach {

    private static final double ALONE = 0.5;

    private LaneReach() {
    }

    /// The rows that the trace of each lane may ink.
    static List<PageLayout.Lane> of(PageRequest page) {
        return IntStream.range(0, page.layout().lanes().size()).mapToObj(lane -> of(page, lane)).toList();
    }

    private static PageLayout.Lane of(PageRequest page, int lane) {
        List<Channel> channels = page.montage().channels();
        List<PageLayout.Lane> lanes = page.layout().lanes();
        PageLayout.Lane own = lanes.get(lane);
        String group = channels.get(lane).style().group();
        if (channels.get(lane).style().overflow() == Overflow.CLIP) {
            return own;
        }
        if (group.isEmpty()) {
            int over = (int) Math.round(ALONE * own.height());
            return new PageLayout.Lane(Math.max(page.layout().headerPx(), own.top() - over),
                    Math.min(page.layout().heightPx(), own.bottom() + over));
        }
        int first = lane;
        while (first > 0 && channels.get(first - 1).style().group().equals(group)) {
            first--;
        }
        int last = lane;
        while (last + 1 < channels.size() && channels.get(last + 1).style().group().equals(group)) {
            last++;
        }
        return new PageLayout.Lane(lanes.get(first).top(), lanes.get(last).bottom());
    }
}
