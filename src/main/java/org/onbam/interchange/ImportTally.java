package org.onbam.interchange;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// What did not go in as it stood in the file.
///
/// @param clippedStages   stages that reached outside the epochs of the recording and were cut there
/// @param clippedNanos    how much time of them was cut
/// @param unalignedStages stages that begin or end inside an epoch
/// @param conflicts       epochs left unscored because two stages claim the same time
/// @param eventsOutside   events that reach outside the recording; they are kept as they are
/// @param unknownTexts    texts that nobody knows and how often each occurs, the most frequent first
public record ImportTally(int clippedStages, long clippedNanos, int unalignedStages, int conflicts, int eventsOutside,
                          Map<String, Integer> unknownTexts) {

    public ImportTally {
        // Map.copyOf would lose the order
        unknownTexts = Collections.unmodifiableMap(new LinkedHashMap<>(unknownTexts));
    }
}
