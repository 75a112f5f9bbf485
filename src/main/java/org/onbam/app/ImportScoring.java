package org.onbam.app;

import java.nio.file.Path;
import java.util.Optional;
import org.onbam.edf.EdfReader;
import org.onbam.interchange.Confidence;
import org.onbam.interchange.ImportPreview;
import org.onbam.interchange.InterchangeException;
import org.onbam.interchange.RecordingFacts;
import org.onbam.interchange.ScoringFormat;
import org.onbam.interchange.ScoringFormats;
import org.onbam.message.Message;
import org.onbam.message.Report;
import org.onbam.message.UserException;
import org.onbam.model.Recording;
import org.onbam.model.RecordingId;
import org.onbam.model.Scorer;
import org.onbam.model.ScoringId;
import org.onbam.scoring.ScoringLibrary;

/// Brings a scoring file into the library in two steps: a [Proposal] that shows what would come in, then [#accept].
///
/// Thread-safe; reads files, so not for the FX thread.
public final class ImportScoring {

    /// Whether the clock in a scoring file moves its times.
    public enum ClockRule {
        /// Times are moved by the difference between the file's start and the recording's.
        FOLLOW,
        /// Times are taken as seconds since the recording's start, for files whose clock is known to be wrong.
        IGNORE
    }

    /// What would be imported; nothing has changed yet.
    ///
    /// @param recordingFile the recording
    /// @param recording     what its header says
    /// @param report        what was odd about it
    /// @param scoringFile   where the scoring was read from
    public record Proposal(Path recordingFile, Recording recording, Report report, Path scoringFile,
                           ImportPreview preview) {

        /// Whether there is anything to import.
        public boolean hasLabels() {
            return preview.scoredEpochs() > 0 || !preview.scoring().events().isEmpty();
        }

        /// What the scorer could be called: the file's name without its extension.
        public String scorerName() {
            return ExportName.stem(scoringFile);
        }
    }

    private final ScoringFormats formats;

    public ImportScoring(ScoringFormats formats) {
        this.formats = formats;
    }

    /// Reads a scoring in whatever format it is and fits it to the recording.
    ///
    /// @throws UserException if either file cannot be read, or the recording has no length
    public Proposal propose(Path recordingFile, Path scoringFile, ClockRule rule) throws UserException {
        try (EdfReader reader = EdfReader.open(recordingFile)) {
            Recording recording = reader.recording();
            if (recording.durationNanos() == 0) {
                throw new InterchangeException(Message.of("interchange.recording.empty", recordingFile),
                        Message.of("interchange.recording.empty.remedy"));
            }
            RecordingFacts facts = RecordingFacts.of(recording);
            RecordingFacts followed = rule == ClockRule.FOLLOW ? facts : facts.withoutClock();
            return new Proposal(recordingFile, recording, reader.report(), scoringFile,
                    formats.detect(scoringFile).read(scoringFile, followed));
        }
    }

    /// What the recording carries inside: annotations of EDF+ and BDF+. Empty if there are none.
    ///
    /// @throws UserException if the recording cannot be read or has no length
    public Optional<Proposal> proposeInside(Path recordingFile) throws UserException {
        ScoringFormat edf = formats.find("edf").orElseThrow();
        if (edf.probe(recordingFile) == Confidence.NONE) {
            return Optional.empty();
        }
        return Optional.of(propose(recordingFile, recordingFile, ClockRule.FOLLOW)).filter(Proposal::hasLabels);
    }

    /// Stores the proposed scoring as a new one of an imported scorer; adds the recording if the library lacks it.
    ///
    /// @param scorerName what the scorer is called in the library
    public ScoringId accept(Proposal proposal, ScoringLibrary library, String scorerName) throws UserException {
        RecordingFiles.Fingerprint fingerprint = new EdfRecordingFiles().fingerprint(proposal.recordingFile());
        library.put(LibraryEntry.of(fingerprint, proposal.recordingFile(), proposal.recording(), proposal.report()));
        return accept(proposal, fingerprint.id(), library, scorerName);
    }

    /// As [#accept(Proposal, ScoringLibrary, String)] for a recording that is in the library, without reading all of it
    /// to know it again.
    public ScoringId accept(Proposal proposal, RecordingId known, ScoringLibrary library, String scorerName)
            throws UserException {
        Scorer scorer = library.scorer(scorerName, Scorer.Kind.IMPORT);
        return library.create(known, scorer, proposal.scoringFile().getFileName().toString(),
                proposal.preview().scoring());
    }
}
