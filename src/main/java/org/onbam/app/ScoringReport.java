package org.onbam.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.onbam.edf.EdfReader;
import org.onbam.message.UserException;
import org.onbam.model.EventVocabulary;
import org.onbam.model.Recording;
import org.onbam.model.Scoring;
import org.onbam.scoring.PositionTrack;
import org.onbam.scoring.ScoringLibrary;
import org.onbam.scoring.ScoringSummary;
import org.onbam.scoring.night.HypopneaRule;
import org.onbam.scoring.statistics.LiveStatistics;
import org.onbam.scoring.statistics.NightStatistics;
import org.onbam.signal.SignalSource;

/// The statistics of a scoring of the library.
///
/// @param of         the scoring
/// @param recording  what it is of
/// @param statistics its figures
public record ScoringReport(ScoringSummary of, Recording recording, NightStatistics statistics) {

    /// Reads the scoring, and saturation and position from the whole recording, as its labels and what was said of its
    /// device name them. Touches the disk.
    ///
    /// @param scorerName whose scoring; empty if the recording has only one scorer's
    /// @param rule       the rule whose hypopneas the parts of the AHI count
    /// @param montages   and what was said of labels and position codes
    /// @throws UserException if there is no such scoring, the choice is not clear, or a file cannot be read
    public static ScoringReport make(ScoringLibrary library, Path recordingFile, Optional<String> scorerName,
                                     EventVocabulary vocabulary, HypopneaRule rule, Montages montages)
            throws UserException {
        ScoringSummary chosen = new ExportScoring(library).choose(recordingFile, scorerName);
        Scoring scoring = library.open(chosen.id()).scoring();
        try (EdfReader reader = EdfReader.open(recordingFile)) {
            return new ScoringReport(chosen, reader.recording(),
                    live(reader, montages.match(reader.recording()), montages).of(scoring, vocabulary, rule));
        }
    }

    /// What makes the statistics of a night whose saturation and position are read from its samples now.
    static LiveStatistics live(SignalSource source, NightMontages plans, Montages montages) {
        SeriesPlan plan = SeriesPlan.of(plans.montages(), plans, montages.corrections().positions(plans.device()));
        return live(new NightSeriesReader(source, plan, () -> false).read());
    }

    /// What makes the statistics of a night whose slow numbers are these.
    public static LiveStatistics live(NightSeries series) {
        return new LiveStatistics(series.saturationTrack(),
                series.position().orElseGet(() -> PositionTrack.of(List.of())));
    }
}
