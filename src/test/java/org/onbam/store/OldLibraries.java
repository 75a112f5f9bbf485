package org.onbam.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;

/// Libraries as earlier versions of the program left them, from dumps in the test resources.
final class OldLibraries {

    private OldLibraries() {
    }

    /// @param version 1 to the one before the latest
    static Path make(Path file, int version) throws IOException, SQLException {
        try (InputStream in = OldLibraries.class.getResourceAsStream("library-v" + version + ".sql")) {
            if (in == null) {
                throw new IllegalArgumentException("no library of version " + version + " is kept: dump one before the form changes");
            }
            Fixture.execute(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        return file;
    }
}
