package org.onbam.model;

import java.util.List;
import org.onbam.message.Messages;
import org.onbam.message.Worded;

/// A kind of event.
///
/// @param code       canonical code, as in the Luna and NSRR tables, for example `apnea_obstructive`
/// @param parent     code of the type that it is a case of, as `apnea` of `apnea_central`; empty for none
/// @param family     events that are counted, coloured and laned together
/// @param key        text of its default key, for example `O`; empty for none
/// @param minSeconds shortest duration by the scoring rule, 0 for none
/// @param maxSeconds duration beyond which it wants a second look, 0 for none
/// @param lanes      the kinds of channel it is marked on, the preferred one first; empty for any
public record EventType(String code, String parent, EventFamily family, EventLook look, String key, double minSeconds,
                        double maxSeconds, List<ChannelKind> lanes, EventWords words) implements Worded {

    public EventType {
        lanes = List.copyOf(lanes);
        if (code.isBlank() || code.equals(parent)) {
            throw new IllegalArgumentException("event type " + code + " of parent " + parent);
        }
        if (!(minSeconds >= 0) || !(maxSeconds >= 0) || maxSeconds > 0 && maxSeconds < minSeconds) {
            throw new IllegalArgumentException(code + " lasts " + minSeconds + " to " + maxSeconds + " s");
        }
        if ((look.shape() == EventShape.FLAG) != (family == EventFamily.MARKER)) {
            throw new IllegalArgumentException(code + " of family " + family + " has the shape " + look.shape());
        }
    }

    /// A type that this vocabulary does not have, brought by a newer or foreign one, or taken away by a person: nothing
    /// is known of it but its code.
    static EventType foreign(String code) {
        return new EventType(code, "", EventFamily.OTHER, new EventLook("", EventShape.MIDDLE, TraceColour.BY_KIND), "", 0, 0,
                List.of(), EventWords.inMessages(code));
    }

    /// A type that this vocabulary does not have but by the beginning of its code is a case of this one.
    EventType foreignCase(String other) {
        return new EventType(other, code, family, look, "", minSeconds, maxSeconds, lanes, EventWords.inMessages(other));
    }

    public EventType withParent(String next) {
        return new EventType(code, next, family, look, key, minSeconds, maxSeconds, lanes, words);
    }

    /// A point in time, such as lights off.
    public boolean isPoint() {
        return family == EventFamily.MARKER;
    }

    /// One or two letters for its badge; empty for a foreign code.
    public String letter() {
        return look.letters();
    }

    /// The standard text in EDF+ annotations.
    public String edfText() {
        return words.edfText();
    }

    /// Its name in a language: what a person called it, else the message `vocabulary.<code>`, else, for a foreign code,
    /// that code.
    public String name(Messages messages) {
        return name("vocabulary." + code, messages);
    }

    @Override
    public String in(Messages messages) {
        return name(messages);
    }

    /// As [#name], short enough for a band on the page: the message `vocabulary.<code>.short`.
    public String shortName(Messages messages) {
        return name("vocabulary." + code + ".short", messages);
    }

    private String name(String key, Messages messages) {
        String given = words.given(messages.isKorean());
        return !given.isEmpty() ? given : messages.has(key) ? messages.text(key) : words.edfText();
    }
}
