package org.onbam.app.handover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onbam.app.Progress;
import org.onbam.app.handover.PackRequest.Also;
import org.onbam.model.RecordingId;
import org.onbam.model.Scorer;
import org.onbam.model.ScoringId;
import org.onbam.scoring.LibraryRecording;
import org.onbam.store.ChildProcess;
import org.onbam.store.LabelStore;
import org.onbam.store.LibraryDump;
import org.onbam.store.Marksman;
import org.onbam.store.OwnDisk;

class HandoverUnderFaultsTest {

    /// Of each kind; see `KilledProcessTest`.
    private static final int KILLS = Integer.getInteger("onbam.kills", 2);
    private static final int COMING = 4;

    @TempDir
    Path folder;

    @Test
    void a_process_killed_while_it_packs_leaves_no_half_package_and_the_library_whole() throws Exception {
        long seed = System.nanoTime();
        Marksman marksman = new Marksman(new Random(seed));
        Path library = ward(new Random(seed));
        Path out = folder.resolve("out.onbam");
        for (int kill = 0; marksman.hits() < KILLS; kill++) {
            String why = "seed " + seed + ", kill " + kill + ": " + marksman;
            assertTrue(kill < 10 * KILLS, why);
            try (ChildProcess child = new ChildProcess(List.of(), HandoverProgram.class, "pack", library.toString(), folder.toString())) {
                marksman.strike(child, "pack", 1 + kill % 6);
            }
            try (LabelStore store = LabelStore.openCopy(library)) {
                assertEquals(List.of(), store.check().findings(), why);
                if (Files.exists(out)) {
                    assertEquals(2, new PackageReader(store.transfer()).read(out, Progress.NONE, Wards.GO).nights().size(), why);
                }
            }
        }
        System.out.println("kills while packing: seed " + seed + ": " + marksman);
        try (LabelStore store = LabelStore.openCopy(library)) {
            List<RecordingId> nights = store.recordings().stream().map(LibraryRecording::id).toList();
            Wards.pack(store, Wards.request(Wards.person(store, "Boss"), "Kim", nights, EnumSet.of(Also.RECORDINGS, Also.LABELS)), folder.resolve("last.onbam"));
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertTrue(left.filter(file -> file.toString().endsWith(".part")).count() <= 1, "at most what the last kill left");
        }
    }

    /// Every kill meets the same library: it has to hold what it held before the merge, or all of it.
    @Test
    void a_process_killed_while_it_merges_has_merged_a_file_whole_or_not_at_all() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Marksman marksman = new Marksman(random);
        Path library = ward(random);
        List<String> wanted = new ArrayList<>();
        Path done = Files.copy(library, folder.resolve("done.sqlite"));
        wanted.add(LibraryDump.whole(done));
        for (int i = 0; i < COMING; i++) {
            merge(done, List.of(folder.resolve("coming" + i + ".sqlite")));
            wanted.add(LibraryDump.whole(done));
        }
        int before = 0;
        for (int kill = 0; marksman.hits() < KILLS; kill++) {
            String why = "seed " + seed + ", kill " + kill + ": " + marksman;
            assertTrue(kill < 10 * KILLS, why);
            Path copy = Files.copy(library, folder.resolve("kill" + kill + ".sqlite"));
            Marksman.Strike strike;
            try (ChildProcess child = new ChildProcess(List.of(), HandoverProgram.class, "merge", copy.toString(), folder.toString())) {
                strike = marksman.strike(child, "merge", 1 + random.nextInt(COMING));
            }
            try (LabelStore store = LabelStore.openCopy(copy)) {
                assertEquals(List.of(), store.check().findings(), why);
            }
            String held = LibraryDump.whole(copy);
            int merged = (int) strike.said().stream().filter(line -> line.startsWith("merged")).count();
            boolean isBefore = held.equals(wanted.get(merged));
            before += isBefore && strike.at().isPresent() ? 1 : 0;
            assertTrue(isBefore || strike.at().isPresent() && held.equals(wanted.get(merged + 1)),
                    () -> why + LibraryDump.difference(wanted.get(merged), held));
            merge(copy, coming());
            assertEquals("", LibraryDump.difference(wanted.getLast(), LibraryDump.whole(copy)), why);
        }
        System.out.println("kills while merging: seed " + seed + ": " + marksman + "; " + before + " of them before the commit");
    }

    private static void merge(Path library, List<Path> files) throws Exception {
        try (LabelStore store = LabelStore.openCopy(library)) {
            MergeFiles merge = new MergeFiles(store.transfer(), Wards.person(store, "Boss"));
            for (Path file : files) {
                merge.accept(merge.look(List.of(file), Set.of(), Progress.NONE, Wards.GO), Set.of());
                assertTrue(merge.look(List.of(file), Set.of(), Progress.NONE, Wards.GO).preview().isNothing());
            }
        }
    }

    private List<Path> coming() {
        return IntStream.range(0, COMING).mapToObj(i -> folder.resolve("coming" + i + ".sqlite")).toList();
    }

    /// A library, and beside it what comes to it.
    private Path ward(Random random) throws Exception {
        Path library = folder.resolve("ward.sqlite");
        ScoringId first;
        List<RecordingId> nights;
        try (LabelStore store = LabelStore.openCopy(library)) {
            Wards.person(store, "Boss");
            nights = Wards.recordings(store, folder.resolve("nights"), 2);
            first = Wards.scoring(store, nights.getFirst(), Wards.person(store, "Kim"), 1);
        }
        prepareComing(library, nights, first, random);
        return library;
    }

    /// Copies of the library in which others scored on.
    private void prepareComing(Path library, List<RecordingId> nights, ScoringId first, Random random) throws Exception {
        for (int i = 0; i < COMING; i++) {
            Path coming = folder.resolve("coming" + i + ".sqlite");
            try (LabelStore store = LabelStore.open(library)) {
                store.backUp(coming);
            }
            try (LabelStore copy = LabelStore.open(coming)) {
                Wards.edit(copy, first, random.nextLong(), 5 + i);
                for (int one = 0; one < 8; one++) {
                    Wards.scoring(copy, nights.getLast(), copy.scorer("P" + i, Scorer.Kind.PERSON), random.nextLong());
                }
            }
        }
    }

    @Test
    void on_a_full_disk_packing_and_receiving_say_so_and_leave_nothing_half_done() throws Exception {
        Path library = folder.resolve("ward.sqlite");
        try (LabelStore store = LabelStore.open(library)) {
            List<RecordingId> nights = Wards.recordings(store, folder.resolve("nights"), 2);
            Wards.scoring(store, nights.getFirst(), Wards.person(store, "Kim"), 1);
        }
        Path disk = Files.createDirectory(folder.resolve("disk"));
        List<String> mount = OwnDisk.mounting("mount -t tmpfs -o size=64k tmpfs '" + disk + "'");
        List<String> said = new ArrayList<>();
        try (ChildProcess child = new ChildProcess(mount, HandoverProgram.class, "full", library.toString(), disk.toString())) {
            for (Optional<String> line = child.line(); line.isPresent(); line = child.line()) {
                said.add(line.get());
            }
        }
        assertEquals(List.of("pack: package.unwritable", "receive: package.unwritable", "came in: 0 0",
                "left: [copy.onbam, filler]", "room again: fine"), said);
    }

    @Test
    void a_folder_that_cannot_be_written_is_said() throws Exception {
        try (LabelStore store = LabelStore.open(folder.resolve("ward.sqlite"))) {
            List<RecordingId> nights = Wards.recordings(store, folder.resolve("nights"), 1);
            Path closed = Files.createDirectory(folder.resolve("closed"));
            PackRequest request = Wards.request(Wards.person(store, "Boss"), "Kim", nights, EnumSet.of(Also.RECORDINGS));
            assertEquals("package.unwritable", assertThrows(HandoverException.class,
                    () -> Wards.pack(store, request, closed.resolve("nowhere/x.onbam"))).problem().key());
            assumeTrue(closed.toFile().setWritable(false) && !Files.isWritable(closed), "root writes everywhere");
            assertEquals("package.unwritable", assertThrows(HandoverException.class,
                    () -> Wards.pack(store, request, closed.resolve("x.onbam"))).problem().key());
            assertFalse(Files.exists(closed.resolve("x.onbam.part")));
        }
    }
}
