/// How large things are on the screen that somebody sits before: [ScreenScale] follows the screen of a window and says how
/// many pixels are a millimetre there, as measured by the person, or as the system says.
@NullMarked
package org.onbam.ui.screen;

import org.jspecify.annotations.NullMarked;
