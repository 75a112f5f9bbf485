package org.onbam.model;

import java.util.Optional;

/// What the file says of one signal. The index is its identity; labels may repeat or be empty.
///
/// @param index            place among the signals that carry samples, 0-based; annotation signals are not counted
/// @param label            the label, trimmed, as the file has it
/// @param transducer       the transducer type; may be empty
/// @param unit             the physical dimension
/// @param calibration      digital to physical; empty when the header's limits are unusable (shown in digital units)
/// @param prefilter        the prefilter text; may be empty
/// @param samplesPerRecord samples in one data record, 1 or more
/// @param rate             `samplesPerRecord` per record duration
/// @param sampleCount      samples stored in the file
public record SignalInfo(int index, String label, String transducer, PhysicalUnit unit,
                         Optional<Calibration> calibration, String prefilter,
                         int samplesPerRecord, SampleRate rate, long sampleCount) {

    public SignalInfo {
        if (index < 0 || samplesPerRecord < 1 || sampleCount < 0) {
            throw new IllegalArgumentException("signal " + index + ": " + samplesPerRecord
                    + " samples per record, " + sampleCount + " in all");
        }
    }

    /// The physical value of a digital one: `gain * digital + offset`.
    ///
    /// @param physicalMinimum value at `digitalMinimum`; above `physicalMaximum` where the polarity is inverted
    public record Calibration(double physicalMinimum, double physicalMaximum, int digitalMinimum, int digitalMaximum) {

        public Calibration {
            if (digitalMinimum >= digitalMaximum || physicalMinimum == physicalMaximum) {
                throw new IllegalArgumentException("no calibration from " + physicalMinimum + ".." + physicalMaximum
                        + " over " + digitalMinimum + ".." + digitalMaximum);
            }
        }

        public double gain() {
            return (physicalMaximum - physicalMinimum) / ((double) digitalMaximum - digitalMinimum);
        }

        public double offset() {
            return physicalMinimum - digitalMinimum * gain();
        }
    }
}
