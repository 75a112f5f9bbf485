package org.onbam.app;

import java.nio.file.Path;
import org.onbam.model.RecordingId;
import org.onbam.signal.OverviewStore;

/// Where the overviews of recordings are kept from one opening to the next.
@FunctionalInterface
public interface Overviews {

    /// The overviews of a recording that lies in a file now. Touches the disk.
    OverviewStore of(RecordingId id, Path recording);
}
