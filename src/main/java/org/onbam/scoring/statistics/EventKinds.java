package org.onbam.scoring.statistics;

import java.util.HashMap;
import java.util.Map;
import org.onbam.model.EventVocabulary;

/// What the types of a vocabulary count as: a type of a person's own, or of a side such as `plm_left`, counts as its
/// parent; one that is not in the vocabulary, such as `apnea_postural`, as what its code begins with.
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
        String at = type;
        for (int steps = 0; steps < MOST_PARENTS && !at.isEmpty(); steps++) {
            EventKind kind = EventKind.of(at);
            if (kind != EventKind.NONE) {
                return kind;
            }
            at = vocabulary.typeOf(at).parent();
        }
        int end = type.indexOf('_');
        return end < 0 || vocabulary.find(type).isPresent() ? EventKind.NONE : EventKind.of(type.substring(0, end));
    }
}
