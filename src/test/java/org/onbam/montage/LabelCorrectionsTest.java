package org.onbam.montage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.onbam.message.Messages;
import org.onbam.model.Derivation;
import org.onbam.model.Recording;

class LabelCorrectionsTest {

    private static Recording made(String format, String field, String... signals) {
        Recording r = MontageMatcherTest.recording(signals);
        return new Recording(format, "", field, Optional.empty(), r.signals(), r.segments(), r.durationNanos());
    }

    @Test
    void what_somebody_said_wins_over_every_rule_and_says_so() {
        Recording night = made("EDF+C", "Startdate 02-MAR-2002 PSG-1234 NN Telemetry03", "XYZ", "Thermistor", "C4-M1");
        Device device = Device.of(night);
        LabelCorrections corrections = LabelCorrections.NONE
                .with(device, new SignalName("xyz", 1), SignalMeaning.sensor(Sensor.THERMISTOR))
                .with(device, new SignalName("C4-M1", 1), new SignalMeaning.OfElectrode("c3", "a2"));
        MontagePlan plan = new MontagePlan("test", "Test", 0, List.of(PlannedChannel.usual(Sensor.THERMISTOR),
                PlannedChannel.usual(org.onbam.model.ChannelKind.EEG, Sought.electrode("C3", "M2"))));
        List<MatchedLane> lanes = MontageMatcher.of(night, corrections).match(plan).lanes();
        assertEquals(Derivation.of(0), lanes.get(0).channel().derivation());
        assertEquals("\"XYZ\" was assigned to this by hand: Thermal airflow", new Messages(Locale.ENGLISH).text(lanes.get(0).why()));
        assertEquals(Derivation.of(2), lanes.get(1).channel().derivation());
        assertEquals("C3-M2", lanes.get(1).channel().name());
    }

    @Test
    void a_signal_said_to_be_nothing_is_no_longer_shown_for_scoring() {
        Recording night = made("EDF", "", "Chin", "SpO2@%");
        LabelCorrections corrections = LabelCorrections.NONE.with(Device.of(night), new SignalName("Chin", 1),
                SignalMeaning.NOTHING);
        MontageMatcher matcher = MontageMatcher.of(night, corrections);
        assertEquals(List.of("SpO2"), matcher.match(StandardMontages.plans(matcher).getFirst()).montage().channels().stream()
                .map(channel -> channel.name()).toList());
        assertEquals(2, StandardMontages.plans(matcher).getLast().channels().size());
    }

    @Test
    void a_correction_can_be_taken_back() {
        Device device = new Device("equipment:X1", "X1");
        LabelCorrections one = LabelCorrections.NONE.with(device, new SignalName("A", 1), SignalMeaning.NOTHING);
        assertEquals(LabelCorrections.NONE, one.without(device, new SignalName(" a ", 1)));
        assertEquals(one, one.without(device, new SignalName("A", 2)));
        assertEquals(1, one.with(device, new SignalName("a", 1), SignalMeaning.sensor(Sensor.ECG)).of(device).signals().size());
    }

    @Test
    void a_device_is_known_by_its_equipment_code() {
        Recording first = made("EDF+C", "Startdate 02-MAR-2002 X X NoxMedical.A1Device:992901397", "A", "B");
        Recording second = made("EDF+D", "Startdate 03-MAR-2002 Y Z NoxMedical.A1Device:992901398", "B", "A", "C");
        assertEquals(new Device("equipment:NoxMedical.A1Device", "NoxMedical.A1Device"), Device.of(first));
        assertEquals(Device.of(first), Device.of(second));
    }

    @Test
    void without_a_code_the_set_of_labels_and_units_is_the_device() {
        Device one = Device.of(made("EDF", "", "Flow", "SpO2@%"));
        assertTrue(one.id().startsWith("labels:"));
        assertEquals(one, Device.of(made("EDF+C", "Startdate X X X X", "SpO2@%", "Flow")));
        assertEquals(one, Device.of(made("EDF", "Startdate 01-JAN-2001 X X Telemetry", "flow", "SpO2@%")), "no EDF+, no code");
        assertNotEquals(one, Device.of(made("EDF", "", "Flow", "SpO2")));
        assertNotEquals(one, Device.of(made("EDF", "", "Flow", "SpO2@%", "Chin")));
    }

    @Test
    void corrections_are_read_as_they_were_written() throws MontageException {
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            LabelCorrections corrections = LabelCorrections.NONE;
            for (int i = random.nextInt(12); i > 0; i--) {
                Device device = new Device("equipment:" + random.nextInt(3), "가나 " + random.nextInt(3));
                corrections = corrections.with(device, new SignalName(RandomPlans.text(random), 1 + random.nextInt(3)),
                        RandomPlans.meaning(random));
                if (random.nextBoolean()) {
                    corrections = corrections.withMontage(device, "diagnostic");
                }
            }
            CorrectionsJson.Read read = CorrectionsJson.read(CorrectionsJson.write(corrections));
            assertEquals(corrections, read.corrections(), "seed " + seed);
            assertEquals(new ArrayList<>(corrections.devices().keySet()), new ArrayList<>(read.corrections().devices().keySet()));
            assertEquals(List.of(), read.findings());
        }
    }

    @Test
    void a_wrong_entry_is_a_finding_and_the_others_hold() throws MontageException {
        CorrectionsJson.Read read = CorrectionsJson.read("""
                {"version": 1, "devices": [
                  {"id": "equipment:A", "signals": [{"label": "X", "sensor": "nose"}, {"label": "Y", "sensor": "spo2", "x": 1},
                    {"label": "Z", "electrode": "4C"}, {"label": "W", "sensor": "leg", "side": "any"}]},
                  {"signals": []}]}""");
        assertEquals(List.of("devices[0].signals[0]", "devices[0].signals[1].x", "devices[0].signals[2]",
                "devices[0].signals[3]", "devices[1].id"), read.findings().stream().map(f -> f.where()).toList());
        assertEquals(1, read.corrections().of(new Device("equipment:A", "")).signals().size());
    }
}
