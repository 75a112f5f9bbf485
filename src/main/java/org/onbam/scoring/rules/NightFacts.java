package org.onbam.scoring.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.onbam.model.ChannelName;
import org.onbam.model.Recording;
import org.onbam.model.SignalInfo;
import org.onbam.model.TimeSpan;
import org.onbam.scoring.night.SaturationTrack;

/// What of a recording the rules ask for; it does not change while a night is scored, but for the saturation, which is
/// read in the background.
///
/// @param gaps       stretches without data, in order
/// @param channels   names of the signals and of the channels made of them; empty where that is not known
/// @param saturation as recorded; belongs to the thread that looks at the rules
public record NightFacts(TimeSpan recording, List<TimeSpan> gaps, Set<ChannelName> channels, Optional<SaturationTrack> saturation) {

    public NightFacts {
        gaps = List.copyOf(gaps);
        channels = Set.copyOf(channels);
    }

    /// Whether there is a channel of a name, or of one that says the same.
    boolean hasChannel(String name) {
        return channels.contains(ChannelName.of(name));
    }

    /// @param channels names of the channels made of its signals
    public static NightFacts of(Recording recording, Set<String> channels, Optional<SaturationTrack> saturation) {
        Set<String> all = new HashSet<>(channels);
        recording.signals().stream().map(SignalInfo::label).forEach(all::add);
        return new NightFacts(recording.span(), recording.gaps(),
                all.stream().map(ChannelName::of).collect(Collectors.toSet()), saturation);
    }
}
