package org.onbam.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.onbam.edf.ContentDigest;
import org.onbam.edf.EdfException;
import org.onbam.edf.EdfReader;
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

    /// What stands where a file is to be written.
    public enum Place {
        /// Nothing.
        FREE,
        /// A file that may be replaced.
        TAKEN,
        /// A recording or a folder: never written to.
        FORBIDDEN
    }

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
        return new Exported(chosen, write(copyOf(recordingFile, chosen), target, format, existing));
    }

    /// A scoring of the library with the facts of its recording, whose header is read.
    public ScoringCopy copyOf(Path recordingFile, ScoringSummary summary) throws UserException {
        Scoring scoring = library.open(summary.id()).scoring();
        try (EdfReader reader = EdfReader.open(recordingFile)) {
            return new ScoringCopy(recordingFile, summary.scorer().name(), RecordingFacts.of(reader.recording()), scoring);
        }
    }

    /// Makes the library durable and finds out what each format would lose.
    ///
    /// A library that cannot be saved does not stand in the way: a copy on another disk is then wanted most.
    public PreparedExport plan(ScoringCopy copy, List<WritableFormat> formats) {
        Optional<UserException> unsaved = Optional.empty();
        try {
            library.flush();
        } catch (UserException e) {
            unsaved = Optional.of(e);
        }
        Map<String, LossReport> losses = new HashMap<>();
        for (WritableFormat format : formats) {
            losses.put(format.id(), format.express(copy.request()).losses());
        }
        return new PreparedExport(copy, losses, unsaved);
    }

    /// What stands at a place where a scoring of this recording would be written.
    public static Place look(Path target, Path recordingFile) {
        if (!Files.exists(target)) {
            return Place.FREE;
        }
        return Files.isDirectory(target) || isSame(target, recordingFile) || holdsSignals(target)
                ? Place.FORBIDDEN : Place.TAKEN;
    }

    /// Writes a copy whole or not at all, and reads it back.
    ///
    /// @return what the format could not say of it
    /// @throws UserException if the place is forbidden, taken and not to be replaced, or cannot be written
    public LossReport write(ScoringCopy copy, Path target, WritableFormat format, Existing existing)
            throws UserException {
        guard(target, copy.recordingFile(), existing);
        return format.write(target, copy.request());
    }

    /// The scoring that is meant; `scorerName` as in [#export].
    ScoringSummary choose(Path recordingFile, Optional<String> scorerName) throws UserException {
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
        Place place = look(target, recordingFile);
        if (place == Place.FORBIDDEN) {
            throw new InterchangeException(Message.of("interchange.export.recording", target),
                    Message.of("interchange.export.recording.remedy"));
        }
        if (place == Place.TAKEN && existing == Existing.KEEP) {
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
