package org.onbam.ui.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.onbam.message.Messages;

/// Finds commands by words of their Korean or English name, whatever language the window speaks, and by initial
/// consonants. Every word of the query must be found; names that begin with the query come first.
final class CommandSearch {

    private record Entry(Command command, String korean, String initials, String english) {

        boolean has(String word) {
            return korean.contains(word) || english.contains(word)
                    || Hangul.hasInitials(word) && initials.contains(word);
        }

        // 0: a name begins with the query; 1: a word of a name does; 2: somewhere inside.
        int distance(String query) {
            if (korean.startsWith(query) || english.startsWith(query) || initials.startsWith(query)) {
                return 0;
            }
            String inside = " " + query;
            return korean.contains(inside) || english.contains(inside) || initials.contains(inside) ? 1 : 2;
        }
    }

    private final List<Entry> entries = new ArrayList<>();

    CommandSearch(List<Command> commands) {
        Messages korean = new Messages(Locale.KOREAN);
        Messages english = new Messages(Locale.ENGLISH);
        for (Command command : commands) {
            String name = folded(korean.text(command.nameKey()));
            entries.add(new Entry(command, name, Hangul.initials(name), folded(english.text(command.nameKey()))));
        }
    }

    private static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /// All commands for an empty query, in their own order.
    List<Command> find(String query) {
        String folded = folded(query);
        List<String> words = List.of(folded.split("\\s+"));
        return entries.stream()
                .filter(entry -> words.stream().allMatch(entry::has))
                .sorted(Comparator.comparingInt(entry -> entry.distance(folded)))
                .map(Entry::command)
                .toList();
    }
}
