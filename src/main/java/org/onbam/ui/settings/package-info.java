/// The Settings space: language, look, scorer, stage keys and key bindings, all live. `SettingsSpace` is the view.
@NullMarked
package org.onbam.ui.settings;

import org.jspecify.annotations.NullMarked;
