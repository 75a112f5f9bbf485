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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onbam.app.Progress;
import org.onbam.app.handover.PackRequest.Also;
import org.onbam.model.RecordingId;
import org.onbam.model.Scorer;
import org.onbam.model.ScoringId;
import org.onbam.scoring.ScoringSummary;
import org.onbam.store.ChildProcess;
import org.onbam.store.LabelStore;
import org.onbam.store.OwnDisk;

class HandoverUnderFaultsTest {

    private static final int KILLS = 12;

    @TempDir
    Path folder;

    @Test
    void a_process_killed_while_it_packs_and_merges_leaves_the_library_whole_and_no_half_package() throws Exception {
        Random random = Wards.random();
        Path library = folder.resolve("ward.sqlite");
        ScoringId first;
        List<RecordingId> nights;
        try (LabelStore store = LabelStore.open(library)) {
            Wards.person(store, "Boss");
            nights = Wards.recordings(store, folder.resolve("nights"), 2);
            first = Wards.scoring(store, nights.getFirst(), Wards.person(store, "Kim"), 1);
        }
        prepareComing(library, nights, first, random);
        int packed = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            packed += killed(library, random.nextInt(7), random.nextInt(40));
            try (LabelStore store = LabelStore.open(library)) {
                assertEquals(List.of(), store.check().findings(), "kill " + kill);
                Path out = folder.resolve("out.onbam");
                if (Files.exists(out)) {
                    assertEquals(2, new PackageReader(store.transfer()).read(out, Progress.NONE, Wards.GO).work().nights().size());
                }
                for (ScoringSummary scoring : store.scorings()) {
                    store.open(scoring.id());
                }
            }
        }
        System.out.println(KILLS + " kills, " + packed + " packages finished");
        // whatever was cut short is done by doing it again
        try (LabelStore store = LabelStore.open(library)) {
            MergeFiles merge = new MergeFiles(store.transfer(), Wards.person(store, "Boss"));
            List<Path> all = List.of(folder.resolve("coming0.sqlite"), folder.resolve("coming1.sqlite"), folder.resolve("coming2.sqlite"));
            merge.accept(merge.look(all, Set.of(), Progress.NONE, Wards.GO), Set.of());
            assertTrue(merge.look(all, Set.of(), Progress.NONE, Wards.GO).preview().isNothing());
            assertEquals(List.of(), store.check().findings());
        }
    }

    /// Copies of the library in which others scored on.
    private void prepareComing(Path library, List<RecordingId> nights, ScoringId first, Random random) throws Exception {
        for (int i = 0; i < 3; i++) {
            Path coming = folder.resolve("coming" + i + ".sqlite");
            try (LabelStore store = LabelStore.open(library)) {
                store.backUp(coming);
            }
            try (LabelStore copy = LabelStore.open(coming)) {
                Wards.edit(copy, first, random.nextLong(), 5 + i);
                for (int one = 0; one < 5; one++) {
                    Wards.scoring(copy, nights.getLast(), copy.scorer("P" + i, Scorer.Kind.PERSON), random.nextLong());
                }
            }
        }
    }

    /// @param afterLines  what the process has said before
    /// @param afterMillis how much later, so that any moment of packing and merging is met
    private int killed(Path library, int afterLines, int afterMillis) throws Exception {
        int packed = 0;
        try (ChildProcess child = new ChildProcess(List.of(), HandoverProgram.class, "pack", library.toString(), folder.toString())) {
            assertEquals(Optional.of("ready"), child.line());
            for (int i = 0; i < afterLines; i++) {
                packed += child.line().filter(line -> line.startsWith("packed")).isPresent() ? 1 : 0;
            }
            long until = System.nanoTime() + afterMillis * 1_000_000L;
            while (System.nanoTime() < until) {
                Thread.onSpinWait();
            }
            child.kill();
            for (Optional<String> line = child.line(); line.isPresent(); line = child.line()) {
                packed += line.get().startsWith("packed") ? 1 : 0;
            }
            assertEquals(137, child.exitCode());
        }
        return packed;
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
