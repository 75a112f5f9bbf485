/// The Notes pane of the dock: what is written on the recording, on epochs and at bookmarks. All of it are events of
/// `scoring.Notes`, so that it is undone, kept and exported like these.
@NullMarked
package org.onbam.ui.notes;

import org.jspecify.annotations.NullMarked;
