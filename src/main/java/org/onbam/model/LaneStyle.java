package org.onbam.model;

import java.util.List;

/// How a lane looks, apart from its scale.
///
/// @param gridlines values at which a thin line crosses the lane, such as -37.5 and 37.5 for the 75 µV of slow waves
///                  (AASM, N3)
/// @param group     lanes of one group stand together, with a line between groups; empty for none
public record LaneStyle(TraceColour colour, List<Double> gridlines, String group, Overflow overflow) {

    /// AASM: slow waves of N3 are taller than 75 µV from peak to peak. Microvolts.
    public static final List<Double> SLOW_WAVE_LINES = List.of(-37.5, 37.5);

    public static final LaneStyle PLAIN = new LaneStyle(TraceColour.BY_KIND, List.of(), "", Overflow.OVERLAP);

    public LaneStyle {
        gridlines = List.copyOf(gridlines);
        if (gridlines.stream().anyMatch(value -> !Double.isFinite(value))) {
            throw new IllegalArgumentException("gridlines at " + gridlines);
        }
    }

    /// What becomes of a trace that is taller than its lane.
    public enum Overflow {
        /// It reaches over into the neighbours of its group, as far as the group does; without a group by half the lane's
        /// height, as on paper.
        OVERLAP,
        /// It is cut off at the lane's edges.
        CLIP
    }

    public LaneStyle withColour(TraceColour next) {
        return new LaneStyle(next, gridlines, group, overflow);
    }

    public LaneStyle withGridlines(List<Double> next) {
        return new LaneStyle(colour, next, group, overflow);
    }

    public LaneStyle withGroup(String next) {
        return new LaneStyle(colour, gridlines, next, overflow);
    }

    public LaneStyle withOverflow(Overflow next) {
        return new LaneStyle(colour, gridlines, group, next);
    }
}
