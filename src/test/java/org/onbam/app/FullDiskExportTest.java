package org.onbam.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onbam.store.ChildProcess;
import org.onbam.store.OwnDisk;

class FullDiskExportTest {

    @TempDir
    private Path folder;

    @Test
    void on_a_full_disk_an_export_says_so_leaves_nothing_behind_and_keeps_the_old_file() throws Exception {
        Path small = Files.createDirectory(folder.resolve("small"));
        List<String> mount = OwnDisk.mounting("mount -t tmpfs -o size=64k tmpfs '" + small + "'");
        List<String> said = new ArrayList<>();
        try (ChildProcess child = new ChildProcess(mount, FullDiskExport.class, small.toString(), folder.toString())) {
            for (Optional<String> line = child.line(); line.isPresent(); line = child.line()) {
                said.add(line.get());
            }
        }
        assertEquals(List.of("edf: edf.write.failed.problem", "csv: interchange.write.failed",
                "over the old: interchange.write.failed old", "left: [filler, old.csv]", "room again: fine"), said);
    }
}
