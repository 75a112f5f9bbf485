/// What the codes of a recording's position sensor mean, said once for a device and kept with what was said of its labels.
///
/// [PositionModel] is what was recorded, what it is taken for and what may be guessed; [PositionSheet] shows it beside the
/// night strip, where every change is seen at once. Nothing is taken for granted: devices contradict each other, and left
/// taken for right is a wrong report.
@NullMarked
package org.onbam.ui.position;

import org.jspecify.annotations.NullMarked;
