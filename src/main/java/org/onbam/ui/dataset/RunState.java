package org.onbam.ui.dataset;

import org.onbam.app.MakeDataset;
import org.onbam.dataset.ExportProgress;
import org.onbam.message.UserException;

/// How far the making of a data set is.
sealed interface RunState {

    /// Nothing is being made.
    record Resting() implements RunState {
    }

    /// @param nanos  how long it works by now, pauses left out
    /// @param paused whether it waits for the person
    record Running(ExportProgress progress, long nanos, boolean paused) implements RunState {
    }

    record Done(MakeDataset.Made made) implements RunState {
    }

    /// Stopped by the person; what is whole stays.
    record Cancelled(ExportProgress progress) implements RunState {
    }

    record Failed(UserException reason) implements RunState {
    }
}
