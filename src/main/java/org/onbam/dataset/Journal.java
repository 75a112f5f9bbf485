package org.onbam.dataset;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What is done of a data set, one line a recording, on the disk before it counts as whole: where a run goes on that was killed.
/// Its first line says of which plan it is. Lines may be added by any thread.
final class Journal {

    /// A recording that is whole.
    ///
    /// @param input   digest of what it was made of
    /// @param facts   what the data card counts of it
    record Done(String code, String input, List<DatasetFile> files, NightFacts facts) {
    }

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Path file;

    private Journal(Path file) {
        this.file = file;
    }

    /// Of a run under way.
    static Journal of(Path folder) {
        return at(folder.resolve(Manifest.JOURNAL));
    }

    /// What a finished data set keeps of its run: facts of each night, one a line.
    static Journal kept(Path folder) {
        return at(folder.resolve(Manifest.KEPT));
    }

    static Journal at(Path file) {
        return new Journal(file);
    }

    boolean isThere() {
        return Files.isRegularFile(file);
    }

    /// The plan it is of; empty if there is none that can be read.
    String form() {
        List<JsonNode> lines = lines();
        return lines.isEmpty() ? "" : lines.getFirst().path("plan_sha256").asString("");
    }

    /// What it says is whole, by code; what a crash left of a last line is nothing.
    Map<String, Done> read() {
        Map<String, Done> done = new TreeMap<>();
        for (JsonNode node : lines()) {
            if (node.has("code")) {
                String code = node.path("code").asString("");
                done.put(code, new Done(code, node.path("input").asString(""), Manifest.rows(node.path("files")),
                        NightFacts.of(node.path("facts"))));
            }
        }
        return done;
    }

    private List<JsonNode> lines() {
        List<JsonNode> nodes = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                JsonNode node = MAPPER.readTree(line);
                if (node.isObject()) {
                    nodes.add(node);
                }
            }
        } catch (IOException | JacksonException unreadOrTorn) {
            // what stands before it is whole
            return nodes;
        }
        return nodes;
    }

    /// Begins anew, with what is still good.
    void begin(String form, Iterable<Done> kept) throws DatasetException {
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("plan_sha256", form);
        StringBuilder text = new StringBuilder(MAPPER.writeValueAsString(head)).append('\n');
        kept.forEach(done -> text.append(line(done)));
        Path part = file.resolveSibling(file.getFileName() + WrittenFile.PART);
        write(part, text.toString(), StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        try {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new DatasetException(e, "dataset.write.failed", file, String.valueOf(e.getMessage()));
        }
    }

    synchronized void add(Done done) throws DatasetException {
        write(file, line(done), StandardOpenOption.APPEND);
    }

    private static String line(Done done) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("code", done.code());
        line.put("input", done.input());
        line.put("facts", done.facts().json());
        line.put("files", done.files().stream().map(Manifest::row).toList());
        return MAPPER.writeValueAsString(line) + "\n";
    }

    private static void write(Path file, String text, StandardOpenOption... options) throws DatasetException {
        try (FileChannel channel = FileChannel.open(file, options)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        } catch (IOException e) {
            throw new DatasetException(e, "dataset.write.failed", file, String.valueOf(e.getMessage()));
        }
    }

    void remove() throws DatasetException {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new DatasetException(e, "dataset.write.failed", file, String.valueOf(e.getMessage()));
        }
    }
}
