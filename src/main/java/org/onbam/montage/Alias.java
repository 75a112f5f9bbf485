package org.onbam.montage;

import java.util.List;
import java.util.Locale;

/// A line of `assets/montages/aliases.tsv`: labels of that pattern mean that sensor.
///
/// @param rule    `exact` for the whole label, `word` for one of its words, `start` for its beginning, `part` for any part
/// @param pattern in the form of [LabelRecogniser#clean]
record Alias(String rule, String pattern, Sensor sensor, RecognisedLabel.Use use) {

    /// @param label in the form of [LabelRecogniser#clean]
    /// @param words the words of it
    boolean matches(String label, List<String> words) {
        return switch (rule) {
            case "exact" -> label.equals(pattern);
            case "word" -> words.contains(pattern);
            case "start" -> label.startsWith(pattern);
            case "part" -> label.contains(pattern);
            default -> throw new IllegalStateException("alias rule " + rule);
        };
    }

    /// The table that comes with the program, in its order: the first that matches decides.
    static List<Alias> table() {
        return AssetTable.lines("aliases.tsv").stream().map(Alias::parse).toList();
    }

    private static Alias parse(String[] column) {
        if (column.length != 4) {
            throw new IllegalStateException("alias with " + column.length + " columns: " + column[0]);
        }
        Sensor sensor = Sensor.ofCode(column[2])
                .orElseThrow(() -> new IllegalStateException("alias of no sensor: " + column[2]));
        return new Alias(column[0], column[1], sensor,
                RecognisedLabel.Use.valueOf(column[3].toUpperCase(Locale.ROOT)));
    }
}
