/// Pictures of recordings and scorings, as pixels, on any thread and without a screen.
///
/// One path draws for the window, for export and for reports: a [Raster] of `int` ARGB (premultiplied) pixels. Only this
/// package uses `java.awt` (text) and `javax.imageio`-free PNG writing. It knows nothing of JavaFX.
@NullMarked
package org.onbam.render;

import org.jspecify.annotations.NullMarked;
