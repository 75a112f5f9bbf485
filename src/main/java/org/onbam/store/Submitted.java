package org.onbam.store;

import org.onbam.model.ScoringId;
import org.onbam.scoring.LogEntry;

/// A change on its way to the disk.
record Submitted(ScoringId scoring, LogEntry entry) {
}
