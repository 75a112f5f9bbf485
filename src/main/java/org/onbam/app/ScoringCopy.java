package org.onbam.app;

import java.nio.file.Path;
import org.onbam.interchange.ExportRequest;
import org.onbam.interchange.RecordingFacts;
import org.onbam.model.Scoring;

/// A scoring as it was at one moment, with what must be known of its recording to write it to a file.
///
/// @param recordingFile where the recording lies: exports are proposed beside it, and never written to it
/// @param scorer        whose scoring it is
public record ScoringCopy(Path recordingFile, String scorer, RecordingFacts facts, Scoring scoring) {

    /// What a scorer sees in the window now, whether it is on the disk yet or not.
    public static ScoringCopy of(OpenNight night, String scorer) {
        return new ScoringCopy(Path.of(night.entry().location()), scorer, RecordingFacts.of(night.recording()),
                night.session().current());
    }

    ExportRequest request() {
        return new ExportRequest(facts, scoring);
    }
}
