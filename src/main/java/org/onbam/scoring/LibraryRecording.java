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
public record LibraryRecording(RecordingId id, String location, String subjectCode, String format,
                               Optional<LocalDateTime> start, long durationNanos, List<String> labels,
                               int findingCount) {

    public LibraryRecording {
        labels = List.copyOf(labels);
    }
}
