package org.onbam.interchange;

import org.onbam.model.Scoring;

/// A scoring to be written, and the recording it belongs to.
public record ExportRequest(RecordingFacts facts, Scoring scoring) {

    /// The facts with the scoring's own epochs, as the file is read back.
    RecordingFacts factsToReadBack() {
        return facts.withGrid(scoring.grid());
    }
}
