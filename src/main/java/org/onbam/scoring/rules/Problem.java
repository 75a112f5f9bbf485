package org.onbam.scoring.rules;

import java.util.Comparator;
import java.util.List;
import org.onbam.message.Message;
import org.onbam.model.EventId;
import org.onbam.model.TimeSpan;

/// One place where a scoring departs from a rule.
///
/// @param span     where to look
/// @param events   the events it is about, the one to mend first; empty where it is about stages
/// @param sentence what is the matter
/// @param fixes    what would mend it without making anything up, the most likely first; often none
public record Problem(Rule rule, TimeSpan span, List<EventId> events, Message sentence, List<Fix> fixes) {

    /// By place, then rule, then event: the same at every run.
    public static final Comparator<Problem> BY_TIME = Comparator
            .comparingLong((Problem problem) -> problem.span().startNanos())
            .thenComparing(Problem::rule)
            .thenComparingLong(problem -> problem.span().endNanos())
            .thenComparing(problem -> problem.events().isEmpty() ? "" : problem.events().getFirst().toString());

    public Problem {
        events = List.copyOf(events);
        fixes = List.copyOf(fixes);
    }
}
