package org.onbam.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every sentence is there in both languages and well formed, and each check has a sentence that it objects to.
final class CatalogueTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void the_message_files_are_whole_and_well_formed() throws IOException {
        Catalogue catalogue = Catalogue.read(Path.of("assets/i18n"));
        assertTrue(catalogue.keys().size() > 50, "the files were seen");
        List<String> problems = catalogue.problems();
        assertTrue(problems.isEmpty(), () -> problems.size() + " problems:\n" + String.join("\n", problems));
    }

    @Test
    void a_pair_without_faults_has_none() throws IOException {
        assertEquals(List.of(), problems("edf.a.b=File: {0} ({1})\nedf.a.c=RERA\n", "edf.a.b=파일: {0} ({1})\nedf.a.c=RERA\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "edf.a.b=x                 | edf.a.c=가               | edf_ko.properties: edf.a.b is missing",
            "edf.a.b=x                 | edf.a.c=가               | edf.properties: edf.a.c is missing",
            "edf.a.b=                  | edf.a.b=가               | edf.properties: edf.a.b is empty",
            "gui.a.b=x                 | gui.a.b=가               | edf.properties: gui.a.b is no key of this area",
            "edf.a.b={0} of {1}        | edf.a.b={0} 가           | edf_ko.properties: edf.a.b has placeholders [0], in English [0, 1]",
            "edf.a.b={1} of            | edf.a.b={1} 가           | edf.properties: edf.a.b has placeholders [1], which do not count from 0",
            "edf.a.b={name}            | edf.a.b={name}           | edf.properties: edf.a.b has placeholders [name], which do not count from 0",
            "edf.a.b={0}               | edf.a.b={0}을 열었어요   | edf_ko.properties: edf.a.b has a particle after a placeholder: {0}을 열었어요",
            "edf.a.b={0}               | edf.a.b=“{0}”로 저장     | edf_ko.properties: edf.a.b has a particle after a placeholder: “{0}”로 저장",
            "edf.a.b={0}               | edf.a.b=모두 {0}예요     | edf_ko.properties: edf.a.b has a particle after a placeholder: 모두 {0}예요",
            "edf.a.b=x                 | edf.a.b=ì˜¨ë°¤           | edf_ko.properties: edf.a.b is not written in UTF-8: ì˜¨ë°¤",
            "edf.a.b=could not be read | edf.a.b=could not be read | edf_ko.properties: edf.a.b is English: could not be read"})
    void a_fault_is_found(String english, String korean, String problem) throws IOException {
        List<String> problems = problems(english + "\n", korean + "\n");
        assertTrue(problems.contains(problem), () -> "found " + problems);
    }

    @ParameterizedTest
    @CsvSource({"{0}가지 채널", "{0}개", "채널 {0}, 기록 {1}", "{0} 이하", "{0}초", "{0}번째", "기록({0})이 아닌 파일"})
    void a_counter_after_a_placeholder_is_no_particle(String korean) throws IOException {
        String english = korean.replaceAll("[가-힣]", "x");
        assertEquals(List.of(), problems("edf.a.b=" + english + "\n", "edf.a.b=" + korean + "\n"));
    }

    @Test
    void a_key_that_stands_twice_is_found() throws IOException {
        assertEquals(List.of("edf.properties: edf.a.b stands there twice"),
                problems("edf.a.b=x\nedf.a.b=y\n", "edf.a.b=가\n"));
    }

    @Test
    void an_escaped_letter_and_another_encoding_are_found() throws IOException {
        assertEquals(List.of("edf.properties: write letters, not \\u00b5"), problems("edf.a.b=\\u00b5V\n", "edf.a.b=가\n"));
        Files.write(folder.resolve("edf_ko.properties"), "edf.a.b=\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        assertTrue(Catalogue.read(folder).problems().contains("edf_ko.properties: not UTF-8"));
    }

    private List<String> problems(String english, String korean) throws IOException {
        Files.writeString(folder.resolve("edf.properties"), english);
        Files.writeString(folder.resolve("edf_ko.properties"), korean);
        return Catalogue.read(folder).problems();
    }
}
