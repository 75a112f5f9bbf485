package org.onbam.model;

import java.util.Comparator;

/// That the scorer looked at what a rule found and leaves the scoring as it is.
///
/// It holds for exactly these facts: once they change - an event moves, an epoch gets another stage - the rule speaks up
/// again, and where they come back, so does the dismissal.
///
/// @param rule  id of the rule, for example `tooShort`; ids that are not known are kept
/// @param span  where the problem lies
/// @param facts what the rule found, in words of its own that need no language and change with what they rest on
public record Dismissal(String rule, TimeSpan span, String facts) implements Comparable<Dismissal> {

    private static final Comparator<Dismissal> ORDER = Comparator.comparing(Dismissal::rule)
            .thenComparingLong(one -> one.span().startNanos()).thenComparingLong(one -> one.span().endNanos())
            .thenComparing(Dismissal::facts);

    public Dismissal {
        if (rule.isBlank()) {
            throw new IllegalArgumentException("dismissal without a rule at " + span);
        }
    }

    @Override
    public int compareTo(Dismissal other) {
        return ORDER.compare(this, other);
    }
}
