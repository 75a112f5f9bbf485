package org.onbam.ui.window;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Which files of a folder this process holds open, by the system's own account (Linux).
final class OpenFiles {

    private static final Path HANDLES = Path.of("/proc/self/fd");

    private OpenFiles() {
    }

    static List<String> below(Path folder) throws IOException {
        assumeTrue(Files.isDirectory(HANDLES), "skipped: this system does not tell which files are open");
        List<String> open = new ArrayList<>();
        try (Stream<Path> handles = Files.list(HANDLES)) {
            for (Path handle : handles.toList()) {
                try {
                    Path file = Files.readSymbolicLink(handle);
                    if (file.startsWith(folder.toRealPath())) {
                        open.add(file.getFileName().toString());
                    }
                } catch (IOException closedMeanwhile) {
                    // the handle of the listing itself
                }
            }
        }
        return open;
    }
}
