package org.onbam.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
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

/// Processes killed at random moments of their work: edits, work at the desk, backups, bringing up to date; packing and merging
/// are killed in `HandoverUnderFaultsTest`. A kill counts only where it struck the work ([Marksman]); what was struck is printed.
///
/// The long run, some minutes: `mvn -q -o test -Donbam.kills=25 -Dtest='KilledProcessTest,HandoverUnderFaultsTest'`, seven kinds of
/// 25 kills each.
class KilledProcessTest {

    /// Of each kind.
    private static final int KILLS = Integer.getInteger("onbam.kills", 2);
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
            long acknowledged = killedAfter(file, id, editSeed, random, fileSystem);
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
    private static long killedAfter(Path file, ScoringId id, long editSeed, Random random, String fileSystem) throws Exception {
        long last = 0;
        int acknowledgements = 1 + random.nextInt(150);
        try (ChildProcess child = new ChildProcess(List.of(), ScoringProgram.class, file.toString(), id.toString(),
                String.valueOf(editSeed), String.valueOf(EDITS), fileSystem)) {
            assertEquals(Optional.of("ready writer"), child.line());
            int heard = 0;
            for (Optional<String> line = child.line(); line.isPresent(); line = child.line()) {
                if (line.get().matches("durable \\d+")) {  // the last line may be cut
                    last = Long.parseLong(line.get().substring(8));
                }
                if (++heard == acknowledgements) {
                    // anywhere between this commit and the next but one: the program is always some edits ahead
                    long until = System.nanoTime() + random.nextInt(2_000_000);
                    while (System.nanoTime() < until) {
                        Thread.onSpinWait();
                    }
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

    @ParameterizedTest
    @ValueSource(strings = {"desk", "backup"})
    void a_process_killed_at_the_desk_or_while_it_backs_up_loses_nothing_it_said_was_done(String work) throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Path file = folder.resolve("library.onbam");
        ScoringId id;
        try (LabelStore store = LabelStore.open(file)) {
            id = Fixture.scoring(store, new RandomEdits(seed).scoring(960, 100));
        }
        Marksman marksman = new Marksman(random);
        List<String> said = new ArrayList<>();
        for (int kill = 0; marksman.hits() < KILLS; kill++) {
            assertTrue(kill < 10 * KILLS, () -> "kills miss: " + marksman);
            try (ChildProcess child = new ChildProcess(List.of(), DeskProgram.class, file.toString(), id.toString(),
                    String.valueOf(random.nextLong()), work)) {
                said.addAll(marksman.strike(child, work.equals("backup") ? work : "", 1 + random.nextInt(25)).said());
            }
            assertKept(file, id, said, "seed " + seed + ", kill " + kill);
        }
        System.out.println("kills (" + work + "): seed " + seed + ": " + marksman + "; " + said.size() + " lines");
    }

    /// All that any of the processes said was done.
    private static void assertKept(Path file, ScoringId id, List<String> said, String why) throws Exception {
        try (LabelStore store = LabelStore.open(file, StoreOptions.standard().withoutCare())) {
            assertEquals(List.of(), store.check().findings(), why);
            long revision = store.open(id).revision();
            Set<String> names = store.desk().revisions(id).stream().map(NamedRevision::name).collect(Collectors.toSet());
            Set<String> tags = store.desk().tags().getOrDefault(Fixture.NIGHT, Set.of());
            int steps = store.desk().steps(id).size();
            long saved = saved(file.resolveSibling("backup.onbam"), id, why);
            for (String line : said) {
                String[] words = line.split(" ");
                assertTrue(switch (words[0]) {
                    case "edit" -> revision >= Long.parseLong(words[1]);
                    case "name" -> names.contains(words[1]);
                    case "tag" -> tags.contains(words[1]);
                    case "step" -> steps >= Integer.parseInt(words[1]);
                    case "backup" -> saved >= Long.parseLong(words[1]);
                    default -> words[0].equals("begin");
                }, () -> why + ": " + line);
            }
        }
    }

    /// The revision that a backup holds, which is whole; -1 where there is none yet.
    private static long saved(Path backup, ScoringId id, String why) throws Exception {
        if (!Files.exists(backup)) {
            return -1;
        }
        try (LabelStore copy = LabelStore.open(backup, StoreOptions.standard().withoutCare())) {
            assertEquals(List.of(), copy.check().findings(), why);
            return copy.open(id).revision();
        }
    }

    @Test
    void a_process_killed_while_it_brings_a_library_up_to_date_leaves_the_old_form_or_a_newer_one() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<Path> olds = new ArrayList<>();
        for (int version = 1; version < Schema.latest(); version++) {
            olds.add(OldLibraries.make(folder.resolve("v" + version + ".onbam"), version));
        }
        Marksman marksman = new Marksman(random);
        Map<String, Integer> left = new TreeMap<>();
        for (int kill = 0; marksman.hits() < KILLS; kill++) {
            assertTrue(kill < 10 * KILLS, () -> "kills miss: " + marksman);
            List<String> files = new ArrayList<>();
            for (int i = 0; i < 9; i++) {
                Path old = olds.get(random.nextInt(olds.size()));
                files.add(Files.copy(old, folder.resolve("kill" + kill + "-" + i + old.getFileName())).toString());
            }
            Optional<String> at;
            try (ChildProcess child = new ChildProcess(List.of(), MigrationProgram.class, files.toArray(String[]::new))) {
                at = marksman.strike(child, "migrate", 1 + random.nextInt(files.size())).at();
            }
            if (at.isPresent()) {
                Path struck = Path.of(at.get().split(" ", 2)[1]);
                boolean isHalf = Files.exists(struck.resolveSibling(struck.getFileName() + "-journal"));
                left.merge((isHalf ? "in a transaction, " : "") + "at form " + Fixture.value(struck, "PRAGMA user_version"), 1, Integer::sum);
            }
            for (String file : files) {
                assertBroughtUpToDate(Path.of(file), "seed " + seed + ", kill " + kill + ", " + file);
            }
        }
        System.out.println("kills while brought up to date: seed " + seed + ": " + marksman + "; " + left);
    }

    private static void assertBroughtUpToDate(Path file, String why) throws Exception {
        String log = Fixture.value(file, "SELECT count(*) || ' ' || max(at_ns) FROM score_log");
        try (LabelStore store = LabelStore.open(file, StoreOptions.standard().withoutCare())) {
            assertEquals(List.of(), store.check().findings(), why);
            assertEquals(4, store.scorings().size(), why);
            assertFalse(store.isReadOnly(), why);
        }
        assertEquals(log, Fixture.value(file, "SELECT count(*) || ' ' || max(at_ns) FROM score_log"), why);
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
