package org.onbam.app;

import org.onbam.model.Scoring;
import org.onbam.scoring.OpenedScoring;
import org.onbam.scoring.ScoringSummary;
import org.onbam.scoring.review.Decision;
import org.onbam.scoring.statistics.NightStatistics;

/// One of the scorings that are looked at side by side, as it was when they were opened.
///
/// @param statistics its sleep report
public record ReviewedScoring(ScoringSummary summary, OpenedScoring opened, NightStatistics statistics) {

    public Scoring scoring() {
        return opened.scoring();
    }

    /// What a decision names it by.
    public Decision.Source source() {
        return new Decision.Source(opened.id(), opened.revision());
    }
}
