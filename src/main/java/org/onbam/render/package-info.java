/// Pictures of recordings and scorings, as pixels, on any thread and without a screen.
///
/// One path draws for the window, for export and for reports: a [Raster] of `int` ARGB (premultiplied) pixels.
/// [TraceRenderer] draws a [PageRequest]: traces and gaps on [Paper]. [EventPainter] draws it with a [PageOverlay]: bands of
/// events on the paper, names over the traces. Traces may also be drawn ahead, on nothing ([TraceLayer]), so that a key
/// press redraws none. [NightRenderer] draws the strip of the whole night, with
/// its spectrogram. [PngWriter] takes the same raster.
///
/// A trace is drawn by its extents ([TraceExtents]): in each sliver of a pixel column the line's least and greatest
/// height, crossings included, so that every extreme is touched, nothing gapes and nothing crosses a gap.
/// [LaneGeometry] alone says where a value stands in a lane. Small pages are compared with committed pictures; random
/// ones with what must hold for any. Only this package uses `java.awt` (to shape text, headless); it knows nothing of
/// JavaFX.
@NullMarked
package org.onbam.render;

import org.jspecify.annotations.NullMarked;
