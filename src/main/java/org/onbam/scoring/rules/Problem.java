package org.onbam.scoring.rules;

import java.util.Comparator;
import java.util.List;
import java.util.StringJoiner;
import org.onbam.message.Message;
import org.onbam.message.Worded;
import org.onbam.model.Dismissal;
import org.onbam.model.EventId;
import org.onbam.model.ScoredEvent;
import org.onbam.model.TimeSpan;

/// One place where a scoring departs from a rule.
///
/// @param span      where to look
/// @param events    the events it is about, the one to mend first; empty where it is about stages
/// @param sentence  what is the matter
/// @param fixes     what would mend it without making anything up, the most likely first; often none
/// @param dismissal what to keep in the scoring so as not to be told again while the facts are the same
public record Problem(Rule rule, TimeSpan span, List<EventId> events, Message sentence, List<Fix> fixes, Dismissal dismissal) {

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

    /// A problem of events, at the first of them. Its facts are what and where these are, and the numbers of the sentence.
    static Problem of(Rule rule, List<ScoredEvent> events, Message sentence, List<Fix> fixes) {
        return of(rule, events.getFirst().span(), events, sentence, fixes);
    }

    static Problem of(Rule rule, TimeSpan span, List<ScoredEvent> events, Message sentence, List<Fix> fixes) {
        return new Problem(rule, span, events.stream().map(ScoredEvent::id).toList(), sentence, fixes,
                new Dismissal(rule.id(), span, facts(events, sentence)));
    }

    private static String facts(List<ScoredEvent> events, Message sentence) {
        StringJoiner facts = new StringJoiner("; ");
        for (ScoredEvent event : events) {
            facts.add(event.type() + " " + event.span().startNanos() + "-" + event.span().endNanos() + " " + event.channel());
        }
        // Names stand in a language of their own; what they name is said already.
        sentence.args().stream().filter(arg -> !(arg instanceof Worded)).forEach(arg -> facts.add(arg.toString()));
        return facts.toString();
    }
}
