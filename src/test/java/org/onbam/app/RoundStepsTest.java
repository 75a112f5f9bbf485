package org.onbam.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundStepsTest {

    @Test
    void the_dial_of_an_amplifier_goes_through_round_values_both_ways() {
        List<Double> dial = List.of(1.0, 1.5, 2.0, 3.0, 5.0, 7.0, 10.0, 15.0, 20.0, 30.0, 50.0, 70.0, 100.0);
        List<Double> up = new ArrayList<>(List.of(1.0));
        List<Double> down = new ArrayList<>(List.of(100.0));
        for (int i = 1; i < dial.size(); i++) {
            up.add(RoundSteps.from(up.getLast(), 1));
            down.add(RoundSteps.from(down.getLast(), -1));
        }
        assertEquals(dial, up);
        assertEquals(dial.reversed(), down);
    }

    @Test
    void a_value_between_steps_goes_to_the_next_one_that_can_be_told_from_it() {
        assertEquals(100, RoundSteps.from(75, 1));
        assertEquals(50, RoundSteps.from(75, -1), "70 would look the same");
        assertEquals(150, RoundSteps.from(90, 1));
        assertEquals(0.3, RoundSteps.from(0.25, 1));
        assertEquals(0.2, RoundSteps.from(0.25, -1));
    }

    @Test
    void the_least_step_that_is_enough_and_the_nearest_one_by_ratio() {
        assertEquals(50, RoundSteps.atLeast(50));
        assertEquals(70, RoundSteps.atLeast(50.1));
        assertEquals(7, RoundSteps.nearest(6.1));
        assertEquals(5, RoundSteps.nearest(5.9), "5.9/5 = 1.18 is less than 7/5.9 = 1.19");
        assertEquals(0.001, RoundSteps.atLeast(0.00099));
    }

    @Test
    void several_steps_are_as_many_single_ones() {
        assertEquals(20, RoundSteps.from(7, 3));
        assertEquals(7, RoundSteps.from(20, -3));
    }
}
