package org.onbam.simulate;

/// Who sleeps: what is wrong with the sleep and how badly.
///
/// Rates are per hour of sleep and aim at the middle of the AASM severity classes (AHI under 5, 5 to under 15, 15 to under
/// 30, 30 and more); a night's own indices scatter around them.
public enum SleepDisorder {
    /// Sound sleep: five cycles, a fifth of deep sleep, a handful of events.
    HEALTHY(1.5, 0.45, 0, 1.0, 1.0, 2.0, 3, 0.25, 97.0, 0.20, 0.25),
    MILD_OSA(10, 0.35, 0, 0.8, 0.95, 3.0, 6, 0.35, 96.5, 0.24, 0.5),
    MODERATE_OSA(23, 0.45, 0, 0.6, 0.85, 4.5, 8, 0.3, 96.0, 0.30, 0.7),
    /// Long runs of apneas, deeper desaturations, little N3, light and broken sleep.
    SEVERE_OSA(48, 0.62, 0, 0.35, 0.75, 6.0, 14, 0.25, 95.0, 0.40, 0.85),
    /// Central apneas in runs that wax and wane, and periodic leg movements.
    CENTRAL_APNEA_AND_PLMS(26, 0.6, 0.9, 0.6, 0.8, 5.0, 9, 1.0, 95.5, 0.24, 0.3);

    /// Apneas and hypopneas aimed at, per hour of sleep.
    final double eventsPerHour;
    /// Share of apneas among apneas and hypopneas.
    final double apneaShare;
    /// Share of central events.
    final double centralShare;
    /// Amount of N3 and of R, 1 for a healthy adult.
    final double deepSleep;
    final double remSleep;
    /// Awakenings of an epoch or more, and drifts into N1, per hour.
    final double awakeningsPerHour;
    final double lighteningsPerHour;
    /// How much of the time outside respiratory events the legs move periodically, 0 to 1.
    final double limbActivity;
    /// SpO2 of quiet breathing in percent, and its fall without any breath in percent a second.
    final double restingSaturation;
    final double desaturationPerSecond;
    /// Share of sleep on the back and elsewhere with snoring between the events.
    final double snoring;

    SleepDisorder(double eventsPerHour, double apneaShare, double centralShare, double deepSleep, double remSleep,
                  double awakeningsPerHour, double lighteningsPerHour, double limbActivity, double restingSaturation,
                  double desaturationPerSecond, double snoring) {
        this.eventsPerHour = eventsPerHour;
        this.apneaShare = apneaShare;
        this.centralShare = centralShare;
        this.deepSleep = deepSleep;
        this.remSleep = remSleep;
        this.awakeningsPerHour = awakeningsPerHour;
        this.lighteningsPerHour = lighteningsPerHour;
        this.limbActivity = limbActivity;
        this.restingSaturation = restingSaturation;
        this.desaturationPerSecond = desaturationPerSecond;
        this.snoring = snoring;
    }
}
