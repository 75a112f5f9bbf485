package org.onbam.ui.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.onbam.message.Messages;

/// Finds commands by words of their Korean or English name, whatever language the window speaks, by initial
/// consonants and by syllables not yet whole. Every word of the query must be found; names that begin with the query come first.
/// Where no name has them all, what the commands do is searched: who says "breath" finds what goes to the breaths.
final class CommandSearch {

    private record Entry(Command command, String korean, String english, String koreanHelp, String englishHelp) {

        boolean has(String word) {
            return english.contains(word) || Hangul.indexOf(korean, word) >= 0;
        }

        boolean tells(String word) {
            return has(word) || englishHelp.contains(word) || Hangul.indexOf(koreanHelp, word) >= 0;
        }

        // 0: a name begins with the query; 1: a word of a name does; 2: somewhere inside.
        int distance(String query) {
            if (english.startsWith(query) || Hangul.indexOf(korean, query) == 0) {
                return 0;
            }
            return has(" " + query) ? 1 : 2;
        }
    }

    private final List<Entry> entries = new ArrayList<>();

    CommandSearch(List<Command> commands) {
        Messages korean = new Messages(Locale.KOREAN);
        Messages english = new Messages(Locale.ENGLISH);
        for (Command command : commands) {
            entries.add(new Entry(command, folded(command.name(korean)), folded(command.name(english)),
                    folded(command.help(korean)), folded(command.help(english))));
        }
    }

    private static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /// All commands for an empty query, in their own order.
    List<Command> find(String query) {
        String folded = folded(query);
        List<String> words = List.of(folded.split("\\s+"));
        List<Command> named = entries.stream()
                .filter(entry -> words.stream().allMatch(entry::has))
                .sorted(Comparator.comparingInt(entry -> entry.distance(folded)))
                .map(Entry::command)
                .toList();
        return !named.isEmpty() ? named : entries.stream()
                .filter(entry -> words.stream().allMatch(entry::tells))
                .map(Entry::command)
                .toList();
    }
}
