package org.onbam.scoring.night;

import java.util.List;
import java.util.Optional;
import org.onbam.model.ScoredEvent;

/// What speaks for each hypopnea: how far the saturation fell, and whether an arousal came with it.
///
/// Its own desaturations and arousals speak, as [Belonging] says. Where no desaturation belongs to it, the signal itself is
/// measured. A marked desaturation that cannot be measured is taken to be one of 3 %, the least that is marked.
///
/// @param belonging  of the scoring
/// @param saturation as recorded, without what is marked as artefact
public record HypopneaEvidence(Belonging belonging, Optional<SaturationTrack> saturation) {

    private static final double LEAST_MARKED = 3;

    public HypopneaEvidence {
        saturation = saturation.filter(SaturationTrack::hasValues);
    }

    /// Whether there is anything at all in this night to judge a hypopnea by: recorded saturation, or, for a rule that asks
    /// for no more than 3 %, marks.
    public boolean canTell(HypopneaRule rule) {
        return saturation.isPresent() || rule.percent() <= LEAST_MARKED && belonging.hasMarks();
    }

    /// Whether a hypopnea counts by a rule.
    public boolean qualifies(ScoredEvent hypopnea, HypopneaRule rule) {
        return rule.takesArousal() && !belonging.arousalsOf(hypopnea).isEmpty() || falls(hypopnea, rule.percent());
    }

    private boolean falls(ScoredEvent hypopnea, double percent) {
        List<ScoredEvent> marked = belonging.desaturationsOf(hypopnea);
        return marked.isEmpty()
                ? saturation.flatMap(track -> track.ofBreathingEvent(hypopnea.span())).filter(drop -> drop.reaches(percent)).isPresent()
                : marked.stream().anyMatch(desaturation -> reaches(desaturation, percent));
    }

    /// Whether a marked desaturation is of so many percent.
    public boolean reaches(ScoredEvent desaturation, double percent) {
        return saturation.flatMap(track -> track.ofDesaturation(desaturation.span()))
                .map(drop -> drop.reaches(percent)).orElse(percent <= LEAST_MARKED);
    }
}
