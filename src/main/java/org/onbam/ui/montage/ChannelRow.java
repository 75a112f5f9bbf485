package org.onbam.ui.montage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.onbam.model.Montage;
import org.onbam.montage.MatchedLane;
import org.onbam.montage.MatchedMontage;

/// A line in the editor's list of channels: a lane on the page, or a channel of the plan that this recording lacks and that
/// takes no room.
///
/// @param lane  on the page, -1 for a channel that takes no room
/// @param place in the plan, -1 for a lane that nobody planned
record ChannelRow(int lane, int place) {

    /// A line for each channel of the plan, in its order. What was moved on the page and is not yet saved has moved among the
    /// places of the lanes, and those that take no room have stayed.
    ///
    /// @param matched what the montage came from, with as many lanes
    static List<ChannelRow> of(Montage montage, Optional<MatchedMontage> matched) {
        if (matched.isEmpty()) {
            return IntStream.range(0, montage.channels().size()).mapToObj(lane -> new ChannelRow(lane, -1)).toList();
        }
        List<Integer> places = matched.get().lanes().stream().map(MatchedLane::place).toList();
        List<ChannelRow> rows = new ArrayList<>();
        for (int place = 0; place < matched.get().plan().channels().size(); place++) {
            rows.add(new ChannelRow(places.indexOf(place), place));
        }
        return rows;
    }

    /// Whether the recording lacks it and it takes no room.
    boolean isAbsent() {
        return lane < 0;
    }
}
