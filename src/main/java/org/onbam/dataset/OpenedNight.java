package org.onbam.dataset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.onbam.agreement.CommonGrid;
import org.onbam.agreement.StageVotes;
import org.onbam.edf.ContentDigest;
import org.onbam.edf.EdfException;
import org.onbam.edf.EdfReader;
import org.onbam.model.Hypnogram;
import org.onbam.model.Recording;
import org.onbam.model.Scoring;
import org.onbam.model.SleepStage;
import org.onbam.scoring.statistics.NightStatistics;

/// A night while its files are made: the open recording, and its labels as they may leave.
///
/// @param labels  by code of scorer, cleaned, whole epochs only; at least one
/// @param votes   of them, on the epochs of the first
/// @param hard    the one label an epoch has: that scoring's, or what most of several say. A tie is `?`: it is what a review
///                decides and no export. Events have no majority before they are matched; each scorer's own are exported
/// @param dropped texts, comments, types and channels that stay behind, as they were
record OpenedNight(PlannedNight night, EdfReader source, NightReading.Match match, Deidentifier deidentifier, List<LabelSet> labels,
                   StageVotes votes, Scoring hard, List<String> dropped) implements AutoCloseable {

    /// Opens the file that was scored.
    ///
    /// @param stored the night's labels as they are
    /// @throws DatasetException if the recording cannot be opened, or is another by now
    static OpenedNight open(PlannedNight night, List<LabelSet> stored, Deidentifier deidentifier, NightReading reading)
            throws DatasetException {
        EdfReader source = opened(night);
        try {
            Recording recording = source.recording();
            List<LabelSet> labels = new ArrayList<>();
            List<String> dropped = new ArrayList<>();
            for (LabelSet set : stored) {
                Deidentifier.Cleaned<Scoring> cleaned = deidentifier.scoring(LabelSet.ofWholeEpochs(set.scoring(), recording), recording);
                labels.add(set.withScoring(cleaned.kept()));
                dropped.addAll(cleaned.dropped());
            }
            StageVotes votes = new StageVotes(CommonGrid.ratings(labels.stream().map(LabelSet::scoring).toList()));
            Scoring hard = labels.size() == 1 ? labels.getFirst().scoring() : majority(labels.getFirst().scoring(), votes);
            return new OpenedNight(night, source, reading.of(recording), deidentifier, List.copyOf(labels), votes, hard, List.copyOf(dropped));
        } catch (RuntimeException e) {
            source.close();
            throw e;
        }
    }

    private static EdfReader opened(PlannedNight night) throws DatasetException {
        try {
            if (!ContentDigest.of(night.there()).equals(night.entry().id())) {
                throw DatasetException.ofNight(SkipReason.CHANGED, "dataset.write.changed", night.entry().location());
            }
            return EdfReader.open(night.there());
        } catch (EdfException e) {
            throw DatasetException.ofNight(SkipReason.UNREADABLE, e);
        }
    }

    private static Scoring majority(Scoring first, StageVotes votes) {
        List<SleepStage> stages = new ArrayList<>();
        for (int epoch = 0; epoch < votes.epochs(); epoch++) {
            stages.add(votes.majority(epoch).stage().orElse(SleepStage.UNSCORED));
        }
        return Scoring.of(first.grid(), Hypnogram.of(stages), List.of());
    }

    Recording recording() {
        return source.recording();
    }

    /// The figures of each scoring, by code of scorer.
    Map<String, NightStatistics> statistics() {
        Function<Scoring, NightStatistics> figures = match.statistics(source);
        Map<String, NightStatistics> statistics = new LinkedHashMap<>();
        labels.forEach(set -> statistics.put(set.code(), figures.apply(set.scoring())));
        return statistics;
    }

    @Override
    public void close() {
        source.close();
    }
}
