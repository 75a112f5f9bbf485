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
/// @param keys     every key there is
/// @param sources  the code
/// @param tables   other text that names things a key is built from, such as the event vocabulary
/// @param families the keys that are built while the program runs, by their prefix
/// @param notKeys  literals that look like keys and are none
record KeyUse(Set<String> keys, List<JavaSource> sources, List<String> tables, List<Family> families, Set<String> notKeys) {

    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_]+");

    /// Keys that are built from a code: `prefix + code`, with or without more segments behind.
    ///
    /// @param prefix ends with a dot
    /// @param roles  what may stand behind the code, for example `short`
    /// @param reason what the code is
    record Family(String prefix, Set<String> roles, String reason) {

        boolean builds(String key, Set<String> words) {
            return key.startsWith(prefix) && Stream.of(key.substring(prefix.length()).split("\\."))
                    .allMatch(part -> roles.contains(part) || words.contains(part.toLowerCase(Locale.ROOT)));
        }
    }

    /// One line for each literal that looks like a key and is none.
    List<String> unknown() {
        Set<String> areas = keys.stream().map(KeyUse::areaOf).collect(Collectors.toSet());
        Pattern key = Pattern.compile("(" + String.join("|", areas) + ")\\.[A-Za-z0-9_.-]*");
        List<String> found = new ArrayList<>();
        for (JavaSource source : sources) {
            for (JavaSource.Literal literal : source.literals()) {
                String text = literal.value();
                if (!key.matcher(text).matches() || notKeys.contains(text) || keys.contains(text)) {
                    continue;
                }
                boolean isPrefix = text.endsWith(".");
                if (!isPrefix || families.stream().noneMatch(family -> text.startsWith(family.prefix()))) {
                    found.add(source.file() + ":" + literal.line() + ": \"" + text + "\""
                            + (isPrefix ? " is a prefix of no declared family" : " is in no message file"));
                }
            }
        }
        return found;
    }

    /// Keys that nothing names: no literal, and where a family builds them, no word that could be their code.
    List<String> unused() {
        Set<String> literals = sources.stream().flatMap(source -> source.literals().stream())
                .map(JavaSource.Literal::value).collect(Collectors.toSet());
        Set<String> words = Stream.concat(literals.stream(), Stream.concat(tables.stream(), sources.stream().map(JavaSource::code)))
                .flatMap(text -> WORD.matcher(text).results()).map(match -> match.group().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return keys.stream().filter(key -> !literals.contains(key))
                .filter(key -> families.stream().noneMatch(family -> family.builds(key, words))).toList();
    }

    private static String areaOf(String key) {
        return key.substring(0, key.indexOf('.'));
    }
}
