package org.onbam.model;

/// The band a channel is shown in. A frequency of 0 means that this filter is off.
///
/// @param highPassHz low-frequency filter, Hz
/// @param lowPassHz  high-frequency filter, Hz
/// @param notchHz    mains frequency to remove, 50 or 60 Hz
public record FilterBand(double highPassHz, double lowPassHz, double notchHz) {

    public static final FilterBand OFF = new FilterBand(0, 0, 0);

    public FilterBand {
        if (!(highPassHz >= 0 && lowPassHz >= 0 && notchHz >= 0)) {  // false for NaN too
            throw new IllegalArgumentException("band " + highPassHz + "-" + lowPassHz + " Hz, notch " + notchHz);
        }
    }

    public boolean isOff() {
        return equals(OFF);
    }
}
