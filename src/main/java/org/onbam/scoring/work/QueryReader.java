package org.onbam.scoring.work;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onbam.scoring.work.QueryWord.Comparison;

/// Takes the text of a filter apart: words between blanks, where quotes keep blanks and commas together.
///
/// A quote that is never closed reaches to the end, since it is being typed.
final class QueryReader {

    // A key is letters, so that 22:49 and C4-M1 stay words.
    private static final Pattern KEYED = Pattern.compile("(\\p{L}+)(>=|<=|[:=<>≥≤])(.*)", Pattern.DOTALL);
    private static final String QUOTES = "\"“”";

    private QueryReader() {
    }

    static List<QueryWord> read(String text) {
        List<QueryWord> words = new ArrayList<>();
        for (String token : split(text, ' ')) {
            boolean isNegated = token.startsWith("-");
            String rest = isNegated ? token.substring(1) : token;
            if (!unquoted(rest).isBlank()) {
                words.add(word(isNegated, rest, token));
            }
        }
        return words;
    }

    private static QueryWord word(boolean isNegated, String rest, String token) {
        Matcher keyed = KEYED.matcher(rest);
        if (!keyed.matches()) {
            return new QueryWord(isNegated, "", Comparison.CONTAINS, List.of(unquoted(rest)), token);
        }
        List<String> values = split(keyed.group(3), ',').stream().map(QueryReader::unquoted)
                .filter(value -> !value.isBlank()).toList();
        return new QueryWord(isNegated, keyed.group(1), comparison(keyed.group(2)), values, token);
    }

    private static Comparison comparison(String sign) {
        return switch (sign) {
            case ":" -> Comparison.CONTAINS;
            case "=" -> Comparison.EQUAL;
            case "<" -> Comparison.LESS;
            case "<=", "≤" -> Comparison.AT_MOST;
            case ">" -> Comparison.MORE;
            case ">=", "≥" -> Comparison.AT_LEAST;
            default -> throw new IllegalArgumentException("no comparison: " + sign);
        };
    }

    // At a blank of any kind, or at a comma; what is quoted stays whole, with its quotes.
    private static List<String> split(String text, char at) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean isQuoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            isQuoted ^= QUOTES.indexOf(c) >= 0;
            if (!isQuoted && (c == at || at == ' ' && Character.isWhitespace(c))) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return parts;
    }

    private static String unquoted(String text) {
        StringBuilder plain = new StringBuilder();
        text.chars().filter(c -> QUOTES.indexOf(c) < 0).forEach(c -> plain.append((char) c));
        return plain.toString();
    }
}
