package org.onbam.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;
import org.onbam.model.SleepStage;
import org.onbam.model.TimeSpan;

/// The written signals against the rules of the AASM manual that made a scorer mark what the truth says, measured by
/// definitions that share nothing with the generators.
class SimulatedSignalsTest {

    private static final int RATE = 200;
    private static final int RESP = 32;

    @TempDir
    private static Path folder;
    private static Scoring truth;
    private static EdfFile file;
    private static float[] frontal;
    private static float[] central;
    private static float[] occipital;

    @BeforeAll
    static void write_three_hours() throws Exception {
        NightPlan plan = NightPlan.demo().withSeed(11).withDuration(Duration.ofMinutes(200))
                .withDisorder(SleepDisorder.MODERATE_OSA).withHeadbox(Headbox.clinical(RATE));
        SimulatedNight night = new PsgSimulator().simulate(plan);
        Path path = folder.resolve("night.edf");
        night.writeTo(path);
        truth = night.truth();
        file = new EdfFile(path);
        frontal = EdfFile.minus(file.read("F4"), file.read("M1"));
        central = EdfFile.minus(file.read("C4"), file.read("M1"));
        occipital = EdfFile.minus(file.read("O2"), file.read("M1"));
    }

    private static List<Integer> epochs(SleepStage stage) {
        return IntStream.range(1, truth.grid().count() - 1).filter(e -> truth.hypnogram().at(e) == stage
                && truth.hypnogram().at(e - 1) == stage && truth.hypnogram().at(e + 1) == stage
                && truth.grid().span(e).startNanos() > lightsOff()).boxed().toList();
    }

    private static long lightsOff() {
        return events("lights_off").getFirst().span().startNanos();
    }

    private static List<ScoredEvent> events(String type) {
        return truth.events().stream().filter(e -> e.type().equals(type)).toList();
    }

    private static double power(float[] x, SleepStage stage, double low, double high) {
        return epochs(stage).stream().limit(12).mapToDouble(e -> Measures.power(x, e * 30 * RATE, 30 * RATE, RATE, low, high))
                .average().orElseThrow();
    }

    private static double seconds(long nanos) {
        return nanos / (double) TimeSpan.SECOND;
    }

    @Test
    void relaxed_wake_has_its_spectral_peak_in_the_alpha_band_over_the_occiput() {
        double best = 0;
        double peak = 0;
        for (double hertz = 4; hertz < 30; hertz += 0.5) {
            double power = power(occipital, SleepStage.W, hertz, hertz + 0.5);
            peak = power > best ? hertz : peak;
            best = Math.max(best, power);
        }
        assertTrue(peak >= 8 && peak <= 13, "peak at " + peak + " Hz");
        assertTrue(power(occipital, SleepStage.W, 8, 13) > 2 * power(frontal, SleepStage.W, 8, 13), "posterior");
    }

    @Test
    void spindles_lift_the_sigma_band_in_n2_over_that_of_r() {
        double n2 = power(central, SleepStage.N2, 12, 15);
        double r = power(central, SleepStage.R, 12, 15);
        assertTrue(n2 > 2 * r, "sigma power " + n2 + " in N2, " + r + " in R");
        // Not merely more of everything: beta stays.
        assertTrue(power(central, SleepStage.N2, 18, 25) < 1.6 * power(central, SleepStage.R, 18, 25), "beta");
    }

    @Test
    void delta_rules_n3_and_is_largest_in_front() {
        double delta = power(frontal, SleepStage.N3, 0.5, 4);
        assertTrue(delta > 0.85 * power(frontal, SleepStage.N3, 0.5, 30), "share of delta");
        assertTrue(delta > 6 * power(frontal, SleepStage.R, 0.5, 4), "delta against R");
        assertTrue(delta > 1.5 * power(occipital, SleepStage.N3, 0.5, 4), "delta against the occiput");
    }

    @Test
    void every_n3_epoch_holds_six_seconds_of_slow_waves_over_75_microvolts() {
        List<String> short_ = new ArrayList<>();
        for (int epoch = 0; epoch < truth.grid().count(); epoch++) {
            double found = Measures.slowWaveSeconds(frontal, epoch * 30 * RATE, 30 * RATE, RATE);
            if (truth.hypnogram().at(epoch) == SleepStage.N3 && found < 6) {
                short_.add(epoch + ": " + found);
            }
        }
        assertEquals(List.of(), short_);
    }

    @Test
    void epochs_inside_n2_hold_less_than_six_seconds_of_them() {
        List<Integer> n2 = epochs(SleepStage.N2);
        long over = n2.stream().filter(e -> Measures.slowWaveSeconds(frontal, e * 30 * RATE, 30 * RATE, RATE) >= 6).count();
        assertTrue(over <= n2.size() / 50, over + " of " + n2.size());
    }

    @Test
    void chin_tone_falls_from_wake_over_n2_to_r() {
        float[] chin = file.read("Chin");
        double wake = tone(chin, SleepStage.W);
        double n2 = tone(chin, SleepStage.N2);
        double rem = tone(chin, SleepStage.R);
        assertTrue(wake > 1.5 * n2 && n2 > 1.5 * rem, wake + " > " + n2 + " > " + rem);
    }

    private static double tone(float[] x, SleepStage stage) {
        double[] all = epochs(stage).stream()
                .mapToDouble(e -> Measures.deviation(x, e * 30 * RATE, (e + 1) * 30 * RATE)).sorted().toArray();
        return all[all.length / 2];
    }

    @Test
    void eyes_move_out_of_phase_in_r_and_are_still_in_n3() {
        float[] left = EdfFile.minus(file.read("E1"), file.read("M2"));
        float[] right = EdfFile.minus(file.read("E2"), file.read("M2"));
        double rem = epochs(SleepStage.R).stream()
                .mapToDouble(e -> Measures.correlation(left, right, e * 30 * RATE, (e + 1) * 30 * RATE)).average().orElseThrow();
        double deep = epochs(SleepStage.N3).stream()
                .mapToDouble(e -> Measures.correlation(left, right, e * 30 * RATE, (e + 1) * 30 * RATE)).average().orElseThrow();
        assertTrue(rem < -0.5, "correlation in R " + rem);
        assertTrue(deep > 0.2, "frontal slow waves reach both eye leads alike in N3: " + deep);
    }

    @Test
    void arousals_raise_the_fast_rhythms_and_the_chin() {
        float[] chin = file.read("Chin");
        List<ScoredEvent> arousals = truth.events().stream().filter(e -> e.type().startsWith("arousal_")).toList();
        int faster = 0;
        int tenser = 0;
        for (ScoredEvent arousal : arousals) {
            assertTrue(arousal.span().durationSeconds() >= 3, "3 s by the rule");
            int at = (int) (seconds(arousal.span().startNanos()) * RATE);
            int during = at + RATE / 4;
            int before = at - 9 * RATE;
            faster += power3(during) > power3(before) * 1.5 ? 1 : 0;
            tenser += Measures.deviation(chin, during, during + 2 * RATE) > 1.3 * Measures.deviation(chin, before, before + 5 * RATE)
                    ? 1 : 0;
        }
        assertTrue(arousals.size() > 20, "arousals " + arousals.size());
        assertTrue(faster >= arousals.size() * 0.9, faster + " of " + arousals.size() + " faster");
        assertTrue(tenser >= arousals.size() * 0.9, tenser + " of " + arousals.size() + " tenser");
    }

    /// Alpha and beta power of 4 s, which holds an arousal's first 3 s whole.
    private static double power3(int from) {
        return Measures.power(central, from, 4 * RATE, RATE, 8, 11) + Measures.power(central, from, 4 * RATE, RATE, 16, 25);
    }

    @Test
    void airflow_falls_by_nine_tenths_in_every_apnea() {
        float[] thermal = file.read("Thermistor");
        List<ScoredEvent> apneas = truth.events().stream().filter(e -> e.type().startsWith("apnea_")).toList();
        assertTrue(apneas.size() > 5, "apneas " + apneas.size());
        for (ScoredEvent apnea : apneas) {
            double start = seconds(apnea.span().startNanos());
            double quiet = Measures.breathing(thermal, RESP, Math.max(0, start - 120), start, 5);
            // A thermistor cools for two seconds after the last breath.
            double left = Measures.excursion(thermal, (int) ((start + 2.5) * RESP), (int) (seconds(apnea.span().endNanos()) * RESP));
            assertTrue(left <= 0.1 * quiet, apnea.type() + " at " + start + ": " + left / quiet);
        }
    }

    @Test
    void nasal_pressure_falls_by_three_to_nine_tenths_in_every_hypopnea() {
        float[] nasal = file.read("Nasal Pressure");
        List<ScoredEvent> hypopneas = events("hypopnea");
        assertTrue(hypopneas.size() > 10, "hypopneas " + hypopneas.size());
        for (ScoredEvent hypopnea : hypopneas) {
            double start = seconds(hypopnea.span().startNanos());
            double quiet = Measures.breathing(nasal, RESP, Math.max(0, start - 120), start, 5);
            double left = Measures.breathing(nasal, RESP, start, seconds(hypopnea.span().endNanos()), 5) / quiet;
            assertTrue(left >= 0.1 && left <= 0.7, "hypopnea at " + start + ": " + left);
        }
    }

    @Test
    void belts_oppose_each_other_in_obstructive_apneas_and_agree_otherwise() {
        float[] thorax = file.read("Thorax");
        float[] abdomen = file.read("Abdomen");
        for (ScoredEvent apnea : events("apnea_obstructive")) {
            int from = (int) ((seconds(apnea.span().startNanos()) + 3) * RESP);
            int to = (int) (seconds(apnea.span().endNanos()) * RESP);
            double effort = Measures.excursion(abdomen, from, to) / Measures.breathing(abdomen, RESP, from / (double) RESP - 120,
                    from / (double) RESP - 3, 5);
            assertTrue(effort > 0.3, "effort goes on: " + effort);
            assertTrue(Measures.correlation(thorax, abdomen, from, to) < 0, "paradox at " + from / RESP);
        }
        List<Integer> deep = epochs(SleepStage.N3);
        double quiet = deep.stream().mapToDouble(e -> Measures.correlation(thorax, abdomen, e * 30 * RESP, (e + 1) * 30 * RESP))
                .sorted().skip(deep.size() / 2).findFirst().orElseThrow();
        assertTrue(quiet > 0.9, "quiet breathing " + quiet);
    }

    @Test
    void every_desaturation_is_three_percent_in_the_written_saturation() {
        float[] saturation = file.read("SpO2");
        int rate = file.rate("SpO2");
        List<ScoredEvent> falls = events("desat");
        assertTrue(falls.size() > 10, "desaturations " + falls.size());
        for (ScoredEvent fall : falls) {
            int start = (int) (seconds(fall.span().startNanos()) * rate);
            int end = (int) (seconds(fall.span().endNanos()) * rate);
            float before = saturation[start - 1];
            float lowest = before;
            for (int i = start; i < end; i++) {
                lowest = Math.min(lowest, saturation[i]);
            }
            assertTrue(before - lowest >= 3, "fall at " + start / rate + " from " + before + " to " + lowest);
        }
    }

    @Test
    void saturation_reaches_its_lowest_ten_to_forty_seconds_after_the_airway_opens() {
        float[] saturation = file.read("SpO2");
        int rate = file.rate("SpO2");
        int apneas = 0;
        for (ScoredEvent fall : events("desat")) {
            double start = seconds(fall.span().startNanos());
            double end = seconds(fall.span().endNanos());
            ScoredEvent cause = truth.events().stream().filter(e -> e.type().startsWith("apnea_")
                    && e.span().startNanos() < fall.span().startNanos() && start - seconds(e.span().endNanos()) < 20)
                    .reduce((first, second) -> second).orElse(fall);
            if (cause != fall) {
                apneas++;
                int nadir = (int) (start * rate);
                for (int i = nadir; i < (int) (end * rate); i++) {
                    nadir = saturation[i] < saturation[nadir] ? i : nadir;
                }
                double delay = nadir / (double) rate - seconds(cause.span().endNanos());
                assertTrue(delay > 3 && delay < 40, "nadir " + delay + " s after the apnea");
            }
        }
        assertTrue(apneas > 5, "apneas with desaturation " + apneas);
    }

    @Test
    void legs_rise_8_microvolts_over_rest_in_every_leg_movement() {
        for (ScoredEvent limb : truth.events().stream().filter(e -> e.type().equals("plm") || e.type().startsWith("lm")).toList()) {
            float[] leg = file.read(limb.channel().isEmpty() ? "LegL" : limb.channel());
            int from = (int) (seconds(limb.span().startNanos()) * RATE);
            int to = (int) (seconds(limb.span().endNanos()) * RATE);
            assertTrue(Measures.deviation(leg, from, to) > 8 + 2, limb + ": " + Measures.deviation(leg, from, to));
        }
    }

    @Test
    void the_heart_beats_40_to_110_times_a_minute_and_once_for_every_r_wave() {
        float[] ecg = file.read("ECG");
        float[] pulse = file.read("Pulse");
        int perPulse = RATE / file.rate("Pulse");
        for (int minute = 20; minute < 190; minute++) {
            int beats = 0;
            for (int i = minute * 60 * RATE; i < (minute + 1) * 60 * RATE; i++) {
                beats += ecg[i - 1] < 0.6 && ecg[i] >= 0.6 ? 1 : 0;
            }
            double shown = Measures.mean(pulse, minute * 60 * RATE / perPulse, (minute + 1) * 60 * RATE / perPulse);
            assertTrue(beats > 40 && beats < 110, beats + " beats in minute " + minute);
            assertEquals(beats, shown, 6, "pulse in minute " + minute);
        }
    }
}
