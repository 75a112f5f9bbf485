package org.onbam.interchange;

import java.util.ArrayList;
import java.util.List;

/// Rows of separated values, RFC 4180: fields in double quotes may hold separators, line ends and doubled quotes.
///
/// Reading takes CR LF, LF and CR; a quote inside an unquoted field is a character like any other, since hand-made files
/// have them. Writing ends rows with LF and quotes what needs it.
public final class CsvText {

    /// @param line 1-based line the row begins on
    record Row(int line, List<String> fields) {

        Row {
            fields = List.copyOf(fields);
        }

        boolean isBlank() {
            return fields.size() == 1 && fields.getFirst().isBlank();
        }
    }

    private final String text;
    private final char separator;
    private int at;
    private int line = 1;

    private CsvText(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    static List<Row> parse(String text, char separator) {
        CsvText csv = new CsvText(text, separator);
        List<Row> rows = new ArrayList<>();
        while (csv.at < text.length()) {
            Row row = csv.row();
            if (!row.isBlank()) {
                rows.add(row);
            }
        }
        return rows;
    }

    public static String row(List<String> fields) {
        StringBuilder row = new StringBuilder();
        for (int i = 0; i < fields.size(); i++) {
            row.append(i == 0 ? "" : ",").append(quoted(fields.get(i)));
        }
        return row.append('\n').toString();
    }

    private static String quoted(String field) {
        boolean edges = !field.equals(field.strip());
        boolean special = field.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return edges || special ? '"' + field.replace("\"", "\"\"") + '"' : field;
    }

    private Row row() {
        int begins = line;
        List<String> fields = new ArrayList<>();
        while (true) {
            fields.add(at < text.length() && text.charAt(at) == '"' ? quotedField() : plainField());
            if (at >= text.length() || text.charAt(at) != separator) {
                lineEnd();
                return new Row(begins, fields);
            }
            at++;
        }
    }

    private String plainField() {
        int from = at;
        while (at < text.length() && text.charAt(at) != separator && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        return text.substring(from, at);
    }

    private String quotedField() {
        StringBuilder field = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                    at++;
                } else {
                    at++;
                    return field + plainField();
                }
            }
            line += c == '\n' ? 1 : 0;
            field.append(c);
        }
        return field.toString();
    }

    private void lineEnd() {
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
        line++;
    }
}
