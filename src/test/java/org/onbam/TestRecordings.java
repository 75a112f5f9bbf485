package org.onbam;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/// Real recordings that tests read in place; a test that asks for one is skipped, with a message, where they are absent.
public final class TestRecordings {

    private static final Path ROOT = Path.of("../shared/data");

    private TestRecordings() {
    }

    public static Path root() {
        assumeTrue(Files.isDirectory(ROOT), "skipped: no recordings at " + ROOT);
        return ROOT;
    }

    /// @param name path below the data folder, for example `psg/Osas2002plusQRS.edf`
    public static Path find(String name) {
        Path file = root().resolve(name);
        assumeTrue(Files.isRegularFile(file), "skipped: no recording at " + file);
        return file;
    }
}
