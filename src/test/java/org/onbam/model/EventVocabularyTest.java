package org.onbam.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
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
    void no_letters_no_key_and_no_edf_text_stand_for_two_types() {
        Set<String> letters = new HashSet<>();
        Set<String> keys = new HashSet<>();
        Set<String> texts = new HashSet<>();
        for (EventType type : vocabulary.types()) {
            assertTrue(!type.letter().isEmpty() && letters.add(type.letter()), type.letter());
            assertTrue(type.key().isEmpty() || keys.add(type.key()), type.key());
            assertTrue(texts.add(type.edfText()), type.edfText());
            assertTrue(type.maxSeconds() == 0 || type.maxSeconds() > type.minSeconds(), type.code());
        }
    }

    /// The codes of the Luna and NSRR tables and of Nox and RemLogic that the domain's table lists.
    @Test
    void the_events_of_the_scoring_manual_and_of_the_exchange_tables_are_there() {
        for (String code : List.of("apnea_obstructive", "apnea_central", "apnea_mixed", "apnea", "hypopnea",
                "hypopnea_obstructive", "hypopnea_central", "rera", "hypoventilation", "cheynestokes_breathing",
                "periodic_breathing", "desat", "arousal", "arousal_spontaneous", "arousal_respiratory", "arousal_lm",
                "arousal_plm", "arousal_external", "lm", "lm_left", "lm_right", "lm_both", "plm", "plm_left", "plm_right",
                "bruxism", "rswa", "snoring", "respiratory_paradox", "position_supine", "position_left", "position_right",
                "position_prone", "position_upright", "position_unknown", "lights_off", "lights_on", "analysis_start",
                "analysis_stop", "bradycardia", "tachycardia", "asystole", "wct", "nct", "afib", "artifact",
                "artifact_spo2", "artifact_respiratory", "artifact_etco2", "artifact_tcco2", "unsure", "movement", "note",
                "bookmark")) {
            assertTrue(vocabulary.find(code).isPresent(), code);
        }
    }

    @Test
    void a_type_is_what_its_parents_are() {
        assertTrue(vocabulary.isA("apnea_central", "apnea"));
        assertTrue(vocabulary.isA("plm_left", "lm"));
        assertTrue(vocabulary.isA("arousal_plm", "arousal"));
        assertTrue(vocabulary.isA("wct", "tachycardia"));
        assertTrue(vocabulary.isA("lm", "lm"));
        assertTrue(vocabulary.isA("spindle", "spindle"));
        assertFalse(vocabulary.isA("lm", "plm"));
        assertFalse(vocabulary.isA("hypopnea", "apnea"));
        assertFalse(vocabulary.isA("spindle", "arousal"));
    }

    @Test
    void a_type_belongs_to_the_family_of_its_parent_and_keeps_its_shortest_duration() {
        for (EventType type : vocabulary.types()) {
            vocabulary.find(type.parent()).ifPresent(parent -> {
                assertEquals(parent.family(), type.family(), type.code());
                assertEquals(parent.minSeconds(), type.minSeconds(), type.code());
            });
        }
    }

    @Test
    void types_of_a_person_stand_behind_those_of_the_program_and_are_named_by_the_person() {
        EventType spindle = new EventType("spindle", "", EventFamily.OTHER, new EventLook("Sp", EventShape.FULL, TraceColour.TEAL),
                "Shift+P", 0.5, 3, List.of(ChannelKind.EEG), new EventWords("Sleep spindle", "수면방추", "Sleep spindle"));
        EventVocabulary more = vocabulary.withOwn(List.of(spindle));
        assertEquals(spindle, List.copyOf(more.types()).getLast());
        assertEquals("수면방추", spindle.name(new Messages(Locale.KOREAN)));
        assertEquals("Sleep spindle", spindle.shortName(new Messages(Locale.ENGLISH)));
        assertEquals(List.of(), more.withOwn(List.of()).own());
        assertFalse(more.withOwn(List.of()).find("spindle").isPresent());
        assertThrows(IllegalArgumentException.class, () -> vocabulary.withOwn(List.of(spindle, spindle)));
    }

    @Test
    void an_unknown_code_is_kept_as_an_event_of_family_other() {
        EventType type = vocabulary.typeOf(new ScoredEvent(EventId.random(), "future_event", new TimeSpan(0, 1), "", ""));
        assertEquals("future_event", type.code());
        assertEquals(EventFamily.OTHER, type.family());
        assertFalse(vocabulary.find("future_event").isPresent());
    }
}
