package org.onbam.store;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.onbam.model.RecordingId;
import org.onbam.model.Scorer;
import org.onbam.model.Scoring;
import org.onbam.model.ScoringId;
import org.onbam.model.ScoringStatus;
import org.onbam.scoring.LogEntry;
import org.onbam.scoring.transfer.TransferredScoring;
import org.onbam.scoring.work.NamedRevision;
import org.onbam.scoring.work.StatusStep;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Scorings on their way as lines of JSON. Thread-safe.
///
///     {"onbamScoring":1,"id":"<uuid>","recording":"<sha256>","scorer":{"id":..,"name":..,"kind":"PERSON"},"name":"","created":"2026-..Z",
///      "changes":2,"steps":[{"from":"NEW","to":"SUBMITTED","by":{..},"at":..,"revision":2,"comment":""}],"named":[{"revision":1,"name":..,"by":{..},"at":..}]}
///     {"v":1,"originNanos":0,...}                                                  what it first held
///     {"revision":1,"kind":"DO","at":"2026-..Z","change":{...}}                    a line a change
///     {"head":"<sha256>"}                                                          hash of the whole log
final class TransferCodec {

    private static final int VERSION = 1;

    private final ChangeCodec codec;
    private final JsonMapper mapper = new JsonMapper();

    TransferCodec(ChangeCodec codec) {
        this.codec = codec;
    }

    String write(TransferredScoring scoring) {
        StringBuilder text = new StringBuilder();
        String initial = codec.write(scoring.initial());
        LogChain chain = new LogChain(scoring.recording(), initial);
        text.append(header(scoring)).append('\n').append(initial).append('\n');
        for (LogEntry entry : scoring.log()) {
            String change = codec.write(entry.change());
            chain.add(entry, change);
            text.append("{\"revision\":").append(entry.revision()).append(",\"kind\":\"").append(entry.kind())
                    .append("\",\"at\":\"").append(entry.at()).append("\",\"change\":").append(change)
                    .append("}\n");
        }
        return text.append("{\"head\":\"").append(chain.head()).append("\"}\n").toString();
    }

    private ObjectNode header(TransferredScoring scoring) {
        ObjectNode node = mapper.createObjectNode().put("onbamScoring", VERSION).put("id", scoring.id().toString())
                .put("recording", scoring.recording().digest());
        node.set("scorer", scorer(scoring.scorer()));
        node.put("name", scoring.name()).put("created", scoring.created().toString()).put("changes", scoring.log().size());
        ArrayNode steps = node.putArray("steps");
        for (StatusStep step : scoring.steps()) {
            ObjectNode one = steps.addObject().put("from", step.from().name()).put("to", step.to().name());
            one.set("by", scorer(step.by()));
            one.put("at", step.at().toString()).put("revision", step.revision()).put("comment", step.comment());
        }
        ArrayNode named = node.putArray("named");
        for (NamedRevision name : scoring.named()) {
            ObjectNode one = named.addObject().put("revision", name.revision()).put("name", name.name());
            one.set("by", scorer(name.by()));
            one.put("at", name.at().toString());
        }
        return node;
    }

    private ObjectNode scorer(Scorer scorer) {
        return mapper.createObjectNode().put("id", scorer.id().toString()).put("name", scorer.name())
                .put("kind", scorer.kind().name());
    }

    /// @throws IllegalArgumentException if this is no scoring as written, and names the line
    TransferredScoring read(String text) {
        String[] lines = text.split("\n", -1);
        int number = 0;
        try {
            JsonNode header = mapper.readTree(lines[0]);
            require(header.required("onbamScoring").intValue() == VERSION, "version " + header.required("onbamScoring"));
            int changes = header.required("changes").intValue();
            require(lines.length == changes + 4 && lines[lines.length - 1].isEmpty(), changes + " changes");
            Scoring initial = codec.readScoring(lines[++number]);
            List<LogEntry> log = new ArrayList<>();
            while (log.size() < changes) {
                log.add(entry(mapper.readTree(lines[++number])));
            }
            TransferredScoring scoring = scoring(header, initial, log);
            String head = mapper.readTree(lines[++number]).required("head").stringValue();
            require(head.equals(LogChain.of(codec, scoring).getLast()), "another log than was written");
            return scoring;
        } catch (IllegalArgumentException | JacksonException | DateTimeException | ArithmeticException e) {
            throw new IllegalArgumentException("line " + (number + 1) + ": " + e.getMessage(), e);
        }
    }

    private TransferredScoring scoring(JsonNode header, Scoring initial, List<LogEntry> log) {
        ScoringId id = new ScoringId(UUID.fromString(header.required("id").stringValue()));
        List<StatusStep> steps = new ArrayList<>();
        for (JsonNode step : header.required("steps")) {
            steps.add(new StatusStep(id, ScoringStatus.valueOf(step.required("from").stringValue()),
                    ScoringStatus.valueOf(step.required("to").stringValue()), scorer(step.required("by")), at(step),
                    step.required("revision").longValue(), step.required("comment").stringValue()));
        }
        List<NamedRevision> named = new ArrayList<>();
        for (JsonNode name : header.required("named")) {
            named.add(new NamedRevision(id, name.required("revision").longValue(), name.required("name").stringValue(),
                    scorer(name.required("by")), at(name)));
        }
        return new TransferredScoring(id, new RecordingId(header.required("recording").stringValue()),
                scorer(header.required("scorer")), header.required("name").stringValue(),
                Instant.parse(header.required("created").stringValue()), initial, log, steps, named);
    }

    private LogEntry entry(JsonNode node) {
        return new LogEntry(node.required("revision").longValue(), LogEntry.Kind.valueOf(node.required("kind").stringValue()),
                codec.readChange(node.required("change").toString()), at(node));
    }

    private static Instant at(JsonNode node) {
        return Instant.parse(node.required("at").stringValue());
    }

    private static Scorer scorer(JsonNode node) {
        return new Scorer(UUID.fromString(node.required("id").stringValue()), node.required("name").stringValue(),
                Scorer.Kind.valueOf(node.required("kind").stringValue()));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
