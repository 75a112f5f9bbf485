package org.onbam.interchange;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.onbam.model.EpochGrid;
import org.onbam.model.Recording;
import org.onbam.model.SignalInfo;

/// What a format must know of the recording that a scoring belongs to.
///
/// @param patient       the patient field, copied into EDF+ files so that the pair can be told to belong together
/// @param recordingInfo the recording field, copied likewise
/// @param start         clock time of the recording's time 0; empty when unknown, and then no clock shift is applied
/// @param durationNanos length of the recording
/// @param grid          the epochs that stages are fitted to
/// @param labels        signal labels by index
public record RecordingFacts(String patient, String recordingInfo, Optional<LocalDateTime> start, long durationNanos,
                             EpochGrid grid, List<String> labels) {

    public RecordingFacts {
        labels = List.copyOf(labels);
        if (durationNanos < 0) {
            throw new IllegalArgumentException("recording of " + durationNanos + " ns");
        }
    }

    public static RecordingFacts of(Recording recording) {
        return new RecordingFacts(recording.patient(), recording.recordingInfo(), recording.start(),
                recording.durationNanos(), recording.defaultGrid(),
                recording.signals().stream().map(SignalInfo::label).toList());
    }

    /// The same without a clock, so that times in files are taken as they stand.
    public RecordingFacts withoutClock() {
        return new RecordingFacts(patient, recordingInfo, Optional.empty(), durationNanos, grid, labels);
    }

    public RecordingFacts withGrid(EpochGrid next) {
        return new RecordingFacts(patient, recordingInfo, start, durationNanos, next, labels);
    }
}
