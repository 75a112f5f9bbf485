package org.onbam.agreement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.onbam.TestRecordings;

/// The 25 nights of DOD-H, each scored by five experts (Guillot et al. 2020, MIT licence).
final class DodNights {

    private static final int SCORERS = 5;

    private DodNights() {
    }

    static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(TestRecordings.root().resolve("annotations/dod-h/scorer_1"))) {
            return files.map(file -> file.getFileName().toString().replace(".json", "")).sorted().toList();
        }
    }

    static Ratings night(String name) throws IOException {
        int[][] rows = new int[SCORERS][];
        for (int scorer = 0; scorer < SCORERS; scorer++) {
            rows[scorer] = stages(name, scorer);
        }
        return Ratings.of(rows, 5);
    }

    private static int[] stages(String name, int scorer) throws IOException {
        Path file = TestRecordings.find("annotations/dod-h/scorer_" + (scorer + 1) + "/" + name + ".json");
        // -1 not scored, 0 W, 1 N1, 2 N2, 3 N3, 4 R: as Ratings has it
        return Stream.of(Files.readString(file).replaceAll("[\\[\\]\\s]", "").split(",")).mapToInt(Integer::parseInt).toArray();
    }

    /// All nights behind one another.
    static Ratings all() throws IOException {
        List<String> names = names();
        int[][] rows = new int[SCORERS][];
        for (int scorer = 0; scorer < SCORERS; scorer++) {
            List<int[]> parts = new ArrayList<>();
            for (String name : names) {
                parts.add(stages(name, scorer));
            }
            rows[scorer] = parts.stream().flatMapToInt(IntStream::of).toArray();
        }
        return Ratings.of(rows, 5);
    }
}
