package org.onbam.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportNameTest {

    @ParameterizedTest
    @CsvSource({"night.edf, 김 철수, night_김-철수", "night.v2.EDF, Kim, night.v2_Kim", "night, .., night_scoring",
            "night.edf, a/b\\c:d*?, night_a-b-c-d", "night.edf, <>, night_scoring"})
    void the_name_is_the_recordings_and_the_scorers_in_letters_every_disk_takes(String file, String scorer, String name) {
        assertEquals(name, ExportName.of(Path.of("/nights", file), scorer));
    }

    @Test
    void a_long_name_is_cut_between_letters() {
        assertEquals("n_" + "😀".repeat(40), ExportName.of(Path.of("n.edf"), "😀".repeat(60)));
    }
}
