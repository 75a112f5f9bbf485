package org.onbam.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.onbam.message.Messages;

class EventVocabularyTest {

    private final EventVocabulary vocabulary = EventVocabulary.standard();

    /// AASM Manual, respiratory rules: an apnea and a hypopnea last 10 s or more; an arousal lasts 3 s or more.
    @Test
    void the_shortest_durations_are_those_of_the_scoring_manual() {
        assertEquals(10, vocabulary.find("apnea_obstructive").orElseThrow().minSeconds());
        assertEquals(10, vocabulary.find("hypopnea").orElseThrow().minSeconds());
        assertEquals(3, vocabulary.find("arousal").orElseThrow().minSeconds());
    }

    @Test
    void every_type_has_its_names_in_both_languages() {
        for (Locale locale : Set.of(Locale.ENGLISH, Locale.KOREAN)) {
            Messages messages = new Messages(locale);
            for (EventType type : vocabulary.types()) {
                assertTrue(messages.has("vocabulary." + type.code()), locale + " " + type.code());
                assertTrue(messages.has("vocabulary." + type.code() + ".short"), locale + " " + type.code());
            }
        }
    }

    @Test
    void no_key_and_no_edf_text_stands_for_two_types() {
        Set<String> letters = new HashSet<>();
        Set<String> texts = new HashSet<>();
        for (EventType type : vocabulary.types()) {
            assertTrue(type.letter().isEmpty() || letters.add(type.letter()), type.letter());
            assertTrue(texts.add(type.edfText()), type.edfText());
            assertTrue(type.maxSeconds() == 0 || type.maxSeconds() > type.minSeconds(), type.code());
        }
    }

    @Test
    void an_unknown_code_is_kept_as_an_event_of_family_other() {
        EventType type = vocabulary.typeOf(new ScoredEvent(EventId.random(), "future_event", new TimeSpan(0, 1), "", ""));
        assertEquals("future_event", type.code());
        assertEquals(EventFamily.OTHER, type.family());
        assertFalse(vocabulary.find("future_event").isPresent());
    }
}
