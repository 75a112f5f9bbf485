package org.onbam.ui.problems;

import java.util.Comparator;
import org.onbam.scoring.rules.Problem;

/// In what order problems are listed.
public enum ProblemOrder {
    TIME(Problem.BY_TIME),
    /// The worst first, those of one rule together.
    WEIGHT(Comparator.comparing((Problem problem) -> problem.rule().severity()).reversed()
            .thenComparing(Problem::rule).thenComparing(Problem.BY_TIME));

    private final Comparator<Problem> comparator;

    ProblemOrder(Comparator<Problem> comparator) {
        this.comparator = comparator;
    }

    Comparator<Problem> comparator() {
        return comparator;
    }
}
