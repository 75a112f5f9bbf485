package org.onbam.ui.scoring;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.onbam.model.EventId;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;
import org.onbam.model.TimeSpan;

/// What the next event or stage key acts on.
public sealed interface Selection {

    record None() implements Selection {
    }

    record OfEvent(EventId id) implements Selection {
    }

    /// Several events, two at the least: an event key retypes them all in one step.
    record OfEvents(Set<EventId> ids) implements Selection {

        public OfEvents {
            ids = Set.copyOf(ids);
            if (ids.size() < 2) {
                throw new IllegalArgumentException(ids.size() + " events are not several");
            }
        }
    }

    /// The ids of the events: none, one or several.
    default Set<EventId> ids() {
        return switch (this) {
            case OfEvent(EventId id) -> Set.of(id);
            case OfEvents(Set<EventId> ids) -> ids;
            case None _, OfEpochs _, OfSpan _ -> Set.of();
        };
    }

    /// What is left of it after an edit: events that are gone are chosen no more.
    default Selection within(Scoring after) {
        Set<EventId> chosen = ids();
        List<EventId> there = chosen.isEmpty() ? List.of()
                : after.events().stream().map(ScoredEvent::id).filter(chosen::contains).toList();
        return there.size() < chosen.size() ? ofEvents(there) : this;
    }

    /// Of none, one or several events.
    static Selection ofEvents(Collection<EventId> ids) {
        return switch (ids.size()) {
            case 0 -> new None();
            case 1 -> new OfEvent(ids.iterator().next());
            default -> new OfEvents(Set.copyOf(ids));
        };
    }

    /// Epochs `[first, end)`, dragged across the hypnogram: what the next stage key paints.
    ///
    /// @param first 0-based
    record OfEpochs(int first, int end) implements Selection {

        public OfEpochs {
            if (first < 0 || end <= first) {
                throw new IllegalArgumentException("epochs " + first + " to " + end);
            }
        }
    }

    /// A span dragged on a lane.
    ///
    /// @param channel name of the channel, wherever it is shown; empty for no channel in particular
    record OfSpan(String channel, TimeSpan span) implements Selection {
    }
}
