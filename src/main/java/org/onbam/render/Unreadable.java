package org.onbam.render;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onbam.signal.SignalReadException;

/// Where the trace of one lane could not be read, and why. Used again for each lane.
final class Unreadable {

    private final ColumnMarks columns = new ColumnMarks();
    private @Nullable SignalReadException failure;

    /// Starts a new lane.
    void reset(int widthPx) {
        columns.reset(widthPx);
        failure = null;
    }

    void because(SignalReadException reason) {
        failure = failure == null ? reason : failure;
    }

    Optional<SignalReadException> failure() {
        return Optional.ofNullable(failure);
    }

    /// @param from first pixel column concerned, or where in it
    /// @param to   behind the last one, or where in it
    void mark(double from, double to) {
        columns.mark(from, to);
    }

    /// Hatches what is marked, as high as the lane.
    void hatch(PageRequest request, PageLayout.Lane lane, Raster out) {
        columns.eachRun((from, to) ->
                Ink.hatch(out, from, lane.top(), to, lane.bottom(), request.palette().hatch(), request.scale()));
    }
}
