package org.onbam.message;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The message files of one folder, English and Korean, and what is wrong with them.
///
/// @param english sentences by file name without ending, then by key
/// @param korean  the same of the `_ko` twins, by the name of the English file
/// @param faults  what was wrong already while reading
record Catalogue(Map<String, Map<String, String>> english, Map<String, Map<String, String>> korean, List<String> faults) {

    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9]*(\\.[A-Za-z0-9_-]+)+");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}?");

    /// A particle whose form depends on the word before it, or that is glued to a file name or number, directly after a
    /// placeholder or the quote or bracket that closes after it. `{0}가지` (kinds) goes on, so it is a counter and no
    /// particle; in `기록({0})이` the particle belongs to the word before the bracket.
    private static final Pattern PARTICLE = Pattern.compile("(\\{\\d}[\"'”’」』]?|(?<![가-힣])[(\\[]\\{\\d}[)\\]])"
            + "(은|는|이|가|을|를|와|과|로|으로|로서|으로서|로써|에|에서|에게|의|이나|나|이랑|랑|이라고|라고|이란|란|이며|며|입니다|이에요|예요|이고|고)"
            + "(?![가-힣])");

    /// UTF-8 read as Latin-1 or Windows-1252: Korean becomes `ì˜¨`, a dash `â€“`.
    private static final Pattern MOJIBAKE = Pattern.compile("[ÃÂâìíëê][\\u0080-\\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|\\uFFFD|\\\\u[0-9a-fA-F]{4}");

    static Catalogue read(Path folder) throws IOException {
        Catalogue catalogue = new Catalogue(new TreeMap<>(), new TreeMap<>(), new ArrayList<>());
        try (Stream<Path> paths = Files.list(folder)) {
            paths.filter(path -> path.toString().endsWith(".properties")).sorted().forEach(catalogue::add);
        }
        return catalogue;
    }

    /// Every English key.
    Set<String> keys() {
        return english.values().stream().flatMap(file -> file.keySet().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    /// One line for each thing that is wrong in the files themselves.
    List<String> problems() {
        List<String> found = new ArrayList<>(faults);
        Set<String> files = new TreeSet<>(english.keySet());
        files.addAll(korean.keySet());
        for (String area : files) {
            Map<String, String> ours = english.getOrDefault(area, Map.of());
            Map<String, String> theirs = korean.getOrDefault(area, Map.of());
            missing(area + "_ko.properties", ours, theirs, found);
            missing(area + ".properties", theirs, ours, found);
            ours.forEach((key, sentence) -> wellFormed(area, area + ".properties", key, sentence, found));
            theirs.forEach((key, sentence) -> {
                wellFormed(area, area + "_ko.properties", key, sentence, found);
                translated(area, key, ours.getOrDefault(key, ""), sentence, found);
            });
        }
        return found;
    }

    private static void missing(String file, Map<String, String> wanted, Map<String, String> there, List<String> found) {
        wanted.keySet().stream().filter(key -> !there.containsKey(key))
                .forEach(key -> found.add(file + ": " + key + " is missing"));
    }

    private static void wellFormed(String area, String file, String key, String sentence, List<String> found) {
        if (!KEY.matcher(key).matches() || !key.startsWith(area + ".")) {
            found.add(file + ": " + key + " is no key of this area");
        }
        if (sentence.isBlank()) {
            found.add(file + ": " + key + " is empty");
        }
        if (MOJIBAKE.matcher(sentence).find()) {
            found.add(file + ": " + key + " is not written in UTF-8: " + sentence);
        }
        Set<String> numbers = placeholders(sentence);
        for (int i = 0; i < numbers.size(); i++) {
            if (!numbers.contains(String.valueOf(i))) {
                found.add(file + ": " + key + " has placeholders " + numbers + ", which do not count from 0");
                break;
            }
        }
    }

    private static void translated(String area, String key, String english, String korean, List<String> found) {
        String where = area + "_ko.properties: " + key;
        if (!english.isEmpty() && !placeholders(english).equals(placeholders(korean))) {
            found.add(where + " has placeholders " + placeholders(korean) + ", in English " + placeholders(english));
        }
        if (PARTICLE.matcher(korean).find()) {
            found.add(where + " has a particle after a placeholder: " + korean);
        }
        boolean isProse = Pattern.compile("\\b[a-z]{3,} [a-z]{2,}\\b").matcher(korean).find();
        if (isProse && korean.equals(english)) {
            found.add(where + " is English: " + korean);
        }
    }

    private static Set<String> placeholders(String sentence) {
        return PLACEHOLDER.matcher(sentence).results().map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void add(Path file) {
        String name = String.valueOf(file.getFileName()).replace(".properties", "");
        boolean isKorean = name.endsWith("_ko");
        Map<String, Map<String, String>> language = isKorean ? korean : english;
        language.put(isKorean ? name.substring(0, name.length() - 3) : name, entries(file));
    }

    private Map<String, String> entries(Path file) {
        Map<String, String> entries = new TreeMap<>();
        Set<String> seen = new HashSet<>();
        Properties properties = new Properties() {
            private static final long serialVersionUID = 1L;

            @Override
            public synchronized Object put(Object key, Object value) {
                if (!seen.add((String) key)) {
                    faults.add(file.getFileName() + ": " + key + " stands there twice");
                }
                return super.put(key, value);
            }
        };
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(Files.readAllBytes(file))).toString();
            if (text.startsWith("\uFEFF")) {
                faults.add(file.getFileName() + ": begins with a byte order mark");
            }
            MOJIBAKE.matcher(text).results().filter(match -> match.group().startsWith("\\u"))
                    .forEach(match -> faults.add(file.getFileName() + ": write letters, not " + match.group()));
            properties.load(new StringReader(text));
        } catch (CharacterCodingException e) {
            faults.add(file.getFileName() + ": not UTF-8");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        properties.stringPropertyNames().forEach(key -> entries.put(key, properties.getProperty(key)));
        return entries;
    }
}
