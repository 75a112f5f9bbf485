package org.onbam.dataset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onbam.message.UserException;
import org.onbam.model.Scoring;
import org.onbam.model.ScoringId;
import org.onbam.scoring.LibraryRecording;
import org.onbam.scoring.ScoringSummary;

/// A night of a data set: where it comes from, what it is called there, and whose labels go with it.
///
/// @param entry   as the library has it
/// @param file    the recording; empty where the library's path is none of this system
/// @param subject code of the person in the data set, for example `S0012`
/// @param code    of the night: the subject's and a number, `S0012-1`
/// @param part    which part of the split
/// @param picked  by code of scorer; none where the plan finds none
/// @param library reads their labels, which are not kept: those of 10,000 nights fill a gigabyte
/// @param shown   what is told of the person; nothing before [DatasetCheck] has looked
public record PlannedNight(LibraryRecording entry, Optional<Path> file, String subject, String code, String part,
                           List<Picked> picked, Labels library, ShownFacts shown) {

    public PlannedNight {
        picked = List.copyOf(picked);
    }

    /// A scoring that goes with a night.
    ///
    /// @param code what its scorer is called in the data set
    public record Picked(ScoringSummary summary, String code) {
    }

    /// Reads labels; any thread.
    @FunctionalInterface
    public interface Labels {

        Scoring open(ScoringId id) throws UserException;
    }

    /// Its labels by code of scorer, read now.
    ///
    /// @throws DatasetException if one of them cannot be read
    List<LabelSet> labels() throws DatasetException {
        List<LabelSet> labels = new ArrayList<>();
        for (Picked each : picked) {
            try {
                labels.add(new LabelSet(each.summary().scorer(), each.code(), each.summary().status(),
                        library.open(each.summary().id())));
            } catch (UserException e) {
                throw DatasetException.ofNight(SkipReason.LABELS, e);
            }
        }
        return labels;
    }

    /// @throws DatasetException if there is no file
    Path there() throws DatasetException {
        return file.orElseThrow(() -> DatasetException.ofNight(SkipReason.MISSING, "dataset.write.missing", entry.location()));
    }

    PlannedNight with(ShownFacts facts) {
        return new PlannedNight(entry, file, subject, code, part, picked, library, facts);
    }

    /// The code and what the library calls the person.
    public String name() {
        return code + "  ·  " + entry.subjectCode();
    }

    /// Its folder, with a slash behind.
    String folder() {
        return part + "/" + code + "/";
    }
}
