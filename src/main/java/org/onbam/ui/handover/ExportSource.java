package org.onbam.ui.handover;

import org.onbam.app.ScoringCopy;
import org.onbam.app.Work;

/// A scoring that can be exported, by what it is called, and how to get it off the FX thread.
record ExportSource(String name, Work<ScoringCopy> copy) {
}
