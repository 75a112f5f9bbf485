package org.onbam.model;

/// What a channel measures, as a montage, an icon and an event lane need to know it.
public enum ChannelKind {
    EEG, EOG, CHIN_EMG, LEG_EMG, ECG, NASAL_PRESSURE, THERMAL_FLOW, PAP, EFFORT, SPO2, PULSE, CO2, SNORE, POSITION, OTHER;

    /// Whether it shows breaths: airflow or effort.
    public boolean isBreathing() {
        return switch (this) {
            case NASAL_PRESSURE, THERMAL_FLOW, PAP, EFFORT -> true;
            case EEG, EOG, CHIN_EMG, LEG_EMG, ECG, SPO2, PULSE, CO2, SNORE, POSITION, OTHER -> false;
        };
    }

    public boolean isRespiratory() {
        return switch (this) {
            case NASAL_PRESSURE, THERMAL_FLOW, PAP, EFFORT, SPO2, CO2, SNORE -> true;
            case EEG, EOG, CHIN_EMG, LEG_EMG, ECG, PULSE, POSITION, OTHER -> false;
        };
    }
}
