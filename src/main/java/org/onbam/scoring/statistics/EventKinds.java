package org.onbam.scoring.statistics;

import java.util.HashMap;
import java.util.Map;
import org.onbam.model.EventFamily;
import org.onbam.model.EventVocabulary;

/// What the types of a vocabulary count as: a type of a person's own, or of a side such as `plm_left`, counts as its
/// parent; where that says nothing, or another family than its own, as any event of its family. So an event is in the
/// statistics what it is on the page and to the rules.
final class EventKinds {

    private static final int MOST_PARENTS = 16;

    private final EventVocabulary vocabulary;
    private final Map<String, EventKind> known = new HashMap<>();

    EventKinds(EventVocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    EventKind of(String type) {
        return known.computeIfAbsent(type, this::find);
    }

    private EventKind find(String type) {
        EventFamily family = vocabulary.typeOf(type).family();
        String at = type;
        for (int steps = 0; steps < MOST_PARENTS && !at.isEmpty(); steps++) {
            EventKind kind = EventKind.of(at);
            if (kind != EventKind.NONE && kind.family() == family) {
                return kind;
            }
            at = vocabulary.typeOf(at).parent();
        }
        return EventKind.of(family);
    }
}
