package org.onbam.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.onbam.agreement.FleissKappa;
import org.onbam.agreement.Ratings;
import org.onbam.message.UserException;
import org.onbam.model.Hypnogram;
import org.onbam.model.RecordingId;
import org.onbam.model.Scorer;
import org.onbam.model.ScoringId;
import org.onbam.model.ScoringStatus;
import org.onbam.montage.LabelRecogniser;
import org.onbam.scoring.LibraryRecording;
import org.onbam.scoring.ScoringLibrary;
import org.onbam.scoring.ScoringSummary;
import org.onbam.scoring.work.LibraryFacts;
import org.onbam.scoring.work.LibraryQuery;
import org.onbam.scoring.work.ScoringDesk;

/// What waits for a reviewer: recordings with two or more scorings, and those with one that was handed in.
public final class ReviewQueue {

    private ReviewQueue() {
    }

    /// Reads the queue from a library; touches the disk.
    ///
    /// @param query what it lets through of all that waits
    public static List<ReviewRow> read(ScoringLibrary library, ScoringDesk desk, Scorer reviewer, LibraryQuery query)
            throws UserException {
        List<ScoringSummary> scorings = library.scorings();
        Map<ScoringId, Hypnogram> stages = library.hypnograms(scorings.stream().filter(ScoringSummary::isBegun)
                .map(ScoringSummary::id).toList());
        List<ReviewRow> rows = of(library.recordings(), scorings, stages, reviewer);
        if (query.isAll()) {
            return rows;
        }
        Set<RecordingId> chosen = chosen(library, desk, query);
        return rows.stream().filter(row -> chosen.contains(row.recording().id())).toList();
    }

    /// The recordings that a filter lets through; touches the disk.
    public static Set<RecordingId> chosen(ScoringLibrary library, ScoringDesk desk, LibraryQuery query) throws UserException {
        return new LibraryCatalogue(library, desk, LabelRecogniser.standard()::kindOf).choose(query).stream()
                .map(LibraryFacts::id).collect(Collectors.toSet());
    }

    /// The queue, first what should be looked at first: handed in, begun, comparable, done; and of these those that agree
    /// least; those without a kappa after them, by subject.
    ///
    /// @param stages of the scorings that are begun
    public static List<ReviewRow> of(List<LibraryRecording> recordings, List<ScoringSummary> scorings,
                                     Map<ScoringId, Hypnogram> stages, Scorer reviewer) {
        Map<RecordingId, List<ScoringSummary>> byRecording = scorings.stream()
                .collect(Collectors.groupingBy(ScoringSummary::recording));
        List<ReviewRow> rows = new ArrayList<>();
        for (LibraryRecording recording : recordings) {
            List<ScoringSummary> all = byRecording.getOrDefault(recording.id(), List.of());
            List<ScoringSummary> compared = compared(all);
            if (compared.size() > 1 || compared.stream().anyMatch(one -> !one.status().isEditable())) {
                rows.add(row(recording, compared, stages, all.stream().filter(one -> one.isConsensus()
                        && one.scorer().equals(reviewer)).max(Comparator.comparing(ScoringSummary::modified))));
            }
        }
        rows.sort(Comparator.comparing(ReviewRow::stand).thenComparing(row -> row.kappa().orElse(2))
                .thenComparing(row -> row.recording().subjectCode()).thenComparing(row -> row.recording().id().digest()));
        return rows;
    }

    /// The scorings that are compared: those that are no consensus and, unless they were handed in, have half as many epochs
    /// scored as the fullest, since one that is hardly begun would make a dispute of every event. In an order that does not
    /// tell whose they are.
    public static List<ScoringSummary> compared(List<ScoringSummary> scorings) {
        List<ScoringSummary> begun = scorings.stream().filter(one -> one.isBegun() && !one.isConsensus()).toList();
        int fullest = begun.stream().mapToInt(ScoringSummary::scoredEpochs).max().orElse(0);
        return begun.stream().filter(one -> !one.status().isEditable() || 2 * one.scoredEpochs() >= fullest)
                .sorted(Comparator.comparing(one -> one.id().value())).toList();
    }

    private static ReviewRow row(LibraryRecording recording, List<ScoringSummary> compared, Map<ScoringId, Hypnogram> stages,
                                 Optional<ScoringSummary> consensus) {
        List<Hypnogram> nights = compared.stream().map(one -> stages.get(one.id())).filter(Objects::nonNull).toList();
        boolean sameLength = nights.stream().map(Hypnogram::size).distinct().count() == 1;
        if (compared.size() < 2 || nights.size() < compared.size() || !sameLength) {
            return new ReviewRow(recording, compared, consensus, OptionalDouble.empty(), OptionalDouble.empty());
        }
        Ratings ratings = Ratings.of(nights);
        Optional<FleissKappa> fleiss = FleissKappa.of(ratings);
        return new ReviewRow(recording, compared, consensus, ratings.kappa(),
                fleiss.map(found -> OptionalDouble.of(found.agreement())).orElse(OptionalDouble.empty()));
    }

    static boolean isFinished(ScoringSummary scoring) {
        return scoring.status().isFinal();
    }

    static boolean isInReview(ScoringSummary scoring) {
        return scoring.status() == ScoringStatus.IN_REVIEW;
    }

    static boolean isSubmitted(ScoringSummary scoring) {
        return scoring.status() == ScoringStatus.SUBMITTED;
    }
}
