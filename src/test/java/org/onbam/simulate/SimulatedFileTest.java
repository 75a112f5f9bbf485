package org.onbam.simulate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onbam.edf.EdfReader;
import org.onbam.model.SignalInfo;
import org.onbam.model.SleepStage;
import org.onbam.model.TimeSpan;

class SimulatedFileTest {

    private static final NightPlan SHORT = NightPlan.demo().withDuration(Duration.ofSeconds(1234));

    @TempDir
    private Path folder;

    private byte[] bytes(NightPlan plan) throws Exception {
        Path file = folder.resolve("n.edf");
        new PsgSimulator().simulate(plan).writeTo(file);
        return Files.readAllBytes(file);
    }

    @Test
    void the_same_plan_gives_the_same_bytes_on_one_thread_and_on_four() throws Exception {
        byte[] here = bytes(SHORT);
        for (int threads : new int[] {1, 4}) {
            try (ForkJoinPool pool = new ForkJoinPool(threads)) {
                assertArrayEquals(here, pool.submit(() -> bytes(SHORT)).get(), threads + " threads");
            }
        }
    }

    @Test
    void another_seed_gives_other_bytes() throws Exception {
        assertFalse(Arrays.equals(bytes(SHORT), bytes(SHORT.withSeed(4))));
    }

    @Test
    void the_header_names_no_person_and_the_simulator() throws Exception {
        bytes(SHORT);
        EdfFile file = new EdfFile(folder.resolve("n.edf"));
        assertEquals("0", file.text(0, 8));
        assertEquals("ONBAM-DEMO X X X", file.text(8, 80));
        assertEquals("Startdate 14-MAR-2026 X X Onbam_simulator", file.text(88, 80));
        assertEquals("14.03.26", file.text(168, 8));
        assertEquals("22.49.07", file.text(176, 8));
        assertEquals("EDF+C", file.text(192, 44));
        assertEquals(1234, file.records);
        assertEquals(file.expectedBytes(), file.size());
    }

    @Test
    void the_benchmark_has_25_signals_13_at_512_hertz_and_425_megabytes_in_8_hours() throws Exception {
        bytes(NightPlan.benchmark().withDuration(Duration.ofMinutes(10)));
        EdfFile file = new EdfFile(folder.resolve("n.edf"));
        List<String> labels = file.labels();
        assertEquals(26, labels.size());
        assertEquals(13, labels.stream().filter(label -> file.rate(label) == 512).count());
        assertEquals(425e6, file.size() * 48.0, 6e6);
    }

    @Test
    void the_wide_night_has_64_signals_at_1024_hertz() throws Exception {
        bytes(NightPlan.wide().withDuration(Duration.ofMinutes(1)));
        EdfFile file = new EdfFile(folder.resolve("n.edf"));
        assertEquals(65, file.labels().size());
        assertEquals(64, file.labels().stream().filter(label -> file.rate(label) == 1024).count());
    }

    @Test
    void a_pause_makes_a_discontinuous_file_and_its_epochs_unscored() throws Exception {
        NightPlan plan = SHORT.withPause(TimeSpan.ofSeconds(600, 61));
        bytes(plan);
        EdfFile file = new EdfFile(folder.resolve("n.edf"));
        assertEquals("EDF+D", file.text(192, 44));
        assertEquals(1234 - 61, file.records);
        String annotations = file.annotations();
        assertTrue(annotations.contains("|+599\u0014\u0014") && annotations.contains("|+661\u0014\u0014"), "record onsets");
        assertFalse(annotations.contains("+630\u0014\u0014"), "no record inside the pause");
        var hypnogram = new PsgSimulator().simulate(plan).truth().hypnogram();
        assertEquals(SleepStage.UNSCORED, hypnogram.at(20));
        assertEquals(SleepStage.UNSCORED, hypnogram.at(21));
        assertNotEquals(SleepStage.UNSCORED, hypnogram.at(22));
        float[] whole = signal(SHORT, "C4");
        float[] cut = signal(plan, "C4");
        assertArrayEquals(Arrays.copyOfRange(whole, 661 * 256, 700 * 256), Arrays.copyOfRange(cut, 600 * 256, 639 * 256),
                "the night goes on under the pause");
    }

    @Test
    void the_reader_finds_nothing_to_remark_and_the_gap_in_its_place() throws Exception {
        NightPlan plan = SHORT.withPause(TimeSpan.ofSeconds(600, 61)).withMarks(NightPlan.Marks.TRUTH);
        bytes(plan);
        try (EdfReader reader = EdfReader.open(folder.resolve("n.edf"))) {
            assertEquals(List.of(), reader.report().findings());
            assertEquals(List.of(TimeSpan.ofSeconds(600, 61)), reader.recording().gaps());
            assertEquals(plan.start(), reader.recording().start().orElseThrow());
            assertEquals(plan.headbox().inputs().stream().map(Headbox.Input::label).toList(),
                    reader.recording().signals().stream().map(SignalInfo::label).toList());
            int events = new PsgSimulator().simulate(plan).truth().events().size();
            assertEquals(events + 42, reader.annotations().size());
        }
    }

    private float[] signal(NightPlan plan, String label) throws Exception {
        bytes(plan);
        return new EdfFile(folder.resolve("n.edf")).read(label);
    }

    @Test
    void a_technician_marks_the_lights_and_the_truth_marks_every_epoch() throws Exception {
        bytes(SHORT);
        String technician = new EdfFile(folder.resolve("n.edf")).annotations();
        assertTrue(technician.contains("Lights off") && technician.contains("Body position supine"));
        assertFalse(technician.contains("Sleep stage"), "stages are for the scorer");
        bytes(SHORT.withMarks(NightPlan.Marks.TRUTH));
        String truth = new EdfFile(folder.resolve("n.edf")).annotations();
        assertEquals(42, truth.split("Sleep stage ", -1).length - 1, "one text for each epoch of 1,234 s");
    }

    @Test
    void a_cancelled_night_leaves_nothing_behind() throws Exception {
        Path file = folder.resolve("gone.edf");
        List<Long> progress = new ArrayList<>();
        boolean whole = new PsgSimulator().simulate(SHORT).writeTo(file, progress::add, () -> progress.size() == 100);
        assertFalse(whole);
        assertEquals(100, progress.getLast());
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void progress_counts_every_second() throws Exception {
        List<Long> progress = new ArrayList<>();
        new PsgSimulator().simulate(SHORT).writeTo(folder.resolve("p.edf"), progress::add, () -> false);
        assertEquals(Stream.iterate(1L, n -> n + 1).limit(1234).toList(), progress);
    }

    @Test
    void no_sample_saturates_and_neighbouring_blocks_join_without_a_step() throws Exception {
        bytes(SHORT);
        EdfFile file = new EdfFile(folder.resolve("n.edf"));
        for (String label : List.of("F4", "O1", "E1", "Thorax", "Nasal Pressure", "Thermistor")) {
            float[] x = file.read(label);
            int rate = file.rate(label);
            double inside = 0;
            double joints = 0;
            for (int i = 1; i < x.length; i++) {
                double step = Math.abs(x[i] - x[i - 1]);
                inside = Math.max(inside, i % (30 * rate) == 0 ? 0 : step);
                joints = Math.max(joints, i % (30 * rate) == 0 ? step : 0);
                assertTrue(Math.abs(x[i]) < 3000, label + " at " + i);
            }
            assertTrue(joints <= inside, label + ": step of " + joints + " between blocks, " + inside + " within");
        }
    }

    @Test
    void plans_that_cannot_be_are_refused() {
        assertThrows(IllegalArgumentException.class, () -> SHORT.withDuration(Duration.ofSeconds(59)));
        assertThrows(IllegalArgumentException.class, () -> SHORT.withPause(TimeSpan.ofSeconds(600.5, 61)));
        assertThrows(IllegalArgumentException.class, () -> SHORT.withPause(TimeSpan.ofSeconds(1200, 61)));
        assertThrows(IllegalArgumentException.class, () -> new Headbox(List.of()));
        assertThrows(IllegalArgumentException.class, () -> new Headbox.Input("A1", Sensor.EEG, 256));
        assertThrows(IllegalArgumentException.class, () -> new Headbox.Input("C4", Sensor.EEG, 0));
    }
}
