package org.onbam.ui.handover;

import java.nio.file.Path;
import java.util.Optional;
import org.onbam.app.PreparedExport;
import org.onbam.interchange.LossReport;
import org.onbam.message.UserException;

/// How far an export has come.
sealed interface ExportState {

    /// The scoring is being read, and what each format would lose is being found out.
    record Preparing() implements ExportState {
    }

    /// There is nothing that could be written.
    record Impossible(UserException reason) implements ExportState {
    }

    /// @param problem why the last attempt failed
    record Ready(PreparedExport plan, Optional<UserException> problem) implements ExportState {
    }

    record Writing(PreparedExport plan) implements ExportState {
    }

    record Written(Path file, LossReport losses) implements ExportState {
    }
}
