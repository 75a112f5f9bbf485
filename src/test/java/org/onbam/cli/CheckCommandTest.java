package org.onbam.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.onbam.TestRecordings;

final class CheckCommandTest {

    @Test
    void a_sound_file_ends_well() {
        Run run = Run.of("check", TestRecordings.find("annotations/hmc/SN001_sleepscoring.edf"));
        assertEquals(ExitCode.OK, run.exit(), run.out());
        assertTrue(run.out().contains("Files checked: 1; with warnings or errors: 0"), run.out());
    }

    @Test
    void a_damaged_file_is_told_and_does_not_stop_the_others() {
        Run run = Run.of("check", TestRecordings.find("nasty/empty_0_bytes.edf"),
                TestRecordings.find("nasty/derived/truncated_mid_record.edf"),
                TestRecordings.find("annotations/hmc/SN001_sleepscoring.edf"));
        assertEquals(ExitCode.FAILURE, run.exit());
        assertTrue(run.out().contains("ERROR"), run.out());
        assertTrue(run.out().contains("WARNING"), run.out());
        assertTrue(run.out().contains("Files checked: 3; with warnings or errors: 2"), run.out());
    }

    @Test
    void without_a_file_it_is_a_mistake_of_use() {
        assertEquals(ExitCode.USAGE, Run.of("check").exit());
    }
}
