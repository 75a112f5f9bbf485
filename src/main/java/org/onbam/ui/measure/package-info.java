/// Measuring on the pages of an open night: a crosshair, a caliper, and seconds of slow waves towards stage N3.
///
/// [Measuring] says which tool is on and holds what each one holds, without a window; [MeasureView] puts it on the screen:
/// [MeasureBar] over the pages, [MeasureOverlay] as the [org.onbam.ui.page.PageTool] of each page. Values are exact samples,
/// read off the FX thread, the last question first; the figures themselves are made in [org.onbam.dsp] and
/// [org.onbam.scoring]. Nothing that is measured is stored, and nothing here scores.
@NullMarked
package org.onbam.ui.measure;

import org.jspecify.annotations.NullMarked;
