package org.onbam.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onbam.scoring.LibraryRecording;

/// Disks that are really full or read-only: mounted in a namespace of the child process, so that no other process sees
/// them and nothing stays behind.
class RealDiskTest {

    @TempDir
    Path folder;

    private static List<String> said(ChildProcess child) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Optional<String> line = child.line(); line.isPresent(); line = child.line()) {
            lines.add(line.get());
        }
        return lines;
    }

    @Test
    void on_a_full_disk_edits_wait_and_are_saved_when_there_is_room() throws Exception {
        Path small = Files.createDirectory(folder.resolve("small"));
        List<String> mount = OwnDisk.mounting("mount -t tmpfs -o size=3m tmpfs '" + small + "'");
        try (ChildProcess child = new ChildProcess(mount, FullDiskProgram.class, small.toString(), folder.toString())) {
            assertEquals(List.of("backup: store.backupFailed.problem", "migrate: store.diskFull.problem",
                    "merge: store.diskFull.problem", "flush: store.diskFull.problem", "step: store.diskFull.problem",
                    "close: store.diskFull.problem", "create: store.diskFull.problem", "open: store.diskFull.problem", "rescue: true", "seen: true",
                    "room again: fine", "merged: fine 10", "migrated: fine", "kept: true"), said(child));
        }
    }

    @Test
    void a_folder_that_cannot_be_written_is_said_to_be_so() throws Exception {
        Path fixed = Files.createDirectory(folder.resolve("fixed"));
        Path file = fixed.resolve("library.onbam");
        try (LabelStore store = LabelStore.open(file)) {
            store.put(new LibraryRecording(Fixture.NIGHT, "/x", "S", "EDF", Optional.empty(), 1, List.of(), 0));
        }
        Files.delete(LibraryLock.pathFor(file));
        OldLibraries.make(fixed.resolve("old.onbam"), 2);
        Path sound = folder.resolve("sound.onbam");
        LabelStore.openCopy(sound).close();
        List<String> mount = OwnDisk.mounting("mount --bind '" + fixed + "' '" + fixed + "' && mount -o remount,bind,ro '" + fixed + "'");
        try (ChildProcess child = new ChildProcess(mount, ReadOnlyFolderProgram.class, file.toString(),
                fixed.resolve("new.onbam").toString(), fixed.resolve("old.onbam").toString(), sound.toString(),
                "backup " + fixed.resolve("backup.onbam"))) {
            assertEquals(List.of("store.notWritable.problem", "store.notWritable.problem", "store.notWritable.problem", "fine",
                    "store.backupFailed.problem"), said(child));
        }
    }
}
