package org.onbam.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onbam.model.ScoringId;
import org.onbam.scoring.LogEntry;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Unsaved changes as JSON lines, for the day the library's disk takes no more.
///
///     {"onbamRescue":1,"changes":2}
///     {"scoring":"<uuid>","revision":7,"kind":"DO","at":"2026-03-01T02:03:04Z","change":{"v":1,"change":"add",...}}
final class RescueFile {

    private static final int VERSION = 1;

    private final ChangeCodec codec;
    private final Failures failures;
    private final JsonMapper mapper = new JsonMapper();

    RescueFile(ChangeCodec codec, Failures failures) {
        this.codec = codec;
        this.failures = failures;
    }

    /// The file appears whole or not at all, and is on the disk when this returns.
    void write(Path file, List<Submitted> changes) throws LibraryException {
        StringBuilder text = new StringBuilder();
        text.append(mapper.createObjectNode().put("onbamRescue", VERSION).put("changes", changes.size())).append('\n');
        changes.forEach(change -> text.append(line(change)).append('\n'));
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = StandardCharsets.UTF_8.encode(text.toString());
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw failures.rescueUnwritable(file, e);
        }
    }

    private String line(Submitted change) {
        LogEntry entry = change.entry();
        ObjectNode node = mapper.createObjectNode().put("scoring", change.scoring().toString())
                .put("revision", entry.revision()).put("kind", entry.kind().name()).put("at", entry.at().toString());
        node.set("change", mapper.readTree(codec.write(entry.change())));
        return mapper.writeValueAsString(node);
    }

    /// @throws LibraryException if the file cannot be read, is cut short, or a line is no change; it names the line
    List<Submitted> read(Path file) throws LibraryException {
        List<Submitted> changes = new ArrayList<>();
        int number = 1;
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            int announced = header(lines.readLine());
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                changes.add(parse(line));
            }
            if (changes.size() != announced) {
                throw failures.rescueUnreadable(file, number + 1, null);
            }
            return changes;
        } catch (IOException | UncheckedIOException | IllegalArgumentException | JacksonException
                 | DateTimeException e) {
            throw failures.rescueUnreadable(file, number, e);
        }
    }

    private int header(@Nullable String line) {
        if (line == null) {
            throw new IllegalArgumentException("empty file");
        }
        JsonNode node = mapper.readTree(line);
        if (node.required("onbamRescue").intValue() != VERSION) {
            throw new IllegalArgumentException("rescue file of version " + node.required("onbamRescue"));
        }
        return node.required("changes").intValue();
    }

    private Submitted parse(String line) {
        JsonNode node = mapper.readTree(line);
        return new Submitted(new ScoringId(UUID.fromString(node.required("scoring").stringValue())),
                new LogEntry(node.required("revision").longValue(),
                        LogEntry.Kind.valueOf(node.required("kind").stringValue()),
                        codec.readChange(node.required("change").toString()),
                        Instant.parse(node.required("at").stringValue())));
    }
}
