package org.onbam.scoring.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.onbam.model.EventFamily;
import org.onbam.model.EventId;
import org.onbam.model.EventLink;
import org.onbam.model.EventType;
import org.onbam.model.EventVocabulary;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;
import org.onbam.scoring.LinkRules;

/// A scoring sorted out for the rules: events by what they are, the lights, what is linked. Made anew for each scoring in
/// one pass over its events.
final class ScoredNight {

    private final Scoring scoring;
    private final EventVocabulary vocabulary;
    private final NightFacts facts;
    private final RuleSet rules;
    private final EventRow all;
    private final EventRow respiratory;
    private final EventRow desaturations;
    private final EventRow arousals;
    private final EventRow limbs;
    private final Lights lights;
    private final LinkRules links;
    private final Map<EventId, ScoredEvent> effects = new HashMap<>();

    ScoredNight(Scoring scoring, EventVocabulary vocabulary, NightFacts facts, RuleSet rules) {
        this.scoring = scoring;
        this.vocabulary = vocabulary;
        this.facts = facts;
        this.rules = rules;
        this.links = new LinkRules(vocabulary);
        List<ScoredEvent> breathing = new ArrayList<>();
        List<ScoredEvent> falls = new ArrayList<>();
        List<ScoredEvent> awake = new ArrayList<>();
        List<ScoredEvent> legs = new ArrayList<>();
        List<ScoredEvent> marks = new ArrayList<>();
        Set<EventId> linked = new HashSet<>();
        scoring.links().forEach(link -> linked.add(link.effect()));
        for (ScoredEvent event : scoring.events()) {
            if (!linked.isEmpty() && linked.contains(event.id())) {
                effects.put(event.id(), event);
            }
            switch (vocabulary.typeOf(event).family()) {
                case APNEA, HYPOPNEA, RERA -> breathing.add(event);
                case DESATURATION -> falls.add(event);
                case AROUSAL -> awake.add(event);
                case LIMB -> legs.add(event);
                case MARKER -> marks.add(event);
                case SNORE, CARDIAC, POSITION, ARTIFACT, OTHER -> { }
            }
        }
        this.all = new EventRow(scoring.events());
        this.respiratory = new EventRow(breathing);
        this.desaturations = new EventRow(falls);
        this.arousals = new EventRow(awake);
        this.limbs = new EventRow(legs);
        this.lights = Lights.of(scoring.grid(), marks);
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
        return all;
    }

    EventRow respiratory() {
        return respiratory;
    }

    EventRow desaturations() {
        return desaturations;
    }

    EventRow arousals() {
        return arousals;
    }

    EventRow limbs() {
        return limbs;
    }

    Lights lights() {
        return lights;
    }

    /// Which events may belong together.
    LinkRules links() {
        return links;
    }

    /// What an event is said to have brought about.
    Stream<ScoredEvent> effectsOf(EventId cause) {
        List<EventLink> links = scoring.links();
        if (links.isEmpty()) {
            return Stream.empty();
        }
        // Links stand by cause, then effect: those of one cause stand together.
        int at = Collections.binarySearch(links, new EventLink(cause, other(cause)));
        int first = at < 0 ? -1 - at : at;
        while (first > 0 && links.get(first - 1).cause().equals(cause)) {
            first--;
        }
        List<ScoredEvent> found = new ArrayList<>();
        for (int i = first; i < links.size() && links.get(i).cause().equals(cause); i++) {
            found.add(effects.get(links.get(i).effect()));
        }
        return found.stream();
    }

    private static EventId other(EventId cause) {
        return new EventId(new java.util.UUID(cause.value().getMostSignificantBits(), ~cause.value().getLeastSignificantBits()));
    }
}
