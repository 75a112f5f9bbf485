package org.onbam.dataset;

import org.onbam.message.Message;

/// A night that was planned and is not in the data set.
///
/// @param told in words, for whoever made the plan; may name the original, so that it stands in no file
public record SkippedNight(PlannedNight night, SkipReason reason, Message told) {

    /// What the manifest says of it.
    record Row(String code, String part, SkipReason reason) {
    }

    Row row() {
        return new Row(night.code(), night.part(), reason);
    }

    public String code() {
        return night.code();
    }

    /// The code and what the library calls the person.
    public String name() {
        return night.name();
    }
}
