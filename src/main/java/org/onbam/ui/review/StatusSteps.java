package org.onbam.ui.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.onbam.app.Jobs;
import org.onbam.app.ReviewedScoring;
import org.onbam.message.Message;
import org.onbam.message.UserException;
import org.onbam.model.Scorer;
import org.onbam.model.ScoringId;
import org.onbam.model.ScoringStatus;
import org.onbam.scoring.work.Role;
import org.onbam.scoring.work.ScoringDesk;
import org.onbam.scoring.work.StatusFlow;

/// How far the scorings of a review have come, and the steps that the person may take with the chosen one. FX thread; steps
/// are taken in the background.
final class StatusSteps {

    private final ReviewModel model;
    private final ScoringDesk desk;
    private final Scorer person;
    private final Jobs jobs;
    private final Consumer<UserException> failed;
    private final ReadOnlyObjectWrapper<Map<ScoringId, ScoringStatus>> statuses;
    private final ObjectProperty<ScoringId> chosen;

    StatusSteps(ReviewModel model, ScoringDesk desk, Scorer person, Jobs jobs, Consumer<UserException> failed) {
        this.model = model;
        this.desk = desk;
        this.person = person;
        this.jobs = jobs;
        this.failed = failed;
        Map<ScoringId, ScoringStatus> now = new HashMap<>();
        model.scorings().forEach(scoring -> now.put(scoring.opened().id(), scoring.opened().status()));
        this.statuses = new ReadOnlyObjectWrapper<>(Map.copyOf(now));
        this.chosen = new SimpleObjectProperty<>(session());
        // The session knows its own: it is in progress from its first edit on, by itself.
        model.score().statusProperty().subscribe(own -> put(session(), own));
    }

    private ScoringId session() {
        return model.score().session().id();
    }

    /// How far each scoring has come, the consensus among them.
    ReadOnlyObjectProperty<Map<ScoringId, ScoringStatus>> statusesProperty() {
        return statuses.getReadOnlyProperty();
    }

    /// The scoring that the commands of the status act on: the consensus, until another is chosen.
    ObjectProperty<ScoringId> chosenProperty() {
        return chosen;
    }

    ScoringStatus status(ScoringId scoring) {
        return Optional.ofNullable(statuses.get().get(scoring)).orElse(ScoringStatus.NEW);
    }

    private boolean isConsensus() {
        return model.night().hasConsensus() && chosen.get().equals(session());
    }

    /// The steps from where the chosen scoring is to a status, without the first; empty if there is no way. A reviewer hands in
    /// and approves a consensus of his own at once.
    private List<ScoringStatus> way(ScoringStatus to) {
        ScoringStatus from = status(chosen.get());
        if (StatusFlow.next(from, model.night().role(), isOwn()).contains(to)) {
            return List.of(to);
        }
        boolean both = isConsensus() && to == ScoringStatus.APPROVED
                && StatusFlow.next(from, model.night().role(), isOwn()).contains(ScoringStatus.SUBMITTED)
                && StatusFlow.next(ScoringStatus.SUBMITTED, model.night().role(), isOwn()).contains(to);
        return both ? List.of(ScoringStatus.SUBMITTED, to) : List.of();
    }

    private boolean isOwn() {
        return isConsensus() || model.scorings().stream().anyMatch(scoring -> scoring.opened().id().equals(chosen.get())
                && scoring.summary().scorer().equals(person));
    }

    /// Why the chosen scoring cannot be given a status; empty if it can.
    Optional<Message> whyNot(ScoringStatus to) {
        if (model.night().role() != Role.REVIEWER) {
            return Optional.of(Message.of("review.notReviewer"));
        }
        int open = model.disputes().size() - model.decided();
        if (isConsensus() && to == ScoringStatus.APPROVED && open > 0) {
            return Optional.of(Message.of("review.approve.open", open));
        }
        return way(to).isEmpty() ? Optional.of(Message.of("review.noWay", status(chosen.get()).message(), to.message()))
                : Optional.empty();
    }

    /// Gives the chosen scoring a status.
    ///
    /// @param comment kept with the step
    /// @param done    told once it is durable
    void take(ScoringStatus to, String comment, Consumer<ScoringStatus> done) {
        List<ScoringStatus> way = way(to);
        if (way.isEmpty()) {
            return;
        }
        ScoringId scoring = chosen.get();
        jobs.read(Message.of("review.stepping"), (progress, token) -> {
            List<ScoringStatus> taken = new ArrayList<>();
            for (ScoringStatus next : way) {
                taken.add(desk.step(scoring, next, person, next == to ? comment : "").to());
            }
            return taken.getLast();
        }, now -> {
            if (scoring.equals(session())) {
                model.score().stepped(now);
            } else {
                put(scoring, now);
            }
            done.accept(now);
        }, failed);
    }

    private void put(ScoringId scoring, ScoringStatus status) {
        Map<ScoringId, ScoringStatus> next = new HashMap<>(statuses.get());
        next.put(scoring, status);
        statuses.set(Map.copyOf(next));
    }

    /// The scorings in the order in which they are shown: the consensus first, if there is one.
    List<ScoringId> order() {
        List<ScoringId> order = new ArrayList<>();
        if (model.night().hasConsensus()) {
            order.add(session());
        }
        model.scorings().stream().map(ReviewedScoring::opened).forEach(opened -> order.add(opened.id()));
        return order;
    }
}
