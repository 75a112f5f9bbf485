package org.onbam.store;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.onbam.model.EpochGrid;
import org.onbam.model.EventId;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;
import org.onbam.model.SleepStage;
import org.onbam.model.TimeSpan;
import org.onbam.scoring.ScoringChange;
import org.onbam.scoring.ScoringChange.AddEvent;
import org.onbam.scoring.ScoringChange.Compound;
import org.onbam.scoring.ScoringChange.RemoveEvent;
import org.onbam.scoring.ScoringChange.ReplaceEvent;
import org.onbam.scoring.ScoringChange.SetStages;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Changes and first contents of scorings as JSON, and back.
///
/// The stored form is written out here by hand, apart from the live records, so that renaming a class never makes a stored
/// night unreadable. Version 1:
///
///     {"v":1,"change":"stages","epoch":12,"before":["?","?"],"after":["N2","N2"]}
///     {"v":1,"change":"add","event":{"id":"<uuid>","type":"arousal","startNanos":1,"endNanos":2,"channel":"C4-M1","comment":""}}
///     {"v":1,"change":"remove","event":{...}}
///     {"v":1,"change":"replace","before":{...},"after":{...}}
///     {"v":1,"change":"compound","name":"key","parts":[{"change":...},...]}
///     {"v":1,"originNanos":0,"epochNanos":30000000000,"stages":["W"],"events":[{...}]}
///
/// Thread-safe.
final class ChangeCodec {

    private static final int VERSION = 1;

    private final JsonMapper mapper = new JsonMapper();

    String write(ScoringChange change) {
        ObjectNode node = mapper.createObjectNode().put("v", VERSION);
        fill(node, change);
        return mapper.writeValueAsString(node);
    }

    /// @throws IllegalArgumentException if this is no stored change, or one of a later version
    ScoringChange readChange(String json) {
        return parse(json, ChangeCodec::change);
    }

    String write(Scoring scoring) {
        ObjectNode node = mapper.createObjectNode().put("v", VERSION)
                .put("originNanos", scoring.grid().originNanos()).put("epochNanos", scoring.grid().epochNanos());
        stages(node.putArray("stages"), scoring.hypnogram().range(0, scoring.hypnogram().size()));
        ArrayNode events = node.putArray("events");
        scoring.events().forEach(event -> fill(events.addObject(), event));
        return mapper.writeValueAsString(node);
    }

    /// @throws IllegalArgumentException if this is no stored scoring, or one of a later version
    Scoring readScoring(String json) {
        return parse(json, ChangeCodec::scoring);
    }

    String write(List<String> labels) {
        return mapper.writeValueAsString(labels);
    }

    /// @throws IllegalArgumentException if this is no list of texts
    List<String> readLabels(String json) {
        try {
            List<String> labels = new ArrayList<>();
            mapper.readTree(json).forEach(label -> labels.add(label.stringValue()));
            return labels;
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not a list of labels: " + json, e);
        }
    }

    private <T> T parse(String json, java.util.function.Function<JsonNode, T> reading) {
        try {
            JsonNode node = mapper.readTree(json);
            if (node.required("v").intValue() != VERSION) {
                throw new IllegalArgumentException("stored form of version " + node.required("v") + ", not " + VERSION);
            }
            return reading.apply(node);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not a stored change: " + json, e);
        }
    }

    private static void fill(ObjectNode node, ScoringChange change) {
        switch (change) {
            case SetStages(int firstEpoch, List<SleepStage> before, List<SleepStage> after) -> {
                node.put("change", "stages").put("epoch", firstEpoch);
                stages(node.putArray("before"), before);
                stages(node.putArray("after"), after);
            }
            case AddEvent(ScoredEvent event) -> fill(node.put("change", "add").putObject("event"), event);
            case RemoveEvent(ScoredEvent event) -> fill(node.put("change", "remove").putObject("event"), event);
            case ReplaceEvent(ScoredEvent before, ScoredEvent after) -> {
                fill(node.put("change", "replace").putObject("before"), before);
                fill(node.putObject("after"), after);
            }
            case Compound(String nameKey, List<ScoringChange> parts) -> {
                ArrayNode array = node.put("change", "compound").put("name", nameKey).putArray("parts");
                parts.forEach(part -> fill(array.addObject(), part));
            }
        }
    }

    private static ScoringChange change(JsonNode node) {
        String kind = node.required("change").stringValue();
        return switch (kind) {
            case "stages" -> new SetStages(node.required("epoch").intValue(),
                    stages(node.required("before")), stages(node.required("after")));
            case "add" -> new AddEvent(event(node.required("event")));
            case "remove" -> new RemoveEvent(event(node.required("event")));
            case "replace" -> new ReplaceEvent(event(node.required("before")), event(node.required("after")));
            case "compound" -> {
                List<ScoringChange> parts = new ArrayList<>();
                node.required("parts").forEach(part -> parts.add(change(part)));
                yield new Compound(node.required("name").stringValue(), parts);
            }
            default -> throw new IllegalArgumentException("no kind of change: " + kind);
        };
    }

    private static Scoring scoring(JsonNode node) {
        List<SleepStage> stages = stages(node.required("stages"));
        List<ScoredEvent> events = new ArrayList<>();
        node.required("events").forEach(event -> events.add(event(event)));
        EpochGrid grid = new EpochGrid(node.required("originNanos").longValue(),
                node.required("epochNanos").longValue(), stages.size());
        return Scoring.of(grid, org.onbam.model.Hypnogram.of(stages), events);
    }

    private static void fill(ObjectNode node, ScoredEvent event) {
        node.put("id", event.id().toString()).put("type", event.type())
                .put("startNanos", event.span().startNanos()).put("endNanos", event.span().endNanos())
                .put("channel", event.channel()).put("comment", event.comment());
    }

    private static ScoredEvent event(JsonNode node) {
        return new ScoredEvent(new EventId(UUID.fromString(node.required("id").stringValue())),
                node.required("type").stringValue(),
                new TimeSpan(node.required("startNanos").longValue(), node.required("endNanos").longValue()),
                node.required("channel").stringValue(), node.required("comment").stringValue());
    }

    private static void stages(ArrayNode array, List<SleepStage> stages) {
        stages.forEach(stage -> array.add(stage.code()));
    }

    private static List<SleepStage> stages(JsonNode array) {
        List<SleepStage> stages = new ArrayList<>(array.size());
        array.forEach(code -> stages.add(SleepStage.ofCode(code.stringValue())));
        return stages;
    }
}
