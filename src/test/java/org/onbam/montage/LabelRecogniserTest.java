package org.onbam.montage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onbam.message.Messages;
import org.onbam.model.ChannelKind;
import org.onbam.model.PhysicalUnit;
import org.onbam.model.SampleRate;
import org.onbam.model.SignalInfo;
import org.onbam.signal.SyntheticNight;

/// Labels as they stand in real files: NSRR, SHHS, Sleep-EDF, SIESTA, Nox, Embla, Nihon Kohden, ResMed.
class LabelRecogniserTest {

    private static RecognisedLabel recognise(String label, String unit) {
        return LabelRecogniser.standard().recognise(new SignalInfo(0, label, "", new PhysicalUnit(unit), Optional.empty(),
                "", 200, SampleRate.ofHertz(200), 200));
    }

    @ParameterizedTest
    @CsvSource({"C3-A2,C3-M2", "C3-M2,C3-M2", "C3M2,C3-M2", "C3:M2,C3-M2", "C3/A2,C3-M2", "C3_A2,C3-M2", "EEG C3-A2,C3-M2",
        "EEG_C3-A2,C3-M2", "C3A2,C3-M2", "EEG Fpz-Cz,Fpz-Cz", "Fc5.,FC5", "C3..,C3", "EEG C4-Ref,C4", "FP1-F7,Fp1-F7",
        "EEG Fp1-LE,Fp1-LE", "F4-M1,F4-M1", "O2-A1,O2-M1", "POL C3,C3", "TP10,TP10"})
    void electrodes_are_written_in_the_10_10_way(String label, String name) {
        RecognisedLabel recognised = recognise(label, "uV");
        assertEquals(name, recognised.name());
        assertEquals(ChannelKind.EEG, recognised.kind());
        assertEquals(RecognisedLabel.Use.SCORE, recognised.use());
    }

    @ParameterizedTest
    @CsvSource({"EEG,EEG", "EEG(sec),EEG", "EEG 2,EEG",
        "LOC,EOG", "ROC-A1,EOG", "E1,EOG", "E2-M1,EOG", "Left-A2,EOG", "Right-A1,EOG", "EOG(L),EOG", "EOGl,EOG",
        "LEOG,EOG", "EOG LOC-A2,EOG", "EOG horizontal,EOG", "EOG Pos8-M1,EOG",
        "Chin,CHIN_EMG", "CHIN1-CHIN2,CHIN_EMG", "CHINEMG,CHIN_EMG", "EMG,CHIN_EMG", "EMG1-EMG2,CHIN_EMG",
        "EMG submental,CHIN_EMG", "EMG.,CHIN_EMG", "1-2,CHIN_EMG", "L Chin,CHIN_EMG",
        "Leg L,LEG_EMG", "Leg/L,LEG_EMG", "LLEG,LEG_EMG", "LLeg1-LLeg2,LEG_EMG", "Left Leg,LEG_EMG", "LAT,LEG_EMG",
        "emg lat,LEG_EMG", "TIB L,LEG_EMG", "LAT1-LAT2,LEG_EMG", "Bein li,LEG_EMG", "EMG linked legs,LEG_EMG",
        "ECG,ECG", "EKG1-EKG2,ECG", "ECG II,ECG", "MLII,ECG", "V5,ECG"})
    void electric_signals_are_told_apart(String label, ChannelKind kind) {
        assertEquals(kind, recognise(label, "uV").kind(), recognise(label, "uV").toString());
    }

    @ParameterizedTest
    @CsvSource({"Nasal Pressure,NASAL_PRESSURE", "NASAL PRES,NASAL_PRESSURE", "PTAF,NASAL_PRESSURE",
        "Cannula Flow,NASAL_PRESSURE", "Flow,NASAL_PRESSURE", "CFLOW,NASAL_PRESSURE", "Resp nasal,NASAL_PRESSURE",
        "Therm,THERMAL_FLOW", "Thermistor,THERMAL_FLOW", "Airflow,THERMAL_FLOW", "NEW AIR,THERMAL_FLOW",
        "Resp oro-nasal,THERMAL_FLOW", "Aux_AC,THERMAL_FLOW",
        "CPAP Flow,PAP", "xPAP IPAP,PAP", "Flow_Patient,PAP", "Flow.40ms,PAP", "MaskPress.2s,PAP", "Leak,PAP",
        "Thor,EFFORT", "THOR RES,EFFORT", "Chest,EFFORT", "RIP Thorax,EFFORT", "Effort_THO,EFFORT", "ABD,EFFORT",
        "ABDO RES,EFFORT", "RIP Abdom,EFFORT", "RIP Sum,EFFORT", "Resp chest,EFFORT", "cRIP Flow,EFFORT",
        "SaO2,SPO2", "SpO2,SPO2", "Sp02,SPO2", "Saturation,SPO2", "OxSat,SPO2", "SpO2-BB,SPO2", "SpO2.1s,SPO2",
        "Pulse,PULSE", "H.R.,PULSE", "PR,PULSE", "HRate,PULSE", "Heart Rate,PULSE", "Pulse.1s,PULSE",
        "EtCO2,CO2", "TcCO2,CO2", "Cap,CO2",
        "Pos,POSITION", "POSITION,POSITION", "PosSensor,POSITION", "Body,POSITION", "Gravity X,POSITION",
        "Snore,SNORE", "Derived Snore,SNORE", "Snoring Sensor,SNORE", "Audio Volume dB,SNORE", "Mic,SNORE",
        "LIGHT,OTHER", "DC1,OTHER", "OX STAT,OTHER", "Pleth,OTHER", "Temp rectal,OTHER", "Flow Limitation,OTHER"})
    void other_sensors_are_told_apart(String label, ChannelKind kind) {
        assertEquals(kind, recognise(label, "").kind(), recognise(label, "").toString());
    }

    @ParameterizedTest
    @CsvSource({"C3 Impédance,Ohm", "C3-M2 (Imp),Ohm", "ECG Impedance,Ohm", "Voltage (battery,V", "Crc16,''", "Status,Boolean",
        "Hypnogram,''", "RIP Sum Cal,V", "OX STAT,''"})
    void impedances_batteries_and_status_words_are_technical(String label, String unit) {
        assertEquals(RecognisedLabel.Use.TECHNICAL, recognise(label, unit).use());
    }

    @Test
    void flow_in_centimetres_of_water_is_a_pressure() {
        assertEquals(ChannelKind.NASAL_PRESSURE, recognise("Airflow", "cmH2O").kind());
    }

    @Test
    void oxygen_in_percent_is_no_electrode() {
        RecognisedLabel recognised = recognise("O2", "%");
        assertEquals(ChannelKind.OTHER, recognised.kind());
        assertEquals("electrode, but in %", recognised.matched());
        assertEquals("전극 이름, 단위는 %", new Messages(Locale.KOREAN).text(recognised.rule()));
    }

    @Test
    void a_mastoid_is_a_reference_unless_the_cap_counts_its_inputs() {
        SyntheticNight referential = SyntheticNight.builder().signal("C4", "uV", 200).signal("A1", "uV", 200)
                .segment(0, 10).noise();
        assertEquals("M1", LabelRecogniser.standard().recognise(referential.recording()).get(1).electrode());
        SyntheticNight.Builder cap = SyntheticNight.builder();
        List.of("A1", "A2", "A3", "A4", "C3").forEach(label -> cap.signal(label, "uV", 200));
        List<RecognisedLabel> inputs = LabelRecogniser.standard().recognise(cap.segment(0, 10).noise().recording());
        assertEquals("", inputs.get(0).electrode());
        assertEquals("BioSemi input", inputs.get(4).matched());
    }

    @Test
    void an_empty_label_is_named_by_its_place() {
        assertEquals("#1", recognise("", "uV").name());
    }
}
