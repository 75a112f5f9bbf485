package org.onbam.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.onbam.model.Dismissal;
import org.onbam.model.EventId;
import org.onbam.model.EventLink;
import org.onbam.model.Hypnogram;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;
import org.onbam.model.SleepStage;
import org.onbam.model.TimeSpan;
import org.onbam.scoring.RandomEdits;
import org.onbam.scoring.ScoringChange;
import org.onbam.scoring.ScoringChange.AddEvent;
import org.onbam.scoring.ScoringChange.AddLink;
import org.onbam.scoring.ScoringChange.Compound;
import org.onbam.scoring.ScoringChange.Dismiss;
import org.onbam.scoring.ScoringChange.RemoveLink;
import org.onbam.scoring.ScoringChange.Restore;
import org.onbam.scoring.ScoringChange.SetStages;

class ChangeCodecTest {

    private final ChangeCodec codec = new ChangeCodec();

    @Test
    void any_change_is_read_back_as_it_was_written() {
        long seed = System.nanoTime();
        RandomEdits edits = new RandomEdits(seed);
        Scoring scoring = edits.scoring(50, 20);
        for (int i = 0; i < 3_000; i++) {
            ScoringChange change = edits.fitting(scoring);
            assertEquals(change, codec.readChange(codec.write(change)), "seed " + seed);
            assertEquals(change.inverse(), codec.readChange(codec.write(change.inverse())), "seed " + seed);
            scoring = change.applyTo(scoring);
        }
    }

    @Test
    void any_scoring_is_read_back_as_it_was_written() {
        long seed = System.nanoTime();
        RandomEdits edits = new RandomEdits(seed);
        for (int i = 0; i < 50; i++) {
            Scoring scoring = edits.scoring(1 + i * 10, i * 5);
            assertEquals(scoring, codec.readScoring(codec.write(scoring)), "seed " + seed);
        }
    }

    @Test
    void a_stored_link_is_still_read() {
        EventLink link = new EventLink(new EventId(new UUID(1, 2)), new EventId(new UUID(3, 4)));
        String ends = "\"cause\":\"00000000-0000-0001-0000-000000000002\",\"effect\":\"00000000-0000-0003-0000-000000000004\"}";
        assertEquals(new AddLink(link), codec.readChange("{\"v\":1,\"change\":\"link\"," + ends));
        assertEquals(new RemoveLink(link), codec.readChange("{\"v\":1,\"change\":\"unlink\"," + ends));
    }

    @Test
    void a_stored_dismissal_is_still_read() {
        Dismissal dismissal = new Dismissal("tooShort", new TimeSpan(-1, 2), "apnea 3; \"산소\"");
        String rest = "\"rule\":\"tooShort\",\"startNanos\":-1,\"endNanos\":2,\"facts\":\"apnea 3; \\\"산소\\\"\"}";
        assertEquals(new Dismiss(dismissal), codec.readChange("{\"v\":1,\"change\":\"dismiss\"," + rest));
        assertEquals(new Restore(dismissal), codec.readChange("{\"v\":1,\"change\":\"restore\"," + rest));
    }

    /// Written by hand from the form in the class comment. This text stands in libraries: it must be readable for ever.
    @Test
    void a_change_stored_in_the_first_version_is_still_read() {
        String stored = """
                {"v":1,"change":"compound","name":"score.range.name","parts":[
                 {"change":"stages","epoch":12,"before":["?","W"],"after":["N2","R"]},
                 {"change":"add","event":{"id":"00000000-0000-0001-0000-000000000002","type":"arousal",
                  "startNanos":9007199254740993,"endNanos":9007199254740995,"channel":"C4-M1","comment":"다시 볼 것"}}]}""";
        ScoredEvent event = new ScoredEvent(new EventId(new UUID(1, 2)), "arousal",
                new TimeSpan(9007199254740993L, 9007199254740995L), "C4-M1", "다시 볼 것");
        assertEquals(new Compound("score.range.name", List.of(
                new SetStages(12, List.of(SleepStage.UNSCORED, SleepStage.W), List.of(SleepStage.N2, SleepStage.R)),
                new AddEvent(event))), codec.readChange(stored));
    }

    @Test
    void the_stored_form_of_the_first_version_does_not_change() {
        assertEquals("{\"v\":1,\"change\":\"stages\",\"epoch\":0,\"before\":[\"?\"],\"after\":[\"N3\"]}",
                codec.write(new SetStages(0, List.of(SleepStage.UNSCORED), List.of(SleepStage.N3))));
    }

    @Test
    void what_is_no_stored_change_is_refused() {
        for (String bad : List.of("", "null", "[]", "{\"v\":1}", "{\"v\":2,\"change\":\"stages\"}", "{\"v\":1,\"change\":\"paint\"}",
                "{\"v\":1,\"change\":\"stages\",\"epoch\":0,\"before\":[\"?\"],\"after\":[\"S2\"]}",
                "{\"v\":1,\"change\":\"stages\",\"epoch\":0.5,\"before\":[\"?\"],\"after\":[\"W\"]}",
                "{\"v\":1,\"change\":\"compound\",\"name\":\"x\",\"parts\":[]}",
                "{\"v\":1,\"change\":\"add\",\"event\":{\"id\":\"7\"}}", "{\"v\":1,\"change\":\"add\"", "not json")) {
            assertThrows(IllegalArgumentException.class, () -> codec.readChange(bad), bad);
        }
    }

    @Test
    void stages_are_one_letter_an_epoch() {
        Random random = new Random(1);
        assertEquals("?W123R", StageText.of(Hypnogram.of(List.of(SleepStage.values()))));
        for (int i = 0; i < 20; i++) {
            Hypnogram hypnogram = Hypnogram.of(random.ints(i, 0, 6).mapToObj(n -> SleepStage.values()[n]).toList());
            assertEquals(hypnogram, StageText.parse(StageText.of(hypnogram).getBytes(StandardCharsets.UTF_8)));
        }
        assertThrows(IllegalArgumentException.class, () -> StageText.parse("WW4".getBytes(StandardCharsets.UTF_8)));
    }
}
