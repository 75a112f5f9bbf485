package org.onbam.montage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PlanJsonTest {

    @Test
    void what_comes_with_the_program_is_read_and_written_the_same() throws Exception {
        PlanReader.Read again = PlanReader.read(PlanWriter.write(BuiltInPlans.all()));
        assertEquals(BuiltInPlans.all(), again.plans());
        assertEquals(0, again.findings().size());
    }
}
