package org.onbam.scoring.work;

import java.util.EnumSet;
import java.util.Set;
import org.onbam.model.Scorer;
import org.onbam.model.ScoringStatus;

/// Which status may follow which, and who may take the step. A scoring is in progress from its first edit on, by itself.
public final class StatusFlow {

    private StatusFlow() {
    }

    /// Whether a person may do what the scorer of a scoring may: theirs are their own scorings, and everybody's are those of
    /// programs and imports, which could never be handed in otherwise.
    public static boolean isOwn(Scorer owner, Scorer person) {
        return owner.equals(person) || owner.kind() != Scorer.Kind.PERSON;
    }

    /// The statuses that may follow one.
    ///
    /// @param isOwn as [#isOwn] has it
    public static Set<ScoringStatus> next(ScoringStatus from, Role role, boolean isOwn) {
        Set<ScoringStatus> next = EnumSet.noneOf(ScoringStatus.class);
        if (isOwn) {
            next.addAll(ofScorer(from));
        }
        switch (role) {
            case REVIEWER -> next.addAll(ofReviewer(from));
            case EXPORTER -> {
                if (from == ScoringStatus.APPROVED) {
                    next.add(ScoringStatus.LOCKED);
                }
            }
            case SCORER -> { }
        }
        return next;
    }

    private static Set<ScoringStatus> ofScorer(ScoringStatus from) {
        return switch (from) {
            case NEW, IN_PROGRESS, RETURNED -> EnumSet.of(ScoringStatus.SUBMITTED);
            case SUBMITTED -> EnumSet.of(ScoringStatus.IN_PROGRESS);
            case IN_REVIEW, APPROVED, LOCKED -> EnumSet.noneOf(ScoringStatus.class);
        };
    }

    private static Set<ScoringStatus> ofReviewer(ScoringStatus from) {
        return switch (from) {
            case SUBMITTED -> EnumSet.of(ScoringStatus.IN_REVIEW, ScoringStatus.RETURNED, ScoringStatus.APPROVED);
            case IN_REVIEW -> EnumSet.of(ScoringStatus.SUBMITTED, ScoringStatus.RETURNED, ScoringStatus.APPROVED);
            case APPROVED -> EnumSet.of(ScoringStatus.LOCKED, ScoringStatus.RETURNED);
            case LOCKED -> EnumSet.of(ScoringStatus.RETURNED);
            case NEW, IN_PROGRESS, RETURNED -> EnumSet.noneOf(ScoringStatus.class);
        };
    }
}
