package org.onbam.dataset;

import java.util.Locale;

/// A kind of file that a data set holds of each recording.
public enum Product {

    /// The signals as EDF+ or BDF+, sample by sample as recorded, with the annotations that may leave.
    SIGNALS,
    /// Stages and events as EDF+ annotations beside the signals.
    ANNOTATIONS,
    /// Everything about the night in one JSON file, by `recording.schema.json`.
    JSON,
    /// A table of epochs and a table of events.
    CSV,
    /// A picture of each epoch.
    IMAGES;

    /// What it is called in plans and manifests.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
