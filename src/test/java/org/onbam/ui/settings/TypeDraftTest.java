package org.onbam.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.onbam.model.ChannelKind;
import org.onbam.model.EventFamily;
import org.onbam.model.EventShape;
import org.onbam.model.EventType;
import org.onbam.model.EventVocabulary;
import org.onbam.model.TraceColour;

class TypeDraftTest {

    private final EventVocabulary vocabulary = EventVocabulary.standard();

    private static TypeDraft draft(String korean, String english, String letters, String minimum, String maximum) {
        return new TypeDraft("", korean, english, letters, "", "", EventFamily.OTHER, TraceColour.TEAL, minimum, maximum,
                List.of(ChannelKind.EEG));
    }

    private EventType made(TypeDraft draft) {
        return assertInstanceOf(TypeDraft.Outcome.Made.class, draft.make(vocabulary, key -> Optional.empty())).type();
    }

    private String wrong(TypeDraft draft) {
        return assertInstanceOf(TypeDraft.Outcome.Wrong.class, draft.make(vocabulary, key -> Optional.of("Undo"))).sentence().key();
    }

    @Test
    void the_code_is_made_from_the_english_name_and_numbered_where_it_is_taken() {
        assertEquals("sleep_spindle", made(draft("수면방추", "  Sleep spindle ", "Sp", "0,5", "3")).code());
        assertEquals("own_event", made(draft("수면방추", "", "Sp", "", "")).code());
        assertEquals("lm_left_2", made(draft("", "LM: left!", "Sp", "", "")).code());
    }

    @Test
    void durations_are_read_with_comma_or_point_and_the_text_of_exports_is_the_english_name() {
        EventType type = made(draft("수면방추", "Sleep spindle", "Sp", "0,5", "3"));
        assertEquals(0.5, type.minSeconds());
        assertEquals(3, type.maxSeconds());
        assertEquals("Sleep spindle", type.edfText());
        assertEquals("수면방추", made(draft("수면방추", "", "Sp", "", "")).edfText());
    }

    @Test
    void a_case_of_another_type_is_of_its_family_and_a_marker_is_a_moment() {
        EventType longer = made(new TypeDraft("", "", "Long apnea", "Lc", "", "apnea_central", EventFamily.OTHER,
                TraceColour.BY_KIND, "30", "", List.of()));
        assertEquals(EventFamily.APNEA, longer.family());
        EventType cue = made(new TypeDraft("", "", "Cue", "Q", "", "", EventFamily.MARKER, TraceColour.BY_KIND, "3", "5",
                List.of(ChannelKind.EEG)));
        assertEquals(EventShape.FLAG, cue.look().shape());
        assertEquals(0, cue.minSeconds());
        assertEquals(List.of(), cue.lanes());
    }

    @Test
    void what_is_wrong_is_said() {
        assertEquals("settings.types.wrong.name", wrong(draft(" ", "", "Sp", "", "")));
        assertEquals("settings.types.wrong.nameTaken", wrong(draft("", "eeg Arousal", "Sp", "", "")));
        assertEquals("settings.types.wrong.letters", wrong(draft("", "Spindle", " ", "", "")));
        assertEquals("settings.types.wrong.letters", wrong(draft("", "Spindle", "Spi", "", "")));
        assertEquals("settings.types.wrong.lettersTaken", wrong(draft("", "Spindle", "Ho", "", "")));
        assertEquals("settings.types.wrong.seconds", wrong(draft("", "Spindle", "Sp", "3", "1")));
        assertEquals("settings.types.wrong.seconds", wrong(draft("", "Spindle", "Sp", "soon", "")));
        assertEquals("settings.types.wrong.seconds", wrong(draft("", "Spindle", "Sp", "-1", "")));
        assertEquals("settings.keys.conflict", wrong(new TypeDraft("", "", "Spindle", "Sp", "Ctrl+Z", "", EventFamily.OTHER,
                TraceColour.TEAL, "", "", List.of())));
    }

    @Test
    void an_edited_type_keeps_its_code_and_may_keep_its_name_and_letters() {
        EventVocabulary own = vocabulary.withOwn(List.of(made(draft("수면방추", "Sleep spindle", "Sp", "0.5", "3"))));
        EventType spindle = own.own().getFirst();
        assertEquals(new TypeDraft.Outcome.Made(spindle), TypeDraft.of(spindle).make(own, key -> Optional.empty()));
    }
}
