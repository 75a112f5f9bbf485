package org.onbam.scoring.work;

import java.util.Optional;
import java.util.OptionalDouble;
import org.onbam.scoring.work.QueryWord.Comparison;

/// A number of a filter, or all from one to another.
record QueryNumber(double least, double greatest) {

    private static final String RANGE = "..";

    /// `30`, `0.6`, `80%`, `15..30`; `7:30` is 7.5 hours. Empty for anything else.
    static Optional<QueryNumber> of(String text) {
        int range = text.indexOf(RANGE);
        OptionalDouble least = number(range < 0 ? text : text.substring(0, range));
        OptionalDouble greatest = range < 0 ? least : number(text.substring(range + RANGE.length()));
        return least.isPresent() && greatest.isPresent()
                ? Optional.of(new QueryNumber(least.getAsDouble(), greatest.getAsDouble())) : Optional.empty();
    }

    private static OptionalDouble number(String text) {
        String plain = text.endsWith("%") ? text.substring(0, text.length() - 1) : text;
        if (plain.matches("\\d+:[0-5]\\d")) {
            String[] parts = plain.split(":");
            return OptionalDouble.of(Integer.parseInt(parts[0]) + Integer.parseInt(parts[1]) / 60.0);
        }
        return plain.matches("[-+]?(\\d{1,15}(\\.\\d*)?|\\.\\d+)") ? OptionalDouble.of(Double.parseDouble(plain))
                : OptionalDouble.empty();
    }

    /// Never for a NaN.
    boolean holds(double value, Comparison comparison) {
        return switch (comparison) {
            case CONTAINS, EQUAL -> value >= least && value <= greatest;
            case LESS -> value < least;
            case AT_MOST -> value <= greatest;
            case MORE -> value > greatest;
            case AT_LEAST -> value >= least;
        };
    }
}
