package org.onbam.render;

import org.onbam.model.Montage;

/// All that decides the pixels of a page without its labels: which channels, which time, how large, in which colours.
/// Immutable; equal requests give equal pixels.
///
/// @param scale             device pixels per logical pixel, for line widths and text
/// @param epochOriginNanos  a time at which an epoch starts, for the lines of the grid; 0 unless the scoring's grid stands
///                          elsewhere
/// @param pxPerMm           device pixels in a millimetre of the screen, for sensitivities a millimetre
public record PageRequest(Montage montage, Viewport viewport, PageLayout layout, double scale, Palette palette,
                          long epochOriginNanos, double pxPerMm) {

    /// Where nobody has measured the screen: 96 logical pixels an inch.
    public static final double USUAL_PX_PER_MM = 96 / 25.4;

    public PageRequest {
        if (layout.lanes().size() != montage.channels().size()) {
            throw new IllegalArgumentException(layout.lanes().size() + " lanes for "
                    + montage.channels().size() + " channels");
        }
    }

    public PageRequest(Montage montage, Viewport viewport, PageLayout layout, double scale, Palette palette) {
        this(montage, viewport, layout, scale, palette, 0, USUAL_PX_PER_MM * scale);
    }
}
