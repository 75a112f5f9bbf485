package org.onbam.scoring;

import java.util.ArrayList;
import java.util.List;
import org.onbam.model.Dismissal;
import org.onbam.model.EpochGrid;
import org.onbam.model.EventLink;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;
import org.onbam.model.SleepStage;
import org.onbam.model.TimeSpan;

/// One edit of a scoring, as values: what was there and what is there now. Immutable; equal edits are equal.
///
/// Applying a change to a scoring that does not hold what the change says was there is a programming error
/// (`IllegalArgumentException`), never a silent overwrite.
public sealed interface ScoringChange {

    Scoring applyTo(Scoring scoring);

    ScoringChange inverse();

    /// Where to look to see this change.
    ///
    /// @param scoring before or after it
    TimeSpan focus(Scoring scoring);

    /// Stages of consecutive epochs.
    ///
    /// @param firstEpoch 0-based
    record SetStages(int firstEpoch, List<SleepStage> before, List<SleepStage> after) implements ScoringChange {

        public SetStages {
            before = List.copyOf(before);
            after = List.copyOf(after);
            if (before.size() != after.size() || before.isEmpty()) {
                throw new IllegalArgumentException(before.size() + " stages replaced by " + after.size());
            }
        }

        /// Scores one stage over `[from, to)`.
        public static SetStages of(Scoring scoring, int from, int to, SleepStage stage) {
            return new SetStages(from, scoring.hypnogram().range(from, to),
                    java.util.Collections.nCopies(to - from, stage));
        }

        @Override
        public Scoring applyTo(Scoring scoring) {
            if (!scoring.hypnogram().range(firstEpoch, firstEpoch + before.size()).equals(before)) {
                throw new IllegalArgumentException("epoch " + firstEpoch + " is not " + before);
            }
            return scoring.withStages(firstEpoch, after);
        }

        @Override
        public ScoringChange inverse() {
            return new SetStages(firstEpoch, after, before);
        }

        @Override
        public TimeSpan focus(Scoring scoring) {
            EpochGrid grid = scoring.grid();
            return new TimeSpan(grid.span(firstEpoch).startNanos(),
                    grid.span(firstEpoch + after.size() - 1).endNanos());
        }
    }

    record AddEvent(ScoredEvent event) implements ScoringChange {

        @Override
        public Scoring applyTo(Scoring scoring) {
            return scoring.withEvent(event);
        }

        @Override
        public ScoringChange inverse() {
            return new RemoveEvent(event);
        }

        @Override
        public TimeSpan focus(Scoring scoring) {
            return event.span();
        }
    }

    record RemoveEvent(ScoredEvent event) implements ScoringChange {

        @Override
        public Scoring applyTo(Scoring scoring) {
            return scoring.withoutEvent(event);
        }

        @Override
        public ScoringChange inverse() {
            return new AddEvent(event);
        }

        @Override
        public TimeSpan focus(Scoring scoring) {
            return event.span();
        }
    }

    /// One event moved, resized, retyped or commented; its id stays.
    record ReplaceEvent(ScoredEvent before, ScoredEvent after) implements ScoringChange {

        public ReplaceEvent {
            if (!before.id().equals(after.id())) {
                throw new IllegalArgumentException("event " + before.id() + " replaced by " + after.id());
            }
        }

        @Override
        public Scoring applyTo(Scoring scoring) {
            return scoring.withEventReplaced(before, after);
        }

        @Override
        public ScoringChange inverse() {
            return new ReplaceEvent(after, before);
        }

        @Override
        public TimeSpan focus(Scoring scoring) {
            return after.span();
        }
    }

    /// Two events said to belong together. Taken back when either is removed: see [EventChanges#removal].
    record AddLink(EventLink link) implements ScoringChange {

        @Override
        public Scoring applyTo(Scoring scoring) {
            return scoring.withLink(link);
        }

        @Override
        public ScoringChange inverse() {
            return new RemoveLink(link);
        }

        @Override
        public TimeSpan focus(Scoring scoring) {
            return scoring.event(link.cause()).map(ScoredEvent::span).orElse(new TimeSpan(0, 0));
        }
    }

    record RemoveLink(EventLink link) implements ScoringChange {

        @Override
        public Scoring applyTo(Scoring scoring) {
            return scoring.withoutLink(link);
        }

        @Override
        public ScoringChange inverse() {
            return new AddLink(link);
        }

        @Override
        public TimeSpan focus(Scoring scoring) {
            return scoring.event(link.cause()).map(ScoredEvent::span).orElse(new TimeSpan(0, 0));
        }
    }

    /// What a rule found is left as it is, with the facts that it rests on.
    record Dismiss(Dismissal dismissal) implements ScoringChange {

        @Override
        public Scoring applyTo(Scoring scoring) {
            return scoring.withDismissal(dismissal);
        }

        @Override
        public ScoringChange inverse() {
            return new Restore(dismissal);
        }

        @Override
        public TimeSpan focus(Scoring scoring) {
            return dismissal.span();
        }
    }

    /// What was dismissed is to be mended after all.
    record Restore(Dismissal dismissal) implements ScoringChange {

        @Override
        public Scoring applyTo(Scoring scoring) {
            return scoring.withoutDismissal(dismissal);
        }

        @Override
        public ScoringChange inverse() {
            return new Dismiss(dismissal);
        }

        @Override
        public TimeSpan focus(Scoring scoring) {
            return dismissal.span();
        }
    }

    /// Several changes that are one action of the user.
    ///
    /// @param nameKey message key that names the action
    record Compound(String nameKey, List<ScoringChange> parts) implements ScoringChange {

        /// So many parts are still made one by one: in 10,000 events each costs 12 to 23 µs, and a draft 6 to 12 ms at once.
        private static final int FEW = 256;

        public Compound {
            parts = List.copyOf(parts);
            if (parts.isEmpty()) {
                throw new IllegalArgumentException("compound without parts: " + nameKey);
            }
        }

        @Override
        public Scoring applyTo(Scoring scoring) {
            if (parts.size() > FEW) {
                ScoringDraft draft = new ScoringDraft(scoring);
                applyTo(draft);
                return draft.toScoring();
            }
            Scoring next = scoring;
            for (ScoringChange part : parts) {
                next = part.applyTo(next);
            }
            return next;
        }

        private void applyTo(ScoringDraft draft) {
            for (ScoringChange part : parts) {
                switch (part) {
                    case SetStages(int first, List<SleepStage> before, List<SleepStage> after) ->
                            draft.setStages(first, before, after);
                    case AddEvent(ScoredEvent event) -> draft.add(event);
                    case RemoveEvent(ScoredEvent event) -> draft.remove(event);
                    case ReplaceEvent(ScoredEvent before, ScoredEvent after) -> draft.replace(before, after);
                    case AddLink(EventLink link) -> draft.link(link);
                    case RemoveLink(EventLink link) -> draft.unlink(link);
                    case Dismiss(Dismissal dismissal) -> draft.dismiss(dismissal);
                    case Restore(Dismissal dismissal) -> draft.restore(dismissal);
                    case Compound compound -> compound.applyTo(draft);
                }
            }
        }

        @Override
        public ScoringChange inverse() {
            List<ScoringChange> inverses = new ArrayList<>();
            for (ScoringChange part : parts.reversed()) {
                inverses.add(part.inverse());
            }
            return new Compound(nameKey, inverses);
        }

        /// Where its first part is seen that is about more than a link.
        @Override
        public TimeSpan focus(Scoring scoring) {
            return parts.stream().filter(part -> !(part instanceof AddLink || part instanceof RemoveLink)).findFirst()
                    .orElse(parts.getFirst()).focus(scoring);
        }
    }
}
