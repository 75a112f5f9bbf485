package org.onbam.ui.library;

import java.util.List;
import java.util.Locale;
import org.onbam.model.Scorer;
import org.onbam.scoring.ScoringSummary;

/// How far people are with a recording. What a program scored does not count: somebody has yet to read it.
enum LibraryStatus {
    NEW, IN_PROGRESS, DONE;

    static LibraryStatus of(List<ScoringSummary> scorings) {
        LibraryStatus status = NEW;
        for (ScoringSummary scoring : scorings) {
            if (scoring.scorer().kind() == Scorer.Kind.PROGRAM) {
                continue;
            }
            int scored = scoring.scoredEpochs();
            if (scored > 0 && scored == scoring.epochs()) {
                return DONE;
            }
            if (scored > 0 || scoring.eventCount() > 0) {
                status = IN_PROGRESS;
            }
        }
        return status;
    }

    String textKey() {
        return "library.status." + name().toLowerCase(Locale.ROOT).replace("_", "");
    }

    String styleClass() {
        return "status-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
