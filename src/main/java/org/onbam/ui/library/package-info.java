/// The Library space: the list of recordings, their scorings and progress, adding files and folders, and a pane that
/// tells of one recording. [org.onbam.ui.library.LibrarySpace] is the view; it knows the library's port, never files or
/// SQL.
@NullMarked
package org.onbam.ui.library;

import org.jspecify.annotations.NullMarked;
