package org.onbam.store;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Disks that are mounted in a namespace of a child process, so that no other process sees them and nothing stays behind.
public final class OwnDisk {

    private OwnDisk() {
    }

    /// Words before a command that mount by a shell script first; the test is skipped where that is not allowed.
    public static List<String> mounting(String script) throws IOException, InterruptedException {
        List<String> words = List.of("unshare", "--user", "--map-root-user", "--mount", "sh", "-c", script + " && exec \"$@\"", "sh");
        List<String> trial = new ArrayList<>(words);
        trial.add("true");
        int code;
        try {
            code = new ProcessBuilder(trial).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
        } catch (IOException e) {
            code = -1;
        }
        assumeTrue(code == 0, "skipped: this machine does not let a process mount a disk of its own");
        return words;
    }
}
