package org.onbam.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The source files keep the rules over text, and each rule has text that it objects to.
final class SourceRulesTest {

    @Test
    void rule_12_every_package_introduces_itself() throws IOException {
        none("packages", SourceRules.packagesWithoutIntroduction(SourceTree.MAIN));
    }

    @Test
    void rule_12_finds_packages_that_do_not() throws IOException {
        SourceTree wrong = SourceTree.TEST.below(WrongClasses.class.getPackageName() + ".wrong");
        List<String> found = SourceRules.packagesWithoutIntroduction(wrong);
        assertTrue(found.stream().anyMatch(line -> line.endsWith("wrong.dsp: no package-info.java")), found::toString);
        assertEquals(wrong.packagesWithTypes().size(), found.size(), "the wrong tree has no introductions at all");
    }

    @Test
    void rule_13_a_file_over_500_lines_gives_its_reason() throws IOException {
        none("long files", SourceRules.longFiles(everything()));
    }

    @Test
    void rule_13_finds_a_long_file() {
        assertEquals(1, SourceRules.longFiles(List.of(source("int a;\n".repeat(501)))).size());
        assertEquals(0, SourceRules.longFiles(List.of(source("int a;\n".repeat(500)))).size());
        assertEquals(0, SourceRules.longFiles(List.of(source(
                "// Longer than 500 lines because it is one table.\n" + "int a;\n".repeat(501)))).size());
        assertEquals(1, SourceRules.longFiles(List.of(source(
                "// Longer than 500 lines because\n" + "int a;\n".repeat(501)))).size());
    }

    @Test
    void no_open_end_without_an_issue() throws IOException {
        none("open ends", SourceRules.openEnds(everything()));
    }

    @Test
    void an_open_end_is_found() {
        assertEquals(List.of("Some.java:2: TODO"), SourceRules.openEnds(List.of(source("int a;\n// TODO later\n"))));
        assertEquals(List.of(), SourceRules.openEnds(List.of(source("// TODO #12: later\nString s = \"TODO\";\n"))));
    }

    @Test
    void colours_are_named_in_the_palette_only() throws IOException {
        none("colours outside Palette", SourceRules.colourLiterals(SourceTree.MAIN.files()));
    }

    @Test
    void a_colour_is_found() {
        for (String code : List.of("0xFF24292F", "Color.rgb(1, 2, 3)", "Color.web(\"#123456\")", "Color.RED", "new Color(1, 2, 3)",
                "java.awt.Color.WHITE", "\"-fx-fill: #0969da\"", "\"#fff1\"", "\"rgba(3, 4, 5, 0.5)\"")) {
            assertFalse(SourceRules.colourLiterals(List.of(source("x = " + code + ";"))).isEmpty(), code);
        }
        for (String code : List.of("0xFF00FF00", "0xFF000000 | rgb", "0xFFFFFFFFL", "0x7F", "Color.TRANSPARENT", "Color.web(name)",
                "Color.rgb(argb >> 16 & 0xFF, g, b)", "new Color(argb, true)", "BufferedImage.TYPE_BYTE_GRAY; Color.WHITE",
                "\"#add\"", "\"#fee\"", "// Color.RED", "\"#saveState\"", "color.web(1)")) {
            assertEquals(List.of(), SourceRules.colourLiterals(List.of(source("x = " + code + "\n;"))), code);
        }
    }

    @Test
    void tooltips_are_made_in_one_place() throws IOException {
        none("tooltips outside Tip", SourceRules.tooltips(SourceTree.MAIN.files()));
    }

    @Test
    void a_tooltip_is_found() {
        assertEquals(List.of("Some.java:1: new Tooltip("), SourceRules.tooltips(List.of(source("b.setTooltip(new Tooltip(s));"))));
        assertEquals(List.of(), SourceRules.tooltips(List.of(source("// new Tooltip(s)\nb.setTooltip(Tip.of(s));"))));
    }

    @Test
    void what_only_sqlite_understands_stands_in_its_dialect() throws IOException {
        none("SQL of SQLite alone outside SqliteDialect", SourceRules.sqliteOnly(SourceTree.MAIN.files()));
    }

    @Test
    void sql_of_sqlite_alone_is_found() {
        for (String code : List.of("\"PRAGMA user_version\"", "\"INSERT OR REPLACE INTO a VALUES (1)\"", "\"VACUUM INTO ?\"",
                "\"SELECT rowid FROM a\"", "\"BEGIN IMMEDIATE\"", "\"SELECT count(*) FROM sqlite_schema\"", "\"SELECT hex(id)\"",
                "\"SELECT ifnull(a, 0)\"", "\"jdbc:sqlite:\"", "new org.sqlite.SQLiteConfig()")) {
            assertFalse(SourceRules.sqliteOnly(List.of(source("x = " + code + ";"))).isEmpty(), code);
        }
        for (String code : List.of("\"BEGIN\"", "\"SELECT coalesce(a, 0), length(b)\"", "// PRAGMA\n1", "\"INSERT INTO a VALUES (1) ON CONFLICT (a)"
                + " DO UPDATE SET a = excluded.a\"", "\"a strict rule\"", "\"SQLite format 3\"")) {
            assertEquals(List.of(), SourceRules.sqliteOnly(List.of(source("x = " + code + ";"))), code);
        }
    }

    @Test
    void a_source_is_taken_apart_into_code_comments_and_literals() {
        JavaSource source = source("""
                int a = 'x'; // it's "not" text
                String s = "a \\"b\\" // c"; /* "no" */ String t = "";
                String u = \"""
                    "quoted"
                    \"""; char c = '"';
                """);
        assertEquals(List.of(new JavaSource.Literal(2, "a \\\"b\\\" // c"), new JavaSource.Literal(2, ""),
                new JavaSource.Literal(3, "\n    \"quoted\"\n    ")), source.literals());
        assertEquals(source.text().lines().count(), source.code().lines().count());
        assertFalse(source.code().contains("not") || source.code().contains("quoted"), source::code);
        assertTrue(source.comments().contains("it's \"not\" text"), source::comments);
        assertTrue(source.code().contains("String t = \"\";"), source::code);
    }

    private static List<JavaSource> everything() throws IOException {
        return Stream.concat(SourceTree.MAIN.files().stream(), SourceTree.TEST.files().stream()).toList();
    }

    private static JavaSource source(String text) {
        return JavaSource.of(Path.of("Some.java"), text);
    }

    private static void none(String what, List<String> found) {
        assertTrue(found.isEmpty(), () -> what + ":\n" + String.join("\n", found));
    }
}
