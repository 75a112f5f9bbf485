/// The spectrum of what is selected, in a small panel over the page.
///
/// [SpectrumPanel] follows the selection while it is open; `SpectrumPlot` draws the curve. The numbers come from
/// [org.onbam.app.SelectionSpectrum], off the FX thread.
@NullMarked
package org.onbam.ui.spectrum;

import org.jspecify.annotations.NullMarked;
