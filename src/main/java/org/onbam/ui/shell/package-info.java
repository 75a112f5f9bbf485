/// The frame of the window: the rail, the spaces, the status line, the palette and the keys.
///
/// A [Space] fills the window and brings its [Command]s; [Shell] shows one at a time. [Keymap] turns key presses into
/// commands, by key code and never by character, so that Hangul mode cannot swallow a key. [Surroundings] is what every
/// space is given. The shell knows no recordings and no scorings.
@NullMarked
package org.onbam.ui.shell;

import org.jspecify.annotations.NullMarked;
