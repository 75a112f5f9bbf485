package org.onbam.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.onbam.scoring.work.NamedRevision;

class KilledProcessTest {

    /// Of each kind; the property `onbam.kills` raises it: four kinds of 25 are a hundred kills.
    private static final int KILLS = Integer.getInteger("onbam.kills", 5);
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
    void a_process_killed_at_the_desk_loses_nothing_it_said_was_done() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Path file = folder.resolve("library.onbam");
        ScoringId id;
        try (LabelStore store = LabelStore.open(file)) {
            id = Fixture.scoring(store, new RandomEdits(seed).scoring(960, 100));
        }
        List<String> said = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            int lines = 1 + random.nextInt(60);
            try (ChildProcess child = new ChildProcess(List.of(), DeskProgram.class, file.toString(), id.toString(),
                    String.valueOf(random.nextLong()))) {
                int heard = 0;
                for (Optional<String> line = child.line(); line.isPresent(); line = child.line()) {
                    if (line.get().endsWith(".")) {  // the last line may be cut
                        said.add(line.get().substring(0, line.get().length() - 1));
                    }
                    if (++heard == lines) {
                        child.kill();
                    }
                }
                assertEquals(137, child.exitCode());
            }
            assertKept(file, id, said, "seed " + seed + ", kill " + kill);
        }
        System.out.println("kills at the desk: seed " + seed + ": " + KILLS + " kills, " + said.size() + " things said to be done");
    }

    /// All that any of the processes said was done.
    private static void assertKept(Path file, ScoringId id, List<String> said, String why) throws Exception {
        try (LabelStore store = LabelStore.open(file, StoreOptions.standard().withoutCare())) {
            assertEquals(List.of(), store.check().findings(), why);
            long revision = store.open(id).revision();
            Set<String> names = store.desk().revisions(id).stream().map(NamedRevision::name).collect(Collectors.toSet());
            Set<String> tags = store.desk().tags().getOrDefault(Fixture.NIGHT, Set.of());
            int steps = store.desk().steps(id).size();
            for (String line : said) {
                String[] words = line.split(" ");
                assertTrue(switch (words[0]) {
                    case "edit" -> revision >= Long.parseLong(words[1]);
                    case "name" -> names.contains(words[1]);
                    case "tag" -> tags.contains(words[1]);
                    case "step" -> steps >= Integer.parseInt(words[1]);
                    case "backup" -> Files.exists(Path.of(words[1]));
                    default -> false;
                }, () -> why + ": " + line);
            }
            Path backup = file.resolveSibling("backup.onbam");
            if (Files.exists(backup)) {
                try (LabelStore copy = LabelStore.open(backup, StoreOptions.standard().withoutCare())) {
                    assertEquals(List.of(), copy.check().findings(), why);
                }
            }
        }
    }

    @Test
    void a_process_killed_while_it_brings_a_library_up_to_date_leaves_the_old_form_or_the_new_one() throws Exception {
        Random random = new Random(System.nanoTime());
        for (int kill = 0; kill < KILLS; kill++) {
            Path file = OldLibraries.make(folder.resolve("old" + kill + ".onbam"), 1 + kill % (Schema.latest() - 1));
            String log = Fixture.value(file, "SELECT count(*) || ' ' || max(at_ns) FROM score_log");
            try (ChildProcess child = new ChildProcess(List.of(), MigrationProgram.class, file.toString())) {
                assertEquals(Optional.of("begins"), child.line());
                long until = System.nanoTime() + random.nextInt(150_000_000);
                while (System.nanoTime() < until) {
                    Thread.onSpinWait();
                }
                child.kill();
                child.exitCode();
            }
            try (LabelStore store = LabelStore.open(file, StoreOptions.standard().withoutCare())) {
                assertEquals(List.of(), store.check().findings());
                assertEquals(4, store.scorings().size());
            }
            assertEquals(log, Fixture.value(file, "SELECT count(*) || ' ' || max(at_ns) FROM score_log"));
        }
    }

    @Test
    void on_a_network_drive_the_second_of_two_processes_only_reads_until_the_first_is_gone() throws Exception {
        Path file = folder.resolve("library.onbam");
        StoreOptions network = StoreOptions.standard().withFileSystem(folder -> "nfs");
        ScoringId id;
        try (LabelStore store = LabelStore.open(file, network)) {
            id = Fixture.scoring(store, Fixture.EMPTY);
            try (ChildProcess second = holder(file, id)) {
                assertEquals(Optional.of("ready reader"), second.line());
            }
        }
        try (ChildProcess first = holder(file, id)) {
            assertEquals(Optional.of("ready writer"), first.line());
            try (LabelStore store = LabelStore.open(file, network)) {
                assertTrue(store.isReadOnly());
                assertEquals(Fixture.EMPTY, store.open(id).scoring());
                assertThrows(LibraryException.class, () -> store.put(Fixture.recording(Fixture.NIGHT, "S")));
            }
            first.kill();
            first.exitCode();
        }
        try (LabelStore store = LabelStore.open(file, network)) {
            assertFalse(store.isReadOnly());
            store.put(Fixture.recording(Fixture.NIGHT, "S"));
        }
    }

    /// A process that holds the library until it is killed or this test's process ends.
    private static ChildProcess holder(Path file, ScoringId id) throws Exception {
        return new ChildProcess(List.of(), ScoringProgram.class, file.toString(), id.toString(), "0", "0", "nfs");
    }
}
