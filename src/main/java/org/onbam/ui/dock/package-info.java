/// The dock at the right of the page: which of its panes is shown, and what they share.
@NullMarked
package org.onbam.ui.dock;

import org.jspecify.annotations.NullMarked;
