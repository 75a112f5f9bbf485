package org.onbam.scoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onbam.model.Dismissal;
import org.onbam.model.EventId;
import org.onbam.model.EventLink;
import org.onbam.model.Hypnogram;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;
import org.onbam.scoring.ScoringChange.AddEvent;
import org.onbam.scoring.ScoringChange.AddLink;
import org.onbam.scoring.ScoringChange.Compound;
import org.onbam.scoring.ScoringChange.Dismiss;
import org.onbam.scoring.ScoringChange.RemoveEvent;
import org.onbam.scoring.ScoringChange.RemoveLink;
import org.onbam.scoring.ScoringChange.ReplaceEvent;
import org.onbam.scoring.ScoringChange.Restore;
import org.onbam.scoring.ScoringChange.SetStages;

/// What leads from one scoring to another on the same grid: stages, events by id, links and dismissals. Pure; 10,000 events
/// cost some milliseconds.
///
/// An event of both that differs is replaced and keeps its id, and with it the links that stay. Links go before the events
/// they hold, and come after them.
public final class ScoringDifference {

    /// What names the change that goes back to a revision.
    public static final String RESTORED = "score.change.backTo";

    private final Scoring from;
    private final Scoring to;
    private final List<ScoringChange> parts = new ArrayList<>();

    private ScoringDifference(Scoring from, Scoring to) {
        this.from = from;
        this.to = to;
    }

    /// The change that makes the one scoring exactly the other; empty when they are equal.
    ///
    /// @param nameKey names it as an action
    /// @throws IllegalArgumentException if the grids differ
    public static Optional<ScoringChange> between(Scoring from, Scoring to, String nameKey) {
        if (!from.grid().equals(to.grid())) {
            throw new IllegalArgumentException("scorings on " + from.grid() + " and " + to.grid());
        }
        List<ScoringChange> parts = new ScoringDifference(from, to).parts();
        return parts.isEmpty() ? Optional.empty() : Optional.of(new Compound(nameKey, parts));
    }

    private List<ScoringChange> parts() {
        stages();
        Set<EventLink> wanted = new HashSet<>(to.links());
        from.links().stream().filter(link -> !wanted.contains(link)).map(RemoveLink::new).forEach(parts::add);
        events();
        Set<EventLink> had = new HashSet<>(from.links());
        to.links().stream().filter(link -> !had.contains(link)).map(AddLink::new).forEach(parts::add);
        dismissals();
        return parts;
    }

    /// One change for each run of epochs that differ.
    private void stages() {
        Hypnogram before = from.hypnogram();
        Hypnogram after = to.hypnogram();
        int first = 0;
        while (first < before.size()) {
            int end = first;
            while (end < before.size() && before.at(end) != after.at(end)) {
                end++;
            }
            if (end > first) {
                parts.add(new SetStages(first, before.range(first, end), after.range(first, end)));
            }
            first = end + 1;
        }
    }

    private void events() {
        Map<EventId, ScoredEvent> wanted = byId(to);
        for (ScoredEvent event : from.events()) {
            ScoredEvent next = wanted.get(event.id());
            if (next == null) {
                parts.add(new RemoveEvent(event));
            } else if (!next.equals(event)) {
                parts.add(new ReplaceEvent(event, next));
            }
        }
        Map<EventId, ScoredEvent> had = byId(from);
        to.events().stream().filter(event -> !had.containsKey(event.id())).map(AddEvent::new).forEach(parts::add);
    }

    private static Map<EventId, ScoredEvent> byId(Scoring scoring) {
        Map<EventId, ScoredEvent> byId = new HashMap<>();
        scoring.events().forEach(event -> byId.put(event.id(), event));
        return byId;
    }

    private void dismissals() {
        Set<Dismissal> wanted = new HashSet<>(to.dismissals());
        from.dismissals().stream().filter(each -> !wanted.contains(each)).map(Restore::new).forEach(parts::add);
        Set<Dismissal> had = new HashSet<>(from.dismissals());
        to.dismissals().stream().filter(each -> !had.contains(each)).map(Dismiss::new).forEach(parts::add);
    }
}
