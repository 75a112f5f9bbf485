package org.onbam.dataset;

import java.nio.file.Path;
import java.util.List;
import org.onbam.scoring.LibraryRecording;

/// A night of a data set: where it comes from, what it is called there, and its labels.
///
/// @param entry   as the library has it
/// @param file    the recording
/// @param subject code of the person in the data set, for example `S0012`
/// @param code    of the night: the subject's and a number, `S0012-1`
/// @param part    which part of the split
/// @param labels  by code of scorer; none where the plan finds none, which [DatasetCheck] tells
record PlannedNight(LibraryRecording entry, Path file, String subject, String code, String part, List<LabelSet> labels) {

    PlannedNight {
        labels = List.copyOf(labels);
    }

    /// Its folder, with a slash behind.
    String folder() {
        return part + "/" + code + "/";
    }
}
