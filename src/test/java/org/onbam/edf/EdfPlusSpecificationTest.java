package org.onbam.edf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onbam.edf.EdfFiles.ascii;
import static org.onbam.edf.EdfFiles.signal;
import static org.onbam.edf.EdfFiles.signalField;
import static org.onbam.edf.EdfFiles.small;
import static org.onbam.edf.EdfFiles.spec;
import static org.onbam.edf.EdfFiles.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onbam.model.Recording;
import org.onbam.model.TimeSpan;

/// One test for each clause of the EDF (1992) and EDF+ (2003) specifications that a file can keep or break.
class EdfPlusSpecificationTest {

    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("night.edf");
    }

    @Test
    void edf_1992_table_1_header_fields_stand_at_their_places_left_justified_and_padded_with_spaces() throws Exception {
        small(file, EdfVariant.EDF);
        assertEquals("0       ", ascii(file, 0, 8));
        assertEquals("P-1 F 02-AUG-1951 Doe" + " ".repeat(59), ascii(file, 8, 80));
        assertEquals("01.03.24", ascii(file, 168, 8));
        assertEquals("22.15.07", ascii(file, 176, 8));
        assertEquals("768     ", ascii(file, 184, 8));
        assertEquals(" ".repeat(44), ascii(file, 192, 44));
        assertEquals("4       ", ascii(file, 236, 8));
        assertEquals("1       ", ascii(file, 244, 8));
        assertEquals("2   ", ascii(file, 252, 4));
        assertEquals("EEG C4-M1       SaO2            ", ascii(file, 256, 32));
        assertEquals("-3276.8 -3276.8 3276.7  3276.7  ", ascii(file, 256 + 2 * 104, 32));
        assertEquals("-32768  -32768  32767   32767   ", ascii(file, 256 + 2 * 120, 32));
        assertEquals("8       1       ", ascii(file, 256 + 2 * 216, 16));
    }

    @Test
    void edf_1992_the_header_has_256_bytes_and_256_for_each_signal_and_records_follow_at_once() throws Exception {
        small(file, EdfVariant.EDF);
        assertEquals(256 * 3 + 4 * (8 + 1) * 2, Files.size(file));
    }

    @Test
    void edf_1992_samples_are_little_endian_twos_complement_signal_after_signal() throws Exception {
        EdfFileSpec spec = spec(EdfVariant.EDF, signal("a", 2), signal("b", 1));
        try (EdfWriter writer = EdfWriter.create(file, spec)) {
            writer.writeRecord(0, new int[][] {{-2, 0x1234}, {-32768}}, List.of());
        }
        byte[] all = Files.readAllBytes(file);
        assertArrayEquals(new byte[] {(byte) 0xFE, (byte) 0xFF, 0x34, 0x12, 0x00, (byte) 0x80},
                Arrays.copyOfRange(all, 768, 774));
    }

    @Test
    void bdf_samples_have_three_bytes_and_the_version_is_255_biosemi() throws Exception {
        EdfFileSpec spec = spec(EdfVariant.BDF, new EdfSignalSpec("A1", "", "uV", -262144, 262143, -8388608, 8388607, "", 2));
        try (EdfWriter writer = EdfWriter.create(file, spec)) {
            writer.writeRecord(0, new int[][] {{-2, 0x123456}}, List.of());
        }
        byte[] all = Files.readAllBytes(file);
        assertEquals("\u00ffBIOSEMI", new String(all, 0, 8, ISO_8859_1));
        assertEquals("24BIT", ascii(file, 192, 44).strip());
        assertArrayEquals(new byte[] {(byte) 0xFE, (byte) 0xFF, (byte) 0xFF, 0x56, 0x34, 0x12},
                Arrays.copyOfRange(all, 512, 518));
        try (EdfReader reader = EdfReader.open(file)) {
            int[] digital = new int[2];
            reader.readDigital(0, 0, 2, digital, 0);
            assertArrayEquals(new int[] {-2, 0x123456}, digital);
        }
    }

    @Test
    void edf_1992_physical_values_lie_on_the_line_through_the_two_extremes() throws Exception {
        EdfFileSpec spec = spec(EdfVariant.EDF, new EdfSignalSpec("SaO2", "", "%", 50, 100, 0, 1000, "", 3));
        try (EdfWriter writer = EdfWriter.create(file, spec)) {
            writer.writeRecord(0, new int[][] {{0, 500, 1000}}, List.of());
        }
        try (EdfReader reader = EdfReader.open(file)) {
            float[] values = new float[3];
            reader.read(0, 0, 3, values, 0);
            assertArrayEquals(new float[] {50, 75, 100}, values, 1e-5f);
        }
    }

    @Test
    void edfplus_2_1_1_the_reserved_field_starts_with_the_kind_of_plus_file() throws Exception {
        for (EdfVariant variant : EdfVariant.values()) {
            small(file, variant);
            String expected = variant.isPlus() ? variant.format() : variant == EdfVariant.BDF ? "24BIT" : "";
            assertEquals(expected, ascii(file, 192, 44).strip());
            try (EdfReader reader = EdfReader.open(file)) {
                assertEquals(variant.format(), reader.recording().format());
                assertTrue(reader.report().isClean(), reader.report().toString());
            }
        }
    }

    @Test
    void edfplus_2_1_3_1_header_fields_hold_printable_ascii_only() throws Exception {
        EdfSignalSpec foreign = new EdfSignalSpec("뇌파 C4", "Ag–AgCl", "µV", -1, 1, -100, 100, "Größe", 1);
        write(file, new EdfFileSpec(EdfVariant.EDF_PLUS_C, "김온밤", "서울 sleep lab", EdfFiles.START, TimeSpan.SECOND,
                List.of(foreign), 60), List.of(), 0);
        for (byte b : Arrays.copyOf(Files.readAllBytes(file), 768)) {
            assertTrue(b >= 32 && b < 127, "byte " + b);
        }
        assertEquals("uV", signalField(file, 0, EdfFiles.UNIT).strip());
    }

    @Test
    void edfplus_2_1_3_2_two_digit_years_mean_1985_to_2084() throws Exception {
        small(file, EdfVariant.EDF);
        EdfFiles.patch(file, 168, 8, "31.12.85");
        assertEquals(Optional.of(LocalDateTime.of(1985, 12, 31, 22, 15, 7)), open().start());
        EdfFiles.patch(file, 168, 8, "31.12.84");
        assertEquals(Optional.of(LocalDateTime.of(2084, 12, 31, 22, 15, 7)), open().start());
    }

    @Test
    void edfplus_2_1_3_2_after_2084_the_year_is_yy_and_the_recording_field_has_the_date() throws Exception {
        LocalDateTime late = LocalDateTime.of(2101, 2, 3, 4, 5, 6);
        write(file, new EdfFileSpec(EdfVariant.EDF_PLUS_C, "X X X X", "", late, TimeSpan.SECOND, List.of(signal("a", 1)), 60),
                List.of(), 0);
        assertEquals("03.02.yy", ascii(file, 168, 8));
        assertEquals(Optional.of(late), open().start());
        assertThrows(IllegalArgumentException.class, () -> new EdfFileSpec(EdfVariant.EDF, "", "", late, TimeSpan.SECOND,
                List.of(signal("a", 1)), 0));
    }

    @Test
    void edfplus_2_1_3_3_the_patient_field_starts_with_code_sex_birthdate_and_name() throws Exception {
        assertEquals("P-1 F 02-AUG-1951 Doe", PlusSubfields.patient("P-1 F 02-AUG-1951 Doe"));
        assertEquals("X X X Jane_Doe", PlusSubfields.patient("Jane Doe"));
        assertEquals("X X X X", PlusSubfields.patient(""));
        assertEquals("X X X P_F_02-aug-1951_D", PlusSubfields.patient("P F 02-aug-1951 D"));
    }

    @Test
    void edfplus_2_1_3_4_the_recording_field_starts_with_the_date_of_the_header() throws Exception {
        write(file, new EdfFileSpec(EdfVariant.EDF_PLUS_C, "", "Startdate 05-MAY-1999 PSG-7 NN Onbam extra", EdfFiles.START,
                TimeSpan.SECOND, List.of(signal("a", 1)), 60), List.of(), 0);
        assertEquals("Startdate 01-MAR-2024 PSG-7 NN Onbam extra", ascii(file, 88, 80).strip());
        assertEquals("Startdate X X X X", PlusSubfields.recording("Startdate X X X X", EdfFiles.START.toLocalDate()));
        assertEquals("Startdate 01-MAR-2024 X X X ward_3", PlusSubfields.recording("ward 3", EdfFiles.START.toLocalDate()));
    }

    @Test
    void edfplus_2_1_3_5_and_6_limits_are_kept_in_order_also_where_the_polarity_is_inverted() throws Exception {
        write(file, spec(EdfVariant.EDF, new EdfSignalSpec("inv", "", "uV", 100, -100, -1000, 1000, "", 1)), List.of(), 0);
        try (EdfReader reader = EdfReader.open(file)) {
            float[] value = new float[1];
            reader.read(0, 0, 1, value, 0);
            assertEquals(-EdfFiles.value(0, 0) / 10f, value[0], 1e-4f);
            assertEquals(List.of("edf.header.inverted"), EdfFiles.keys(reader.report()));
        }
        assertThrows(IllegalArgumentException.class, () -> new EdfSignalSpec("x", "", "", 5, 5, 0, 1, "", 1));
        assertThrows(IllegalArgumentException.class, () -> new EdfSignalSpec("x", "", "", 0, 1, 7, 7, "", 1));
    }

    @Test
    void edfplus_2_1_3_7_numbers_have_a_point_and_no_grouping_and_fit_eight_characters() {
        assertEquals("-32768", HeaderText.number(-32768));
        assertEquals("0.123457", HeaderText.number(0.123456789));
        assertEquals("-1234.57", HeaderText.number(-1234.5678));
        assertEquals("1E-7", HeaderText.number(1e-7));
        assertEquals("1.235E12", HeaderText.number(1.2345678e12));
        assertEquals("0", HeaderText.number(-0.0));
        assertEquals("1.000301", HeaderText.seconds(1_000_301_000L));
        assertEquals(".0078125", HeaderText.seconds(7_812_500));
        assertThrows(IllegalArgumentException.class, () -> HeaderText.seconds(1_000_000_001));
    }

    @Test
    void edfplus_2_1_3_11_the_number_of_records_is_minus_one_only_while_recording() throws Exception {
        EdfFileSpec spec = spec(EdfVariant.EDF_PLUS_C, signal("a", 1));
        Path part = folder.resolve("night.edf.part");
        try (EdfWriter writer = EdfWriter.create(file, spec)) {
            writer.writeRecord(0, new int[][] {{1}}, List.of());
            assertEquals("-1", ascii(part, 236, 8).strip());
            assertFalse(Files.exists(file));
        }
        assertEquals("1", ascii(file, 236, 8).strip());
        assertFalse(Files.exists(part));
    }

    @Test
    void edfplus_2_2_1_the_annotation_signal_has_full_digital_range_and_empty_texts() throws Exception {
        small(file, EdfVariant.EDF_PLUS_C);
        assertEquals("EDF Annotations ", signalField(file, 2, EdfFiles.LABEL));
        assertEquals("-32768  ", signalField(file, 2, EdfFiles.DIGITAL_MIN));
        assertEquals("32767   ", signalField(file, 2, EdfFiles.DIGITAL_MAX));
        assertEquals("-1      ", signalField(file, 2, EdfFiles.PHYSICAL_MIN));
        assertEquals("1       ", signalField(file, 2, EdfFiles.PHYSICAL_MAX));
        assertEquals("60      ", signalField(file, 2, EdfFiles.SAMPLES));
        assertEquals(" ".repeat(8), signalField(file, 2, EdfFiles.UNIT));
        small(file, EdfVariant.BDF_PLUS_C);
        assertEquals("BDF Annotations ", signalField(file, 2, EdfFiles.LABEL));
        assertEquals("-8388608", signalField(file, 2, EdfFiles.DIGITAL_MIN));
        assertEquals("40      ", signalField(file, 2, EdfFiles.SAMPLES));
    }

    @Test
    void edfplus_2_2_1_a_file_may_hold_annotations_alone_in_records_of_no_duration() throws Exception {
        List<EdfAnnotation> stages = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            stages.add(EdfAnnotation.lasting(i * 30 * TimeSpan.SECOND, 30 * TimeSpan.SECOND, "Sleep stage N2"));
        }
        EdfAnnotationFile.write(file, "X X X X", "Startdate 01-MAR-2024 X X X", EdfFiles.START, 250_000_000, stages);
        assertEquals("0       ", ascii(file, 244, 8));
        assertEquals("1   ", ascii(file, 252, 4));
        try (EdfReader reader = EdfReader.open(file)) {
            assertTrue(reader.recordCount() > 1, "more than one record of 61,440 bytes is needed");
            assertEquals(stages, reader.annotations());
            assertEquals(Optional.of(EdfFiles.START.plusNanos(250_000_000)), reader.recording().start());
            assertTrue(reader.recording().segments().isEmpty());
            assertTrue(EdfCheck.of(file).isClean());
        }
    }

    @Test
    void edfplus_2_2_2_a_list_is_a_signed_onset_a_duration_and_texts_between_their_marks() throws Exception {
        write(file, spec(EdfVariant.EDF_PLUS_C, signal("a", 1)), List.of(
                EdfAnnotation.lasting(1_200_000_000, 22_500_000_000L, "Apnea"), EdfAnnotation.at(-500_000_000, "호흡")), 0);
        String record = new String(Files.readAllBytes(file), 768 + 2, EdfFiles.ANNOTATION_BYTES, UTF_8);
        assertTrue(record.startsWith("+0\u0014\u0014\0+1.2\u001522.5\u0014Apnea\u0014\0-0.5\u0014호흡\u0014\0\0"), record);
    }

    @Test
    void edfplus_2_2_2_a_list_does_not_cross_records_but_waits_for_the_next_one() throws Exception {
        List<EdfAnnotation> many = List.of(EdfAnnotation.at(0, "a".repeat(60)), EdfAnnotation.at(1, "b".repeat(60)),
                EdfAnnotation.at(1000, "c".repeat(60)));
        write(file, spec(EdfVariant.EDF_PLUS_C, signal("x", 1)), many, 0, 1, 2, 3);
        try (EdfReader reader = EdfReader.open(file)) {
            assertEquals(3, reader.annotations().size());
        }
        assertTrue(EdfCheck.of(file).isClean());
    }

    @Test
    void edfplus_2_2_2_lists_follow_each_other_and_unused_bytes_are_zero() throws Exception {
        write(file, spec(EdfVariant.EDF_PLUS_C, signal("a", 1)), List.of(EdfAnnotation.at(0, "x")), 0);
        byte[] all = Files.readAllBytes(file);
        int end = 768 + 2 + "+0..0+0.x.0".length();
        for (int i = end; i < all.length; i++) {
            assertEquals(0, all[i], "byte " + i);
        }
    }

    @Test
    void edfplus_2_2_3_texts_are_utf_8_and_hold_no_control_characters_but_tab_and_line_ends() throws Exception {
        write(file, spec(EdfVariant.EDF_PLUS_C, signal("a", 1)), List.of(EdfAnnotation.at(0, "각성\tx\n\u0014y\u0000z")), 0);
        try (EdfReader reader = EdfReader.open(file)) {
            assertEquals("각성\tx\n y z", reader.annotations().getFirst().text());
        }
    }

    @Test
    void edfplus_2_2_3_one_list_may_hold_several_texts_of_one_onset() throws Exception {
        write(file, spec(EdfVariant.EDF_PLUS_C, signal("a", 1)), List.of(), 0);
        EdfFiles.patch(file, 768 + 2, "+0\u0014\u0014start\u0014\0+0.5\u00152\u0014one\u0014two\u0014\0".getBytes(UTF_8));
        try (EdfReader reader = EdfReader.open(file)) {
            assertEquals(List.of(EdfAnnotation.at(0, "start"), EdfAnnotation.lasting(500_000_000, 2 * TimeSpan.SECOND, "one"),
                    EdfAnnotation.lasting(500_000_000, 2 * TimeSpan.SECOND, "two")), reader.annotations());
            assertTrue(reader.readAnnotations().report().isClean());
        }
    }

    @Test
    void edfplus_2_2_4_the_first_tal_of_each_record_keeps_time() throws Exception {
        write(file, spec(EdfVariant.EDF_PLUS_D, signal("a", 1)), List.of(), 0, 1, 10, 11);
        byte[] all = Files.readAllBytes(file);
        int recordBytes = 2 + EdfFiles.ANNOTATION_BYTES;
        String third = new String(all, 768 + 2 * recordBytes + 2, 8, ISO_8859_1);
        assertEquals("+10\u0014\u0014\0\0\0", third);
        assertEquals(List.of(new TimeSpan(2 * TimeSpan.SECOND, 10 * TimeSpan.SECOND)), open().gaps());
        assertEquals(12 * TimeSpan.SECOND, open().durationNanos());
    }

    @Test
    void edfplus_2_2_4_the_first_onset_is_the_part_of_a_second_of_the_start() throws Exception {
        LocalDateTime start = EdfFiles.START.plusNanos(394_531_000);
        write(file, new EdfFileSpec(EdfVariant.EDF_PLUS_C, "", "", start, TimeSpan.SECOND, List.of(signal("a", 1)), 60),
                List.of(EdfAnnotation.at(0, "first sample")), 0, 1);
        assertTrue(new String(Files.readAllBytes(file), 770, 12, ISO_8859_1).startsWith("+0.394531\u0014\u0014\0"));
        try (EdfReader reader = EdfReader.open(file)) {
            assertEquals(Optional.of(start), reader.recording().start());
            assertEquals(0, reader.annotations().getFirst().onsetNanos());
        }
    }

    @Test
    void edfplus_2_2_4_records_of_a_continuous_file_follow_at_once_and_of_the_other_never_overlap() throws Exception {
        try (EdfWriter writer = EdfWriter.create(file, spec(EdfVariant.EDF_PLUS_C, signal("a", 1)))) {
            writer.writeRecord(0, new int[][] {{1}}, List.of());
            assertThrows(IllegalArgumentException.class, () -> writer.writeRecord(2 * TimeSpan.SECOND, new int[][] {{1}}, List.of()));
        }
        try (EdfWriter writer = EdfWriter.create(file, spec(EdfVariant.EDF_PLUS_D, signal("a", 1)))) {
            writer.writeRecord(0, new int[][] {{1}}, List.of());
            assertThrows(IllegalArgumentException.class, () -> writer.writeRecord(500_000_000, new int[][] {{1}}, List.of()));
        }
    }

    private Recording open() throws EdfException, IOException {
        try (EdfReader reader = EdfReader.open(file)) {
            return reader.recording();
        }
    }
}
