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
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.onbam.architecture.JavaSource;
import org.onbam.architecture.SourceTree;
import org.onbam.model.EventFamily;
import org.onbam.model.EventVocabulary;

/// The code names only sentences that are there, and every sentence is named.
final class KeyUseTest {

    /// What the code puts before ids: of event types, and of commands; enter a new one here.
    private static final Set<String> PREFIXES = Set.of("vocabulary.", "command.");

    @Test
    void the_code_names_only_keys_that_are_there() throws IOException {
        none("literals that look like keys", program().unknown());
    }

    @Test
    void every_key_is_named_somewhere() throws IOException {
        none("keys that nothing names", program().unused().stream().filter(key -> !key.startsWith("vocabulary.")).toList());
    }

    @Test
    void event_types_and_families_have_their_names_and_nothing_else_has() throws IOException {
        Stream<String> types = EventVocabulary.standard().types().stream().map(type -> "vocabulary." + type.code())
                .flatMap(key -> Stream.of(key, key + ".short"));
        Stream<String> families = Stream.of(EventFamily.values())
                .map(family -> "vocabulary.family." + family.name().toLowerCase(Locale.ROOT));
        Set<String> named = new TreeSet<>(Catalogue.read(Path.of("assets/i18n")).keys());
        named.removeIf(key -> !key.startsWith("vocabulary."));
        assertEquals(Stream.concat(types, families).sorted().toList(), List.copyOf(named));
    }

    @Test
    void a_key_that_is_not_there_is_found() {
        KeyUse use = use("""
                Message.of("edf.header.gone"); open("edf.header.short"); go("edf.file." + x); say("other.header.gone");
                read("edf.json"); id("score.undo"); id("score.redo"); name("stage." + x);
                """);
        assertEquals(List.of("Some.java:1: \"edf.header.gone\" is in no message file",
                "Some.java:1: \"edf.file.\" begins no key", "Some.java:2: \"score.redo\" is in no message file"), use.unknown());
    }

    @Test
    void a_key_that_nothing_names_is_found() {
        assertEquals(List.of("command.score.undo", "edf.header.short", "edf.header.short.remedy", "score.title", "stage.gone"),
                use("String s = \"stage.\" + Stage.N_2; // edf.header.short").unused());
        assertEquals(List.of("command.score.undo", "score.title", "stage.gone", "stage.n2"),
                use("fail(\"edf.header.short\", \".remedy\"); enum Stage { N2 }").unused());
        assertEquals(List.of("edf.header.short.remedy", "score.title", "stage.gone", "stage.n2"),
                use("of(\"score.undo\"); say(\"edf.header.short\")").unused());
    }

    private static KeyUse use(String code) {
        return new KeyUse(new TreeSet<>(Set.of("edf.header.short", "edf.header.short.remedy", "stage.n2", "stage.gone",
                "command.score.undo", "score.title")), List.of(JavaSource.of(Path.of("Some.java"), code)), List.of(), Set.of("command."));
    }

    private static KeyUse program() throws IOException {
        List<String> tables = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("assets"))) {
            for (Path file : files.filter(path -> path.toString().matches(".*\\.(tsv|json|fxml)")).sorted().toList()) {
                tables.add(Files.readString(file));
            }
        }
        return new KeyUse(Catalogue.read(Path.of("assets/i18n")).keys(), SourceTree.MAIN.files(), tables, PREFIXES);
    }

    private static void none(String what, List<String> found) {
        assertTrue(found.isEmpty(), () -> found.size() + " " + what + ":\n" + String.join("\n", found));
    }
}
