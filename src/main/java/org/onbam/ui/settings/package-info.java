/// The Settings space: language, look, scorer, size of the screen, stage keys and key bindings, all live. `SettingsSpace` is
/// the view.
@NullMarked
package org.onbam.ui.settings;

import org.jspecify.annotations.NullMarked;
