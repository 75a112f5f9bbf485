package org.onbam.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// A second Java process that runs a program of the tests.
public final class ChildProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader lines;

    /// @param before words before the command, for example to run it in a namespace of its own
    public ChildProcess(List<String> before, Class<?> program, String... args) throws IOException {
        // Surefire hands the real class path over in a property of its own
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED", "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-cp", classPath,
                program.getName()));
        command.addAll(List.of(args));
        this.process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        this.lines = process.inputReader(StandardCharsets.UTF_8);
    }

    /// The next line it says; empty at its end.
    public Optional<String> line() throws IOException {
        return Optional.ofNullable(lines.readLine());
    }

    /// Gives it a line to read.
    public void say(String line) throws IOException {
        Writer to = process.outputWriter(StandardCharsets.UTF_8);
        to.write(line + "\n");
        to.flush();
    }

    /// Says a line and hears the next one.
    public String ask(String line) throws IOException {
        say(line);
        return line().orElseThrow(() -> new AssertionError("no answer to " + line));
    }

    /// SIGKILL. What it had said before is still to be read.
    public void kill() {
        // Process.destroyForcibly would close the pipe as well and lose what was said
        process.toHandle().destroyForcibly();
    }

    public int exitCode() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("process " + process.pid() + " does not end");
        }
        return process.exitValue();
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        lines.close();
    }
}
