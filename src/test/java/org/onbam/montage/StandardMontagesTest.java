package org.onbam.montage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.onbam.TestRecordings;
import org.onbam.edf.EdfReader;
import org.onbam.message.Messages;
import org.onbam.model.Channel;
import org.onbam.model.Derivation;
import org.onbam.model.FilterBand;
import org.onbam.model.Montage;
import org.onbam.model.Recording;
import org.onbam.signal.SyntheticNight;

class StandardMontagesTest {

    private static List<String> names(Montage montage) {
        return montage.channels().stream().map(Channel::name).toList();
    }

    private static Recording recording(String... labels) {
        SyntheticNight.Builder builder = SyntheticNight.builder();
        for (String label : labels) {
            builder.signal(label, label.startsWith("Sp") ? "%" : "uV", 200);
        }
        return builder.segment(0, 60).noise().recording();
    }

    private static Recording read(String file) throws Exception {
        try (EdfReader reader = EdfReader.open(TestRecordings.find(file))) {
            return reader.recording();
        }
    }

    @Test
    void referential_electrodes_are_derived_to_the_other_mastoid_in_aasm_order() {
        List<Montage> montages = StandardMontages.forRecording(recording("M1", "M2", "O1", "C3", "C4", "F4", "E1", "E2", "O2",
                "F3", "SpO2", "Chin"));
        Montage montage = montages.getFirst();
        assertEquals(List.of("F4-M1", "F3-M2", "C4-M1", "C3-M2", "O2-M1", "O1-M2", "E1-M2", "E2-M2", "Chin", "SpO2"),
                names(montage));
        assertEquals(Derivation.difference(4, 0), montage.channels().get(2).derivation());
    }

    @Test
    void a_recorded_derivation_is_not_shown_twice() {
        assertEquals(List.of("C3-M2"), names(StandardMontages.forRecording(recording("C3", "M2", "C3-M2")).getFirst()));
    }

    @Test
    void electrodes_of_unlike_references_are_not_subtracted() {
        assertEquals(List.of("C4"), names(StandardMontages.forRecording(recording("C4", "M1-REF")).getFirst()));
    }

    @Test
    void bands_and_ranges_are_those_of_the_manual() {
        Montage montage = StandardMontages.forRecording(recording("C4-M1", "Chin", "ECG", "Thermistor", "Nasal Pressure"))
                .getFirst();
        assertEquals(new FilterBand(0.3, 35, 0), montage.channels().get(0).band());
        assertEquals(Channel.Range.symmetric(75), montage.channels().get(0).range().orElseThrow());
        assertEquals(new FilterBand(10, 100, 0), montage.channels().get(1).band());
        assertEquals(new FilterBand(0.3, 70, 0), montage.channels().get(2).band());
        assertEquals(new FilterBand(0, 100, 0), montage.channels().get(3).band());
        assertEquals(new FilterBand(0.1, 15, 0), montage.channels().get(4).band());
        assertTrue(montage.channels().get(4).range().isEmpty());
    }

    @Test
    void every_signal_is_in_the_last_montage_in_the_order_of_the_file() {
        Recording recording = recording("SpO2", "C4-M1", "C4 Impedance", "", "Chin");
        Montage all = StandardMontages.forRecording(recording).getLast();
        assertEquals(List.of("SpO2", "C4-M1", "C4 Impedance", "#4", "Chin"), names(all));
        for (int i = 0; i < 5; i++) {
            assertEquals(Derivation.of(i), all.channels().get(i).derivation());
        }
    }

    @Test
    void the_siesta_night_opens_as_a_technologist_would_lay_it_out() throws Exception {
        List<Montage> montages = StandardMontages.forRecording(read("psg/Osas2002plusQRS.edf"));
        assertEquals(List.of("C4-M1", "C3-M2", "O2-M1", "O1-M2", "Fpz-M2", "Fp2-M1", "Pos8-M1", "Pos18-M1", "EMG submental",
                "ECG", "EMG linked legs", "Resp oro-nasal", "Resp chest", "Resp abdomen", "SaO2"), names(montages.get(0)));
        assertEquals(List.of("Resp oro-nasal", "Resp chest", "Resp abdomen", "SaO2"), names(montages.get(1)));
        assertEquals(names(montages.get(0)).subList(0, 11), names(montages.get(2)));
        assertEquals(17, montages.get(3).channels().size());
    }

    @Test
    void ninety_signals_of_a_nox_recorder_come_down_to_what_is_scored() throws Exception {
        Montage montage = StandardMontages.forRecording(read("psg/nox_a1_psg_2min_90ch.edf")).getFirst();
        assertEquals(List.of("F4-M1", "F3-M2", "C4-M1", "C3-M2", "O2-M1", "O1-M2", "E1-M2", "E2-M1", "1-2", "ECG",
                "Right Leg", "Left Leg", "Snoring", "Airflow", "Nasal Pressure", "Chest", "Abdomen", "Saturation", "Pulse",
                "PosAngle"), names(montage));
    }

    @Test
    void sleep_edf_opens_without_a_high_pass_on_its_one_hertz_emg() throws Exception {
        Montage montage = StandardMontages.forRecording(read("psg/SC4001E0-PSG_first5min.edf")).getFirst();
        assertEquals(List.of("Fpz-Cz", "Pz-Oz", "EOG horizontal", "EMG submental", "Resp oro-nasal"), names(montage));
        assertTrue(montage.channels().get(3).band().isOff());
        assertTrue(montage.channels().get(3).range().isEmpty());
    }

    @Test
    void a_clinical_eeg_is_derived_from_its_common_reference() throws Exception {
        List<String> names = names(StandardMontages.forRecording(read("eeg/nihonkohden_MB0400FU.EDF")).getFirst());
        assertEquals(List.of("F4-M1", "F3-M2", "C4-M1", "C3-M2", "O2-M1", "O1-M2"), names.subList(0, 6));
    }

    @Test
    void montages_are_named_in_both_languages() {
        Montage montage = StandardMontages.forRecording(recording("C4-M1")).getFirst();
        assertEquals("As recorded", MontagePlan.displayName(montage, new Messages(Locale.ENGLISH)));
        assertEquals("기록된 채널", MontagePlan.displayName(montage, new Messages(Locale.KOREAN)));
        assertEquals("Mine", MontagePlan.displayName(new Montage("Mine", montage.channels()),
                new Messages(Locale.KOREAN)));
    }
}
