package org.onbam.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.onbam.agreement.CommonGrid;
import org.onbam.agreement.Disagreement;
import org.onbam.agreement.EventGroup;
import org.onbam.agreement.PairCounts;
import org.onbam.agreement.Ratings;
import org.onbam.edf.ContentDigest;
import org.onbam.message.Message;
import org.onbam.message.UserException;
import org.onbam.model.EventVocabulary;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;
import org.onbam.scoring.ScoringLibrary;
import org.onbam.scoring.ScoringSummary;

/// Scorings of one recording to be compared, from a library or from files.
///
/// @param names    of their scorers, or of the files, in the order of `scorings`
/// @param scorings two or more
public record ScoringComparison(List<String> names, List<Scoring> scorings, EventVocabulary vocabulary) {

    public ScoringComparison {
        names = List.copyOf(names);
        scorings = List.copyOf(scorings);
        if (names.size() != scorings.size() || scorings.size() < 2) {
            throw new IllegalArgumentException(names.size() + " names of " + scorings.size() + " scorings");
        }
    }

    /// All scorings of a recording that have anything in them, oldest first, a consensus among them. Reads the recording to
    /// know it again.
    ///
    /// @throws UserException if there are fewer than two, or something cannot be read
    public static ScoringComparison ofLibrary(ScoringLibrary library, Path recordingFile, EventVocabulary vocabulary)
            throws UserException {
        List<String> names = new ArrayList<>();
        List<Scoring> scorings = new ArrayList<>();
        for (ScoringSummary summary : library.scorings(ContentDigest.of(recordingFile))) {
            if (summary.isBegun()) {
                names.add(summary.isConsensus() ? summary.scorer().name() + " · " + Consensus.NAME : summary.scorer().name());
                scorings.add(library.open(summary.id()).scoring());
            }
        }
        return made(names, scorings, recordingFile, vocabulary);
    }

    /// Files that hold scorings of a recording, in any format that can be imported.
    ///
    /// @throws UserException if there are fewer than two, or something cannot be read
    public static ScoringComparison ofFiles(ImportScoring imports, Path recordingFile, List<Path> files, EventVocabulary vocabulary)
            throws UserException {
        List<String> names = new ArrayList<>();
        List<Scoring> scorings = new ArrayList<>();
        for (Path file : files) {
            names.add(file.getFileName().toString());
            scorings.add(imports.propose(recordingFile, file, ImportScoring.ClockRule.FOLLOW).preview().scoring());
        }
        return made(names, scorings, recordingFile, vocabulary);
    }

    private static ScoringComparison made(List<String> names, List<Scoring> scorings, Path recordingFile, EventVocabulary vocabulary)
            throws UserException {
        if (scorings.size() < 2) {
            throw new UserException(Message.of("app.compare.few", recordingFile, scorings.size()), Message.of("app.compare.few.remedy"));
        }
        return new ScoringComparison(names, scorings, vocabulary);
    }

    /// The stages on the grid of the first.
    public Ratings ratings() {
        return CommonGrid.ratings(scorings);
    }

    /// What they differ in.
    public Disagreement disagreement() {
        return Disagreement.of(scorings, vocabulary);
    }

    /// The events of one scoring that are of a group.
    public List<ScoredEvent> events(int scoring, EventGroup group) {
        return group.in(scorings.get(scoring), vocabulary);
    }

    /// How two of them agree, as counts.
    public PairCounts pair(int reference, int test) {
        return PairCounts.of(ratings().pair(reference, test), scorings.get(reference), scorings.get(test), scorings.getFirst().grid(),
                vocabulary);
    }
}
