package org.onbam.montage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onbam.TestRecordings;
import org.onbam.edf.EdfException;
import org.onbam.edf.EdfReader;
import org.onbam.model.Recording;

/// The montages on recordings of the world. What each should show was decided by reading the labels in the headers, the
/// units and the notes on where the files come from.
class RealRecordingsTest {

    private static Recording read(String file) throws Exception {
        try (EdfReader reader = EdfReader.open(TestRecordings.find(file))) {
            return reader.recording();
        }
    }

    private static MontagePlan plan(String id) {
        return BuiltInPlans.all().stream().filter(plan -> plan.id().equals(id)).findFirst().orElseThrow();
    }

    /// Lanes as `name=label`, a derivation as `name=label-label`, an empty lane as `name=`.
    private static String lanes(MontageMatcher matcher, String id) {
        return String.join("; ", matcher.match(plan(id)).lanes().stream().map(lane -> lane.channel().name() + "="
                + String.join("-", lane.channel().derivation().terms().stream()
                        .map(term -> matcher.recording().signals().get(term.signal()).label()).toList())).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        // SIESTA: referential, eyes at Pos8 and Pos18, one EMG for both legs, no nasal pressure
        "psg/Osas2002plusQRS.edf|diagnostic|F4-M1=; C4-M1=EEG C4-M1; C3-M2=EEG C3-M2; O2-M1=EEG O2-M1; O1-M2=EEG O1-M2;"
            + " Pos8-M1=EOG Pos8-M1; Pos18-M1=EOG Pos18-M1; EMG submental=EMG submental; ECG=ECG;"
            + " EMG linked legs=EMG linked legs; Leg R=; Nasal pressure=; Resp oro-nasal=Resp oro-nasal;"
            + " Resp chest=Resp chest; Resp abdomen=Resp abdomen; SaO2=SaO2",
        "psg/Osas2002plusQRS.edf|respiratory|Nasal pressure=; Resp oro-nasal=Resp oro-nasal; Resp chest=Resp chest;"
            + " Resp abdomen=Resp abdomen; SaO2=SaO2",
        // Nox A1: recorded derivations beside the electrodes; its Airflow is a pressure by its unit, there is no thermistor
        "psg/nox_a1_psg_2min_90ch.edf|diagnostic|F4-M1=F4-M1; F3-M2=F3-M2; C4-M1=C4-M1; C3-M2=C3-M2; O2-M1=O2-M1;"
            + " O1-M2=O1-M2; E1-M2=E1-M2; E2-M2=E2-M2; 1-2=1-2; ECG=ECG; Left Leg=Left Leg; Right Leg=Right Leg;"
            + " Snoring=Snoring; Nasal Pressure=Nasal Pressure; Thermistor=; Chest=Chest; Abdomen=Abdomen;"
            + " Saturation=Saturation; Pulse=Pulse; PosAngle=PosAngle",
        "psg/nox_a1_psg_2min_90ch.edf|kiss-nox|X Axis=X Axis; Y Axis=Y Axis; Z Axis=Z Axis; C3-M2=C3-M2; C4-M1=C4-M1;"
            + " O1-M2=O1-M2; O2-M1=O2-M1; E1-M2=E1-M2; E2-M1=E2-M1; 1-2=1-2; ECG=ECG; Nasal Pressure=Nasal Pressure;"
            + " Thermistor=; Chest=Chest; Abdomen=Abdomen; Snoring=Snoring; Volume audio=Volume audio; Left Leg=Left Leg;"
            + " Right Leg=Right Leg; Saturation=Saturation; Saturation=Saturation",
        // Sleep-EDF: bipolar EEG, one horizontal EOG
        "psg/SC4001E0-PSG_first5min.edf|diagnostic|F4-M1=; C4-M1=; O2-M1=; EOG horizontal=EOG horizontal; E2-M2=;"
            + " EMG submental=EMG submental; ECG=; Leg L=; Leg R=; Nasal pressure=; Resp oro-nasal=Resp oro-nasal; Thorax=;"
            + " Abdomen=; SpO2=",
        "psg/SC4001E0-PSG_first5min.edf|eeg|Fpz-Cz=EEG Fpz-Cz; C3-M1+M2=; C4-M1+M2=; Pz-Oz=EEG Pz-Oz;"
            + " EOG horizontal=EOG horizontal; EMG submental=EMG submental",
        // CAP: a bipolar chain of the right side
        "psg/cap_brux2_100s.edf|eeg-bipolar|F3-C3=; Fp2-F4=Fp2-F4; F4-C4=F4-C4; C4-P4=C4-P4; P4-O2=P4-O2; F8-T4=F8-T4",
        // SHHS: no electrode named; ECG and eyes by side
        "nasty/shhs_header_zero_records.edf|diagnostic|F4-M1=; C4-M1=; O2-M1=; EOG(L)=EOG(L); EOG(R)=EOG(R); EMG=EMG;"
            + " ECG=ECG; Leg L=; Leg R=; Nasal pressure=; NEW AIR=NEW AIR; THOR RES=THOR RES; ABDO RES=ABDO RES;"
            + " SaO2=SaO2; H.R.=H.R.; POSITION=POSITION",
        // clinical EEG against linked ears, old names of the temporal electrodes
        "eeg/clinical_eeg_deid_20ch.edf|eeg-bipolar|Fp1-F7=EEG Fp1-LE-EEG F7-LE; F7-T3=EEG F7-LE-EEG T3-LE;"
            + " T3-T5=EEG T3-LE-EEG T5-LE; T5-O1=EEG T5-LE-EEG O1-LE; Fp1-F3=EEG Fp1-LE-EEG F3-LE;"
            + " F3-C3=EEG F3-LE-EEG C3-LE; C3-P3=EEG C3-LE-EEG P3-LE; P3-O1=EEG P3-LE-EEG O1-LE;"
            + " Fz-Cz=EEG Fz-LE-EEG Cz-LE; Cz-Pz=EEG Cz-LE-EEG Pz-LE; Fp2-F4=EEG Fp2-LE-EEG F4-LE;"
            + " F4-C4=EEG F4-LE-EEG C4-LE; C4-P4=EEG C4-LE-EEG P4-LE; P4-O2=EEG P4-LE-EEG O2-LE;"
            + " Fp2-F8=EEG Fp2-LE-EEG F8-LE; F8-T4=EEG F8-LE-EEG T4-LE; T4-T6=EEG T4-LE-EEG T6-LE; T6-O2=EEG T6-LE-EEG O2-LE"})
    void each_lane_finds_its_signal(String file, String montage, String lanes) throws Exception {
        assertEquals(lanes, lanes(MontageMatcher.of(read(file), LabelCorrections.NONE), montage));
    }

    @ParameterizedTest
    @CsvSource({"psg/Osas2002plusQRS.edf,recorded", "psg/nox_a1_psg_2min_90ch.edf,recorded",
        "psg/SC4001E0-PSG_first5min.edf,recorded", "eeg/S001R01.edf,recorded", "eeg/mne_biosemi_139ch.bdf,recorded",
        "nasty/shhs_header_zero_records.edf,recorded", "nasty/edfD_12h_gap_140ch.edf,recorded"})
    void nights_of_another_make_open_with_what_they_have(String file, String best) throws Exception {
        assertEquals(best, best(MontageMatcher.of(read(file), LabelCorrections.NONE)));
    }

    private static String best(MontageMatcher matcher) {
        return BestMontage.of(Stream.concat(StandardMontages.plans(matcher).stream(), BuiltInPlans.all().stream())
                .map(matcher::match).toList()).plan().id();
    }

    @Test
    void a_laboratory_s_night_opens_in_the_aasm_layout_and_a_forgotten_sensor_is_an_empty_lane() {
        String[] night = {"F3", "F4", "C3", "C4", "O1", "O2", "M1", "M2", "E1", "E2", "Chin", "ECG", "LegL", "LegR", "Snore",
            "Nasal Pressure", "Thermistor", "Thorax", "Abdomen", "SpO2@%", "Pulse@bpm", "Position@@1"};
        assertEquals("diagnostic", best(MontageMatcher.of(MontageMatcherTest.recording(night), LabelCorrections.NONE)));
        List<String> without = new ArrayList<>(List.of(night));
        without.remove("SpO2@%");
        MontageMatcher matcher = MontageMatcher.of(MontageMatcherTest.recording(without.toArray(String[]::new)),
                LabelCorrections.NONE);
        assertEquals("diagnostic", best(matcher));
        assertTrue(matcher.match(plan("diagnostic")).lanes().stream()
                .anyMatch(lane -> lane.isMissing() && lane.channel().name().equals("SpO2")));
        without.removeAll(List.of("Thorax", "Abdomen", "Thermistor"));
        assertEquals("recorded", best(MontageMatcher.of(MontageMatcherTest.recording(without.toArray(String[]::new)),
                LabelCorrections.NONE)));
        without.addAll(List.of(night));
        without.add("Fpz");
        assertEquals("recorded", best(MontageMatcher.of(MontageMatcherTest.recording(without.toArray(String[]::new)),
                LabelCorrections.NONE)), "a montage that leaves out what was recorded is no first sight");
        assertEquals("titration", best(MontageMatcher.of(MontageMatcherTest.recording("F4-M1", "C4-M1", "O2-M1", "E1-M2",
                "E2-M2", "Chin", "ECG", "LegL", "LegR", "CPAP Flow", "CPAP Press", "Leak", "Thorax", "Abdomen", "SpO2@%"),
                LabelCorrections.NONE)));
    }

    @Test
    void no_recording_is_without_a_montage_and_no_lane_is_without_a_reason() throws Exception {
        List<Path> files;
        try (Stream<Path> all = Files.walk(TestRecordings.root())) {
            files = all.filter(path -> path.toString().toLowerCase(java.util.Locale.ROOT).matches(".*\\.[eb]df")).toList();
        }
        int seen = 0;
        for (Path file : files) {
            try (EdfReader reader = EdfReader.open(file)) {
                MontageMatcher matcher = MontageMatcher.of(reader.recording(), LabelCorrections.NONE);
                assertEquals(reader.recording().signals().isEmpty(), StandardMontages.plans(matcher).isEmpty(), file.toString());
                for (MontagePlan made : StandardMontages.plans(matcher)) {
                    assertEquals(0, matcher.match(made).missing(), file + " " + made.id());
                }
                for (MontagePlan plan : BuiltInPlans.all()) {
                    for (MatchedLane lane : matcher.match(plan).lanes()) {
                        assertEquals(lane.isMissing(), lane.why().key().equals("montage.why.missing"), file + " " + lane);
                    }
                }
                seen++;
            } catch (EdfException refused) {
                // the reader's own tests say which files it refuses
            }
        }
        assertTrue(seen > 40, "read " + seen + " of " + files.size());
    }
}
