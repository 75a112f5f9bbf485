package org.onbam.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The program keeps every rule, each rule finds what it is made for, and each rule saw the classes it should have.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BoundaryTest {

    private static final String ROOT = "org.onbam";
    private static final String WRONG = "org.onbam.architecture.wrong";

    private JavaClasses program;
    private JavaClasses wrong;

    @BeforeAll
    void importClasses() {
        program = new ClassFileImporter().importPath(Path.of("target/classes"));
        wrong = new ClassFileImporter().importPackages(WRONG);
    }

    static List<Boundary> rules() {
        return new Boundaries(ROOT).all();
    }

    static Stream<Expected> negativeControls() {
        return WrongClasses.expected();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_program_keeps(Boundary rule) {
        rule.rule().check(program);
    }

    @ParameterizedTest
    @MethodSource("negativeControls")
    void the_rule_finds_what_is_wrong_and_nothing_else(Expected expected) {
        Boundary rule = new Boundaries(WRONG).all().stream().filter(r -> r.name().equals(expected.rule())).findFirst()
                .orElseThrow(() -> new AssertionError("no such rule: " + expected.rule()));
        List<String> found = rule.violations(wrong);

        Set<String> classes = wrong.stream().map(JavaClass::getName)
                .filter(name -> found.stream().anyMatch(line -> line.contains(name)))
                .map(name -> name.substring(WRONG.length() + 1)).collect(Collectors.toCollection(TreeSet::new));
        if (rule.name().startsWith("2")) {
            assertTrue(classes.containsAll(expected.classes()), () -> "found " + found);
        } else {
            Set<String> blamed = found.stream()
                    .map(line -> line.substring(line.lastIndexOf('(') + 1, line.lastIndexOf(')')))
                    .map(name -> name.substring(WRONG.length() + 1)).collect(Collectors.toCollection(TreeSet::new));
            assertEquals(new TreeSet<>(expected.classes()), blamed, () -> String.join("\n", found));
        }
    }

    @Test
    void every_rule_has_a_negative_control() {
        assertEquals(rules().stream().map(Boundary::name).sorted().toList(),
                negativeControls().map(Expected::rule).sorted().toList());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void rule_14_the_rule_saw_every_package_it_is_made_for(Boundary rule, TestReporter reporter) throws IOException {
        Layers layers = new Layers(ROOT);
        List<String> written = SourceTree.MAIN.packagesWithTypes().stream()
                .filter(name -> rule.scope().test(layers.below(name))).toList();
        List<String> seen = rule.packagesSeen(program);

        reporter.publishEntry(rule.name(), "saw " + seen);
        assertEquals(written, seen, "packages in src/main/java and packages seen by '" + rule.name()
                + "'; stale classes in target/classes? try mvn clean");
        boolean isForOneRoom = !rule.scope().test("cli");
        assertFalse(seen.isEmpty() && !isForOneRoom, "the rule saw nothing");
    }

    @Test
    void rule_14_every_source_file_was_seen() throws IOException {
        Set<String> seen = program.stream().map(JavaClass::getName).collect(Collectors.toSet());
        List<String> unseen = SourceTree.MAIN.topLevelTypes().stream().filter(name -> !seen.contains(name)).toList();
        assertTrue(unseen.isEmpty(), () -> "source files without a class that the rules saw: " + unseen);
    }

    @Test
    void rule_14_every_package_is_in_the_layer_table() throws IOException {
        Layers layers = new Layers(ROOT);
        List<String> unknown = SourceTree.MAIN.packagesWithTypes().stream()
                .filter(name -> !Layers.isKnown(layers.roomOf(name))).toList();
        assertTrue(unknown.isEmpty(), () -> "packages without a level, enter them in Layers and ARCHITECTURE.md: " + unknown);
    }

    /// What a rule must find below `wrong`.
    ///
    /// @param rule    name of the rule
    /// @param classes names below `wrong` of the classes it must blame, and no others
    record Expected(String rule, Set<String> classes) {

        @Override
        public String toString() {
            return rule;
        }
    }
}
