package org.onbam.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onbam.agreement.CohenKappa;
import org.onbam.agreement.CommonGrid;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;

class SecondScorerTest {

    @Test
    void a_second_scorer_agrees_as_people_do_and_is_the_same_each_time() {
        Scoring truth = new PsgSimulator().simulate(NightPlan.demo()).truth();
        Scoring second = new SecondScorer(1).of(truth);

        assertEquals(second, new SecondScorer(1).of(truth));
        assertNotEquals(second, new SecondScorer(2).of(truth));
        double kappa = CohenKappa.of(CommonGrid.ratings(List.of(truth, second)).pair(0, 1)).orElseThrow().value();
        assertTrue(kappa > .7 && kappa < .9, "kappa " + kappa);
        assertTrue(second.events().size() < truth.events().size());
        List<ScoredEvent> shared = second.events().stream().filter(event -> truth.event(event.id()).isPresent()).toList();
        assertEquals(List.of(), shared, "ids of its own");
    }
}
