package org.onbam.dataset;

import java.util.List;

/// Comma-separated values as RFC 4180 quotes them, UTF-8, LF.
final class Csv {

    private final StringBuilder text = new StringBuilder();

    Csv(String... columns) {
        row(List.of(columns));
    }

    Csv row(List<String> fields) {
        for (int i = 0; i < fields.size(); i++) {
            text.append(i == 0 ? "" : ",").append(quoted(fields.get(i)));
        }
        text.append('\n');
        return this;
    }

    private static String quoted(String field) {
        boolean special = !field.equals(field.strip()) || field.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return special ? '"' + field.replace("\"", "\"\"") + '"' : field;
    }

    String text() {
        return text.toString();
    }
}
