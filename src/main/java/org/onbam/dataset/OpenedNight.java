package org.onbam.dataset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.onbam.edf.EdfException;
import org.onbam.edf.EdfReader;
import org.onbam.model.Recording;
import org.onbam.model.Scoring;
import org.onbam.scoring.statistics.NightStatistics;

/// A night while its files are made: the open recording, and its labels as they may leave.
///
/// @param labels  by code of scorer, cleaned, whole epochs only
/// @param hard    the one label an epoch has: that scoring's, or what most of several say
/// @param dropped texts, comments, types and channels that stay behind, as they were
record OpenedNight(PlannedNight night, EdfReader source, Deidentifier deidentifier, List<LabelSet> labels, Scoring hard,
                   List<String> dropped) implements AutoCloseable {

    /// @throws EdfException if the recording cannot be opened
    static OpenedNight open(PlannedNight night, Deidentifier deidentifier) throws EdfException {
        EdfReader source = EdfReader.open(night.file());
        Recording recording = source.recording();
        List<LabelSet> labels = new ArrayList<>();
        List<String> dropped = new ArrayList<>();
        for (LabelSet set : night.labels()) {
            Deidentifier.Cleaned<Scoring> cleaned = deidentifier.scoring(LabelSet.ofWholeEpochs(set.scoring(), recording), recording);
            labels.add(set.withScoring(cleaned.kept()));
            dropped.addAll(cleaned.dropped());
        }
        Scoring hard = labels.size() == 1 ? labels.getFirst().scoring() : Votes.of(labels, recording).majority();
        return new OpenedNight(night, source, deidentifier, List.copyOf(labels), hard, List.copyOf(dropped));
    }

    Recording recording() {
        return source.recording();
    }

    /// The figures of each scoring, by code of scorer.
    Map<String, NightStatistics> statistics(NightReading reading) {
        Function<Scoring, NightStatistics> figures = reading.statistics(source);
        Map<String, NightStatistics> statistics = new LinkedHashMap<>();
        labels.forEach(set -> statistics.put(set.code(), figures.apply(set.scoring())));
        return statistics;
    }

    @Override
    public void close() {
        source.close();
    }
}
