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

/// The event types in the order of the menus, read from `assets/vocabulary/events.tsv`: a new type is a line there and
/// two strings.
public final class EventVocabulary {

    private final Map<String, EventType> types = new LinkedHashMap<>();

    private EventVocabulary(BufferedReader lines) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                EventType type = parse(line.split("\t", -1));
                if (types.put(type.code(), type) != null) {
                    throw new IllegalStateException("event type twice: " + type.code());
                }
            }
        }
    }

    /// The vocabulary that comes with the program.
    public static EventVocabulary standard() {
        try (InputStream in = EventVocabulary.class.getResourceAsStream("/onbam/vocabulary/events.tsv")) {
            if (in == null) {
                throw new IllegalStateException("no event vocabulary on the class path");
            }
            return new EventVocabulary(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EventType parse(String[] column) {
        if (column.length != 7) {
            throw new IllegalStateException("event type with " + column.length + " columns: " + column[0]);
        }
        List<ChannelKind> lanes = column[5].isBlank() ? List.of() : Stream.of(column[5].split(","))
                .map(kind -> ChannelKind.valueOf(kind.strip().toUpperCase(Locale.ROOT))).toList();
        return new EventType(column[0], EventFamily.valueOf(column[1].toUpperCase(Locale.ROOT)), column[2],
                Double.parseDouble(column[3]), Double.parseDouble(column[4]), lanes, column[6]);
    }

    public Collection<EventType> types() {
        return Collections.unmodifiableCollection(types.values());
    }

    public Optional<EventType> find(String code) {
        return Optional.ofNullable(types.get(code));
    }

    /// The type of an event, or a stand-in of family `OTHER` for a code that a newer or foreign vocabulary brought.
    public EventType typeOf(ScoredEvent event) {
        EventType type = types.get(event.type());
        return type != null ? type : new EventType(event.type(), EventFamily.OTHER, "", 0, 0, List.of(), event.type());
    }
}
