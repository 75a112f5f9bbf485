package org.onbam.app;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.onbam.interchange.LossReport;
import org.onbam.interchange.WritableFormat;
import org.onbam.message.UserException;

/// What would be written, for a person to decide; nothing has been written yet.
///
/// @param losses  by id of format: what that format cannot say of the scoring
/// @param unsaved why the library does not hold all of it yet; the copy does
public record PreparedExport(ScoringCopy copy, Map<String, LossReport> losses, Optional<UserException> unsaved) {

    public PreparedExport {
        losses = Map.copyOf(losses);
    }

    public LossReport losses(WritableFormat format) {
        return losses.getOrDefault(format.id(), LossReport.NONE);
    }

    /// A name beside the recording that is not the recording's own: `night_Kim.edf`.
    public Path proposal(WritableFormat format) {
        return copy.recordingFile().resolveSibling(
                ExportName.of(copy.recordingFile(), copy.scorer()) + "." + format.extensions().getFirst());
    }
}
