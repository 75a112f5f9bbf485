package org.onbam.interchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.onbam.model.EventType;
import org.onbam.model.EventVocabulary;
import org.onbam.model.ScoredEvent;

/// The texts that name an event type, matched whole and without regard to case.
///
/// A text is the vocabulary's EDF+ text, its code, or a synonym of `assets/vocabulary/synonyms.tsv`: labels of other
/// systems, verbatim. A synonym may say more than the type does (`PLM (Left)`); then the text is kept as the comment.
public final class EventTexts {

    /// The code of the type that stands for any text.
    public static final String NOTE = "note";

    /// @param type  code in the vocabulary
    /// @param exact whether the text says no more than the type
    record Match(String type, boolean exact) {
    }

    private final EventVocabulary vocabulary;
    private final Map<String, Match> matches = new HashMap<>();

    public EventTexts(EventVocabulary vocabulary) {
        this.vocabulary = vocabulary;
        readSynonyms();
        for (EventType type : vocabulary.types()) {
            matches.put(normal(type.code()), new Match(type.code(), true));
        }
        for (EventType type : vocabulary.types()) {
            matches.put(normal(type.edfText()), new Match(type.code(), true));
        }
    }

    /// The text of an event in EDF+ annotations; the code for a type that the vocabulary does not have.
    String annotationOf(ScoredEvent event) {
        return vocabulary.typeOf(event).edfText();
    }

    boolean isKnown(String type) {
        return vocabulary.find(type).isPresent();
    }

    /// The type a text means, if it means one.
    Optional<Match> match(String text) {
        return Optional.ofNullable(matches.get(normal(text)));
    }

    /// The standard's own words for a text that means a stage or an event, whole; empty for free text.
    public Optional<String> standardText(String text) {
        return StageTexts.ofAnnotation(text).map(StageTexts::annotationOf)
                .or(() -> match(text).map(match -> vocabulary.typeOf(match.type()).edfText()));
    }

    private static String normal(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private void readSynonyms() {
        try (InputStream in = EventTexts.class.getResourceAsStream("/onbam/vocabulary/synonyms.tsv")) {
            if (in == null) {
                throw new IllegalStateException("no event synonyms on the class path");
            }
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(this::addSynonym);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addSynonym(String line) {
        String[] column = line.split("\t", -1);
        if (column.length != 3 || !isKnown(column[1])) {
            throw new IllegalStateException("bad synonym: " + line);
        }
        matches.put(normal(column[0]), new Match(column[1], column[2].equals("=")));
    }
}
