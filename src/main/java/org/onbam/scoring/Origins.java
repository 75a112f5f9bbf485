package org.onbam.scoring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.onbam.model.EventId;
import org.onbam.model.ScoredEvent;
import org.onbam.scoring.ScoringChange.AddEvent;
import org.onbam.scoring.ScoringChange.Compound;

/// Which events of a scoring are still as another scoring had them that it was begun with, and which its scorer made or
/// changed. Read from the log; not thread-safe.
///
/// A log belongs to one scoring and a scoring to one scorer, so that more is not to be known: what came by the change
/// that begins with a copy ([#COPY]) and has the very values of then is the other's, everything else the scorer's.
/// Undoing gives back values that were there before, and with them whose they were, without looking at the log again.
public final class Origins {

    /// What names the change that begins a scoring with a copy of another.
    public static final String COPY = "score.change.startedFrom";

    private final Map<EventId, ScoredEvent> copied = new HashMap<>();

    /// @param log from the first change on
    public Origins(List<LogEntry> log) {
        log.forEach(this::take);
    }

    /// Takes note of an applied change: microseconds, but for one that begins with a copy.
    public void take(LogEntry entry) {
        if (entry.kind() == LogEntry.Kind.DO && entry.change() instanceof Compound(String name, List<ScoringChange> parts)
                && name.equals(COPY)) {
            parts.forEach(part -> {
                if (part instanceof AddEvent(ScoredEvent event)) {
                    copied.put(event.id(), event);
                }
            });
        }
    }

    /// Whether an event is as it came with the copy.
    public boolean isCopied(ScoredEvent event) {
        return event.equals(copied.get(event.id()));
    }
}
