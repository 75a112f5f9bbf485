package org.onbam.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onbam.edf.EdfReader;
import org.onbam.interchange.ImportPreview;
import org.onbam.interchange.RecordingFacts;
import org.onbam.interchange.ScoringFormats;
import org.onbam.model.EventVocabulary;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;
import org.onbam.simulate.NightPlan;
import org.onbam.simulate.PsgSimulator;
import org.onbam.simulate.SleepDisorder;

final class SimulateCommandTest {

    @TempDir
    private Path folder;

    @Test
    void a_night_and_its_truth_are_written_and_belong_together() throws Exception {
        Path night = folder.resolve("night.edf");
        Scoring truth = new PsgSimulator().simulate(NightPlan.demo().withSeed(7).withDuration(Duration.ofMinutes(12))
                .withDisorder(SleepDisorder.MILD_OSA)).truth();
        for (String extension : new String[] {"csv", "edf"}) {
            Files.deleteIfExists(night);
            Path file = folder.resolve("truth." + extension);
            Run run = Run.of("simulate", night, "--seed", 7, "--hours", "0.2", "--disorder", "mild_osa", "--truth", file);
            assertEquals(ExitCode.OK, run.exit(), run.err());
            try (EdfReader reader = EdfReader.open(night)) {
                assertEquals(Duration.ofMinutes(12).toNanos(), reader.recording().durationNanos());
                ImportPreview read = new ScoringFormats(EventVocabulary.standard()).detect(file)
                        .read(file, RecordingFacts.of(reader.recording()));
                assertEquals(truth.hypnogram(), read.scoring().hypnogram());
                assertEquals(truth.events().stream().map(ScoredEvent::type).sorted().toList(),
                        read.scoring().events().stream().map(ScoredEvent::type).sorted().toList());
                assertEquals(0, read.shiftNanos());
            }
        }
    }

    @Test
    void the_same_seed_gives_the_same_bytes_and_another_one_others() throws Exception {
        Path first = folder.resolve("1.edf");
        Path second = folder.resolve("2.edf");
        Path other = folder.resolve("3.edf");
        assertEquals(ExitCode.OK, Run.of("simulate", first, "--hours", "0.02").exit());
        assertEquals(ExitCode.OK, Run.of("simulate", second, "--hours", "0.02").exit());
        assertEquals(ExitCode.OK, Run.of("simulate", other, "--hours", "0.02", "--seed", "99").exit());
        assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(second));
        assertFalse(java.util.Arrays.equals(Files.readAllBytes(first), Files.readAllBytes(other)));
    }

    @Test
    void a_file_that_is_there_is_never_replaced() throws Exception {
        Path night = Files.writeString(folder.resolve("real.edf"), "mine");
        assertEquals(ExitCode.FAILURE, Run.of("simulate", night, "--hours", "0.02").exit());
        assertEquals("mine", Files.readString(night));
    }

    @Test
    void lengths_that_no_night_has_are_refused() {
        for (String hours : new String[] {"0", "-1", "49", "NaN"}) {
            Run run = Run.of("simulate", folder.resolve("x.edf"), "--hours", hours);
            assertEquals(ExitCode.FAILURE, run.exit(), hours);
            assertEquals(2, run.err().lines().count(), run.err());
        }
        assertEquals(ExitCode.USAGE, Run.of("simulate", folder.resolve("x.edf"), "--hours", "long").exit());
        assertEquals(ExitCode.USAGE, Run.of("simulate", folder.resolve("x.edf"), "--preset", "huge").exit());
        assertFalse(Files.exists(folder.resolve("x.edf")));
    }

    @Test
    void help_names_every_disorder() {
        String help = Run.in(Locale.KOREAN, "simulate", "--help").out().replaceAll("\\s+", " ");
        for (SleepDisorder disorder : SleepDisorder.values()) {
            assertTrue(help.contains(disorder.name().toLowerCase(Locale.ROOT)), help);
        }
    }
}
