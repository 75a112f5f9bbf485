package org.onbam.render;

import org.onbam.model.Montage;

/// All that decides the pixels of a page without its labels: which channels, which time, how large, in which colours.
/// Immutable; equal requests give equal pixels.
///
/// @param scale device pixels per logical pixel, for line widths and text
public record PageRequest(Montage montage, Viewport viewport, PageLayout layout, double scale, Palette palette) {
}
