package org.onbam.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.onbam.model.EventType;
import org.onbam.model.EventVocabulary;

final class EventTextsTest {

    private final EventVocabulary vocabulary = EventVocabulary.standard();
    private final EventTexts texts = new EventTexts(vocabulary);

    @Test
    void every_type_is_found_by_its_own_text_and_code_and_by_no_other_types() {
        for (EventType type : vocabulary.types()) {
            assertEquals(Optional.of(new EventTexts.Match(type.code(), true)), texts.match(type.edfText()));
            assertEquals(Optional.of(new EventTexts.Match(type.code(), true)), texts.match(type.code()));
        }
    }

    @Test
    void no_text_of_an_event_is_a_stage() {
        for (EventType type : vocabulary.types()) {
            assertTrue(StageTexts.ofAnnotation(type.edfText()).isEmpty(), type.edfText());
        }
    }

    @Test
    void parts_of_texts_mean_nothing() {
        assertEquals(Optional.empty(), texts.match("Obstructive apnea?"));
        assertEquals(Optional.empty(), texts.match("no Hypopnea"));
        assertEquals(Optional.empty(), texts.match(""));
    }

    @Test
    void case_and_surrounding_space_do_not_matter() {
        assertEquals("apnea_central", texts.match("  CENTRAL APNEA ").orElseThrow().type());
    }
}
