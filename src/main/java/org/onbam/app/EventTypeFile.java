package org.onbam.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.onbam.message.Finding;
import org.onbam.message.Message;
import org.onbam.model.ChannelKind;
import org.onbam.model.EventFamily;
import org.onbam.model.EventLook;
import org.onbam.model.EventShape;
import org.onbam.model.EventType;
import org.onbam.model.EventVocabulary;
import org.onbam.model.EventWords;
import org.onbam.model.TraceColour;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The event types that a person added, as the file `vocabulary.json`, written whole or not at all.
///
/// Reading forgives: a type that is not understood is left out and is a finding; a file that is no JSON leaves all out.
/// Either way [#load] keeps the file as it was as `vocabulary.json.damaged`, and the program starts. Not thread-safe.
final class EventTypeFile {

    private static final int VERSION = 1;

    private final Path file;

    EventTypeFile(Path file) {
        this.file = file;
    }

    /// @param vocabulary of the program and the person
    record Loaded(EventVocabulary vocabulary, List<Finding> findings) {
    }

    /// Reads the file; one that is not wholly understood is kept aside, and what was understood is written in its place,
    /// so that it is said once.
    Loaded load() {
        Loaded loaded = read();
        if (loaded.findings().isEmpty()) {
            return loaded;
        }
        try {
            Files.move(file, aside(), StandardCopyOption.REPLACE_EXISTING);
            if (!loaded.vocabulary().own().isEmpty()) {
                save(loaded.vocabulary().own());
            }
            return loaded;
        } catch (IOException | SettingsException e) {
            return new Loaded(loaded.vocabulary(), List.of(Finding.warning(file.toString(), "app.types.unreadable", file)));
        }
    }

    /// Reads the file and leaves it as it is.
    Loaded read() {
        if (!Files.exists(file)) {
            return new Loaded(EventVocabulary.standard(), List.of());
        }
        try {
            return parse(Files.readString(file));
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            return new Loaded(EventVocabulary.standard(),
                    List.of(Finding.warning(file.toString(), "app.types.damaged", aside())));
        }
    }

    /// As [#read], of a text that stands elsewhere.
    ///
    /// @throws JacksonException or `IllegalArgumentException` if it is no list of types
    Loaded parse(String text) {
        EventVocabulary vocabulary = EventVocabulary.standard();
        List<Finding> findings = new ArrayList<>();
        JsonNode types = mapper().readTree(text).path("types");
        if (!types.isArray()) {
            throw new IllegalArgumentException("no list of types");
        }
        for (JsonNode node : types) {
            vocabulary = with(vocabulary, node, findings);
        }
        return new Loaded(vocabulary, List.copyOf(findings));
    }

    private EventVocabulary with(EventVocabulary before, JsonNode node, List<Finding> findings) {
        try {
            List<EventType> own = new ArrayList<>(before.own());
            own.add(type(node, before));
            return before.withOwn(own);
        } catch (IllegalArgumentException | JacksonException e) {
            findings.add(Finding.warning(file.toString(), "app.types.wrong", node, aside()));
            return before;
        }
    }

    private static EventType type(JsonNode node, EventVocabulary before) {
        String parent = node.path("parent").asString("");
        EventFamily family = before.find(parent).map(EventType::family)
                .orElseGet(() -> constant(EventFamily.class, node.path("family").asString("other")));
        String korean = node.path("korean").asString("").strip();
        String english = node.path("english").asString("").strip();
        if (korean.isEmpty() && english.isEmpty()) {
            throw new IllegalArgumentException("event type without a name");
        }
        List<ChannelKind> lanes = new ArrayList<>();
        node.path("lanes").forEach(lane -> lanes.add(constant(ChannelKind.class, lane.asString())));
        EventLook look = new EventLook(node.path("letters").asString(""), shape(family),
                constant(TraceColour.class, node.path("colour").asString("by_kind")));
        return new EventType(node.path("code").asString(""), parent, family, look, node.path("key").asString(""),
                node.path("minSeconds").asDouble(0), node.path("maxSeconds").asDouble(0), lanes,
                EventWords.given(korean, english));
    }

    private static EventShape shape(EventFamily family) {
        return family == EventFamily.MARKER ? EventShape.FLAG : EventShape.FULL;
    }

    private static <T extends Enum<T>> T constant(Class<T> of, String name) {
        return Enum.valueOf(of, name.toUpperCase(Locale.ROOT));
    }

    // Made when there is something to read or write: making one takes longer than all of a start without own types.
    private static JsonMapper mapper() {
        return JsonMapper.builder().build();
    }

    private Path aside() {
        return file.resolveSibling(file.getFileName() + ".damaged");
    }

    /// @throws SettingsException if the file cannot be written; an old one is then untouched
    void save(List<EventType> types) throws SettingsException {
        try {
            WholeFile.write(file, text(types));
        } catch (IOException e) {
            throw new SettingsException(Message.of("app.types.unsaved", file), Message.of("app.types.unsaved.remedy"), e);
        }
    }

    /// What the file holds.
    static String text(List<EventType> types) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("version", VERSION);
        root.put("types", types.stream().map(EventTypeFile::fields).toList());
        return mapper().writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    private static Map<String, Object> fields(EventType type) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("code", type.code());
        fields.put("korean", type.words().korean());
        fields.put("english", type.words().english());
        fields.put("letters", type.letter());
        fields.put("key", type.key());
        fields.put("family", lower(type.family()));
        fields.put("parent", type.parent());
        fields.put("colour", lower(type.look().colour()));
        fields.put("minSeconds", type.minSeconds());
        fields.put("maxSeconds", type.maxSeconds());
        fields.put("lanes", type.lanes().stream().map(EventTypeFile::lower).toList());
        return fields;
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
