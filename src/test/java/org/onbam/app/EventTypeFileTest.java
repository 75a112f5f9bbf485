package org.onbam.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onbam.model.ChannelKind;
import org.onbam.model.EventFamily;
import org.onbam.model.EventLook;
import org.onbam.model.EventShape;
import org.onbam.model.EventType;
import org.onbam.model.EventVocabulary;
import org.onbam.model.EventWords;
import org.onbam.model.TraceColour;

class EventTypeFileTest {

    private static final EventType SPINDLE = new EventType("sleep_spindle", "", EventFamily.OTHER,
            new EventLook("Sp", EventShape.FULL, TraceColour.TEAL), "Shift+P", 0.5, 3, List.of(ChannelKind.EEG, ChannelKind.EOG),
            EventWords.given("수면방추", "Sleep spindle"));
    private static final EventType CUE = new EventType("cue", "", EventFamily.MARKER,
            new EventLook("Q", EventShape.FLAG, TraceColour.BY_KIND), "", 0, 0, List.of(), EventWords.given("신호", ""));
    private static final EventType LONG_APNEA = new EventType("long_apnea", "apnea_central", EventFamily.APNEA,
            new EventLook("Lc", EventShape.FULL, TraceColour.BY_KIND), "", 30, 0, List.of(), EventWords.given("", "Long apnea"));

    @TempDir
    private Path folder;
    private Path path;
    private EventTypeFile file;

    @BeforeEach
    void file() {
        path = folder.resolve("vocabulary.json");
        file = new EventTypeFile(path);
    }

    @Test
    void types_come_back_as_they_were_saved() throws Exception {
        file.save(List.of(SPINDLE, CUE, LONG_APNEA));
        EventTypeFile.Loaded loaded = file.load();
        assertEquals(List.of(SPINDLE, CUE, LONG_APNEA), loaded.vocabulary().own());
        assertEquals(List.of(), loaded.findings());
        assertTrue(loaded.vocabulary().isA("long_apnea", "apnea"));
        assertFalse(Files.exists(folder.resolve("vocabulary.json.new")));
    }

    @Test
    void without_a_file_there_are_the_programs_types_alone() {
        assertEquals(List.of(), file.load().vocabulary().own());
        assertEquals(List.copyOf(EventVocabulary.standard().types()), List.copyOf(file.load().vocabulary().types()));
    }

    @Test
    void a_damaged_file_is_one_sentence_and_is_kept_aside() throws Exception {
        for (String text : List.of("{\"types\": [", "[]", "", "\u0000")) {
            Files.writeString(path, text);
            EventTypeFile.Loaded loaded = file.load();
            assertEquals(List.of(), loaded.vocabulary().own());
            assertEquals(1, loaded.findings().size(), text);
            assertEquals(text, Files.readString(folder.resolve("vocabulary.json.damaged")));
            assertFalse(Files.exists(path));
        }
    }

    @Test
    void a_type_that_is_not_understood_is_left_out_and_the_others_stay() throws Exception {
        file.save(List.of(SPINDLE, CUE, LONG_APNEA));
        String wrong = Files.readString(path).replace("\"marker\"", "\"marks\"");
        Files.writeString(path, wrong);
        EventTypeFile.Loaded loaded = file.load();
        assertEquals(List.of(SPINDLE, LONG_APNEA), loaded.vocabulary().own());
        assertEquals(1, loaded.findings().size());
        assertEquals(wrong, Files.readString(folder.resolve("vocabulary.json.damaged")));
    }

    @Test
    void a_type_with_the_code_of_one_of_the_programs_or_of_an_unknown_parent_is_left_out() throws Exception {
        file.save(List.of(SPINDLE));
        for (String text : List.of(Files.readString(path).replace("sleep_spindle", "arousal"),
                Files.readString(path).replace("\"parent\" : \"\"", "\"parent\" : \"gone\""))) {
            Files.writeString(path, text);
            EventTypeFile.Loaded loaded = file.load();
            assertEquals(List.of(), loaded.vocabulary().own());
            assertEquals(1, loaded.findings().size(), text);
        }
    }

    @Test
    void what_is_odd_is_said_once_and_a_program_without_a_window_leaves_the_file_alone() throws Exception {
        file.save(List.of(SPINDLE, CUE));
        String wrong = Files.readString(path).replace("\"marker\"", "\"marks\"");
        Files.writeString(path, wrong);
        assertEquals(List.of(SPINDLE), file.read().vocabulary().own());
        assertEquals(wrong, Files.readString(path));
        assertEquals(1, file.load().findings().size());
        assertEquals(List.of(), file.load().findings());
        assertEquals(List.of(SPINDLE), file.load().vocabulary().own());
    }
}
