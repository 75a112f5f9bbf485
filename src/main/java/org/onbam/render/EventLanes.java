package org.onbam.render;

import java.util.stream.IntStream;
import org.onbam.model.ChannelKind;
import org.onbam.model.ChannelName;
import org.onbam.model.EventType;
import org.onbam.model.EventVocabulary;
import org.onbam.model.Montage;
import org.onbam.model.ScoredEvent;
import org.onbam.scoring.Notes;

/// On which lanes of a page an event lies: for drawing it and for finding it under the pointer.
public final class EventLanes {

    private EventLanes() {
    }

    /// The lanes of an event, ascending.
    ///
    /// An event marked on a channel lies there, if the montage shows it. Otherwise it lies on the lanes of the kind of channel
    /// that its type prefers and the montage shows; an event of no particular kind on all of them. Empty for a point in time, which is
    /// drawn over the whole height, for an event that none of the lanes suits, and for a note on an epoch or on the
    /// recording, which is about no signal.
    public static int[] lanesOf(ScoredEvent event, EventVocabulary vocabulary, Montage montage) {
        EventType type = vocabulary.typeOf(event);
        if (type.isPoint() || Notes.isNote(event)) {
            return new int[0];
        }
        int[] named = event.channel().isBlank() ? new int[0] : named(event.channel(), montage);
        if (named.length > 0) {
            return named;
        }
        if (type.lanes().isEmpty()) {
            return event.channel().isBlank() ? IntStream.range(0, montage.channels().size()).toArray() : new int[0];
        }
        for (ChannelKind kind : type.lanes()) {
            int[] lanes = ofKind(kind, montage);
            if (lanes.length > 0) {
                return lanes;
            }
        }
        return new int[0];
    }

    private static int[] ofKind(ChannelKind kind, Montage montage) {
        return IntStream.range(0, montage.channels().size())
                .filter(i -> montage.channels().get(i).kind() == kind).toArray();
    }

    private static int[] named(String channel, Montage montage) {
        ChannelName wanted = ChannelName.of(channel);
        return IntStream.range(0, montage.channels().size())
                .filter(i -> wanted.equals(ChannelName.of(montage.channels().get(i).name()))).toArray();
    }
}
