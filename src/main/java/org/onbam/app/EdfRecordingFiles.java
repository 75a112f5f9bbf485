package org.onbam.app;

import java.nio.file.Path;
import org.onbam.edf.ContentDigest;
import org.onbam.edf.EdfReader;
import org.onbam.edf.RecordingDigests;
import org.onbam.message.UserException;
import org.onbam.model.RecordingId;

/// Recording files in EDF, EDF+, BDF and BDF+.
public final class EdfRecordingFiles implements RecordingFiles {

    @Override
    public Header header(Path file) throws UserException {
        try (EdfReader reader = EdfReader.open(file)) {
            return new Header(reader.recording(), reader.report());
        }
    }

    @Override
    public RecordingId identify(Path file) throws UserException {
        return ContentDigest.of(file);
    }

    @Override
    public Fingerprint fingerprint(Path file) throws UserException {
        RecordingDigests digests = RecordingDigests.of(file);
        return new Fingerprint(digests.content(), digests.samples());
    }
}
