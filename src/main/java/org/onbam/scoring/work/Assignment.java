package org.onbam.scoring.work;

import java.time.Instant;
import org.onbam.model.RecordingId;
import org.onbam.model.Scorer;

/// That somebody is to score a recording.
///
/// @param by           who said so
/// @param instructions what to look out for; often empty
public record Assignment(RecordingId recording, Scorer scorer, Scorer by, Instant at, String instructions) {
}
