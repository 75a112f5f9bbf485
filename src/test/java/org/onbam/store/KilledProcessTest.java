package org.onbam.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onbam.model.Scoring;
import org.onbam.model.ScoringId;
import org.onbam.scoring.LogEntry;
import org.onbam.scoring.OpenedScoring;
import org.onbam.scoring.RandomEdits;
import org.onbam.scoring.ScoringChange;

class KilledProcessTest {

    private static final int KILLS = 10;
    private static final int EDITS = 1_000;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"ext4", "nfs"})
    void a_process_killed_at_any_moment_loses_no_acknowledged_edit(String fileSystem) throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Path file = folder.resolve("library.onbam");
        ScoringId id;
        try (LabelStore store = LabelStore.open(file)) {
            id = Fixture.scoring(store, new RandomEdits(seed).scoring(960, 500));
        }
        int survivors = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            OpenedScoring before = opened(file, id, fileSystem);
            long editSeed = random.nextLong();
            long acknowledged = killedAfter(file, id, editSeed, 1 + random.nextInt(150), fileSystem);
            OpenedScoring after = opened(file, id, fileSystem);
            String why = "seed " + seed + ", kill " + kill;
            assertTrue(after.log().size() >= acknowledged, why + ": " + acknowledged + " of " + after.log().size());
            survivors += after.log().size() - (int) acknowledged;
            assertSameEdits(before, after, editSeed, why);
        }
        System.out.println("kills on " + fileSystem + ": seed " + seed + ": " + KILLS + " kills, " + opened(file, id, fileSystem).log().size()
                + " edits kept, " + survivors + " of them not yet acknowledged");
    }

    /// @return the last revision the process said was durable before it died
    private static long killedAfter(Path file, ScoringId id, long editSeed, int acknowledgements, String fileSystem) throws Exception {
        long last = 0;
        try (ChildProcess child = new ChildProcess(List.of(), ScoringProgram.class, file.toString(), id.toString(),
                String.valueOf(editSeed), String.valueOf(EDITS), fileSystem)) {
            assertEquals(Optional.of("ready writer"), child.line());
            int heard = 0;
            for (Optional<String> line = child.line(); line.isPresent(); line = child.line()) {
                if (line.get().matches("durable \\d+")) {  // the last line may be cut
                    last = Long.parseLong(line.get().substring(8));
                }
                if (++heard == acknowledgements) {
                    child.kill();
                }
            }
            // 128 + 9: the process was killed and did not end by itself
            assertEquals(137, child.exitCode());
        }
        return last;
    }

    /// Opens, proves that state equals replay and the file is whole, and closes.
    private static OpenedScoring opened(Path file, ScoringId id, String fileSystem) throws Exception {
        try (LabelStore store = LabelStore.open(file, StoreOptions.standard().withFileSystem(folder -> fileSystem))) {
            assertFalse(store.isReadOnly(), "the lock died with its process");
            assertEquals(List.of(), store.check().findings());
            return store.open(id);
        }
    }

    /// The edits of a seed can be made again here: what the library kept must be their beginning.
    private static void assertSameEdits(OpenedScoring before, OpenedScoring after, long editSeed, String why) {
        int kept = before.log().size();
        assertEquals(before.log(), after.log().subList(0, kept), why);
        RandomEdits edits = new RandomEdits(editSeed);
        Scoring state = before.scoring();
        for (LogEntry entry : after.log().subList(kept, after.log().size())) {
            ScoringChange expected = edits.fitting(state);
            assertEquals(expected, entry.change(), why);
            state = expected.applyTo(state);
        }
        assertEquals(state, after.scoring(), why);
    }

    @Test
    void of_two_processes_the_second_only_reads_until_the_first_is_gone() throws Exception {
        Path file = folder.resolve("library.onbam");
        ScoringId id;
        try (LabelStore store = LabelStore.open(file)) {
            id = Fixture.scoring(store, Fixture.EMPTY);
            try (ChildProcess second = holder(file, id)) {
                assertEquals(Optional.of("ready reader"), second.line());
            }
        }
        try (ChildProcess first = holder(file, id)) {
            assertEquals(Optional.of("ready writer"), first.line());
            try (LabelStore store = LabelStore.open(file)) {
                assertTrue(store.isReadOnly());
                assertEquals(Fixture.EMPTY, store.open(id).scoring());
                assertThrows(LibraryException.class, () -> store.put(Fixture.recording(Fixture.NIGHT, "S")));
            }
            first.kill();
            first.exitCode();
        }
        try (LabelStore store = LabelStore.open(file)) {
            assertFalse(store.isReadOnly());
            store.put(Fixture.recording(Fixture.NIGHT, "S"));
        }
    }

    /// A process that holds the library until it is killed or this test's process ends.
    private static ChildProcess holder(Path file, ScoringId id) throws Exception {
        return new ChildProcess(List.of(), ScoringProgram.class, file.toString(), id.toString(), "0", "0", "ext4");
    }
}
