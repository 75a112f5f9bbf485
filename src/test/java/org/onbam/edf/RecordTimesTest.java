package org.onbam.edf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onbam.edf.EdfFiles.signal;
import static org.onbam.edf.EdfFiles.spec;
import static org.onbam.edf.EdfFiles.write;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onbam.model.Recording;
import org.onbam.model.Segment;
import org.onbam.model.TimeSpan;

/// Where records stand in time, also when their own times are damaged. Records last a second; a record's time is put into
/// the file by hand.
class RecordTimesTest {

    private static final int RECORD_BYTES = 2 * 4 + EdfFiles.ANNOTATION_BYTES;

    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("night.edf");
    }

    /// A file of ten records, some of which say another time.
    private void tenRecords(EdfVariant variant, Map<Integer, String> times) throws Exception {
        write(file, spec(variant, signal("a", 4)), List.of(), 0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        for (Map.Entry<Integer, String> time : times.entrySet()) {
            byte[] list = new byte[EdfFiles.ANNOTATION_BYTES];
            byte[] text = time.getValue().isEmpty() ? new byte[0] : (time.getValue() + "\u0014\u0014").getBytes(ISO_8859_1);
            System.arraycopy(text, 0, list, 0, text.length);
            EdfFiles.patch(file, 768 + time.getKey() * RECORD_BYTES + 8, list);
        }
    }

    private static Segment segment(double start, long first, long count) {
        return new Segment(Math.round(start * 1e9), first, count, TimeSpan.SECOND);
    }

    @Test
    void a_gap_at_the_end_of_a_continuous_file_is_believed() throws Exception {
        tenRecords(EdfVariant.EDF_PLUS_C, Map.of(8, "+20", 9, "+21"));
        assertTimes(List.of(segment(0, 0, 8), segment(20, 8, 2)), "edf.time.gapsInContinuous");
    }

    @Test
    void a_record_without_its_time_follows_the_one_before() throws Exception {
        tenRecords(EdfVariant.EDF_PLUS_D, Map.of(4, ""));
        assertTimes(List.of(segment(0, 0, 10)), "edf.time.missing");
    }

    @Test
    void records_out_of_order_are_placed_by_their_time() throws Exception {
        tenRecords(EdfVariant.EDF_PLUS_D, Map.of(2, "+7", 7, "+2"));
        assertTimes(List.of(segment(0, 0, 2), segment(2, 7, 1), segment(3, 3, 4), segment(7, 2, 1), segment(8, 8, 2)),
                "edf.time.order");
    }

    @Test
    void a_record_on_a_time_that_is_taken_is_left_out() throws Exception {
        tenRecords(EdfVariant.EDF_PLUS_D, Map.of(5, "+4"));
        assertTimes(List.of(segment(0, 0, 5), segment(6, 6, 4)), "edf.time.overlap");
    }

    @Test
    void a_stretch_that_begins_a_little_too_early_is_moved_to_the_end_of_the_one_before() throws Exception {
        tenRecords(EdfVariant.EDF_PLUS_D, Map.of(5, "+4.9", 6, "+5.9", 7, "+6.9", 8, "+7.9", 9, "+8.9"));
        assertTimes(List.of(segment(0, 0, 10)), "edf.time.moved");
    }

    @Test
    void of_a_stretch_that_begins_almost_a_record_too_early_the_first_record_is_left_out() throws Exception {
        tenRecords(EdfVariant.EDF_PLUS_D, Map.of(5, "+4.1", 6, "+5.1", 7, "+6.1", 8, "+7.1", 9, "+8.1"));
        assertTimes(List.of(segment(0, 0, 5), segment(5.1, 6, 4)), "edf.time.overlap");
    }

    @Test
    void times_that_are_all_the_same_are_no_times() throws Exception {
        Map<Integer, String> zeros = new HashMap<>();
        for (int i = 0; i < 10; i++) {
            zeros.put(i, "+0");
        }
        tenRecords(EdfVariant.EDF_PLUS_D, zeros);
        assertTimes(List.of(segment(0, 0, 10)), "edf.time.unusable");
    }

    @Test
    void a_first_time_of_a_second_or_more_is_kept_as_the_offset() throws Exception {
        Map<Integer, String> late = new HashMap<>();
        for (int i = 0; i < 10; i++) {
            late.put(i, "+" + (i + 5));
        }
        tenRecords(EdfVariant.EDF_PLUS_C, late);
        assertTimes(List.of(segment(0, 0, 10)), "edf.time.offset");
        try (EdfReader reader = EdfReader.open(file)) {
            assertEquals(EdfFiles.START.plusSeconds(5), reader.recording().start().orElseThrow());
        }
    }

    @Test
    void times_rounded_to_milliseconds_are_no_gaps() throws Exception {
        tenRecords(EdfVariant.EDF_PLUS_D, Map.of(3, "+3.0004", 4, "+3.9996"));
        try (EdfReader reader = EdfReader.open(file)) {
            assertEquals(List.of(segment(0, 0, 10)), reader.recording().segments());
            assertTrue(reader.report().isClean());
        }
    }

    @Test
    void damage_in_the_middle_of_a_continuous_file_is_found_by_the_whole_check() throws Exception {
        tenRecords(EdfVariant.EDF_PLUS_C, Map.of(5, "x"));
        try (EdfReader reader = EdfReader.open(file)) {
            assertTrue(reader.report().isClean());
        }
        assertEquals(List.of("edf.time.missing", "edf.tal.noTime", "edf.tal.rejected"), EdfFiles.keys(EdfCheck.of(file)));
    }

    private void assertTimes(List<Segment> expected, String finding) throws Exception {
        try (EdfReader reader = EdfReader.open(file)) {
            Recording recording = reader.recording();
            assertEquals(expected, recording.segments());
            assertEquals(List.of(finding), EdfFiles.keys(reader.report()));
        }
    }
}
