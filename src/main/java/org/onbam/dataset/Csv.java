package org.onbam.dataset;

import java.util.List;
import org.onbam.interchange.CsvText;

/// Comma-separated values as RFC 4180 quotes them, UTF-8, LF.
final class Csv {

    private final StringBuilder text = new StringBuilder();

    Csv(String... columns) {
        row(List.of(columns));
    }

    Csv row(List<String> fields) {
        text.append(CsvText.row(fields));
        return this;
    }

    String text() {
        return text.toString();
    }
}
