package org.onbam.scoring.work;

import java.util.EnumSet;
import java.util.Set;

/// Which status may follow which, and who may take the step. A scoring is in progress from its first edit on, by itself.
public final class StatusFlow {

    private StatusFlow() {
    }

    /// The statuses that may follow one.
    ///
    /// @param isOwn whether the scoring is that person's own
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
