package org.onbam.edf;

/// What the header of a written file says of one signal.
///
/// Texts are brought to printable ASCII and cut to the field's width, physical limits are rounded to what eight
/// characters hold: this value is what a reader finds. Whoever turns physical values into digital ones therefore uses
/// the limits of this value, not the numbers it was made from.
///
/// @param label            at most 16 characters
/// @param transducer       at most 80
/// @param unit             physical dimension, at most 8; `µV` becomes `uV`
/// @param physicalMin      value at `digitalMin`; above `physicalMax` for inverted polarity, never equal to it
/// @param digitalMin       below `digitalMax`
/// @param prefilter        at most 80, for example `HP:0.1Hz LP:75Hz`
/// @param samplesPerRecord 1 or more
public record EdfSignalSpec(String label, String transducer, String unit, double physicalMin, double physicalMax,
                            int digitalMin, int digitalMax, String prefilter, int samplesPerRecord) {

    public EdfSignalSpec {
        label = HeaderText.ascii(label, 16);
        transducer = HeaderText.ascii(transducer, 80);
        unit = HeaderText.ascii(unit, 8);
        prefilter = HeaderText.ascii(prefilter, 80);
        physicalMin = Double.parseDouble(HeaderText.number(physicalMin));
        physicalMax = Double.parseDouble(HeaderText.number(physicalMax));
        if (physicalMin == physicalMax || digitalMin >= digitalMax) {
            throw new IllegalArgumentException("signal " + label + ": no calibration from " + physicalMin + ".."
                    + physicalMax + " over " + digitalMin + ".." + digitalMax);
        }
        if (samplesPerRecord < 1) {
            throw new IllegalArgumentException("signal " + label + ": " + samplesPerRecord + " samples per record");
        }
    }

    /// The digital value nearest to a physical one, kept within the digital limits as an amplifier saturates.
    public int digitalOf(double physical) {
        double scaled = (physical - physicalMin) * ((double) digitalMax - digitalMin) / (physicalMax - physicalMin) + digitalMin;
        return (int) Math.clamp(Math.round(scaled), (long) digitalMin, (long) digitalMax);
    }
}
