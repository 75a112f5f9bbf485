package org.onbam.app;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.onbam.agreement.CohenKappa;
import org.onbam.agreement.Ratings;
import org.onbam.message.UserException;
import org.onbam.model.Hypnogram;
import org.onbam.model.RecordingId;
import org.onbam.model.Scorer;
import org.onbam.model.ScoringId;
import org.onbam.scoring.ScoringLibrary;
import org.onbam.scoring.ScoringSummary;

/// How far the first two finished scorings of recordings agree in their stages: Cohen's kappa, as the list shows it.
///
/// Finished is what was handed in, or is scored to its last epoch; what a program scored does not count.
public final class LibraryAgreement {

    /// So many recordings' stages are in memory at once.
    private static final int SLICE = 500;

    private LibraryAgreement() {
    }

    /// Of those that have two finished scorings of the same epochs, and where kappa is defined. Reads their stages: some 40 µs a
    /// recording.
    public static Map<RecordingId, Double> of(ScoringLibrary library, Collection<LibraryCatalogue.Entry> entries,
                                              CancellationToken token) throws UserException {
        Map<RecordingId, List<ScoringId>> pairs = new LinkedHashMap<>();
        entries.forEach(entry -> pair(entry.scorings()).ifPresent(pair -> pairs.put(entry.facts().id(), pair)));
        List<RecordingId> recordings = List.copyOf(pairs.keySet());
        Map<RecordingId, Double> kappas = new HashMap<>();
        for (int from = 0; from < recordings.size(); from += SLICE) {
            token.check();
            List<RecordingId> some = recordings.subList(from, Math.min(recordings.size(), from + SLICE));
            Map<ScoringId, Hypnogram> stages = library.hypnograms(some.stream().flatMap(id -> pairs.get(id).stream()).toList());
            some.forEach(id -> kappa(pairs.get(id).stream().map(stages::get).filter(Objects::nonNull).toList())
                    .ifPresent(kappa -> kappas.put(id, kappa)));
        }
        return kappas;
    }

    private static Optional<List<ScoringId>> pair(List<ScoringSummary> scorings) {
        List<ScoringSummary> finished = scorings.stream().filter(LibraryAgreement::isFinished).limit(2).toList();
        return finished.size() < 2 || finished.getFirst().epochs() != finished.getLast().epochs() ? Optional.empty()
                : Optional.of(finished.stream().map(ScoringSummary::id).toList());
    }

    // Either may have gone, or come to another length, since the list was read.
    private static Optional<Double> kappa(List<Hypnogram> pair) {
        return pair.size() < 2 || pair.getFirst().size() != pair.getLast().size() ? Optional.empty()
                : CohenKappa.of(Ratings.of(pair).pair(0, 1)).map(CohenKappa::value);
    }

    private static boolean isFinished(ScoringSummary scoring) {
        return !scoring.isConsensus() && scoring.scorer().kind() != Scorer.Kind.PROGRAM && scoring.scoredEpochs() > 0
                && (scoring.scoredEpochs() == scoring.epochs() || !scoring.status().isEditable());
    }
}
