package org.onbam.scoring.snap;

/// A place that an edge can be drawn to.
public record SnapPoint(long nanos, Kind kind) {

    /// What stands there; of two that are equally near the one named first is taken.
    public enum Kind {
        /// A breath begins: the trough of the flow, or where it crosses its middle upwards.
        BREATH,
        /// The saturation is lowest.
        NADIR,
        /// The saturation begins to fall.
        FALL,
        /// Another event begins or ends.
        EVENT,
        /// An epoch begins or ends.
        EPOCH
    }
}
