package org.onbam.scoring;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.onbam.model.RecordingId;

/// A recording as the library lists it, without opening its file.
///
/// @param location     where the file was last seen, an absolute path
/// @param subjectCode  what the person is called in lists; from the patient field or the file name
/// @param labels       signal labels by index, for the channel icons
/// @param findingCount warnings and errors found when it was added
/// @param signalDigest SHA-256 of the samples alone, in hexadecimal, by which the same night under another header is told;
///                     empty where it was never worked out
public record LibraryRecording(RecordingId id, String location, String subjectCode, String format,
                               Optional<LocalDateTime> start, long durationNanos, List<String> labels,
                               int findingCount, Optional<String> signalDigest) {

    public LibraryRecording {
        labels = List.copyOf(labels);
    }

    /// One whose samples were not looked at.
    public LibraryRecording(RecordingId id, String location, String subjectCode, String format,
                            Optional<LocalDateTime> start, long durationNanos, List<String> labels, int findingCount) {
        this(id, location, subjectCode, format, start, durationNanos, labels, findingCount, Optional.empty());
    }

    /// The same once its samples were looked at.
    public LibraryRecording withSamples(Optional<String> digest) {
        return new LibraryRecording(id, location, subjectCode, format, start, durationNanos, labels, findingCount, digest);
    }

    /// The same at another place.
    public LibraryRecording at(String place) {
        return new LibraryRecording(id, place, subjectCode, format, start, durationNanos, labels, findingCount, signalDigest);
    }

    /// Whether another may be the same file, as far as its header tells: a file need be read whole only then.
    public boolean looksLike(LibraryRecording other) {
        return format.equals(other.format) && start.equals(other.start) && durationNanos == other.durationNanos
                && labels.equals(other.labels);
    }
}
