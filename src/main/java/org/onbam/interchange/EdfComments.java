package org.onbam.interchange;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.onbam.edf.EdfAnnotation;

/// Comments that stand beside their events, found again by time, channel and the event's text, in whatever order the
/// file has them.
final class EdfComments {

    private record Key(long onsetNanos, long durationNanos, String channel, String text) {

        static Key of(EdfAnnotation annotation, String text) {
            return new Key(annotation.onsetNanos(), annotation.durationNanos(), annotation.channel(),
                    text.strip().toLowerCase(Locale.ROOT));
        }
    }

    private final Map<Key, Deque<EdfAnnotation>> waiting = new HashMap<>();

    /// Takes an annotation if it is a comment on something.
    boolean take(EdfAnnotation annotation) {
        return EdfLabels.commentedText(annotation.text()).map(text -> {
            waiting.computeIfAbsent(Key.of(annotation, text), key -> new ArrayDeque<>()).add(annotation);
            return true;
        }).orElse(false);
    }

    /// The comment on an event, which is then spoken for; empty if there is none.
    String commentOn(EdfAnnotation event) {
        Deque<EdfAnnotation> comments = waiting.get(Key.of(event, event.text()));
        if (comments == null || comments.isEmpty()) {
            return "";
        }
        return comments.poll().text().substring(EdfLabels.commentOn(event.text().strip()).length());
    }

    /// Comments on nothing that is there.
    List<EdfAnnotation> rest() {
        List<EdfAnnotation> rest = new ArrayList<>();
        waiting.values().forEach(rest::addAll);
        rest.sort(java.util.Comparator.comparingLong(EdfAnnotation::onsetNanos).thenComparing(EdfAnnotation::text));
        return rest;
    }
}
