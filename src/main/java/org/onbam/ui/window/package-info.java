/// The window itself: the stage around the shell, its start and end, and pictures of it for those without a display.
///
/// [MainWindow] composes spaces and shell and rebuilds them when the language changes; [Toolkit] starts JavaFX with or
/// without a display; [Shots] draws the main screens into files.
@NullMarked
package org.onbam.ui.window;

import org.jspecify.annotations.NullMarked;
