package org.onbam.cli;

import java.util.ArrayList;
import java.util.List;

/// Rows under headings, each column as wide as its widest cell; a Hangul syllable is two columns wide.
final class TextTable {

    private final List<List<String>> rows = new ArrayList<>();

    TextTable(List<String> headings) {
        rows.add(List.copyOf(headings));
    }

    void add(List<String> cells) {
        if (cells.size() != rows.getFirst().size()) {
            throw new IllegalArgumentException(cells.size() + " cells under " + rows.getFirst().size() + " headings");
        }
        rows.add(cells.stream().map(Console::plain).toList());
    }

    List<String> lines() {
        int[] widths = new int[rows.getFirst().size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder("  ");
        for (int i = 0; i < row.size(); i++) {
            line.append(row.get(i)).repeat(" ", widths[i] - width(row.get(i)) + 2);
        }
        return line.toString().stripTrailing();
    }

    /// Columns a terminal gives a text: two for Hangul and other wide letters (Unicode Annex 11, the blocks met here).
    static int width(String text) {
        return text.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
    }

    private static boolean isWide(int c) {
        return c >= 0x1100 && c <= 0x115F || c >= 0x2E80 && c <= 0xA4CF || c >= 0xAC00 && c <= 0xD7A3
                || c >= 0xF900 && c <= 0xFAFF || c >= 0xFF00 && c <= 0xFF60 || c >= 0x1F300 && c <= 0x1FAFF;
    }
}
