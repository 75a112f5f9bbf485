package org.onbam.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.onbam.agreement.RatedNight;
import org.onbam.agreement.SeveralNights;
import org.onbam.message.UserException;
import org.onbam.model.EventVocabulary;
import org.onbam.model.RecordingId;
import org.onbam.model.Scoring;
import org.onbam.scoring.LibraryRecording;
import org.onbam.scoring.ScoringLibrary;
import org.onbam.scoring.ScoringSummary;
import org.onbam.scoring.statistics.Figure;

/// Counts how far scorers agree over several recordings of a library. Opens no recording, only scorings, one after the other.
public final class AgreementOverNights {

    /// What of a night is compared as a number. They come from labels alone ([LibraryFigures]).
    public static final List<Figure> FIGURES = List.of(Figure.AHI_SCORED, Figure.AROUSAL_INDEX);

    private AgreementOverNights() {
    }

    /// Recordings of a library, by subject code; those that fewer than two have scored are left out. What is compared is said
    /// by [ReviewQueue#compared]. A scorer goes by name, whatever his scoring is called; who scored a night more than once is
    /// there again as `Kim (2)`, by the time of the last change. Touches the disk, some milliseconds a scoring.
    ///
    /// @param chosen which recordings; empty for all
    public static SeveralNights of(ScoringLibrary library, Optional<Set<RecordingId>> chosen, EventVocabulary vocabulary,
                                   Progress progress, CancellationToken token) throws UserException {
        Map<RecordingId, List<ScoringSummary>> byRecording = library.scorings().stream()
                .collect(Collectors.groupingBy(ScoringSummary::recording));
        List<LibraryRecording> recordings = library.recordings().stream()
                .filter(recording -> chosen.isEmpty() || chosen.get().contains(recording.id())).toList();
        List<RatedNight> nights = new ArrayList<>();
        for (int i = 0; i < recordings.size(); i++) {
            LibraryRecording recording = recordings.get(i);
            token.check();
            Map<String, ScoringSummary> raters = raters(byRecording.getOrDefault(recording.id(), List.of()));
            if (raters.size() > 1) {
                nights.add(night(library, recording, raters, vocabulary, token));
            }
            progress.report((i + 1.0) / recordings.size(), recording.subjectCode());
        }
        return new SeveralNights(nights);
    }

    private static Map<String, ScoringSummary> raters(List<ScoringSummary> scorings) {
        Map<String, ScoringSummary> raters = new LinkedHashMap<>();
        ReviewQueue.compared(scorings).stream().sorted(Comparator.comparing(ScoringSummary::modified)
                .thenComparing(scoring -> scoring.id().value())).forEach(scoring -> {
                    String name = scoring.scorer().name();
                    for (int again = 2; raters.putIfAbsent(name, scoring) != null; again++) {
                        name = scoring.scorer().name() + " (" + again + ")";
                    }
                });
        return raters;
    }

    private static RatedNight night(ScoringLibrary library, LibraryRecording recording, Map<String, ScoringSummary> raters,
                                    EventVocabulary vocabulary, CancellationToken token) throws UserException {
        List<RatedNight.Rater> rated = new ArrayList<>();
        for (Map.Entry<String, ScoringSummary> rater : raters.entrySet()) {
            token.check();
            Scoring scoring = library.open(rater.getValue().id()).scoring();
            rated.add(new RatedNight.Rater(rater.getKey(), scoring, numbers(scoring, vocabulary)));
        }
        return RatedNight.of(recording.id().digest(), recording.subjectCode(), rated, vocabulary);
    }

    private static Map<String, Double> numbers(Scoring scoring, EventVocabulary vocabulary) {
        Map<Figure, Double> all = LibraryFigures.of(scoring, vocabulary);
        Map<String, Double> numbers = new HashMap<>();
        FIGURES.forEach(figure -> Optional.ofNullable(all.get(figure)).ifPresent(value -> numbers.put(figure.code(), value)));
        return numbers;
    }
}
