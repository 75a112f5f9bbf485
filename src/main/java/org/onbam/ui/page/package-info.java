/// The page: signals of one stretch of the night, drawn off the FX thread and touched with the mouse.
///
/// [RasterView] shows what a painter thread draws, latest request first; [PageView] is a pane of lanes with its
/// [Gutter]; [PageGesture] is what a drag means, free of any toolkit, and [PageTool] what may be laid over a page to take the
/// mouse first. What answers the hand (readout, snap guide, frame of the event under the pointer) are nodes over the
/// picture, in [TouchLayer]. Everything drawn comes from
/// [org.onbam.render]: no trace is ever drawn on a JavaFX canvas (180-310 ms a page was measured there, 15 ms here).
@NullMarked
package org.onbam.ui.page;

import org.jspecify.annotations.NullMarked;
