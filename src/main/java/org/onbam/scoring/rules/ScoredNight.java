package org.onbam.scoring.rules;

import java.util.Optional;
import java.util.function.Predicate;
import org.onbam.model.EpochGrid;
import org.onbam.model.EventFamily;
import org.onbam.model.EventType;
import org.onbam.model.EventVocabulary;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;
import org.onbam.model.SleepStage;
import org.onbam.scoring.night.Belonging;
import org.onbam.scoring.night.EventRow;
import org.onbam.scoring.night.HypopneaEvidence;
import org.onbam.scoring.night.Lights;
import org.onbam.scoring.night.SaturationTrack;
import org.onbam.scoring.night.SortedEvents;

/// A scoring sorted out for the rules: events by what they are, the lights, what belongs together, what was measured.
final class ScoredNight {

    private final Scoring scoring;
    private final EventVocabulary vocabulary;
    private final NightFacts facts;
    private final RuleSet rules;
    private final SortedEvents events;
    private final Lights lights;
    private final HypopneaEvidence evidence;

    ScoredNight(Scoring scoring, EventVocabulary vocabulary, NightFacts facts, RuleSet rules) {
        this(scoring, vocabulary, facts, rules, SortedEvents.of(scoring, vocabulary), facts.saturation());
    }

    private ScoredNight(Scoring scoring, EventVocabulary vocabulary, NightFacts facts, RuleSet rules, SortedEvents events,
                        Optional<SaturationTrack> saturation) {
        this.scoring = scoring;
        this.vocabulary = vocabulary;
        this.facts = facts;
        this.rules = rules;
        this.events = events;
        this.lights = Lights.of(scoring, events.marks());
        this.evidence = new HypopneaEvidence(events.belonging(),
                saturation.map(track -> track.without(events.artefacts(), vocabulary)));
    }

    /// The night after an edit, by the same rules: it shares whatever the edit left alone.
    ScoredNight after(Scoring now) {
        return new ScoredNight(now, vocabulary, facts, rules, events.after(now), saturation().or(facts::saturation));
    }

    /// Whether events of a family matter to others near them.
    static boolean reaches(EventFamily family) {
        return switch (family) {
            case APNEA, HYPOPNEA, RERA, DESATURATION, AROUSAL, LIMB -> true;
            case SNORE, CARDIAC, POSITION, ARTIFACT, MARKER, OTHER -> false;
        };
    }

    Scoring scoring() {
        return scoring;
    }

    NightFacts facts() {
        return facts;
    }

    EventVocabulary vocabulary() {
        return vocabulary;
    }

    RuleSet rules() {
        return rules;
    }

    boolean has(Rule rule) {
        return rules.isOn(rule);
    }

    EventType typeOf(ScoredEvent event) {
        return vocabulary.typeOf(event);
    }

    EventRow all() {
        return events.all();
    }

    EventRow respiratory() {
        return events.breathing();
    }

    EventRow arousals() {
        return events.arousals();
    }

    EventRow limbs() {
        return events.limbs();
    }

    Lights lights() {
        return lights;
    }

    /// What belongs to whom, and what speaks for a hypopnea.
    HypopneaEvidence evidence() {
        return evidence;
    }

    Belonging belonging() {
        return evidence.belonging();
    }

    /// The saturation without what is marked as artefact; empty where none was recorded, or none is valid.
    Optional<SaturationTrack> saturation() {
        return evidence.saturation();
    }

    /// Whether an event lies wholly before lights off or after lights on, where these are marked.
    boolean isOutsideLights(ScoredEvent event) {
        return lights.isOffMarked() && event.span().endNanos() <= scoring.grid().startOf(lights.firstEpoch())
                || lights.isOnMarked() && event.span().startNanos() >= scoring.grid().startOf(lights.endEpoch());
    }

    /// What about the night as a whole decides whether an event is a problem: where it changes, every event is looked at.
    record Whole(long bedStart, long bedEnd, boolean canTell) {
    }

    Whole whole() {
        return new Whole(lights.isOffMarked() ? scoring.grid().startOf(lights.firstEpoch()) : Long.MIN_VALUE,
                lights.isOnMarked() ? scoring.grid().startOf(lights.endEpoch()) : Long.MAX_VALUE, evidence.canTell(rules.hypopnea()));
    }

    /// Whether an epoch that an event touches has such a stage; true where it touches none.
    boolean touches(ScoredEvent event, Predicate<SleepStage> which) {
        EpochGrid grid = scoring.grid();
        if (grid.count() == 0 || !grid.span().overlaps(event.span())) {
            return true;
        }
        int last = grid.epochAt(Math.max(event.span().startNanos(), event.span().endNanos() - 1));
        for (int epoch = grid.epochAt(event.span().startNanos()); epoch <= last; epoch++) {
            if (which.test(scoring.hypnogram().at(epoch))) {
                return true;
            }
        }
        return false;
    }
}
