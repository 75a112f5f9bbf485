package org.onbam.dataset;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.onbam.model.Montage;
import org.onbam.model.Recording;
import org.onbam.model.Scoring;
import org.onbam.scoring.statistics.NightStatistics;
import org.onbam.signal.SignalSource;

/// What an export asks of the program around it: montages as the user has them, and the figures of a night. Thread-safe.
public interface NightReading {

    /// A montage brought to a recording; empty if there is none of that id.
    Optional<Montage> montage(Recording recording, String id);

    /// Names of all channels that montages make of its signals.
    Set<String> channels(Recording recording);

    /// Makes the figures of scorings of a night, whose saturation and position are read from its samples now. What is
    /// returned belongs to one thread.
    Function<Scoring, NightStatistics> statistics(SignalSource source);
}
