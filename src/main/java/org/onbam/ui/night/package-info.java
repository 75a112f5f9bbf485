/// The night strip: the whole night under the page, always; click or drag to go somewhere. [NightStrip] is the view,
/// `SpectrogramLane` makes its spectrogram in the background, [NightChoices] is what the scorer wants to see.
@NullMarked
package org.onbam.ui.night;

import org.jspecify.annotations.NullMarked;
