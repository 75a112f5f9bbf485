package org.onbam.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onbam.model.Hypnogram;
import org.onbam.model.SleepStage;

class StageTextTest {

    @Test
    void each_stage_has_the_letter_that_is_documented() {
        Hypnogram all = Hypnogram.of(List.of(SleepStage.UNSCORED, SleepStage.W, SleepStage.N1, SleepStage.N2, SleepStage.N3, SleepStage.R));
        assertEquals("?W123R", StageText.of(all));
        assertEquals(all, StageText.parse("?W123R".getBytes(StandardCharsets.UTF_8)));
        assertEquals(Hypnogram.unscored(0), StageText.parse("".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_character_that_is_no_stage_is_refused() {
        for (String wrong : List.of("W4", "w", " ", "W\u0000", "수", "W\uD83C\uDF19", "\u007f", "\u00ff")) {
            assertThrows(IllegalArgumentException.class, () -> StageText.parse(wrong.getBytes(StandardCharsets.UTF_8)), wrong);
        }
    }
}
