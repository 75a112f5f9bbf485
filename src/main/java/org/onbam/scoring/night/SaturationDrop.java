package org.onbam.scoring.night;

/// A fall of oxygen saturation, in percent of saturation.
///
/// @param baseline the greatest valid value before the nadir, as [SaturationTrack] says from when on
/// @param nadir    the least valid value, not above `baseline`
public record SaturationDrop(double baseline, double nadir) {

    /// What values as files store them may be off by: steps of 0.05 % are the coarsest of those that calibrations of 12 bits
    /// make of whole percents.
    private static final double STORED_STEP = 0.05;

    /// How far it fell, 0 or more.
    public double depth() {
        return baseline - nadir;
    }

    /// Whether it fell by so much, give or take the rounding of stored values.
    public boolean reaches(double percent) {
        return depth() >= percent - STORED_STEP;
    }
}
