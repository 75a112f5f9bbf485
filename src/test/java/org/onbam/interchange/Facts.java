package org.onbam.interchange;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.onbam.model.EpochGrid;
import org.onbam.model.TimeSpan;

/// Recordings by their length alone.
final class Facts {

    private Facts() {
    }

    static RecordingFacts ofSeconds(double seconds) {
        return starting(seconds, Optional.empty());
    }

    static RecordingFacts starting(double seconds, Optional<LocalDateTime> start) {
        long nanos = Math.round(seconds * TimeSpan.SECOND);
        return new RecordingFacts("X", "X", start, nanos, EpochGrid.covering(nanos, EpochGrid.EPOCH_NANOS),
                List.of("C4-M1", "Flow"));
    }
}
