/// The night strip: the whole night under the page, always; click or drag to go somewhere.
@NullMarked
package org.onbam.ui.night;

import org.jspecify.annotations.NullMarked;
