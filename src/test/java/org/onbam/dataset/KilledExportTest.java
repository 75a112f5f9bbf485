package org.onbam.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onbam.app.MakeDataset;
import org.onbam.store.ChildProcess;

/// A run that is killed, and goes on.
final class KilledExportTest {

    private static final int KILLS = Integer.getInteger("onbam.kills", 5);

    @TempDir
    private Path folder;

    @Test
    void a_run_killed_at_any_moment_goes_on_to_the_bytes_of_one_that_never_was() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Path plan = folder.resolve("plan.json");
        Path out = folder.resolve("out");
        try (PlantedLibrary library = new PlantedLibrary(folder, 4)) {
            MakeDataset.save(library.planOfAll(out), plan);
            Path whole = folder.resolve("whole");
            library.make.run(library.make.look(library.planOfAll(whole), folder, ExportWatch.NONE), folder, ExportWatch.NONE);
        }
        Map<String, byte[]> wanted = Trees.of(folder.resolve("whole"));
        List<Integer> seen = new ArrayList<>();
        int killed = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            killed += killedAfter(plan, random.nextInt(wanted.size() / 2), random.nextInt(20_000_000)) ? 1 : 0;
            String why = "seed " + seed + ", kill " + kill;
            Map<String, byte[]> left = Files.exists(out) ? Trees.of(out) : Map.of();
            seen.add(left.size());
            left.forEach((path, bytes) -> {
                boolean half = path.endsWith(".part");
                assertTrue(half || wanted.containsKey(path), why + ": " + path);
                // the report of the run before is not yet that of this one
                if (!half && !path.equals(DatasetVerifier.REPORT)) {
                    assertArrayEquals(wanted.get(path), bytes, why + ": " + path);
                }
            });
        }
        try (ChildProcess last = child(plan)) {
            String said = "";
            for (Optional<String> line = last.line(); line.isPresent(); line = last.line()) {
                said = line.get();
            }
            assertEquals("done", said, "seed " + seed);
            assertEquals(0, last.exitCode());
        }
        Trees.assertSame(wanted, Trees.of(out));
        System.out.println("kills of a data set: seed " + seed + ": " + killed + " kills, files left " + seen + " of " + wanted.size());
    }

    private ChildProcess child(Path plan) throws Exception {
        return new ChildProcess(List.of(), ExportProgram.class, folder.toString(), plan.toString());
    }

    /// @return whether it was killed before it ended by itself
    private boolean killedAfter(Path plan, int lines, int nanos) throws Exception {
        try (ChildProcess child = child(plan)) {
            assertEquals(Optional.of("begins"), child.line());
            for (int i = 0; i < lines && child.line().isPresent(); i++) {
                // it gets on
            }
            long until = System.nanoTime() + nanos;
            while (System.nanoTime() < until) {
                Thread.onSpinWait();
            }
            child.kill();
            return child.exitCode() == 137;
        }
    }
}
