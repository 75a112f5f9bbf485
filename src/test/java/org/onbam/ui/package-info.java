/// Tests of the windows, on JavaFX's headless platform. [FxTest] shows a window and drives it.
@NullMarked
package org.onbam.ui;

import org.jspecify.annotations.NullMarked;
