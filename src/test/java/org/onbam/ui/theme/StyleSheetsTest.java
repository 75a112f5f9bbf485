package org.onbam.ui.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A rule that is not closed swallows all that come after it, and JavaFX says nothing.
class StyleSheetsTest {

    /// Where a rule begins inside another, or ends outside one.
    private static List<String> misplaced(String name, List<String> lines) {
        List<String> found = new ArrayList<>();
        boolean inside = false;
        for (int i = 0; i < lines.size(); i++) {
            for (char c : lines.get(i).toCharArray()) {
                if (c == '{' == inside && (c == '{' || c == '}')) {
                    found.add(name + ":" + (i + 1) + ": " + lines.get(i));
                }
                inside = c == '{' || c != '}' && inside;
            }
        }
        if (inside) {
            found.add(name + ": the last rule is not closed");
        }
        return found;
    }

    @Test
    void every_rule_of_every_style_sheet_is_closed_before_the_next_begins() throws IOException {
        List<Path> sheets;
        try (Stream<Path> files = Files.list(Path.of("assets/css"))) {
            sheets = files.filter(file -> file.toString().endsWith(".css")).toList();
        }
        assertTrue(sheets.size() >= 5, sheets.toString());
        for (Path sheet : sheets) {
            assertEquals(List.of(), misplaced(sheet.getFileName().toString(), Files.readAllLines(sheet)));
        }
    }

    @Test
    void a_rule_left_open_is_found() {
        assertEquals(List.of("wrong.css:3: .b {"), misplaced("wrong.css", List.of(".a {", "  -fx-a: 1;", ".b {", "}")));
        assertEquals(List.of("wrong.css: the last rule is not closed"), misplaced("wrong.css", List.of(".a {")));
        assertEquals(List.of("wrong.css:2: }"), misplaced("wrong.css", List.of(".a { }", "}")));
    }
}
