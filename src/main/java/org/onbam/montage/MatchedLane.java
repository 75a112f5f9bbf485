package org.onbam.montage;

import org.onbam.message.Message;
import org.onbam.model.Channel;

/// A lane of a matched montage, and how it came about.
///
/// @param place   index of the planned channel in its plan
/// @param channel the lane; [Channel#isMissing] where nothing was found
/// @param choice  which of the planned channel's [PlannedChannel#sought] it is, 0 for the best; -1 where nothing was found
/// @param why     one sentence: what was matched and by which rule, or what was sought in vain
public record MatchedLane(int place, Channel channel, int choice, Message why) {

    public boolean isMissing() {
        return channel.isMissing();
    }

    /// Something else than what the plan wants most.
    public boolean isFallback() {
        return choice > 0;
    }
}
