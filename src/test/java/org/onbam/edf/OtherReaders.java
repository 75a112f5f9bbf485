package org.onbam.edf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Readers of EDF+ that nobody here wrote: EDFlib through a small C program, and MNE. Tests are skipped without them.
public final class OtherReaders {

    private OtherReaders() {
    }

    /// What EDFlib reads of a file: a line for the file, one a signal, one an annotation.
    ///
    /// @param folder where the program is compiled
    public static List<String> edflib(Path file, Path folder) throws Exception {
        assumeTrue(Files.exists(Path.of("/usr/include/edflib.h")), "skipped: no edflib.h");
        Path source = folder.resolve("dump.c");
        try (InputStream in = OtherReaders.class.getResourceAsStream("edflib_dump.c")) {
            Files.write(source, in.readAllBytes());
        }
        Path program = folder.resolve("dump");
        Process compiler = start("cc", "-D_LARGEFILE64_SOURCE", "-D_LARGEFILE_SOURCE", source.toString(),
                "-o", program.toString(), "-ledf");
        assumeTrue(compiler != null && compiler.waitFor() == 0, "skipped: no C compiler or no libedf");
        Process dump = start(program.toString(), file.toString());
        List<String> lines = output(dump);
        assertEquals(0, dump.exitValue(), () -> "EDFlib refuses the file: " + lines);
        return lines;
    }

    /// What MNE reads of a file's annotations, `onset duration text` a line; empty without MNE.
    public static List<String> mne(Path file) throws Exception {
        Process python = start("/usr/bin/python3", "-c", """
                import sys, mne
                sys.stdout.reconfigure(encoding='utf-8')
                a = mne.read_annotations(sys.argv[1])
                for onset, duration, text in zip(a.onset, a.duration, a.description):
                    print('%.3f %.3f %s' % (onset, duration, text))
                """, file.toString());
        if (python == null) {
            return List.of();
        }
        List<String> lines = output(python);
        return python.exitValue() == 0 ? lines : List.of();
    }

    private static @Nullable Process start(String... command) {
        try {
            return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        } catch (IOException e) {
            return null;
        }
    }

    private static List<String> output(@Nullable Process process) throws Exception {
        assumeTrue(process != null, "skipped: the program does not start");
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        return text.lines().toList();
    }
}
