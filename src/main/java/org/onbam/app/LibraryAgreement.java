package org.onbam.app;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onbam.agreement.CohenKappa;
import org.onbam.agreement.Ratings;
import org.onbam.model.RecordingId;
import org.onbam.model.Scorer;
import org.onbam.scoring.ScoringSummary;

/// How far the first two finished scorings of recordings agree in their stages: Cohen's kappa, as the list shows it.
///
/// Finished is what was handed in, or is scored to its last epoch; what a program scored does not count.
public final class LibraryAgreement {

    private LibraryAgreement() {
    }

    /// Of those that have two finished scorings of the same epochs, and where kappa is defined. Costs some 20 µs a recording.
    public static Map<RecordingId, Double> of(Collection<LibraryCatalogue.Entry> entries, CancellationToken token) {
        Map<RecordingId, Double> kappas = new HashMap<>();
        for (LibraryCatalogue.Entry entry : entries) {
            token.check();
            kappa(entry.scorings()).ifPresent(kappa -> kappas.put(entry.facts().id(), kappa));
        }
        return kappas;
    }

    static Optional<Double> kappa(List<ScoringSummary> scorings) {
        List<ScoringSummary> finished = scorings.stream().filter(LibraryAgreement::isFinished).limit(2).toList();
        if (finished.size() < 2 || finished.getFirst().epochs() != finished.getLast().epochs()) {
            return Optional.empty();
        }
        Ratings ratings = Ratings.of(finished.stream().map(ScoringSummary::hypnogram).toList());
        return CohenKappa.of(ratings.pair(0, 1)).map(CohenKappa::value);
    }

    private static boolean isFinished(ScoringSummary scoring) {
        return !scoring.isConsensus() && scoring.scorer().kind() != Scorer.Kind.PROGRAM && scoring.scoredEpochs() > 0
                && (scoring.scoredEpochs() == scoring.epochs() || !scoring.status().isEditable());
    }
}
