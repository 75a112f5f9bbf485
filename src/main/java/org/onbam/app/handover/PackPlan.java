package org.onbam.app.handover;

import java.nio.file.Path;
import java.util.Map;
import org.onbam.model.Scorer;

/// A package before it is written.
///
/// @param files        where the recordings that go inside are, by entry
/// @param receiver     as the library here knows them
/// @param sender       likewise
/// @param allRecordings bytes of all recordings chosen that are where they were last seen, inside or not
/// @param missing      recordings chosen that are not
public record PackPlan(WorkPackage work, Map<String, Path> files, Scorer receiver, Scorer sender, long allRecordings,
                       int missing) {

    public PackPlan {
        files = Map.copyOf(files);
    }
}
