package org.onbam.simulate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The channels a night is recorded from, in file order.
public record Headbox(List<Input> inputs) {

    public Headbox {
        inputs = List.copyOf(inputs);
        if (inputs.isEmpty()) {
            throw new IllegalArgumentException("headbox without inputs");
        }
        Set<String> labels = new HashSet<>();
        for (Input input : inputs) {
            if (!labels.add(input.label())) {
                throw new IllegalArgumentException("two inputs are called " + input.label());
            }
        }
    }

    /// One channel.
    ///
    /// @param label  at most 16 characters; for EEG and EOG the 10-10 or AASM name of the site, referential
    /// @param rateHz 1 to 4,096 samples a second
    public record Input(String label, Sensor sensor, int rateHz) {

        public Input {
            if (label.isBlank() || label.length() > 16) {
                throw new IllegalArgumentException("label of 1 to 16 characters wanted: " + label);
            }
            if (rateHz < 1 || rateHz > 4096) {
                throw new IllegalArgumentException("rate of " + rateHz + " Hz for " + label);
            }
            if ((sensor == Sensor.EEG || sensor == Sensor.EOG) && Electrode.named(label).isEmpty()) {
                throw new IllegalArgumentException("no electrode site is called " + label);
            }
        }
    }

    /// The usual clinical set: 8 EEG, 2 EOG, chin, legs, ECG, snoring, breathing, oxygen, pulse, position.
    ///
    /// @param electrodeHz rate of EEG, EOG, EMG and ECG
    public static Headbox clinical(int electrodeHz) {
        List<Input> inputs = electrodes(electrodeHz);
        inputs.add(new Input("LegL", Sensor.LEFT_LEG, electrodeHz));
        inputs.add(new Input("LegR", Sensor.RIGHT_LEG, electrodeHz));
        inputs.add(new Input("Nasal Pressure", Sensor.NASAL_PRESSURE, 32));
        inputs.add(new Input("Thermistor", Sensor.THERMISTOR, 32));
        inputs.add(new Input("Thorax", Sensor.THORAX, 32));
        inputs.add(new Input("Abdomen", Sensor.ABDOMEN, 32));
        inputs.add(new Input("Snore", Sensor.SNORE, Math.min(200, electrodeHz)));
        inputs.add(new Input("SpO2", Sensor.SPO2, 4));
        inputs.add(new Input("Pulse", Sensor.PULSE, 4));
        inputs.add(new Input("Position", Sensor.POSITION, 1));
        return new Headbox(inputs);
    }

    /// 25 channels, 13 of them at 512 Hz: 425 MB in 8 h.
    public static Headbox benchmark() {
        List<Input> inputs = electrodes(512);
        inputs.add(new Input("Snore", Sensor.SNORE, 512));
        inputs.add(new Input("LegL", Sensor.LEFT_LEG, 200));
        inputs.add(new Input("LegR", Sensor.RIGHT_LEG, 200));
        inputs.add(new Input("Nasal Pressure", Sensor.NASAL_PRESSURE, 64));
        inputs.add(new Input("Thermistor", Sensor.THERMISTOR, 32));
        inputs.add(new Input("Thorax", Sensor.THORAX, 32));
        inputs.add(new Input("Abdomen", Sensor.ABDOMEN, 32));
        inputs.add(new Input("RIP Sum", Sensor.RIP_SUM, 32));
        inputs.add(new Input("Pleth", Sensor.PLETH, 64));
        inputs.add(new Input("SpO2", Sensor.SPO2, 4));
        inputs.add(new Input("Pulse", Sensor.PULSE, 4));
        inputs.add(new Input("Light", Sensor.LIGHT, 1));
        inputs.add(new Input("Position", Sensor.POSITION, 1));
        return new Headbox(inputs);
    }

    /// 64 channels at one rate: a high-density EEG with everything of a sleep study.
    public static Headbox highDensity(int rateHz) {
        List<Input> inputs = electrodes(rateHz);
        String more = "Fp1 Fpz Fp2 AF3 AF4 F7 F5 F1 Fz F2 F6 F8 FC5 FC3 FC1 FCz FC2 FC4 FC6 T7 C5 C1 Cz C2 C6 T8 CP5 CP1 "
                + "CPz CP2 CP6 P7 P3 Pz P4 P8 PO7 PO3 POz PO4 PO8 Oz";
        for (String site : more.split(" ")) {
            inputs.add(new Input(site, Sensor.EEG, rateHz));
        }
        Sensor[] rest = {Sensor.LEFT_LEG, Sensor.RIGHT_LEG, Sensor.NASAL_PRESSURE, Sensor.THERMISTOR, Sensor.THORAX,
            Sensor.ABDOMEN, Sensor.SNORE, Sensor.SPO2, Sensor.PULSE, Sensor.POSITION};
        String[] labels = {"LegL", "LegR", "Nasal Pressure", "Thermistor", "Thorax", "Abdomen", "Snore", "SpO2", "Pulse",
            "Position"};
        for (int i = 0; i < rest.length; i++) {
            inputs.add(new Input(labels[i], rest[i], rateHz));
        }
        return new Headbox(inputs);
    }

    private static List<Input> electrodes(int rateHz) {
        List<Input> inputs = new ArrayList<>();
        for (String site : List.of("F3", "F4", "C3", "C4", "O1", "O2", "M1", "M2")) {
            inputs.add(new Input(site, Sensor.EEG, rateHz));
        }
        inputs.add(new Input("E1", Sensor.EOG, rateHz));
        inputs.add(new Input("E2", Sensor.EOG, rateHz));
        inputs.add(new Input("Chin", Sensor.CHIN, rateHz));
        inputs.add(new Input("ECG", Sensor.ECG, rateHz));
        return inputs;
    }

    /// The label of the first channel of a sensor, empty when it has none.
    public String labelOf(Sensor sensor) {
        return inputs.stream().filter(input -> input.sensor() == sensor).map(Input::label).findFirst().orElse("");
    }
}
