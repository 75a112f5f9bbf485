package org.onbam.montage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.onbam.message.Messages;
import org.onbam.model.PhysicalUnit;
import org.onbam.model.SampleRate;
import org.onbam.model.SignalInfo;

/// Every label of the list of labels seen in the wild (NSRR alias tables, SHHS, Nox and Embla exporters), by the sensor
/// that the list files it under.
class SensorLabelsTest {

    private static final String SPO2 = "SaO2|SAO2|SpO2|SPO2|Sp02|Saturation|OxSat|SpO2-BB|OSAT|SA02";

    private static RecognisedLabel recognise(String label, String unit) {
        return LabelRecogniser.standard().recognise(new SignalInfo(0, label, "", new PhysicalUnit(unit), Optional.empty(),
                "", 200, SampleRate.ofHertz(200), 200));
    }

    private static Stream<Arguments> labels() {
        return Stream.of(
                row(Sensor.EEG, "uV", "C3-A2|C3-M2|C3M2|C3:M2|C3/A2|C3_A2|EEG C3-A2|EEG_C3-A2|EEG C3-M2|C3A2|EEG|EEG(sec)|EEG2"
                        + "|EEG 2|F4-M1|O2-A1|C3|A2|M1|EEG Fpz-Cz|EEG Pz-Oz"),
                row(Sensor.EOG, "uV", "LOC|ROC|LOC-A2|ROC-A1|E1|E2|E1-M2|E2-M1|E2-M2|Left-A2|Right-A1|EOG(L)|EOG(R)|EOGl|LEOG"
                        + "|L-EOG|EOG LOC-A2|EOG horizontal"),
                row(Sensor.CHIN, "uV", "Chin|CHIN|Chin1-Chin2|CHIN1-CHIN2|CHINEMG|EMG|EMG1-EMG2|EMG submental|EMG.|1-2|ChinA"
                        + "|Chin L|L Chin"),
                row(Sensor.LEG, "uV", "Leg L|LegL|Leg/L|LLEG|L-LEG|LEG(L)|LLeg1-LLeg2|L Leg|Left Leg|LAT|emg lat|TIB L|Leg R"
                        + "|RLEG|RAT|LAT1-LAT2|Bein li|BeinRe"),
                row(Sensor.ECG, "uV", "ECG|EKG|ECG1|ECG1-ECG2|ECG L|ECG R|ECG II|EKG1-EKG2"),
                row(Sensor.NASAL_PRESSURE, "", "Nasal Pressure|NasalPres|NASAL PRES|Nasal|Pres|PFlow|PTAF|Cannula Flow"
                        + "|CannulaFlow|Flow|CFLOW|Resp nasal"),
                row(Sensor.THERMISTOR, "", "Therm|Thermistor|THERM|Airflow|AIRFLOW|NEW AIR|Resp oro-nasal|Aux_AC"),
                row(Sensor.PAP_FLOW, "", "CPAP Flow|Flow_Patient|PAP Flow"),
                row(Sensor.PAP_PRESSURE, "", "CPAP Press|xPAP IPAP|xPAP EPAP|C-Pres|Mask|Mask Pressure"),
                row(Sensor.PAP_LEAK, "", "Leak|Mask Leak|CPAP Leak"),
                row(Sensor.THORAX, "", "Thor|THO|Thorax|Thoracic|THOR RES|THOR EFFORT|Chest|RIP Thorax|Effort_THO|ChestDC"),
                row(Sensor.ABDOMEN, "", "Abdo|ABD|Abdomen|Abdominal|ABDO RES|ABDO EFFORT|RIP Abdom|Effort_ABD|AbdDC"),
                row(Sensor.RIP_SUM, "", "SUM|RIP Sum|XSum"),
                row(Sensor.RIP_FLOW, "", "XFlow|cRIP Flow"),
                row(Sensor.SPO2, "%", SPO2),
                row(Sensor.PULSE, "", "Pulse|HR|H.R.|PR|DHR|HRate"),
                row(Sensor.PLETH, "", "Pleth|PLETH|PPG"),
                row(Sensor.ETCO2, "", "EtCO2|ETCO2|Cap"),
                row(Sensor.TCCO2, "", "TcCO2"),
                row(Sensor.POSITION, "", "Pos|POSITION|Position|PosSensor|Body|Elevation"),
                row(Sensor.GRAVITY_X, "g", "Gravity X|X Axis"), row(Sensor.GRAVITY_Y, "g", "Gravity Y|Y Axis"),
                row(Sensor.GRAVITY_Z, "g", "Z Axis"),
                row(Sensor.SNORE, "", "Snore|SNORE|Derived Snore|Snoring Sensor|Mic"),
                row(Sensor.SOUND_LEVEL, "dB", "Audio Volume|Audio Volume dB"),
                row(Sensor.NOTHING, "", "OX STAT|STAT|Impedance|Battery"),
                row(Sensor.OTHER, "", "LIGHT|DC1|Flow Limitation|Temp rectal"));
    }

    private static Arguments row(Sensor sensor, String unit, String labels) {
        return Arguments.of(sensor, unit, labels);
    }

    @ParameterizedTest
    @MethodSource("labels")
    void labels_in_the_wild_find_their_sensor(Sensor sensor, String unit, String labels) {
        for (String label : labels.split("\\|")) {
            assertEquals(sensor, recognise(label, unit).sensor(), label + ": " + recognise(label, unit));
        }
    }

    @ParameterizedTest
    @CsvSource({"Leg L,LEFT", "LegL,LEFT", "Leg/L,LEFT", "LLEG,LEFT", "L-LEG,LEFT", "LEG(L),LEFT", "LLeg1-LLeg2,LEFT", "LAT,LEFT",
        "emg lat,LEFT", "TIB L,LEFT", "LAT1-LAT2,LEFT", "Bein li,LEFT", "Jambe gauche,LEFT", "Left Leg,LEFT", "PLM L,LEFT",
        "Leg R,RIGHT", "RLEG,RIGHT", "RAT,RIGHT", "BeinRe,RIGHT", "Jambe droite,RIGHT", "Right Leg,RIGHT", "RAT1-RAT2,RIGHT",
        "EMG linked legs,NONE", "Leg,NONE", "PLM,NONE",
        "LOC,LEFT", "E1,LEFT", "E1-M2,LEFT", "Left-A2,LEFT", "EOG(L),LEFT", "EOGl,LEFT", "LEOG,LEFT", "L-EOG,LEFT", "ROC,RIGHT",
        "EOG LOC-A2,LEFT", "E2,RIGHT", "EOG(R),RIGHT", "Right-A1,RIGHT", "EOG horizontal,NONE", "EOG,NONE",
        "Chin L,LEFT", "H.R.,NONE", "ECG R,NONE", "C3-M2,NONE"})
    void a_label_says_its_side(String label, Side side) {
        assertEquals(side, recognise(label, "uV").side(), recognise(label, "uV").toString());
    }

    @Test
    void every_sensor_has_a_name_in_both_languages_and_a_code() {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.KOREAN)) {
            Messages messages = new Messages(locale);
            for (Sensor sensor : Sensor.values()) {
                assertTrue(messages.has(sensor.displayName().key()), sensor.toString());
                assertEquals(sensor, Sensor.ofCode(sensor.code()).orElseThrow());
            }
        }
    }
}
