package org.onbam.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onbam.edf.EdfReader;
import org.onbam.edf.EdfVariant;
import org.onbam.message.Messages;
import org.onbam.message.UserException;

class BenchTest {

    private static final Messages ENGLISH = new Messages(Locale.ENGLISH);

    @TempDir
    Path folder;

    @Test
    void every_kind_of_page_is_measured_with_a_lane_for_every_signal() throws Exception {
        Path file = SmallEdf.writeLong(folder.resolve("night.edf"), 400);
        BenchResult result = new Bench(file, ENGLISH, 1, 3).run();
        assertEquals(SmallEdf.LABELS.size(), result.lanes());
        for (Map<String, Timing> turns : List.of(result.pageTurn(), result.filtered(), result.withEvents())) {
            assertEquals(List.of("10s", "30s", "5min", "1h", "night"), List.copyOf(turns.keySet()));
            turns.forEach((base, spread) -> assertTrue(0 < spread.p50Ms() && spread.p50Ms() <= spread.p95Ms()
                    && spread.p95Ms() <= spread.p99Ms() && 0 < spread.cpuP50Ms(), base + " " + spread));
        }
        assertTrue(result.overview().mbPerSecond() > 0 && result.openToFirstPageMs() > 0);
        assertTrue(result.keyToDurable().p50Ms() > 0);
        assertTrue(result.strip().edit().cpuP50Ms() > 0 && result.strip().whole().cpuP50Ms() > 0
                && result.strip().seriesMbPerSecond() > 0);
        assertTrue(result.problems().cpuP50Ms() > 0 && result.problems().p50Ms() <= result.problems().p99Ms());
    }

    @Test
    void a_recording_of_ten_seconds_can_be_measured_too() throws Exception {
        Path file = SmallEdf.write(folder.resolve("short.edf"), EdfVariant.EDF_PLUS_C, "X");
        assertTrue(new Bench(file, ENGLISH, 1, 1).run().pageTurn().get("night").p50Ms() > 0);
    }

    @Test
    void a_file_that_is_not_there_or_no_recording_is_a_sentence() {
        for (Path wrong : List.of(folder.resolve("missing.edf"), folder)) {
            UserException told = assertThrows(UserException.class, () -> new Bench(wrong, ENGLISH, 1, 1).run());
            assertTrue(ENGLISH.text(told.problem()).length() > 10, wrong.toString());
        }
    }

    @Test
    void memory_is_read_from_the_lines_that_linux_writes() {
        ResidentMemory memory = ResidentMemory.of(List.of("VmHWM:\t  204800 kB", "VmRSS:\t  102400 kB", "RssAnon:\t 51200 kB"));
        assertEquals(new ResidentMemory(100, 50, 200), memory);
        assertEquals(new ResidentMemory(-1, -1, -1), ResidentMemory.of(List.of("State: R")));
    }

    @Test
    void the_crowded_night_is_the_same_each_time_and_lies_in_the_recording() throws Exception {
        Path file = SmallEdf.writeLong(folder.resolve("night.edf"), 400);
        try (EdfReader source = EdfReader.open(file)) {
            var night = CrowdedNight.of(source.recording(), 1000);
            assertEquals(1000, night.events().size());
            assertEquals(night, CrowdedNight.of(source.recording(), 1000));
            assertTrue(night.events().stream().allMatch(e -> e.span().startNanos() >= 0
                    && e.span().endNanos() <= source.recording().durationNanos()));
        }
    }
}
