package org.onbam.store;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.onbam.model.Dismissal;
import org.onbam.model.EventLink;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;
import org.onbam.model.SleepStage;
import org.onbam.scoring.ScoringChange;
import org.onbam.scoring.ScoringChange.AddEvent;
import org.onbam.scoring.ScoringChange.AddLink;
import org.onbam.scoring.ScoringChange.Compound;
import org.onbam.scoring.ScoringChange.Dismiss;
import org.onbam.scoring.ScoringChange.RemoveEvent;
import org.onbam.scoring.ScoringChange.RemoveLink;
import org.onbam.scoring.ScoringChange.ReplaceEvent;
import org.onbam.scoring.ScoringChange.Restore;
import org.onbam.scoring.ScoringChange.SetStages;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Changes, first contents of scorings, and lists of labels as JSON, and back.
///
/// The stored form is written out here by hand, apart from the live records, so that renaming a class never makes a stored
/// night unreadable. Version 1:
///
///     {"v":1,"change":"stages","epoch":12,"before":["?","?"],"after":["N2","N2"]}
///     {"v":1,"change":"add","event":{"id":"<uuid>","type":"arousal","startNanos":1,"endNanos":2,"channel":"C4-M1","comment":""}}
///     {"v":1,"change":"remove","event":{...}}
///     {"v":1,"change":"replace","before":{...},"after":{...}}
///     {"v":1,"change":"link","cause":"<uuid>","effect":"<uuid>"}    likewise "unlink"
///     {"v":1,"change":"dismiss","rule":"tooShort","startNanos":1,"endNanos":2,"facts":"..."}    likewise "restore"
///     {"v":1,"change":"compound","name":"key","parts":[{"change":...},...]}
///     {"v":1,"originNanos":0,"epochNanos":30000000000,"stages":["W"],"events":[{...}],"links":[{"cause":...}],"dismissals":[{"rule":...}]}
///
/// Read and written as a stream: a log of 5,000 entries took 77 ms so and 172 ms as trees, and the tree mapper alone 150 ms
/// to make (processor time of a fresh process). Thread-safe.
final class ChangeCodec {

    static final int VERSION = 1;

    private final JsonFactory factory = new JsonFactory();

    String write(ScoringChange change) {
        return written(json -> {
            json.writeStartObject();
            json.writeNumberProperty("v", VERSION);
            content(json, change);
            json.writeEndObject();
        });
    }

    /// @throws IllegalArgumentException if this is no stored change, or one of a later version
    ScoringChange readChange(String text) {
        return parsed(text, json -> new ChangeReader(json).wholeChange());
    }

    String write(Scoring scoring) {
        return written(json -> {
            json.writeStartObject();
            json.writeNumberProperty("v", VERSION);
            json.writeNumberProperty("originNanos", scoring.grid().originNanos());
            json.writeNumberProperty("epochNanos", scoring.grid().epochNanos());
            stages(json, "stages", scoring.hypnogram().range(0, scoring.hypnogram().size()));
            json.writeArrayPropertyStart("events");
            scoring.events().forEach(event -> event(json, event));
            json.writeEndArray();
            json.writeArrayPropertyStart("links");
            scoring.links().forEach(link -> {
                json.writeStartObject();
                ends(json, link);
                json.writeEndObject();
            });
            json.writeEndArray();
            json.writeArrayPropertyStart("dismissals");
            scoring.dismissals().forEach(dismissal -> {
                json.writeStartObject();
                dismissal(json, dismissal);
                json.writeEndObject();
            });
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    /// @throws IllegalArgumentException if this is no stored scoring, or one of a later version
    Scoring readScoring(String text) {
        return parsed(text, json -> new ChangeReader(json).wholeScoring());
    }

    /// What an audit row says besides: texts and whole numbers by name.
    String write(Map<String, Object> detail) {
        return written(json -> {
            json.writeStartObject();
            detail.forEach((name, value) -> {
                if (value instanceof Number number) {
                    json.writeNumberProperty(name, number.longValue());
                } else {
                    json.writeStringProperty(name, value.toString());
                }
            });
            json.writeEndObject();
        });
    }

    /// Values of [#write(Map)] as texts.
    ///
    /// @throws IllegalArgumentException if this is none
    Map<String, String> readDetail(String text) {
        return parsed(text, json -> {
            Map<String, String> detail = new LinkedHashMap<>();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                json.nextToken();
                detail.put(name, json.getString());
            }
            return detail;
        });
    }

    String write(List<String> labels) {
        return written(json -> {
            json.writeStartArray();
            labels.forEach(json::writeString);
            json.writeEndArray();
        });
    }

    /// @throws IllegalArgumentException if this is no list of texts
    List<String> readLabels(String text) {
        return parsed(text, json -> {
            List<String> labels = new ArrayList<>();
            while (json.nextToken() == JsonToken.VALUE_STRING) {
                labels.add(json.getString());
            }
            return labels;
        });
    }

    private String written(Consumer<JsonGenerator> content) {
        StringWriter text = new StringWriter(256);
        try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), text)) {
            content.accept(json);
        }
        return text.toString();
    }

    private <T> T parsed(String text, Function<JsonParser, T> reading) {
        try (JsonParser json = factory.createParser(ObjectReadContext.empty(), text)) {
            json.nextToken();
            T result = reading.apply(json);
            if (json.nextToken() != null) {
                throw new IllegalArgumentException("more after the end: " + text);
            }
            return result;
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not JSON as stored: " + text, e);
        }
    }

    private static void content(JsonGenerator json, ScoringChange change) {
        switch (change) {
            case SetStages(int firstEpoch, List<SleepStage> before, List<SleepStage> after) -> {
                json.writeStringProperty("change", "stages");
                json.writeNumberProperty("epoch", firstEpoch);
                stages(json, "before", before);
                stages(json, "after", after);
            }
            case AddEvent(ScoredEvent event) -> {
                json.writeStringProperty("change", "add");
                event(json.writeName("event"), event);
            }
            case RemoveEvent(ScoredEvent event) -> {
                json.writeStringProperty("change", "remove");
                event(json.writeName("event"), event);
            }
            case ReplaceEvent(ScoredEvent before, ScoredEvent after) -> {
                json.writeStringProperty("change", "replace");
                event(json.writeName("before"), before);
                event(json.writeName("after"), after);
            }
            case AddLink(EventLink link) -> {
                json.writeStringProperty("change", "link");
                ends(json, link);
            }
            case RemoveLink(EventLink link) -> {
                json.writeStringProperty("change", "unlink");
                ends(json, link);
            }
            case Dismiss(Dismissal dismissal) -> {
                json.writeStringProperty("change", "dismiss");
                dismissal(json, dismissal);
            }
            case Restore(Dismissal dismissal) -> {
                json.writeStringProperty("change", "restore");
                dismissal(json, dismissal);
            }
            case Compound(String nameKey, List<ScoringChange> parts) -> {
                json.writeStringProperty("change", "compound");
                json.writeStringProperty("name", nameKey);
                json.writeArrayPropertyStart("parts");
                for (ScoringChange part : parts) {
                    json.writeStartObject();
                    content(json, part);
                    json.writeEndObject();
                }
                json.writeEndArray();
            }
        }
    }

    private static void event(JsonGenerator json, ScoredEvent event) {
        json.writeStartObject();
        json.writeStringProperty("id", event.id().toString());
        json.writeStringProperty("type", event.type());
        json.writeNumberProperty("startNanos", event.span().startNanos());
        json.writeNumberProperty("endNanos", event.span().endNanos());
        json.writeStringProperty("channel", event.channel());
        json.writeStringProperty("comment", event.comment());
        json.writeEndObject();
    }

    private static void ends(JsonGenerator json, EventLink link) {
        json.writeStringProperty("cause", link.cause().toString());
        json.writeStringProperty("effect", link.effect().toString());
    }

    private static void dismissal(JsonGenerator json, Dismissal dismissal) {
        json.writeStringProperty("rule", dismissal.rule());
        json.writeNumberProperty("startNanos", dismissal.span().startNanos());
        json.writeNumberProperty("endNanos", dismissal.span().endNanos());
        json.writeStringProperty("facts", dismissal.facts());
    }

    private static void stages(JsonGenerator json, String name, List<SleepStage> stages) {
        json.writeArrayPropertyStart(name);
        stages.forEach(stage -> json.writeString(stage.code()));
        json.writeEndArray();
    }
}
