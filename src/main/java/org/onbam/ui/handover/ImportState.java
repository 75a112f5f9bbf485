package org.onbam.ui.handover;

import java.nio.file.Path;
import java.util.Optional;
import org.onbam.app.ImportScoring.Proposal;
import org.onbam.message.UserException;
import org.onbam.model.Scoring;

/// How far an import has come.
sealed interface ImportState {

    /// The recording is looked through for annotations of its own.
    record Looking() implements ImportState {
    }

    /// The person is asked what to import.
    ///
    /// @param inside  what the recording itself carries
    /// @param problem why the last choice could not be read
    record Asking(Optional<Proposal> inside, Optional<UserException> problem) implements ImportState {
    }

    record Reading(Path file) implements ImportState {
    }

    /// @param problem why the last attempt to store it failed
    record Preview(Proposal proposal, Optional<UserException> problem) implements ImportState {
    }

    record Storing(Proposal proposal) implements ImportState {
    }

    record Stored(Scoring scoring, String scorer) implements ImportState {
    }
}
