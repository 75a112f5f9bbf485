package org.onbam.scoring.rules;

import java.util.List;
import java.util.stream.Stream;
import org.onbam.model.EpochGrid;
import org.onbam.model.ScoredEvent;

/// When the lights went off and on, as marked. Where they are not marked the first and the last epoch stand in.
///
/// @param offs      each mark of lights off, by time; one where all is well
/// @param ons       each mark of lights on
/// @param firstEpoch of the time in bed: the first that begins at lights off or later
/// @param endEpoch   behind its last: the one in which the lights go on is not scored
record Lights(List<ScoredEvent> offs, List<ScoredEvent> ons, int firstEpoch, int endEpoch) {

    static final String OFF = "lights_off";
    static final String ON = "lights_on";

    /// @param marks events that are moments, by time
    static Lights of(EpochGrid grid, List<ScoredEvent> marks) {
        List<ScoredEvent> offs = of(marks, OFF).toList();
        List<ScoredEvent> ons = of(marks, ON).toList();
        int first = offs.isEmpty() ? 0 : epoch(grid, Math.ceilDiv(at(offs.getFirst(), grid), grid.epochNanos()));
        int end = ons.isEmpty() ? grid.count() : epoch(grid, Math.floorDiv(at(ons.getLast(), grid), grid.epochNanos()));
        return new Lights(offs, ons, first, Math.max(first, end));
    }

    private static Stream<ScoredEvent> of(List<ScoredEvent> marks, String type) {
        return marks.stream().filter(mark -> mark.type().equals(type));
    }

    private static long at(ScoredEvent mark, EpochGrid grid) {
        return mark.span().startNanos() - grid.originNanos();
    }

    private static int epoch(EpochGrid grid, long index) {
        return Math.clamp(index, 0, grid.count());
    }
}
