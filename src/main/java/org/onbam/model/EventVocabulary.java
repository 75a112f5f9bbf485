package org.onbam.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The event types in the order of the menus: those of `assets/vocabulary/events.tsv`, where a new type is a line and
/// two strings, then those that a person added. Immutable.
public final class EventVocabulary {

    private final Map<String, EventType> types;
    private final List<EventType> own;

    private EventVocabulary(Map<String, EventType> types, List<EventType> own) {
        this.types = types;
        this.own = own;
        for (EventType type : types.values()) {
            if (!type.parent().isEmpty() && !types.containsKey(type.parent())) {
                throw new IllegalArgumentException(type.code() + " is a case of " + type.parent() + ", which is not there");
            }
        }
    }

    /// The vocabulary that comes with the program.
    public static EventVocabulary standard() {
        try (InputStream in = EventVocabulary.class.getResourceAsStream("/onbam/vocabulary/events.tsv")) {
            if (in == null) {
                throw new IllegalStateException("no event vocabulary on the class path");
            }
            Map<String, EventType> types = new LinkedHashMap<>();
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> add(types, parse(line.split("\t", -1))));
            return new EventVocabulary(types, List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EventType parse(String[] column) {
        if (column.length != 10) {
            throw new IllegalStateException("event type with " + column.length + " columns: " + column[0]);
        }
        EventLook look = new EventLook(column[3], EventShape.valueOf(column[7].toUpperCase(Locale.ROOT)), TraceColour.BY_KIND);
        List<ChannelKind> lanes = column[8].isBlank() ? List.of() : Stream.of(column[8].split(","))
                .map(kind -> ChannelKind.valueOf(kind.strip().toUpperCase(Locale.ROOT))).toList();
        return new EventType(column[0], column[1], EventFamily.valueOf(column[2].toUpperCase(Locale.ROOT)), look, column[4],
                Double.parseDouble(column[5]), Double.parseDouble(column[6]), lanes, EventWords.inMessages(column[9]));
    }

    private static void add(Map<String, EventType> types, EventType type) {
        if (types.put(type.code(), type) != null) {
            throw new IllegalArgumentException("event type twice: " + type.code());
        }
    }

    /// The types of the program and these of a person.
    ///
    /// @throws IllegalArgumentException if a code is there twice, or a parent is not there
    public EventVocabulary withOwn(List<EventType> added) {
        Map<String, EventType> all = new LinkedHashMap<>(types);
        own.forEach(type -> all.remove(type.code()));
        added.forEach(type -> add(all, type));
        return new EventVocabulary(all, List.copyOf(added));
    }

    public Collection<EventType> types() {
        return Collections.unmodifiableCollection(types.values());
    }

    /// The types that a person added, in the order of adding.
    public List<EventType> own() {
        return own;
    }

    public Optional<EventType> find(String code) {
        return Optional.ofNullable(types.get(code));
    }

    /// The type of an event. For a code that is not here a stand-in: a case of what its code begins with, as
    /// `apnea_postural` is one of `apnea`, else of family `OTHER`.
    public EventType typeOf(ScoredEvent event) {
        return typeOf(event.type());
    }

    /// As [#typeOf(ScoredEvent)].
    public EventType typeOf(String code) {
        EventType type = types.get(code);
        return type != null ? type : standIn(code);
    }

    private EventType standIn(String code) {
        int end = code.indexOf('_');
        return Optional.ofNullable(types.get(end < 0 ? "" : code.substring(0, end))).map(of -> of.foreignCase(code))
                .orElseGet(() -> EventType.foreign(code));
    }

    /// Whether events of a type are also of another: `plm_left` is `plm_left`, `plm` and `lm`.
    public boolean isA(String code, String ancestor) {
        String at = code;
        // no longer than there are types, should two be each other's parent
        for (int steps = 0; steps <= types.size() && !at.isEmpty(); steps++) {
            if (at.equals(ancestor)) {
                return true;
            }
            at = typeOf(at).parent();
        }
        return false;
    }
}
