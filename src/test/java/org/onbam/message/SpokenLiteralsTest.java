package org.onbam.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onbam.architecture.JavaSource;
import org.onbam.architecture.SourceTree;

/// Windows say nothing but what [Messages] gives them.
final class SpokenLiteralsTest {

    @Test
    void no_window_says_what_is_in_no_message_file() throws IOException {
        List<String> found = new ArrayList<>();
        for (JavaSource source : SourceTree.MAIN.files()) {
            if (source.text().contains("package org.onbam.ui")) {
                found.addAll(SpokenLiterals.in(source));
            }
        }
        assertTrue(found.isEmpty(), () -> String.join("\n", found));
    }

    @Test
    void no_form_says_what_is_in_no_message_file() throws IOException {
        Pattern spoken = Pattern.compile("\\b(text|promptText|title|accessibleText)=\"(?!%)[^\"]*\\p{L}[^\"]*\"");
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("assets"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".fxml")).sorted().toList()) {
                spoken.matcher(Files.readString(file)).results().forEach(match -> found.add(file + ": " + match.group()));
            }
        }
        assertTrue(found.isEmpty(), () -> String.join("\n", found));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "label.setText(\"Open file\")", "new Label(\"Open\")", "new TableColumn<String, String>(\"Onset\")",
            "new Button(isKorean ? \"열기\" : \"Open\", icon)", "field.setPromptText(\"Search \" + n)",
            "new javafx.scene.control.Tooltip(\"a tip\")", "label.setText(String.format(Locale.ROOT, \"%d events\", n))",
            "label.setText(\"%d events\".formatted(n))"})
    void words_are_found(String code) throws IOException {
        assertFalse(SpokenLiterals.in(method(code)).isEmpty(), code);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "label.setText(messages.text(\"ui.file.open\"))", "new Label(\"\")", "label.setText(\"…\")",
            "label.setText(String.format(Locale.ROOT, \"%.1f Hz\", hz))", "label.setText(gain + \" µV\")", "new Button(text, new FontIcon(\"fth-moon\"))",
            "node.setId(\"open\")", "new ExtensionFilter(name, \"*.edf\")", "stage.setTitle(\"Onbam\")", "node.getStyleClass().add(\"chip\")", "label.setText(n + \" / \" + m)",
            "label.setText(clock.format(DateTimeFormatter.ofPattern(\"HH:mm\", Locale.ROOT)))"})
    void codes_units_and_messages_are_not(String code) throws IOException {
        assertEquals(List.of(), SpokenLiterals.in(method(code)), code);
    }

    private static JavaSource method(String statement) {
        return JavaSource.of(Path.of("Some.java"), "final class Some { void show() { " + statement + "; } }");
    }
}
