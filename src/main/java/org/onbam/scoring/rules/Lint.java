package org.onbam.scoring.rules;

import java.util.ArrayList;
import java.util.List;
import org.onbam.model.Scoring;

/// What a [Linter] found in a scoring, immutable: the problems, and what it takes to find out quickly what an edit changed.
public final class Lint {

    private final ScoredNight night;
    private final List<List<Problem>> ofEvents;
    private final int looked;
    private final List<Problem> problems;

    /// @param ofEvents the problems of each event, in the order of the events
    /// @param looked   how many events were looked at
    Lint(ScoredNight night, List<List<Problem>> ofEvents, List<Problem> ofNight, int looked) {
        this.night = night;
        this.ofEvents = ofEvents;
        this.looked = looked;
        List<Problem> all = new ArrayList<>();
        ofEvents.forEach(all::addAll);
        all.addAll(ofNight);
        // Already nearly so: sorting costs a pass.
        all.sort(Problem.BY_TIME);
        this.problems = List.copyOf(all);
    }

    /// The problems by [Problem#BY_TIME].
    public List<Problem> problems() {
        return problems;
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
