package org.onbam.scoring.review;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;
import org.onbam.model.SleepStage;
import org.onbam.scoring.ScoringChange;
import org.onbam.scoring.ScoringChange.AddEvent;
import org.onbam.scoring.ScoringChange.Compound;
import org.onbam.scoring.ScoringChange.Dismiss;
import org.onbam.scoring.ScoringChange.RemoveEvent;
import org.onbam.scoring.ScoringChange.RemoveLink;
import org.onbam.scoring.ScoringChange.Restore;
import org.onbam.scoring.ScoringChange.SetStages;

/// The changes by which a consensus is decided: label and decision in one step. Pure.
public final class Deciding {

    private static final Pattern EVENT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Deciding() {
    }

    /// All decisions of a scoring, by what they are about.
    public static Map<String, Decision> decisions(Scoring scoring) {
        Map<String, Decision> decisions = new LinkedHashMap<>();
        scoring.dismissals().forEach(dismissal -> Decision.of(dismissal).ifPresent(found -> decisions.put(found.about(), found)));
        return decisions;
    }

    /// Decides the stage of an epoch, in the place of what was decided before.
    public static ScoringChange stage(Scoring scoring, int epoch, SleepStage stage, Decision decision) {
        List<ScoringChange> parts = withdrawal(scoring, decision.about());
        if (scoring.hypnogram().at(epoch) != stage) {
            parts.add(SetStages.of(scoring, epoch, epoch + 1, stage));
        }
        parts.add(new Dismiss(decision.toDismissal()));
        return new Compound("review.change.stage", parts);
    }

    /// Decides that there is this event, in the place of what was decided before.
    ///
    /// @param event    with an id of its own
    /// @param decision whose label is that event
    public static ScoringChange event(Scoring scoring, ScoredEvent event, Decision decision) {
        if (!decision.label().equals(Optional.of(event.id()))) {
            throw new IllegalArgumentException("decision for " + decision.label() + " with event " + event.id());
        }
        List<ScoringChange> parts = withdrawal(scoring, decision.about());
        parts.add(new AddEvent(event));
        parts.add(new Dismiss(decision.toDismissal()));
        return new Compound("review.change.event", parts);
    }

    /// Decides that there is no event.
    public static ScoringChange none(Scoring scoring, Decision decision) {
        List<ScoringChange> parts = withdrawal(scoring, decision.about());
        parts.add(new Dismiss(decision.toDismissal()));
        return new Compound("review.change.none", parts);
    }

    /// Takes a decision back, with the label that came of it; empty where there is none.
    public static Optional<ScoringChange> withdraw(Scoring scoring, String about, Optional<Integer> epoch) {
        List<ScoringChange> parts = withdrawal(scoring, about);
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        epoch.filter(at -> scoring.hypnogram().at(at) != SleepStage.UNSCORED)
                .ifPresent(at -> parts.add(SetStages.of(scoring, at, at + 1, SleepStage.UNSCORED)));
        return Optional.of(new Compound("review.change.withdrawn", parts));
    }

    private static List<ScoringChange> withdrawal(Scoring scoring, String about) {
        List<ScoringChange> parts = new ArrayList<>();
        Set<String> subjects = subjects(about);
        decisions(scoring).values().stream().filter(before -> !Collections.disjoint(subjects(before.about()), subjects))
                .forEach(before -> {
                    before.label().flatMap(scoring::event).ifPresent(event -> {
                        scoring.linksOf(event.id()).forEach(link -> parts.add(new RemoveLink(link)));
                        parts.add(new RemoveEvent(event));
                    });
                    parts.add(new Restore(before.toDismissal()));
                });
        return parts;
    }

    // A scorer who has changed an event since makes another dispute of it, and the label of the one before goes with it.
    private static Set<String> subjects(String about) {
        Set<String> subjects = new HashSet<>();
        if (about.startsWith("epoch ")) {
            subjects.add(about.substring(0, Math.max(0, about.indexOf(':'))));
        }
        EVENT.matcher(about).results().forEach(id -> subjects.add(id.group()));
        subjects.add(about);
        return subjects;
    }
}
