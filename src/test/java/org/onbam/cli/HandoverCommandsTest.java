package org.onbam.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onbam.app.AddRecordings;
import org.onbam.app.CancellationToken;
import org.onbam.app.EdfRecordingFiles;
import org.onbam.app.Progress;
import org.onbam.app.SmallEdf;
import org.onbam.edf.EdfVariant;
import org.onbam.model.Scorer;
import org.onbam.scoring.LibraryRecording;
import org.onbam.scoring.RandomEdits;
import org.onbam.store.LabelStore;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HandoverCommandsTest {

    @TempDir
    Path folder;
    private Path ward;
    private Path home;

    @BeforeEach
    void fill() throws Exception {
        ward = folder.resolve("ward.sqlite");
        home = folder.resolve("home.sqlite");
        try (LabelStore store = LabelStore.open(ward)) {
            for (int i = 0; i < 2; i++) {
                Path file = SmallEdf.write(folder.resolve("night" + i + ".edf"), EdfVariant.EDF_PLUS_C, "P" + i + " X X X");
                new AddRecordings(store, new EdfRecordingFiles()).run(List.of(file), Progress.NONE, new CancellationToken());
            }
        }
    }

    /// A scoring of every recording that has none of this scorer.
    private static void score(Path library, String scorer, long seed) throws Exception {
        try (LabelStore store = LabelStore.open(library)) {
            for (LibraryRecording recording : store.recordings()) {
                store.create(recording.id(), store.scorer(scorer, Scorer.Kind.PERSON), "", new RandomEdits(seed).scoring(30, 8));
            }
        }
    }

    private Run onbam(Object... args) {
        Object[] all = Arrays.copyOf(args, args.length + 2);
        all[args.length] = "--home";
        all[args.length + 1] = folder.resolve("settings");
        return Run.of(all);
    }

    private static JsonNode json(Run run) {
        assertEquals(0, run.exit(), run.err());
        return new JsonMapper().readTree(run.out());
    }

    @Test
    void work_goes_to_a_scorer_and_comes_back() throws Exception {
        score(ward, "Lee", 1);
        Path sent = folder.resolve("kim.onbam");
        JsonNode packed = json(onbam("package", "--to", "Kim", "--library", ward, "--as", "Boss", "--with-recordings", "--instructions",
                "Look at REM.", "--json", sent));
        assertEquals(2, packed.required("recordingsInside").intValue());
        assertEquals(0, packed.required("scorings").intValue());
        assertTrue(packed.required("blind").booleanValue());

        JsonNode dry = json(onbam("receive", sent, "--library", home, "--as", "Kim", "--dry-run", "--json"));
        JsonNode received = json(onbam("receive", sent, "--library", home, "--as", "Kim", "--json"));
        assertEquals(dry, received);
        assertEquals(2, received.required("brought").required("assignments").intValue());
        assertEquals("Look at REM.", received.required("instructions").stringValue());
        try (LabelStore store = LabelStore.open(home)) {
            assertEquals(List.of(), store.scorings());
            assertEquals("Kim", store.desk().assignments().getFirst().scorer().name());
        }

        score(home, "Kim", 5);
        Path back = folder.resolve("back.onbam");
        assertEquals(2, json(onbam("package", "--back", "--to", "Boss", "--library", home, "--as", "Kim", "--json", back))
                .required("scorings").intValue());
        Run shown = onbam("merge", back, "--library", ward, "--as", "Boss");
        assertTrue(shown.out().contains("New scorings: 2"), shown.out());
        assertTrue(shown.out().contains("Nothing was written. Add --yes"), shown.out());
        assertEquals(2, json(onbam("merge", back, home, "--library", ward, "--as", "Boss", "--yes", "--json")).required("new").intValue());
        assertTrue(onbam("merge", back, "--library", ward, "--as", "Boss", "--yes").out().contains("has all of this already"));
        try (LabelStore store = LabelStore.open(ward)) {
            assertEquals(4, store.scorings().size());
            assertEquals(List.of(), store.check().findings());
        }
    }

    @Test
    void recordings_are_chosen_by_file_or_by_the_librarys_filter() {
        assertEquals(1, json(onbam("package", "--to", "Kim", "--library", ward, "--json", folder.resolve("night1.edf"),
                folder.resolve("one.onbam"))).required("recordings").intValue());
        assertEquals(1, json(onbam("package", "--to", "Kim", "--library", ward, "--filter", "P0", "--json",
                folder.resolve("two.onbam"))).required("recordings").intValue());
        Run nothing = onbam("package", "--to", "Kim", "--library", ward, "--filter", "nobody", folder.resolve("three.onbam"));
        assertEquals(1, nothing.exit());
        assertTrue(nothing.err().startsWith("There is nothing to pack"), nothing.err());
        assertFalse(Files.exists(folder.resolve("three.onbam")));
        assertEquals(1, onbam("package", "--to", "Kim", "--library", ward, "--filter", "ahi:", folder.resolve("3.onbam")).exit());
    }

    @Test
    void what_cannot_be_done_is_said_in_two_lines_in_both_languages() throws Exception {
        Path text = Files.writeString(folder.resolve("notes.onbam"), "hello");
        for (Object[] words : new Object[][] {{"receive", text, "--library", home}, {"merge", text, "--library", ward},
                {"package", "--to", "Kim", "--library", folder.resolve("none.sqlite"), folder.resolve("x.onbam")}}) {
            for (Locale locale : List.of(Locale.ENGLISH, Locale.KOREAN)) {
                Object[] all = Arrays.copyOf(words, words.length + 2);
                all[words.length] = "--home";
                all[words.length + 1] = folder.resolve("settings");
                Run run = Run.in(locale, all);
                assertEquals(1, run.exit());
                assertEquals(2, run.err().lines().count(), run.err());
            }
        }
        assertEquals(2, onbam("package", "--library", ward, folder.resolve("x.onbam")).exit(), "--to is missing");
    }
}
