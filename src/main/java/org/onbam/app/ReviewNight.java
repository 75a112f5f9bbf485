package org.onbam.app;

import java.util.List;
import java.util.Optional;
import org.onbam.agreement.Disagreement;
import org.onbam.model.Scoring;
import org.onbam.scoring.review.Decision;
import org.onbam.scoring.statistics.LiveStatistics;
import org.onbam.scoring.work.Role;

/// A recording open for review: its scorings side by side, and the consensus that is made of them, as the session of its
/// night. Closed with the night.
///
/// @param night        whose session is the consensus; of a single scoring that scoring itself
/// @param scorings     those compared, in an order that does not tell whose they are; at least one
/// @param hasConsensus whether the night's session is a consensus
/// @param role         what the person may do
/// @param live         makes statistics of the consensus as it grows
public record ReviewNight(OpenNight night, List<ReviewedScoring> scorings, boolean hasConsensus,
                          Disagreement disagreement, Role role, Optional<LiveStatistics> live) implements AutoCloseable {

    public ReviewNight {
        scorings = List.copyOf(scorings);
        if (scorings.isEmpty()) {
            throw new IllegalArgumentException("review of no scoring");
        }
    }

    /// What decisions made now are made from.
    public List<Decision.Source> sources() {
        return scorings.stream().map(ReviewedScoring::source).toList();
    }

    /// The scorings that are compared.
    public List<Scoring> compared() {
        return scorings.stream().map(ReviewedScoring::scoring).toList();
    }

    @Override
    public void close() {
        night.close();
    }
}
