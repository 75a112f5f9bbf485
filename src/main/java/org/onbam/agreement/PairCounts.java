package org.onbam.agreement;

import java.util.EnumMap;
import java.util.Map;
import org.onbam.model.EpochGrid;
import org.onbam.model.EventVocabulary;
import org.onbam.model.Scoring;

/// How two scorers agree in the stages and events of a night, as counts, which add up over nights.
///
/// @param stages of [Ratings#STAGES], the reference as rows
/// @param events of every group
public record PairCounts(ConfusionMatrix stages, Map<EventGroup, EventCounts> events) {

    public PairCounts {
        events = Map.copyOf(events);
    }

    /// @param stages    what both say of the epochs of `grid`
    /// @param reference whose events are expected
    public static PairCounts of(ConfusionMatrix stages, Scoring reference, Scoring test, EpochGrid grid, EventVocabulary vocabulary) {
        Map<EventGroup, EventCounts> events = new EnumMap<>(EventGroup.class);
        for (EventGroup group : EventGroup.values()) {
            events.put(group, EventCounts.of(group.in(reference, vocabulary), group.in(test, vocabulary), grid));
        }
        return new PairCounts(stages, events);
    }

    /// The sum of two, as over several nights.
    public PairCounts plus(PairCounts other) {
        Map<EventGroup, EventCounts> sums = new EnumMap<>(EventGroup.class);
        events.forEach((group, counts) -> sums.put(group, counts.plus(other.of(group))));
        return new PairCounts(stages.plus(other.stages), sums);
    }

    /// The test as reference.
    public PairCounts transposed() {
        Map<EventGroup, EventCounts> turned = new EnumMap<>(EventGroup.class);
        events.forEach((group, counts) -> turned.put(group, counts.transposed()));
        return new PairCounts(stages.transposed(), turned);
    }

    public EventCounts of(EventGroup group) {
        EventCounts counts = events.get(group);
        if (counts == null) {
            throw new IllegalArgumentException("no counts of " + group);
        }
        return counts;
    }
}
