package org.onbam.model;

/// How a mark stands in a narrow lane, where there is no room for letters: which part of the height it fills. Types
/// that share a colour are told apart by it.
public enum EventShape {
    FULL, UPPER, LOWER, MIDDLE,
    /// The upper and the lower part, with the lane's ground between.
    EDGES,
    /// A line with a flag: a point in time.
    FLAG
}
