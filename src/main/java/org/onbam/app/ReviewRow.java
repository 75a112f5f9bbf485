package org.onbam.app;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.onbam.scoring.LibraryRecording;
import org.onbam.scoring.ScoringSummary;

/// A recording that waits for review.
///
/// @param scorings  those to compare
/// @param consensus the consensus of the reviewer, if it is begun
/// @param kappa     Cohen's of two scorers' stages, Fleiss' of more; empty where it is undefined
/// @param agreement mean part of pairs of scorers that agree on an epoch; empty without epochs that all scored
public record ReviewRow(LibraryRecording recording, List<ScoringSummary> scorings, Optional<ScoringSummary> consensus,
                        OptionalDouble kappa, OptionalDouble agreement) {

    /// How far the review of a recording has come, in the order of the queue.
    public enum Stand {
        /// Handed in, and nobody has looked at it.
        WAITING,
        IN_REVIEW,
        /// Scored by several, not handed in.
        COMPARABLE,
        DONE
    }

    public ReviewRow {
        scorings = List.copyOf(scorings);
    }

    /// Decided epochs by all epochs of the consensus; 0 where it is not begun.
    public double progress() {
        return consensus.map(summary -> summary.scoredEpochs() / (double) Math.max(1, summary.epochs())).orElse(0.0);
    }

    public Stand stand() {
        if (consensus.stream().anyMatch(ReviewQueue::isFinished)
                || consensus.isEmpty() && scorings.stream().allMatch(ReviewQueue::isFinished)) {
            return Stand.DONE;
        }
        if (consensus.isPresent() || scorings.stream().anyMatch(ReviewQueue::isInReview)) {
            return Stand.IN_REVIEW;
        }
        return scorings.stream().anyMatch(ReviewQueue::isSubmitted) ? Stand.WAITING : Stand.COMPARABLE;
    }
}
