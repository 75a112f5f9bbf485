package org.onbam.scoring.statistics;

import java.util.List;
import java.util.Optional;
import org.onbam.model.EventVocabulary;
import org.onbam.model.Scoring;
import org.onbam.scoring.rules.HypopneaRule;
import org.onbam.scoring.PositionTrack;
import org.onbam.signal.SlowSeries;

/// Makes the statistics of one night again and again, as its scoring changes. Used by one thread at a time.
///
/// All of it is made anew, which costs a few milliseconds for 10,000 events: nothing can then be stale. Only what was
/// measured in the saturation is kept from one time to the next.
public final class LiveStatistics {

    private final String channel;
    private final PositionTrack position;
    private Optional<SaturationTrack> saturation;

    /// @param saturation in percent; empty if none is recorded
    /// @param channel    the name by which events are marked on it
    /// @param position   from a sensor; an empty one if there is none
    public LiveStatistics(Optional<SlowSeries> saturation, String channel, PositionTrack position) {
        this.saturation = saturation.map(series -> new SaturationTrack(series, List.of()));
        this.channel = channel;
        this.position = position;
    }

    /// The statistics of the scoring as it is now.
    ///
    /// @param vocabulary what types there are, and of which they are cases
    /// @param rule       the rule whose hypopneas the parts of the AHI count
    public NightStatistics of(Scoring scoring, EventVocabulary vocabulary, HypopneaRule rule) {
        saturation = saturation.map(track -> track.with(NightStatistics.artefacts(scoring, vocabulary, channel)));
        return NightStatistics.of(scoring, vocabulary, saturation, position, rule);
    }
}
