package org.onbam.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onbam.architecture.JavaSource;

/// What the code says about keys: each string literal that looks like a key of a known area must be one, and each key
/// must be named somewhere.
///
/// A key is named by a literal that is the key, or the key without a role that the code adds (`key + ".remedy"`). Where a
/// literal is the beginning of keys (`"shell.space." + space`), those keys are named if each further segment is a number
/// or a word of the code, such as the name of a constant, or of the tables.
///
/// @param keys     every key there is
/// @param sources  the code
/// @param tables   other text that names things a key is built from, such as the event vocabulary
/// @param prefixes what the code puts before an id that looks like a key itself, for example `command.`
record KeyUse(Set<String> keys, List<JavaSource> sources, List<String> tables, Set<String> prefixes) {

    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_]+");
    private static final Pattern FILE_NAME = Pattern.compile(".*\\.(json|sqlite|css|fxml|tsv|csv|txt|html|pdf|png|log|edf|bdf|properties)");

    /// One line for each literal that looks like a key and is none.
    List<String> unknown() {
        Set<String> areas = keys.stream().map(key -> key.substring(0, key.indexOf('.'))).collect(Collectors.toSet());
        Pattern key = Pattern.compile("(" + String.join("|", areas) + ")\\.[A-Za-z0-9_.-]*");
        List<String> found = new ArrayList<>();
        for (JavaSource source : sources) {
            for (JavaSource.Literal literal : source.literals()) {
                String text = literal.value();
                if (key.matcher(text).matches() && !FILE_NAME.matcher(text).matches() && !isKnown(text)) {
                    found.add(source.file() + ":" + literal.line() + ": \"" + text + "\""
                            + (text.endsWith(".") ? " begins no key" : " is in no message file"));
                }
            }
        }
        return found;
    }

    private boolean isKnown(String text) {
        Stream<String> meant = Stream.concat(Stream.of(text), prefixes.stream().map(prefix -> prefix + text));
        return text.endsWith(".") ? meant.anyMatch(start -> keys.stream().anyMatch(key -> key.startsWith(start)))
                : meant.anyMatch(keys::contains);
    }

    /// Keys that nothing names.
    List<String> unused() {
        Set<String> literals = sources.stream().flatMap(source -> source.literals().stream())
                .map(JavaSource.Literal::value).collect(Collectors.toSet());
        Set<String> words = Stream.concat(literals.stream(), Stream.concat(tables.stream(), sources.stream().map(JavaSource::code)))
                .flatMap(text -> WORD.matcher(text).results()).map(match -> bare(match.group())).collect(Collectors.toSet());
        List<String> starts = Stream.concat(prefixes.stream(), literals.stream().filter(text -> text.endsWith("."))).toList();
        return keys.stream().filter(key -> !isNamed(key, literals))
                .filter(key -> starts.stream().noneMatch(start -> key.startsWith(start)
                        && Stream.of(key.substring(start.length()).split("\\.")).allMatch(part -> isWord(part, words))))
                .toList();
    }

    private static boolean isNamed(String key, Set<String> literals) {
        int role = key.lastIndexOf('.');
        return literals.contains(key) || literals.contains(key.substring(role)) && literals.contains(key.substring(0, role));
    }

    private static boolean isWord(String part, Set<String> words) {
        return words.contains(bare(part)) || part.chars().allMatch(Character::isDigit);
    }

    private static String bare(String word) {
        return word.replace("_", "").toLowerCase(Locale.ROOT);
    }
}
