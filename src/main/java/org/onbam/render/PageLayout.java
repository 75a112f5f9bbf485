package org.onbam.render;

import java.util.ArrayList;
import java.util.List;
import org.onbam.model.Channel;
import org.onbam.model.Montage;

/// Where the lanes of a page lie, in device pixels from the top: a header strip, then one lane a channel by weight.
///
/// The gutter of the window and the rasteriser both lay out by this, so labels and traces cannot part.
///
/// @param headerPx height of the strip with epoch number and clock
/// @param lanes    one a channel, contiguous, from `headerPx` to `heightPx`
public record PageLayout(int heightPx, int headerPx, List<Lane> lanes) {

    public record Lane(int top, int bottom) {

        public int height() {
            return bottom - top;
        }
    }

    public PageLayout {
        lanes = List.copyOf(lanes);
    }

    public static PageLayout of(Montage montage, int heightPx, int headerPx) {
        double total = montage.channels().stream().mapToDouble(Channel::weight).sum();
        List<Lane> lanes = new ArrayList<>();
        double sum = 0;
        int top = headerPx;
        for (Channel channel : montage.channels()) {
            sum += channel.weight();
            int bottom = headerPx + (int) Math.round((heightPx - headerPx) * sum / total);
            lanes.add(new Lane(top, bottom));
            top = bottom;
        }
        return new PageLayout(heightPx, headerPx, lanes);
    }

    /// The lane at a height, or -1 in the header or outside.
    public int laneAt(double y) {
        for (int i = 0; i < lanes.size(); i++) {
            if (y >= lanes.get(i).top() && y < lanes.get(i).bottom()) {
                return i;
            }
        }
        return -1;
    }
}
