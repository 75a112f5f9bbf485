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
    public Optional<Montage> montage(Recording recording, String id) {
        return montages.match(recording).matched(id).map(MatchedMontage::montage);
    }

    @Override
    public Set<String> channels(Recording recording) {
        return montages.match(recording).montages().stream().flatMap(montage -> montage.channels().stream())
                .map(Channel::name).collect(Collectors.toSet());
    }

    @Override
    public Function<Scoring, NightStatistics> statistics(SignalSource source) {
        NightMontages plans = montages.match(source.recording());
        SeriesPlan plan = SeriesPlan.of(plans.montages(), plans, montages.corrections().positions(plans.device()));
        LiveStatistics live = ScoringReport.live(new NightSeriesReader(source, plan, () -> false).read());
        return scoring -> live.of(scoring, EventVocabulary.standard(), HypopneaRule.A);
    }
}
