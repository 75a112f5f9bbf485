package org.onbam.scoring.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onbam.model.Recording;
import org.onbam.model.SignalInfo;
import org.onbam.model.TimeSpan;
import org.onbam.signal.SlowSeries;

/// What of a recording the rules ask for; it does not change while a night is scored, but for the saturation, which is
/// read in the background.
///
/// @param gaps       stretches without data, in order
/// @param channels   names of the signals and of the channels made of them; empty where that is not known
/// @param saturation SpO2 in percent, `NaN` where there is none
public record NightFacts(TimeSpan recording, List<TimeSpan> gaps, Set<String> channels, Optional<SlowSeries> saturation) {

    public NightFacts {
        gaps = List.copyOf(gaps);
        channels = Set.copyOf(channels);
    }

    /// @param channels names of the channels made of its signals
    public static NightFacts of(Recording recording, Set<String> channels, Optional<SlowSeries> saturation) {
        Set<String> all = new java.util.HashSet<>(channels);
        recording.signals().stream().map(SignalInfo::label).forEach(all::add);
        return new NightFacts(recording.span(), recording.gaps(), all, saturation);
    }
}
