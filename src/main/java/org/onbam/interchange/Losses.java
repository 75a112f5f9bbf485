package org.onbam.interchange;

import java.util.ArrayList;
import java.util.List;
import org.onbam.model.Scoring;

/// Counts what a format cannot say, kind by kind; a kind of which nothing is lost is not mentioned.
final class Losses {

    private final List<LossReport.Loss> list = new ArrayList<>();

    /// @param key of the sentence, with the count as its argument
    Losses add(String key, int count) {
        if (count > 0) {
            list.add(LossReport.Loss.of(key, count));
        }
        return this;
    }

    /// What no list of epochs and events says: what belongs to what, and which problems a scorer leaves as they are.
    Losses addDecisions(Scoring scoring) {
        return add("interchange.loss.links", scoring.links().size())
                .add("interchange.loss.dismissals", scoring.dismissals().size());
    }

    LossReport report() {
        return list.isEmpty() ? LossReport.NONE : new LossReport(list);
    }
}
