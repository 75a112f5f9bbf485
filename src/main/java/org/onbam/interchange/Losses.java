package org.onbam.interchange;

import java.util.ArrayList;
import java.util.List;
import org.onbam.model.Scoring;
import org.onbam.scoring.review.Decision;

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

    /// What no list of epochs and events says: what belongs to what, which problems a scorer leaves as they are, and what a
    /// consensus was decided from.
    Losses addDecisions(Scoring scoring) {
        int decided = (int) scoring.dismissals().stream().filter(one -> Decision.of(one).isPresent()).count();
        return add("interchange.loss.links", scoring.links().size())
                .add("interchange.loss.dismissals", scoring.dismissals().size() - decided)
                .add("interchange.loss.decisions", decided);
    }

    LossReport report() {
        return list.isEmpty() ? LossReport.NONE : new LossReport(list);
    }
}
