package org.onbam.model;

/// A choice of ink for a trace; the palette knows what it is on light and on dark ground.
public enum TraceColour {
    /// That of what the channel measures.
    BY_KIND,
    INK, GREY, BLUE, TEAL, GREEN, OLIVE, ORANGE, RED, PINK, PURPLE
}
