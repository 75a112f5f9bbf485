package org.onbam.app;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class TemporaryFolderTest {

    @Test
    void nothing_is_left_of_it() throws Exception {
        Path path;
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            path = folder.path();
            Files.createDirectories(path.resolve("a/b"));
            Files.writeString(path.resolve("a/b/c"), "text");
            Files.writeString(path.resolve("d"), "text");
            assertTrue(Files.isDirectory(path));
        }
        assertFalse(Files.exists(path));
    }

    @Test
    void one_that_is_gone_already_is_no_failure() throws Exception {
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            Files.delete(folder.path());
        }
    }
}
