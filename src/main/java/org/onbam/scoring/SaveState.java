package org.onbam.scoring;

import org.onbam.message.UserException;

/// Whether what was done is on the disk.
public sealed interface SaveState {

    /// Everything submitted is durable.
    record Saved() implements SaveState {
    }

    /// @param pending changes that are not yet durable
    record Saving(int pending) implements SaveState {
    }

    /// Writing failed; the changes are kept in memory and tried again.
    record Failed(int pending, UserException reason) implements SaveState {
    }
}
