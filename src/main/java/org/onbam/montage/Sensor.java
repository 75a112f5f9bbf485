package org.onbam.montage;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.onbam.message.Message;
import org.onbam.model.ChannelKind;

/// What a signal comes from, finer than its [ChannelKind]: a montage asks for a thorax belt, not for some belt.
///
/// The names of the constants, in lower case, stand in the table of aliases and in plans.
public enum Sensor {
    EEG(ChannelKind.EEG, "EEG"),
    EOG(ChannelKind.EOG, "EOG"),
    CHIN(ChannelKind.CHIN_EMG, "Chin"),
    LEG(ChannelKind.LEG_EMG, "Leg"),
    ECG(ChannelKind.ECG, "ECG"),
    SNORE(ChannelKind.SNORE, "Snore"),
    SOUND_LEVEL(ChannelKind.SNORE, "Sound level"),
    NASAL_PRESSURE(ChannelKind.NASAL_PRESSURE, "Nasal pressure"),
    THERMISTOR(ChannelKind.THERMAL_FLOW, "Thermistor"),
    PAP_FLOW(ChannelKind.PAP, "PAP flow"),
    PAP_PRESSURE(ChannelKind.PAP, "PAP pressure"),
    PAP_LEAK(ChannelKind.PAP, "Leak"),
    THORAX(ChannelKind.EFFORT, "Thorax"),
    ABDOMEN(ChannelKind.EFFORT, "Abdomen"),
    RIP_SUM(ChannelKind.EFFORT, "RIP sum"),
    RIP_FLOW(ChannelKind.EFFORT, "RIP flow"),
    EFFORT(ChannelKind.EFFORT, "Effort"),
    SPO2(ChannelKind.SPO2, "SpO2"),
    PULSE(ChannelKind.PULSE, "Pulse"),
    PLETH(ChannelKind.OTHER, "Pleth"),
    ETCO2(ChannelKind.CO2, "EtCO2"),
    TCCO2(ChannelKind.CO2, "TcCO2"),
    CO2(ChannelKind.CO2, "CO2"),
    POSITION(ChannelKind.POSITION, "Position"),
    GRAVITY_X(ChannelKind.POSITION, "X axis"),
    GRAVITY_Y(ChannelKind.POSITION, "Y axis"),
    GRAVITY_Z(ChannelKind.POSITION, "Z axis"),
    OTHER(ChannelKind.OTHER, "Other"),
    /// Nothing to look at: impedances, batteries, status words, inputs without a cable.
    NOTHING(ChannelKind.OTHER, "");

    private final ChannelKind kind;
    private final String term;

    Sensor(ChannelKind kind, String term) {
        this.kind = kind;
        this.term = term;
    }

    public ChannelKind kind() {
        return kind;
    }

    /// The technical term, as gutters have it in every language.
    public String term() {
        return term;
    }

    /// The name in the reader's language, for lists to choose from.
    public Message displayName() {
        return Message.of("montage.sensor." + code());
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Sensor> ofCode(String code) {
        return Stream.of(values()).filter(sensor -> sensor.code().equals(code)).findFirst();
    }
}
