package org.onbam.model;

import java.util.List;

/// A kind of event. Its Korean and English names are the messages `vocabulary.<code>` and, short, `vocabulary.<code>.short`.
///
/// @param code       canonical code, as in the Luna and NSRR tables, for example `apnea_obstructive`
/// @param family     events that are counted, coloured and laned together
/// @param letter     the letter on its badge and of its default key; empty for none
/// @param minSeconds shortest duration by the scoring rule, 0 for none
/// @param maxSeconds duration beyond which it wants a second look, 0 for none
/// @param lanes      the kinds of channel it is marked on, the preferred one first; empty for any
/// @param edfText    the standard text in EDF+ annotations
public record EventType(String code, EventFamily family, String letter, double minSeconds, double maxSeconds,
                        List<ChannelKind> lanes, String edfText) {

    public EventType {
        lanes = List.copyOf(lanes);
    }

    /// A point in time, such as lights off.
    public boolean isPoint() {
        return family == EventFamily.MARKER;
    }
}
