package org.onbam.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.onbam.message.Finding;
import org.onbam.message.Report;
import org.onbam.message.UserException;
import org.onbam.model.RecordingId;
import org.onbam.scoring.LibraryRecording;
import org.onbam.store.LabelStore;

/// Proves a library, and looks for its recordings.
public final class VerifyLibrary {

    private VerifyLibrary() {
    }

    /// @return errors about the library itself, warnings for recordings whose file is not where it was last seen
    /// @throws UserException if the library cannot be read at all
    public static Report of(LabelStore library, CancellationToken token) throws UserException {
        List<Finding> findings = new ArrayList<>(library.check().findings());
        List<LibraryRecording> recordings = library.recordings();
        Set<RecordingId> missing = LocateRecording.missing(recordings, token);
        recordings.stream().filter(recording -> missing.contains(recording.id()))
                .map(recording -> Finding.warning(recording.location(), "app.verify.missing", recording.subjectCode()))
                .forEach(findings::add);
        return new Report(findings);
    }
}
