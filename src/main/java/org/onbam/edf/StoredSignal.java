package org.onbam.edf;

import java.util.Optional;
import org.onbam.model.SignalInfo;

/// One signal as it lies in the records of a file, with samples or with annotations.
///
/// @param position         place among all signals of the file, 0-based
/// @param calibration      empty where the header's limits are unusable
/// @param samplesPerRecord may be 0
/// @param byteOffset       where its samples start in a record
/// @param byteCount        bytes of its samples in a record
record StoredSignal(int position, String label, String transducer, String unit,
                    Optional<SignalInfo.Calibration> calibration, String prefilter, int samplesPerRecord,
                    int byteOffset, int byteCount) {

    boolean isAnnotations() {
        return label.equalsIgnoreCase("EDF Annotations") || label.equalsIgnoreCase("BDF Annotations");
    }

    /// Whether it only fills a place: CHB-MIT and others name such signals `-`.
    boolean isDummy() {
        return label.equals("-");
    }

    /// How findings name it: `signal 3 (ECG)`, counted from 1.
    String where() {
        return "signal " + (position + 1) + " (" + label + ")";
    }
}
