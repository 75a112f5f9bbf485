package org.onbam.simulate;

/// What a channel of the headbox is wired to, and how its samples stand in the file.
///
/// The limits of a signal make a step of 0.1 µV for electrodes, as amplifiers of sleep laboratories export them.
public enum Sensor {
    EEG("AgAgCl cup electrode", "uV", 3276.7, "HP:0.10Hz"),
    EOG("AgAgCl cup electrode", "uV", 3276.7, "HP:0.10Hz"),
    CHIN("AgAgCl cup electrode", "uV", 3276.7, "HP:10Hz"),
    LEFT_LEG("AgAgCl cup electrode", "uV", 3276.7, "HP:10Hz"),
    RIGHT_LEG("AgAgCl cup electrode", "uV", 3276.7, "HP:10Hz"),
    ECG("AgAgCl pad electrode", "mV", 16.3835, "HP:0.10Hz"),
    NASAL_PRESSURE("nasal cannula", "cmH2O", 3.27670, "DC"),
    THERMISTOR("oronasal thermistor", "uV", 3276.7, "HP:0.10Hz"),
    THORAX("RIP belt", "uV", 3276.7, "HP:0.05Hz"),
    ABDOMEN("RIP belt", "uV", 3276.7, "HP:0.05Hz"),
    RIP_SUM("RIP belts", "uV", 3276.7, "HP:0.05Hz"),
    SNORE("piezo sensor", "mV", 32.767, "HP:10Hz"),
    SPO2("finger pulse oximeter", "%", 0, ""),
    PULSE("finger pulse oximeter", "bpm", 0, ""),
    PLETH("finger pulse oximeter", "", 3.2767, ""),
    POSITION("1 supine, 2 left, 3 right, 4 prone, 5 upright", "", 0, ""),
    LIGHT("room light", "lx", 0, "");

    private static final int COUNT_LIMIT = 250;

    private final String transducer;
    private final String unit;
    private final double limit;
    private final String prefilter;

    Sensor(String transducer, String unit, double limit, String prefilter) {
        this.transducer = transducer;
        this.unit = unit;
        this.limit = limit;
        this.prefilter = prefilter;
    }

    public String transducer() {
        return transducer;
    }

    public String unit() {
        return unit;
    }

    public String prefilter() {
        return prefilter;
    }

    public double physicalMinimum() {
        return isCount() ? 0 : -limit;
    }

    /// Sensors that count rather than measure (percent, beats, codes) stand in the file as 0 to 250.
    public double physicalMaximum() {
        return isCount() ? COUNT_LIMIT : limit;
    }

    public int digitalMinimum() {
        return isCount() ? 0 : -32767;
    }

    public int digitalMaximum() {
        return isCount() ? COUNT_LIMIT : 32767;
    }

    private boolean isCount() {
        return limit == 0;
    }
}
