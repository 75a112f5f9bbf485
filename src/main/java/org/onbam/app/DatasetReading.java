package org.onbam.app;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.onbam.dataset.NightReading;
import org.onbam.model.Channel;
import org.onbam.model.EventVocabulary;
import org.onbam.model.Montage;
import org.onbam.model.Recording;
import org.onbam.model.Scoring;
import org.onbam.montage.MatchedMontage;
import org.onbam.scoring.night.HypopneaRule;
import org.onbam.scoring.statistics.LiveStatistics;
import org.onbam.scoring.statistics.NightStatistics;
import org.onbam.signal.SignalSource;

/// Montages and figures for data sets, as the window and the command line have them. Thread-safe.
final class DatasetReading implements NightReading {

    private final Montages montages;

    DatasetReading(Montages montages) {
        this.montages = montages;
    }

    @Override
    public Match of(Recording recording) {
        return new Matched(montages.match(recording), montages);
    }

    private record Matched(NightMontages plans, Montages montages) implements Match {

        @Override
        public Optional<Montage> montage(String id) {
            return plans.matched(id).map(MatchedMontage::montage);
        }

        @Override
        public Set<String> channels() {
            return plans.montages().stream().flatMap(montage -> montage.channels().stream()).map(Channel::name).collect(Collectors.toSet());
        }

        @Override
        public Function<Scoring, NightStatistics> statistics(SignalSource source) {
            LiveStatistics live = ScoringReport.live(source, plans, montages);
            return scoring -> live.of(scoring, EventVocabulary.standard(), HypopneaRule.A);
        }
    }
}
