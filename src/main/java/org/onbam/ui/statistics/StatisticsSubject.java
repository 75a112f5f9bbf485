package org.onbam.ui.statistics;

import org.onbam.app.NightSeries;
import org.onbam.model.EventVocabulary;
import org.onbam.model.Scoring;
import org.onbam.scoring.night.HypopneaRule;
import org.onbam.ui.scoring.ScoreModel;

/// What statistics are made of, all immutable.
record StatisticsSubject(Scoring scoring, EventVocabulary vocabulary, NightSeries series, HypopneaRule rule) {

    static StatisticsSubject of(ScoreModel model, HypopneaRule rule) {
        return new StatisticsSubject(model.scoring(), model.vocabulary(), model.seriesProperty().get(), rule);
    }

    /// Whether both are of the very same values; looks at none of their thousands of events.
    boolean isSameAs(StatisticsSubject other) {
        return scoring == other.scoring && vocabulary == other.vocabulary && series == other.series && rule == other.rule;
    }
}
