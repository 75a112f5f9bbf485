package org.onbam.interchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A table whose first row names its columns. The separator is the one of comma, tab and semicolon that the first row
/// has most of.
///
/// @param names lower case, trimmed
/// @param rows  the rows below, each perhaps shorter or longer than the names
record NamedColumns(List<String> names, List<CsvText.Row> rows) {

    static Optional<NamedColumns> of(String text) {
        String head = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        List<CsvText.Row> rows = CsvText.parse(text, separatorOf(head));
        if (rows.isEmpty() || rows.getFirst().fields().size() < 2) {
            return Optional.empty();
        }
        List<String> names = rows.getFirst().fields().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
        return Optional.of(new NamedColumns(names, new ArrayList<>(rows.subList(1, rows.size()))));
    }

    private static char separatorOf(String line) {
        char best = ',';
        for (char candidate : new char[] {',', '\t', ';'}) {
            if (count(line, candidate) > count(line, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String line, char c) {
        return line.chars().filter(x -> x == c).count();
    }

    boolean hasAll(List<String> wanted) {
        return new HashSet<>(names).containsAll(wanted);
    }

    /// The first of these columns that the table has.
    Optional<String> firstOf(List<String> wanted) {
        return wanted.stream().filter(names::contains).findFirst();
    }

    /// The field of a row under a name; empty where the row is too short.
    String value(CsvText.Row row, String name) {
        int column = names.indexOf(name);
        return column >= 0 && column < row.fields().size() ? row.fields().get(column) : "";
    }
}
