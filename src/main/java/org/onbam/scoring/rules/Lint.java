package org.onbam.scoring.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.onbam.model.Dismissal;
import org.onbam.model.Scoring;

/// What a [Linter] found in a scoring, immutable: the problems, and what it takes to find out quickly what an edit changed.
public final class Lint {

    private final ScoredNight night;
    private final List<List<Problem>> ofEvents;
    private final int looked;
    private final List<Problem> problems;
    private final List<Problem> dismissed;

    /// @param ofEvents the problems of each event, in the order of the events
    /// @param looked   how many events were looked at
    Lint(ScoredNight night, List<List<Problem>> ofEvents, List<Problem> ofNight, int looked) {
        this.night = night;
        this.ofEvents = ofEvents;
        this.looked = looked;
        List<Problem> all = new ArrayList<>();
        for (List<Problem> ofEvent : ofEvents) {
            ofEvent.forEach(all::add);
        }
        all.addAll(ofNight);
        // Already nearly so: sorting costs a pass.
        all.sort(Problem.BY_TIME);
        Set<Dismissal> left = Set.copyOf(night.scoring().dismissals());
        this.problems = left.isEmpty() ? List.copyOf(all)
                : all.stream().filter(problem -> !left.contains(problem.dismissal())).toList();
        this.dismissed = left.isEmpty() ? List.of()
                : all.stream().filter(problem -> left.contains(problem.dismissal())).toList();
    }

    /// The problems that the scorer did not dismiss, by [Problem#BY_TIME].
    public List<Problem> problems() {
        return problems;
    }

    /// Those that the scorer dismissed, likewise.
    public List<Problem> dismissed() {
        return dismissed;
    }

    public Scoring scoring() {
        return night.scoring();
    }

    /// How many events were looked at to find them: all, or those near an edit.
    public int looked() {
        return looked;
    }

    ScoredNight night() {
        return night;
    }

    List<Problem> of(int event) {
        return ofEvents.get(event);
    }
}
