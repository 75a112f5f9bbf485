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
@FunctionalInterface
public interface NightReading {

    /// Brings all montages to a recording, once for all that is asked of it.
    Match of(Recording recording);

    /// What the montages make of one recording. One thread.
    interface Match {

        /// A montage brought to the recording; empty if there is none of that id.
        Optional<Montage> montage(String id);

        /// Names of all channels that montages make of its signals.
        Set<String> channels();

        /// Makes the figures of scorings of the night, whose saturation and position are read from its samples now.
        Function<Scoring, NightStatistics> statistics(SignalSource source);
    }
}
