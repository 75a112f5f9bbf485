package org.onbam.interchange;

import org.onbam.model.Scoring;

/// The part of a scoring that survives a format.
///
/// @param scoring what reading the file gives again, up to the ids of events
/// @param losses  how that differs from the original
public record Expressible(Scoring scoring, LossReport losses) {
}
