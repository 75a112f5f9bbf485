package org.onbam.scoring.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import org.onbam.model.EventLink;
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

    /// What the names of all changes begin with that decide, or follow from what is decided.
    public static final String CHANGE = "review.change.";

    private Deciding() {
    }

    /// All decisions of a scoring, by what they are about.
    public static Map<String, Decision> decisions(Scoring scoring) {
        Map<String, Decision> decisions = new LinkedHashMap<>();
        scoring.dismissals().forEach(dismissal -> Decision.of(dismissal).ifPresent(found -> decisions.put(found.about(), found)));
        return decisions;
    }

    /// Decides the stage of epochs as one change, in the place of what was decided of them before.
    ///
    /// @param decisions one an epoch, at least one
    public static Compound stages(Scoring scoring, SortedMap<Integer, Decision> decisions, SleepStage stage) {
        List<ScoringChange> parts = withdrawal(scoring, decisions.values().stream().map(Decision::about).toList());
        restaged(scoring, decisions.keySet(), stage).ifPresent(parts::add);
        decisions.values().forEach(decision -> parts.add(new Dismiss(decision.toDismissal())));
        return new Compound(decisions.size() == 1 ? "review.change.stage" : "review.change.stages", parts);
    }

    private static Optional<ScoringChange> restaged(Scoring scoring, Collection<Integer> epochs, SleepStage stage) {
        if (epochs.isEmpty()) {
            return Optional.empty();
        }
        int first = Collections.min(epochs);
        List<SleepStage> before = scoring.hypnogram().range(first, Collections.max(epochs) + 1);
        List<SleepStage> after = new ArrayList<>(before);
        epochs.forEach(epoch -> after.set(epoch - first, stage));
        return after.equals(before) ? Optional.empty() : Optional.of(new SetStages(first, before, after));
    }

    /// Decides that there is this event, in the place of what was decided before.
    ///
    /// @param event    with an id of its own
    /// @param decision whose label is that event
    public static Compound event(Scoring scoring, ScoredEvent event, Decision decision) {
        if (!decision.label().equals(Optional.of(event.id()))) {
            throw new IllegalArgumentException("decision for " + decision.label() + " with event " + event.id());
        }
        List<ScoringChange> parts = withdrawal(scoring, List.of(decision.about()));
        parts.add(new AddEvent(event));
        parts.add(new Dismiss(decision.toDismissal()));
        return new Compound("review.change.event", parts);
    }

    /// Decides that there is no event.
    public static Compound none(Scoring scoring, Decision decision) {
        List<ScoringChange> parts = withdrawal(scoring, List.of(decision.about()));
        parts.add(new Dismiss(decision.toDismissal()));
        return new Compound("review.change.none", parts);
    }

    /// Takes decisions back, with the labels that came of them; empty where there are none.
    ///
    /// @param about what each of them was about
    public static Optional<Compound> withdraw(Scoring scoring, Collection<String> about) {
        Map<String, Decision> all = decisions(scoring);
        List<ScoringChange> parts = withdrawal(scoring, about);
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        List<Integer> epochs = about.stream().map(all::get).filter(Objects::nonNull).map(Decision::epoch)
                .filter(OptionalInt::isPresent).map(OptionalInt::getAsInt)
                .filter(epoch -> epoch < scoring.grid().count()).toList();
        restaged(scoring, epochs, SleepStage.UNSCORED).ifPresent(parts::add);
        return Optional.of(new Compound("review.change.withdrawn", parts));
    }

    private static List<ScoringChange> withdrawal(Scoring scoring, Collection<String> about) {
        List<ScoringChange> parts = new ArrayList<>();
        Set<EventLink> unlinked = new HashSet<>();
        Set<String> subjects = new HashSet<>();
        about.forEach(one -> subjects.addAll(subjects(one)));
        decisions(scoring).values().stream().filter(before -> !Collections.disjoint(subjects(before.about()), subjects))
                .forEach(before -> {
                    before.label().flatMap(scoring::event).ifPresent(event -> {
                        scoring.linksOf(event.id()).stream().filter(unlinked::add).forEach(link -> parts.add(new RemoveLink(link)));
                        parts.add(new RemoveEvent(event));
                    });
                    parts.add(new Restore(before.toDismissal()));
                });
        return parts;
    }

    // A scorer who has changed an event since makes another dispute of it, and the label of the one before goes with it.
    private static Set<String> subjects(String about) {
        Set<String> subjects = new HashSet<>(Decision.subjects(about));
        subjects.add(about);
        return subjects;
    }
}
