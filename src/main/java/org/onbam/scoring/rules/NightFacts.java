package org.onbam.scoring.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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
        Set<String> names = new HashSet<>(channels);
        channels.forEach(name -> names.add(simplified(name)));
        channels = Set.copyOf(names);
    }

    /// Whether there is a channel of a name, or of one that says the same: `EEG C4-A1` and `C4-M1` are one.
    boolean hasChannel(String name) {
        return channels.contains(name) || channels.contains(simplified(name));
    }

    private static String simplified(String label) {
        String upper = label.strip().toUpperCase(Locale.ROOT).replaceAll("[_:/ ]+", " ");
        return upper.replaceFirst("^(EEG|EOG) ", "").replace("A1", "M1").replace("A2", "M2").replace(" ", "");
    }

    /// @param channels names of the channels made of its signals
    public static NightFacts of(Recording recording, Set<String> channels, Optional<SlowSeries> saturation) {
        Set<String> all = new HashSet<>(channels);
        recording.signals().stream().map(SignalInfo::label).forEach(all::add);
        return new NightFacts(recording.span(), recording.gaps(), all, saturation);
    }
}
