package org.onbam.scoring.statistics;

import java.util.Optional;
import org.onbam.model.EventVocabulary;
import org.onbam.model.Scoring;
import org.onbam.scoring.PositionTrack;
import org.onbam.scoring.night.HypopneaRule;
import org.onbam.scoring.night.SaturationTrack;

/// Makes the statistics of one night again and again, as its scoring changes. Used by one thread at a time.
///
/// All of it is made anew, which costs a few milliseconds for 10,000 events: nothing can then be stale. Only what was
/// measured in the saturation is kept from one time to the next.
public final class LiveStatistics {

    private final PositionTrack position;
    private Optional<SaturationTrack> saturation;

    /// @param saturation its own from now on; empty if none is recorded
    /// @param position   from a sensor; an empty one if there is none
    public LiveStatistics(Optional<SaturationTrack> saturation, PositionTrack position) {
        this.saturation = saturation;
        this.position = position;
    }

    /// The statistics of the scoring as it is now.
    ///
    /// @param vocabulary what types there are, and of which they are cases
    /// @param rule       the rule whose hypopneas the parts of the AHI count
    public NightStatistics of(Scoring scoring, EventVocabulary vocabulary, HypopneaRule rule) {
        saturation = saturation.map(track -> track.without(scoring.events(), vocabulary));
        return NightStatistics.of(scoring, vocabulary, saturation, position, rule);
    }
}
