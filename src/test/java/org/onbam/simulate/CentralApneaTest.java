package org.onbam.simulate;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onbam.model.ScoredEvent;
import org.onbam.model.TimeSpan;

class CentralApneaTest {

    private static final int RESP = 32;

    @TempDir
    private Path folder;

    @Test
    void effort_is_absent_throughout_central_apneas_and_resumes_in_mixed_ones() throws Exception {
        NightPlan plan = NightPlan.demo().withSeed(5).withDuration(Duration.ofMinutes(240))
                .withDisorder(SleepDisorder.CENTRAL_APNEA_AND_PLMS).withHeadbox(Headbox.clinical(64));
        SimulatedNight night = new PsgSimulator().simulate(plan);
        Path path = folder.resolve("central.edf");
        night.writeTo(path);
        EdfFile file = new EdfFile(path);
        List<ScoredEvent> central = night.truth().events().stream().filter(e -> e.type().equals("apnea_central")).toList();
        assertTrue(central.size() > 10, "central apneas " + central.size());
        for (String belt : List.of("Thorax", "Abdomen")) {
            float[] effort = file.read(belt);
            for (ScoredEvent apnea : central) {
                double start = apnea.span().startNanos() / (double) TimeSpan.SECOND;
                double end = apnea.span().endNanos() / (double) TimeSpan.SECOND;
                double quiet = Measures.breathing(effort, RESP, start - 120, start, 5);
                // The belt settles from the last expiration for three seconds.
                double left = Measures.breathing(effort, RESP, start + 3, end - 0.3, 2.5) / quiet;
                assertTrue(left < 0.2, belt + " at " + start + " s: " + left);
            }
        }
    }

    @Test
    void mixed_apneas_begin_without_effort_and_end_with_it() throws Exception {
        NightPlan plan = NightPlan.demo().withSeed(6).withDuration(Duration.ofMinutes(240)).withHeadbox(Headbox.clinical(64));
        SimulatedNight night = new PsgSimulator().simulate(plan);
        Path path = folder.resolve("mixed.edf");
        night.writeTo(path);
        float[] abdomen = new EdfFile(path).read("Abdomen");
        List<ScoredEvent> mixed = night.truth().events().stream().filter(e -> e.type().equals("apnea_mixed")).toList();
        assertTrue(mixed.size() > 5, "mixed apneas " + mixed.size());
        for (ScoredEvent apnea : mixed) {
            int start = (int) (apnea.span().startNanos() / (double) TimeSpan.SECOND * RESP);
            int end = (int) (apnea.span().endNanos() / (double) TimeSpan.SECOND * RESP);
            double early = Measures.excursion(abdomen, start + 3 * RESP, start + 6 * RESP);
            double late = Measures.excursion(abdomen, end - 5 * RESP, end - RESP / 2);
            assertTrue(late > 2.5 * early, "at " + start / RESP + " s: " + early + " then " + late);
        }
    }
}
