package org.onbam.montage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.onbam.model.Recording;
import org.onbam.model.SignalInfo;

/// A signal by its label, where an index would not last: recordings of one device may have their signals in another
/// order.
///
/// @param label      as stored, trimmed; may be empty. Labels are compared as [LabelRecogniser] cleans them
/// @param occurrence 1 for the first signal of that label, 2 for the second
public record SignalName(String label, int occurrence) {

    public SignalName {
        label = label.strip();
        if (occurrence < 1) {
            throw new IllegalArgumentException("signal '" + label + "' number " + occurrence);
        }
    }

    /// The names of a recording's signals, by index.
    public static List<SignalName> of(Recording recording) {
        List<SignalName> names = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (SignalInfo signal : recording.signals()) {
            names.add(new SignalName(signal.label(), seen.merge(LabelRecogniser.clean(signal.label()), 1, Integer::sum)));
        }
        return List.copyOf(names);
    }

    /// The same signal, however its label is spaced and capitalised.
    public boolean matches(SignalName other) {
        return key().equals(other.key());
    }

    /// Equal for names that [#matches].
    String key() {
        return LabelRecogniser.clean(label) + "#" + occurrence;
    }

    /// `Flow`, and `Flow (2)` for the second of that label.
    public String text() {
        return occurrence == 1 ? label : label + " (" + occurrence + ")";
    }
}
