package org.onbam.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.onbam.architecture.JavaSource;
import org.onbam.architecture.SourceTree;
import org.onbam.model.EventFamily;
import org.onbam.model.EventVocabulary;

/// The code names only sentences that are there, and every sentence is named.
final class KeyUseTest {

    /// The keys that are built while the program runs; enter a new family here, with what its code is.
    private static final List<KeyUse.Family> FAMILIES = List.of(
            new KeyUse.Family("vocabulary.", Set.of("short", "family"), "codes of assets/vocabulary/events.tsv and constants of EventFamily"),
            new KeyUse.Family("command.", Set.of("name", "hint"), "ids of commands"));

    /// Literals that look like keys and are none, for example a file name that begins like an area.
    private static final Set<String> NOT_KEYS = Set.of();

    @Test
    void the_code_names_only_keys_that_are_there() throws IOException {
        none("literals that look like keys", program().unknown());
    }

    @Test
    void every_key_is_named_somewhere() throws IOException {
        none("keys that nothing names", program().unused());
    }

    @Test
    void every_event_type_and_family_has_its_names() throws IOException {
        Set<String> keys = Catalogue.read(Path.of("assets/i18n")).keys();
        Stream<String> wanted = Stream.concat(
                EventVocabulary.standard().types().stream().map(type -> "vocabulary." + type.code())
                        .flatMap(key -> Stream.of(key, key + ".short")),
                Stream.of(EventFamily.values()).map(family -> "vocabulary.family." + family.name().toLowerCase(Locale.ROOT)));
        none("names that are missing", wanted.filter(key -> !keys.contains(key)).toList());
    }

    @Test
    void a_key_that_is_not_there_is_found() {
        KeyUse use = use("Message.of(\"edf.header.gone\"); open(\"edf.header.short\"); go(\"edf.\" + x); say(\"other.header.gone\");");
        assertEquals(List.of("Some.java:1: \"edf.header.gone\" is in no message file",
                "Some.java:1: \"edf.\" is a prefix of no declared family"), use.unknown());
    }

    @Test
    void a_key_that_nothing_names_is_found() {
        assertEquals(List.of("edf.header.short", "stage.gone"), use("String s = \"stage.\" + Stage.N2; // edf.header.short").unused());
        assertEquals(List.of("stage.gone"), use("say(\"edf.header.short\"); enum Stage { N2 }").unused());
    }

    private static KeyUse use(String code) {
        return new KeyUse(new java.util.TreeSet<>(Set.of("edf.header.short", "stage.n2", "stage.gone")),
                List.of(JavaSource.of(Path.of("Some.java"), code)), List.of(),
                List.of(new KeyUse.Family("stage.", Set.of(), "constants of Stage")), Set.of());
    }

    private static KeyUse program() throws IOException {
        List<String> tables = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("assets"))) {
            for (Path file : files.filter(path -> path.toString().matches(".*\\.(tsv|json|fxml)")).sorted().toList()) {
                tables.add(Files.readString(file));
            }
        }
        return new KeyUse(Catalogue.read(Path.of("assets/i18n")).keys(), SourceTree.MAIN.files(), tables, FAMILIES, NOT_KEYS);
    }

    private static void none(String what, List<String> found) {
        assertTrue(found.isEmpty(), () -> found.size() + " " + what + ":\n" + String.join("\n", found));
    }
}
