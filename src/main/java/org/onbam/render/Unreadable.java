package org.onbam.render;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onbam.signal.SignalReadException;

/// Where the trace of one lane could not be read, and why. Used again for each lane.
final class Unreadable {

    private boolean[] columns = new boolean[0];
    private boolean any;
    private @Nullable SignalReadException failure;

    /// Starts a new lane.
    void reset(int widthPx) {
        columns = columns.length == widthPx ? columns : new boolean[widthPx];
        Arrays.fill(columns, false);
        any = false;
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
        int first = (int) Math.clamp(Math.floor(from), 0, columns.length);
        int end = (int) Math.clamp(Math.ceil(to), first, columns.length);
        Arrays.fill(columns, first, end, true);
        any |= end > first;
    }

    /// Hatches what is marked, as high as the lane.
    void hatch(PageRequest request, PageLayout.Lane lane, Raster out) {
        for (int x = 0; any && x < columns.length; ) {
            int end = x;
            while (end < columns.length && columns[end] == columns[x]) {
                end++;
            }
            if (columns[x]) {
                Ink.hatch(out, x, lane.top(), end, lane.bottom(), request.palette().hatch(), request.scale());
            }
            x = end;
        }
    }
}
