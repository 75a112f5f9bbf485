package org.onbam.edf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onbam.edf.EdfFiles.patch;
import static org.onbam.edf.EdfFiles.patchSignal;
import static org.onbam.edf.EdfFiles.small;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onbam.model.Recording;
import org.onbam.model.SignalInfo;

/// Headers that break the specification: each is read as far as it can be, and says so in a finding.
class HeaderViolationsTest {

    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void write() throws EdfException {
        file = folder.resolve("night.edf");
        small(file, EdfVariant.EDF);
    }

    @Test
    void a_latin_1_a_utf_8_and_a_korean_windows_field_are_each_read_in_their_own_way() throws Exception {
        patch(file, 8, "M\u00fcller Gr\u00f6\u00dfe".getBytes(ISO_8859_1));
        patch(file, 88, "서울".getBytes(Charset.forName("x-windows-949")));
        try (EdfReader reader = EdfReader.open(file)) {
            assertTrue(reader.recording().patient().startsWith("Müller Größe"), reader.recording().patient());
            assertTrue(reader.recording().recordingInfo().startsWith("서울"), reader.recording().recordingInfo());
            assertEquals(List.of("edf.header.foreignText", "edf.header.foreignText"), EdfFiles.keys(reader.report()));
        }
        patch(file, 8, 80, "");
        patch(file, 8, "김온밤".getBytes(UTF_8));
        try (EdfReader reader = EdfReader.open(file)) {
            assertEquals("김온밤", reader.recording().patient());
        }
    }

    @Test
    void a_utf_8_label_cut_in_the_middle_of_a_character_loses_only_that_one() throws Exception {
        patch(file, 256, Arrays.copyOf("흉부 호흡 노력".getBytes(UTF_8), 16));
        assertEquals("흉부 호흡", signal(0).label());
    }

    @Test
    void a_micro_sign_is_found_in_latin_1_utf_8_shift_jis_and_korean() throws Exception {
        List<byte[]> micros = List.of("\u00b5V".getBytes(ISO_8859_1), "µV".getBytes(UTF_8), "μV".getBytes(UTF_8),
                new byte[] {(byte) 0x83, (byte) 0xCA, 'V'}, "㎶".getBytes(UTF_8));
        for (byte[] micro : micros) {
            patchSignal(file, 0, EdfFiles.UNIT, "");
            patch(file, 256 + 2 * 96, micro);
            assertEquals("µV", signal(0).unit().text(), Arrays.toString(micro));
            assertTrue(signal(0).unit().isVoltage());
        }
    }

    @Test
    void zero_bytes_instead_of_spaces_are_stripped() throws Exception {
        patch(file, 8, new byte[80]);
        patch(file, 236, new byte[] {'4', 0, 0, 0, 0, 0, 0, 0});
        assertEquals("", recordingFinding("edf.header.nul").patient());
    }

    @Test
    void a_decimal_comma_is_a_decimal_point() throws Exception {
        patchSignal(file, 0, EdfFiles.PHYSICAL_MIN, "-3276,8");
        assertEquals(-3276.8, signal(0).calibration().orElseThrow().physicalMinimum());
        recordingFinding("edf.header.decimalComma");
    }

    @Test
    void an_empty_limit_leaves_the_signal_uncalibrated_in_digital_units() throws Exception {
        for (int[] column : List.of(EdfFiles.PHYSICAL_MIN, EdfFiles.PHYSICAL_MAX, EdfFiles.DIGITAL_MIN, EdfFiles.DIGITAL_MAX)) {
            small(file, EdfVariant.EDF);
            patchSignal(file, 0, column, "");
            assertUncalibrated();
        }
    }

    @Test
    void equal_physical_limits_or_digital_ones_not_in_order_leave_the_signal_uncalibrated() throws Exception {
        patchSignal(file, 0, EdfFiles.PHYSICAL_MIN, "3276.7");
        assertUncalibrated();
        small(file, EdfVariant.EDF);
        patchSignal(file, 0, EdfFiles.DIGITAL_MIN, "32767");
        assertUncalibrated();
    }

    @Test
    void limits_beyond_what_a_sample_can_be_leave_the_signal_uncalibrated() throws Exception {
        // physical values are floats: 1E300 would be infinite, and nothing could be drawn
        for (String limit : List.of("1E300", "-9.9E99", "3E38")) {
            small(file, EdfVariant.EDF);
            patchSignal(file, 0, EdfFiles.PHYSICAL_MAX, limit);
            assertUncalibrated();
        }
    }

    private void assertUncalibrated() throws Exception {
        try (EdfReader reader = EdfReader.open(file)) {
            assertEquals(Optional.empty(), reader.recording().signals().getFirst().calibration());
            assertEquals(List.of("edf.header.uncalibrated"), EdfFiles.keys(reader.report()));
            float[] value = new float[2];
            reader.read(0, 5, 2, value, 0);
            assertArrayEquals(new float[] {EdfFiles.value(0, 5), EdfFiles.value(0, 6)}, value);
        }
    }

    @Test
    void signals_that_only_fill_a_place_are_hidden() throws Exception {
        patchSignal(file, 0, EdfFiles.LABEL, "-");
        assertEquals("SaO2", recordingFinding("edf.header.dummy").signals().getFirst().label());
    }

    @Test
    void a_wrong_header_length_is_not_believed() throws Exception {
        patch(file, 184, 8, "256");
        recordingFinding("edf.header.headerBytes");
        assertEquals(EdfFiles.value(0, 3), digital(0, 3));
    }

    @Test
    void an_unknown_number_of_records_is_counted_by_the_size_of_the_file() throws Exception {
        for (String count : List.of("-1", "", "many", "9")) {
            patch(file, 236, 8, count);
            assertEquals(4 * 8, recordingFinding("edf.header.recordCount").signals().getFirst().sampleCount());
        }
    }

    @Test
    void a_file_cut_in_a_record_or_with_bytes_after_the_last_loses_only_those() throws Exception {
        byte[] all = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(all, all.length - 5));
        assertEquals(3 * 8, recordingFinding("edf.header.tail").signals().getFirst().sampleCount());
        Files.write(file, Arrays.copyOf(all, all.length + 7));
        assertEquals(4 * 8, recordingFinding("edf.header.tail").signals().getFirst().sampleCount());
    }

    @Test
    void bytes_after_the_last_record_of_a_plus_file_are_no_records_however_many() throws Exception {
        small(file, EdfVariant.EDF_PLUS_C);
        byte[] all = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(all, all.length + 1_000));
        assertEquals(4 * 8, recordingFinding("edf.header.tail").signals().getFirst().sampleCount());
    }

    @Test
    void a_header_without_records_opens_with_no_duration() throws Exception {
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 768));
        assertEquals(0, recordingFinding("edf.header.noRecords").durationNanos());
    }

    @Test
    void records_of_no_duration_show_no_signals_but_their_annotations() throws Exception {
        EdfFiles.write(file, EdfFiles.spec(EdfVariant.EDF_PLUS_C, EdfFiles.signal("a", 4)), List.of(EdfAnnotation.at(7, "x")), 0, 1);
        patch(file, 244, 8, "0");
        try (EdfReader reader = EdfReader.open(file)) {
            assertTrue(reader.recording().signals().isEmpty());
            assertEquals("x", reader.annotations().getFirst().text());
            assertTrue(EdfFiles.keys(reader.report()).contains("edf.header.recordDurationZero"));
        }
        for (String duration : List.of("", "-1", "1e9", "ten")) {
            patch(file, 244, 8, duration);
            assertTrue(recordingFinding("edf.header.recordDuration").signals().isEmpty());
        }
    }

    @Test
    void a_signal_without_samples_is_left_out_and_the_others_stay_in_place() throws Exception {
        EdfFiles.write(file, EdfFiles.spec(EdfVariant.EDF, EdfFiles.signal("a", 4), EdfFiles.signal("b", 3)), List.of(), 0, 1);
        patchSignal(file, 0, EdfFiles.SAMPLES, "0");
        patch(file, 236, 8, "-1");
        SignalInfo only = recordingFinding("edf.header.noSamples").signals().getFirst();
        assertEquals("b", only.label());
        assertEquals(0, only.index());
    }

    @Test
    void digital_limits_beyond_the_samples_width_are_used_as_they_are() throws Exception {
        patchSignal(file, 0, EdfFiles.DIGITAL_MAX, "65535");
        assertEquals(65_535, recordingFinding("edf.header.digitalRange").signals().getFirst().calibration().orElseThrow().digitalMaximum());
    }

    @Test
    void other_separators_and_single_digits_in_date_and_time_are_understood() throws Exception {
        for (String date : List.of("02:07:98", "02-07-98", "02/07/98", "2.7.98", "02 07 98", "02'07'98")) {
            patch(file, 168, 8, date);
            patch(file, 176, 8, "0:45:9");
            assertEquals(Optional.of(LocalDateTime.of(1998, 7, 2, 0, 45, 9)), recordingFinding("edf.header.clockForm").start(), date);
        }
    }

    @Test
    void midnight_written_24_is_the_start_of_the_next_day_and_other_excess_is_unknown() throws Exception {
        patch(file, 176, 8, "24.00.00");
        assertEquals(Optional.of(LocalDateTime.of(2024, 3, 2, 0, 0)), recordingFinding("edf.header.midnight").start());
        for (String time : List.of("24.00.01", "23.00.61", "25.00.00", "12.60.00", "noon", "")) {
            patch(file, 176, 8, time);
            assertEquals(Optional.empty(), recordingFinding("edf.header.timeUnknown").start(), time);
        }
    }

    @Test
    void a_date_that_is_none_is_unknown_and_never_1970() throws Exception {
        for (String date : List.of("00.00.00", "42.00.00", "31.02.24", "June 3", "", "yy.yy.yy")) {
            patch(file, 168, 8, date);
            assertEquals(Optional.empty(), recordingFinding("edf.header.dateUnknown").start(), date);
        }
    }

    @Test
    void the_date_of_an_edf_plus_recording_field_is_preferred_in_english_and_in_any_case() throws Exception {
        small(file, EdfVariant.EDF_PLUS_C);
        patch(file, 88, 80, "Startdate 05-may-2023 X X X");
        assertEquals(Optional.of(LocalDateTime.of(2023, 5, 5, 22, 15, 7)), recordingFinding("edf.header.dateDiffers").start());
        patch(file, 88, 80, "Startdate 05-M\u00c4R-2023 X X X");
        assertEquals(Optional.of(EdfFiles.START), recordingFinding("edf.header.startdateUnreadable").start());
    }

    @Test
    void missing_subfields_and_duplicate_labels_are_worth_knowing_only() throws Exception {
        small(file, EdfVariant.EDF_PLUS_C);
        patch(file, 8, 80, "John Doe");
        assertEquals("John Doe", recordingFinding("edf.header.subfields").patient());
        patchSignal(file, 1, EdfFiles.LABEL, "EEG C4-M1");
        assertEquals(2, recordingFinding("edf.header.duplicateLabel").signals().size());
    }

    @Test
    void a_plus_file_without_an_annotation_signal_is_read_as_a_plain_one() throws Exception {
        patch(file, 192, 44, "EDF+C");
        assertEquals(4_000_000_000L, recordingFinding("edf.header.noAnnotationSignal").durationNanos());
    }

    @Test
    void annotations_in_a_plain_file_are_read() throws Exception {
        EdfFiles.write(file, EdfFiles.spec(EdfVariant.EDF_PLUS_C, EdfFiles.signal("a", 1)), List.of(EdfAnnotation.at(9, "x")), 0, 1);
        patch(file, 192, 44, "");
        recordingFinding("edf.header.annotationsInPlain");
        try (EdfReader reader = EdfReader.open(file)) {
            assertEquals(List.of(EdfAnnotation.at(0, "x")), reader.annotations());
        }
    }

    @Test
    void what_leaves_no_way_to_find_the_samples_is_refused() throws Exception {
        byte[] whole = Files.readAllBytes(file);
        patch(file, 252, 4, "0");
        assertRefused("edf.open.noSignals.problem");
        patch(file, 252, 4, "-3");
        assertRefused("edf.open.noSignals.problem");
        patch(file, 252, 4, "9999");
        assertRefused("edf.open.headerCut.problem");
        Files.write(file, whole);
        patchSignal(file, 0, EdfFiles.SAMPLES, "8x");
        assertRefused("edf.open.layout.problem");
        patchSignal(file, 0, EdfFiles.SAMPLES, "99999999");
        patch(file, 252, 4, "2");
        assertEquals(0, recordingFinding("edf.header.noRecords").durationNanos());
        Files.write(file, Arrays.copyOf(whole, 700));
        assertRefused("edf.open.headerCut.problem");
        Files.write(file, new byte[0]);
        assertRefused("edf.open.empty.problem");
        Files.writeString(file, "<xml>no recording</xml>");
        assertRefused("edf.open.notEdf.problem");
        Files.delete(file);
        assertRefused("edf.open.missing.problem");
        Files.createDirectory(file);
        assertRefused("edf.open.directory.problem");
    }

    private void assertRefused(String key) {
        assertEquals(key, assertThrows(EdfException.class, () -> EdfReader.open(file)).problem().key());
    }

    private Recording recordingFinding(String key) throws EdfException, IOException {
        try (EdfReader reader = EdfReader.open(file)) {
            assertTrue(EdfFiles.keys(reader.report()).contains(key), () -> key + " is not in " + reader.report());
            return reader.recording();
        }
    }

    private SignalInfo signal(int index) throws EdfException {
        try (EdfReader reader = EdfReader.open(file)) {
            return reader.recording().signals().get(index);
        }
    }

    private int digital(int signal, long sample) throws Exception {
        try (EdfReader reader = EdfReader.open(file)) {
            int[] value = new int[1];
            reader.readDigital(signal, sample, 1, value, 0);
            return value[0];
        }
    }
}
