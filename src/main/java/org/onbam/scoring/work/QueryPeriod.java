package org.onbam.scoring.work;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

/// The days that a date of a filter names: a year, a month or a day.
///
/// @param end the day after the last
record QueryPeriod(LocalDate start, LocalDate end) {

    /// `2026`, `2026-01`, `2026-01-15`; empty for anything else.
    static Optional<QueryPeriod> of(String text) {
        try {
            return switch (text.split("-", -1).length) {
                case 1 -> {
                    LocalDate first = Year.parse(text).atDay(1);
                    yield Optional.of(new QueryPeriod(first, first.plusYears(1)));
                }
                case 2 -> {
                    LocalDate first = YearMonth.parse(text).atDay(1);
                    yield Optional.of(new QueryPeriod(first, first.plusMonths(1)));
                }
                default -> {
                    LocalDate day = LocalDate.parse(text);
                    yield Optional.of(new QueryPeriod(day, day.plusDays(1)));
                }
            };
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    boolean holds(LocalDate day, QueryWord.Comparison comparison) {
        return switch (comparison) {
            case CONTAINS, EQUAL -> !day.isBefore(start) && day.isBefore(end);
            case LESS -> day.isBefore(start);
            case AT_MOST -> day.isBefore(end);
            case MORE -> !day.isBefore(end);
            case AT_LEAST -> !day.isBefore(start);
        };
    }
}
