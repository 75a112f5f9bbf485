package org.onbam.montage;

import java.util.ArrayList;
import java.util.List;
import org.onbam.model.Recording;
import org.onbam.model.SignalInfo;

/// A signal by its label, where an index would not last: recordings of one device may have their signals in another order.
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
        for (SignalInfo signal : recording.signals()) {
            long before = names.stream().filter(name -> name.isLabelled(signal.label())).count();
            names.add(new SignalName(signal.label(), (int) before + 1));
        }
        return List.copyOf(names);
    }

    /// The same signal, however its label is spaced and capitalised.
    public boolean matches(SignalName other) {
        return occurrence == other.occurrence && isLabelled(other.label);
    }

    private boolean isLabelled(String other) {
        return LabelRecogniser.clean(label).equals(LabelRecogniser.clean(other));
    }

    /// `Flow`, and `Flow (2)` for the second of that label.
    public String text() {
        return occurrence == 1 ? label : label + " (" + occurrence + ")";
    }
}
