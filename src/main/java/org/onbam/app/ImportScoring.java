package org.onbam.app;

import java.nio.file.Path;
import java.util.Optional;
import org.onbam.edf.ContentDigest;
import org.onbam.edf.EdfReader;
import org.onbam.interchange.ImportPreview;
import org.onbam.interchange.InterchangeException;
import org.onbam.interchange.RecordingFacts;
import org.onbam.interchange.ScoringFormats;
import org.onbam.message.Message;
import org.onbam.message.Report;
import org.onbam.message.Severity;
import org.onbam.message.UserException;
import org.onbam.model.Recording;
import org.onbam.model.RecordingId;
import org.onbam.model.Scorer;
import org.onbam.model.ScoringId;
import org.onbam.model.SignalInfo;
import org.onbam.scoring.LibraryRecording;
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

    /// Stores the proposed scoring as a new one of an imported scorer; adds the recording if the library lacks it.
    ///
    /// @param scorerName what the scorer is called in the library
    public ScoringId accept(Proposal proposal, ScoringLibrary library, String scorerName) throws UserException {
        RecordingId id = ContentDigest.of(proposal.recordingFile());
        library.put(describe(id, proposal));
        Scorer scorer = library.scorer(scorerName, Scorer.Kind.IMPORT);
        return library.create(id, scorer, proposal.scoringFile().getFileName().toString(), proposal.preview().scoring());
    }

    private static LibraryRecording describe(RecordingId id, Proposal proposal) {
        Recording recording = proposal.recording();
        long findings = proposal.report().count(Severity.WARNING) + proposal.report().count(Severity.ERROR);
        return new LibraryRecording(id, proposal.recordingFile().toAbsolutePath().normalize().toString(),
                subjectCode(proposal), recording.format(), recording.start(), recording.durationNanos(),
                recording.signals().stream().map(SignalInfo::label).toList(), Math.toIntExact(findings));
    }

    /// EDF+ 2.1.3.3 keeps a code first in the patient field; plain EDF may keep anything there, so the file's name is taken.
    private static String subjectCode(Proposal proposal) {
        String code = proposal.recording().patient().split(" ", 2)[0];
        String name = proposal.recordingFile().getFileName().toString();
        return Optional.of(code).filter(c -> proposal.recording().format().contains("+") && !c.isBlank() && !c.equals("X"))
                .map(c -> c.replace('_', ' ').strip())
                .orElse(name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name);
    }
}
