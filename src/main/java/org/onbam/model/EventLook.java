package org.onbam.model;

/// What tells an event type from the others to the eye.
///
/// @param letters one or two letters on its badge, no other type of the program has them; empty for a foreign code
/// @param shape   what of a narrow lane it fills
/// @param colour  the ink that a person chose for it; `BY_KIND` for the colour of its family
public record EventLook(String letters, EventShape shape, TraceColour colour) {
}
