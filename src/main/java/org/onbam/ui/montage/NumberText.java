package org.onbam.ui.montage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onbam.model.Channel;

/// Reads numbers as people type them: `7`, `±75`, `60–100`, `−37,5`.
final class NumberText {

    private static final Pattern NUMBER = Pattern.compile("[-−+]?\\d+(?:[.,]\\d+)?|[-−+]?[.,]\\d+");
    private static final Pattern BETWEEN = Pattern.compile("^\\s*(" + NUMBER.pattern() + ")\\s*(?:–|…|\\.\\.+|~|:|-|to)\\s*("
            + NUMBER.pattern() + ")\\s*$");

    private NumberText() {
    }

    /// The one number of a text, without a unit that may follow it; empty for a text that has none.
    static Optional<Double> number(String text) {
        Matcher matcher = NUMBER.matcher(text);
        return matcher.find() ? Optional.of(parsed(matcher.group())) : Optional.empty();
    }

    /// All numbers of a text, between whatever else; a comma with a space behind it parts two.
    static List<Double> numbers(String text) {
        List<Double> numbers = new ArrayList<>();
        for (String part : text.split(",\\s+|[;\\s]+")) {
            String bare = part.replace("±", "");
            number(bare).ifPresent(value -> {
                if (part.startsWith("±")) {
                    numbers.add(-value);
                }
                numbers.add(value);
            });
        }
        return numbers;
    }

    /// A range of two different numbers, the bottom first.
    static Optional<Channel.Range> range(String text) {
        Matcher matcher = BETWEEN.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        double bottom = parsed(matcher.group(1));
        double top = parsed(matcher.group(2));
        return bottom == top ? Optional.empty() : Optional.of(new Channel.Range(bottom, top));
    }

    private static double parsed(String number) {
        return Double.parseDouble(number.replace('−', '-').replace(',', '.').replace("+", ""));
    }
}
