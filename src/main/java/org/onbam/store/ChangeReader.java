package org.onbam.store;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.onbam.model.Dismissal;
import org.onbam.model.EpochGrid;
import org.onbam.model.EventId;
import org.onbam.model.EventLink;
import org.onbam.model.Hypnogram;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;
import org.onbam.model.SleepStage;
import org.onbam.model.TimeSpan;
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
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Reads the stored forms of [ChangeCodec] from a stream of tokens, properties in any order, unknown ones passed over.
///
/// Every method starts at the first token of its value and ends at the last; what does not fit is an
/// `IllegalArgumentException`.
final class ChangeReader {

    private final JsonParser json;

    ChangeReader(JsonParser json) {
        this.json = json;
    }

    ScoringChange wholeChange() {
        Properties properties = properties();
        properties.requireVersion();
        return change(properties);
    }

    Scoring wholeScoring() {
        Properties p = properties();
        p.requireVersion();
        List<SleepStage> stages = present(p.stages, "stages");
        EpochGrid grid = new EpochGrid(present(p.originNanos, "originNanos"), present(p.epochNanos, "epochNanos"),
                stages.size());
        return Scoring.of(grid, Hypnogram.of(stages), present(p.events, "events"),
                p.links == null ? List.of() : p.links, p.dismissals == null ? List.of() : p.dismissals);
    }

    /// Whatever properties the object at hand has.
    private static final class Properties {

        @Nullable Integer version;
        @Nullable String kind;
        @Nullable Integer epoch;
        @Nullable List<SleepStage> stagesBefore;
        @Nullable List<SleepStage> stagesAfter;
        @Nullable ScoredEvent event;
        @Nullable ScoredEvent before;
        @Nullable ScoredEvent after;
        @Nullable String name;
        @Nullable List<ScoringChange> parts;
        @Nullable Long originNanos;
        @Nullable Long epochNanos;
        @Nullable List<SleepStage> stages;
        @Nullable List<ScoredEvent> events;
        @Nullable List<EventLink> links;
        @Nullable List<Dismissal> dismissals;
        @Nullable String rule;
        @Nullable String facts;
        @Nullable Long startNanos;
        @Nullable Long endNanos;
        @Nullable EventId cause;
        @Nullable EventId effect;

        void requireVersion() {
            if (present(version, "v") != ChangeCodec.VERSION) {
                throw new IllegalArgumentException("stored form of version " + version);
            }
        }
    }

    private Properties properties() {
        require(JsonToken.START_OBJECT);
        Properties p = new Properties();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            json.nextToken();
            boolean array = json.currentToken() == JsonToken.START_ARRAY;
            switch (name) {
                case "v" -> p.version = Math.toIntExact(number());
                case "change" -> p.kind = text();
                case "epoch" -> p.epoch = Math.toIntExact(number());
                case "event" -> p.event = event();
                case "before" -> {
                    p.stagesBefore = array ? stages() : null;
                    p.before = array ? null : event();
                }
                case "after" -> {
                    p.stagesAfter = array ? stages() : null;
                    p.after = array ? null : event();
                }
                case "name" -> p.name = text();
                case "parts" -> p.parts = list(() -> change(properties()));
                case "originNanos" -> p.originNanos = number();
                case "epochNanos" -> p.epochNanos = number();
                case "stages" -> p.stages = stages();
                case "events" -> p.events = list(this::event);
                case "links" -> p.links = list(() -> link(properties()));
                case "dismissals" -> p.dismissals = list(() -> dismissal(properties()));
                case "rule" -> p.rule = text();
                case "facts" -> p.facts = text();
                case "startNanos" -> p.startNanos = number();
                case "endNanos" -> p.endNanos = number();
                case "cause" -> p.cause = id();
                case "effect" -> p.effect = id();
                default -> json.skipChildren();
            }
        }
        return p;
    }

    private static ScoringChange change(Properties p) {
        String kind = present(p.kind, "change");
        return switch (kind) {
            case "stages" -> new SetStages(present(p.epoch, "epoch"), present(p.stagesBefore, "before"),
                    present(p.stagesAfter, "after"));
            case "add" -> new AddEvent(present(p.event, "event"));
            case "remove" -> new RemoveEvent(present(p.event, "event"));
            case "replace" -> new ReplaceEvent(present(p.before, "before"), present(p.after, "after"));
            case "link" -> new AddLink(link(p));
            case "unlink" -> new RemoveLink(link(p));
            case "dismiss" -> new Dismiss(dismissal(p));
            case "restore" -> new Restore(dismissal(p));
            case "compound" -> new Compound(present(p.name, "name"), present(p.parts, "parts"));
            default -> throw new IllegalArgumentException("no kind of change: " + kind);
        };
    }

    private <T> List<T> list(Supplier<T> element) {
        require(JsonToken.START_ARRAY);
        List<T> all = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            all.add(element.get());
        }
        return all;
    }

    private List<SleepStage> stages() {
        return list(() -> SleepStage.ofCode(text()));
    }

    private static EventLink link(Properties p) {
        return new EventLink(present(p.cause, "cause"), present(p.effect, "effect"));
    }

    private static Dismissal dismissal(Properties p) {
        return new Dismissal(present(p.rule, "rule"), new TimeSpan(present(p.startNanos, "startNanos"),
                present(p.endNanos, "endNanos")), present(p.facts, "facts"));
    }

    private EventId id() {
        return new EventId(UUID.fromString(text()));
    }

    private ScoredEvent event() {
        require(JsonToken.START_OBJECT);
        String id = null;
        String type = null;
        Long start = null;
        Long end = null;
        String channel = null;
        String comment = null;
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "id" -> id = text();
                case "type" -> type = text();
                case "startNanos" -> start = number();
                case "endNanos" -> end = number();
                case "channel" -> channel = text();
                case "comment" -> comment = text();
                default -> json.skipChildren();
            }
        }
        return new ScoredEvent(new EventId(UUID.fromString(present(id, "id"))), present(type, "type"),
                new TimeSpan(present(start, "startNanos"), present(end, "endNanos")), present(channel, "channel"),
                present(comment, "comment"));
    }

    private String text() {
        require(JsonToken.VALUE_STRING);
        return json.getString();
    }

    private long number() {
        require(JsonToken.VALUE_NUMBER_INT);
        return json.getLongValue();
    }

    private void require(JsonToken token) {
        if (json.currentToken() != token) {
            throw new IllegalArgumentException(json.currentToken() + " where " + token + " belongs");
        }
    }

    private static <T> T present(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalArgumentException("no " + name);
        }
        return value;
    }
}
