package org.onbam.architecture.wrong.ui.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

public final class ReadsFiles {

    public String read(Path file) throws IOException {
        return Files.readString(file);
    }
}
