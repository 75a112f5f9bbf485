package org.onbam.model;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One night in one file: its clock, its signals and where its data stand in time.
///
/// @param format        what the file is, for example `EDF+D`
/// @param patient       the patient field as stored, trimmed
/// @param recordingInfo the recording field as stored, trimmed
/// @param start         local clock time of time 0, with the sub-second offset; empty when the header's is unusable
/// @param signals       the signals that carry samples, by index
/// @param segments      stretches of data, ordered by start, never overlapping; empty for a file of annotations only
/// @param durationNanos from time 0 to the end of the last segment
public record Recording(String format, String patient, String recordingInfo, Optional<LocalDateTime> start,
                        List<SignalInfo> signals, List<Segment> segments, long durationNanos) {

    public Recording {
        signals = List.copyOf(signals);
        segments = List.copyOf(segments);
        for (int i = 1; i < segments.size(); i++) {
            if (segments.get(i).startNanos() < segments.get(i - 1).endNanos()) {
                throw new IllegalArgumentException("segment " + i + " starts inside the one before");
            }
        }
    }

    public TimeSpan span() {
        return new TimeSpan(0, durationNanos);
    }

    /// The signal whose sample times a derivation has: that of its first term, of which there is one.
    public SignalInfo baseOf(Derivation derivation) {
        return signals.get(derivation.terms().getFirst().signal());
    }

    /// The spans without data between and before segments, in order.
    public List<TimeSpan> gaps() {
        List<TimeSpan> gaps = new ArrayList<>();
        long end = 0;
        for (Segment segment : segments) {
            if (segment.startNanos() > end) {
                gaps.add(new TimeSpan(end, segment.startNanos()));
            }
            end = segment.endNanos();
        }
        return List.copyOf(gaps);
    }

    /// The AASM grid: 30-s epochs from the start of the recording; a last partial epoch is scored too.
    public EpochGrid defaultGrid() {
        return EpochGrid.covering(durationNanos, EpochGrid.EPOCH_NANOS);
    }
}
