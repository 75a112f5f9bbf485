package org.onbam.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.onbam.edf.ContentDigest;
import org.onbam.edf.EdfException;
import org.onbam.edf.EdfReader;
import org.onbam.interchange.ExportRequest;
import org.onbam.interchange.InterchangeException;
import org.onbam.interchange.LossReport;
import org.onbam.interchange.RecordingFacts;
import org.onbam.interchange.WritableFormat;
import org.onbam.message.Message;
import org.onbam.message.UserException;
import org.onbam.model.Scoring;
import org.onbam.scoring.ScoringLibrary;
import org.onbam.scoring.ScoringSummary;

/// Writes one scoring of a recording to a file that other programs read.
///
/// Never writes to a recording: a target that holds signals is refused, whatever was asked for.
/// Thread-safe; reads and writes files, so not for the FX thread.
public final class ExportScoring {

    /// What to do with a file that is there already.
    public enum Existing { KEEP, REPLACE }

    /// @param scoring what was written
    /// @param losses  what the format could not say of it
    public record Exported(ScoringSummary scoring, LossReport losses) {
    }

    private final ScoringLibrary library;

    public ExportScoring(ScoringLibrary library) {
        this.library = library;
    }

    /// @param scorerName whose scoring; empty if the recording has only one scorer's. Of several scorings of one scorer
    ///                   the last changed is taken.
    /// @throws UserException if there is no such scoring, the choice is not clear, or the file cannot be written
    public Exported export(Path recordingFile, Optional<String> scorerName, Path target, WritableFormat format,
                           Existing existing) throws UserException {
        guard(target, recordingFile, existing);
        ScoringSummary chosen = choose(recordingFile, scorerName);
        Scoring scoring = library.open(chosen.id()).scoring();
        try (EdfReader reader = EdfReader.open(recordingFile)) {
            RecordingFacts facts = RecordingFacts.of(reader.recording());
            return new Exported(chosen, format.write(target, new ExportRequest(facts, scoring)));
        }
    }

    private ScoringSummary choose(Path recordingFile, Optional<String> scorerName) throws UserException {
        List<ScoringSummary> all = library.scorings(ContentDigest.of(recordingFile));
        if (all.isEmpty()) {
            throw new InterchangeException(Message.of("interchange.export.none", recordingFile),
                    Message.of("interchange.export.none.remedy"));
        }
        String names = all.stream().map(summary -> summary.scorer().name()).distinct().collect(Collectors.joining(", "));
        List<ScoringSummary> fitting = all.stream()
                .filter(summary -> scorerName.isEmpty() || summary.scorer().name().equals(scorerName.get())).toList();
        if (fitting.isEmpty()) {
            throw new InterchangeException(Message.of("interchange.export.noScorer", scorerName.orElse("")),
                    Message.of("interchange.export.scorers", names));
        }
        if (fitting.stream().map(ScoringSummary::scorer).distinct().count() > 1) {
            throw new InterchangeException(Message.of("interchange.export.several", recordingFile),
                    Message.of("interchange.export.scorers", names));
        }
        return fitting.stream().max(java.util.Comparator.comparing(ScoringSummary::modified)).orElseThrow();
    }

    private static void guard(Path target, Path recordingFile, Existing existing) throws InterchangeException {
        if (!Files.exists(target)) {
            return;
        }
        if (Files.isDirectory(target) || isSame(target, recordingFile) || holdsSignals(target)) {
            throw new InterchangeException(Message.of("interchange.export.recording", target),
                    Message.of("interchange.export.recording.remedy"));
        }
        if (existing == Existing.KEEP) {
            throw new InterchangeException(Message.of("interchange.export.exists", target),
                    Message.of("interchange.export.exists.remedy"));
        }
    }

    private static boolean isSame(Path target, Path recordingFile) {
        try {
            return Files.isSameFile(target, recordingFile);
        } catch (IOException unreachable) {
            return false;
        }
    }

    private static boolean holdsSignals(Path target) {
        try (EdfReader reader = EdfReader.open(target)) {
            return !reader.recording().signals().isEmpty();
        } catch (EdfException noRecording) {
            return false;
        }
    }
}
