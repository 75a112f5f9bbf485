package org.onbam.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.onbam.model.EventVocabulary;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;

/// The events of several scorings of a night, brought together by what they are of.
final class EventVotes {

    static final List<String> LIGHTS = List.of("lights_off", "lights_on");

    private final List<Scoring> scorings;
    private final EventVocabulary vocabulary;

    EventVotes(List<Scoring> scorings, EventVocabulary vocabulary) {
        this.scorings = scorings;
        this.vocabulary = vocabulary;
    }

    /// The events of each group as their scorers have them.
    Map<EventGroup, List<EventCluster>> groups() {
        Map<EventGroup, List<EventCluster>> groups = new LinkedHashMap<>();
        for (EventGroup group : EventGroup.values()) {
            groups.put(group, EventCluster.of(scorings.stream().map(scoring -> group.in(scoring, vocabulary)).toList(),
                    EventAgreement.USUAL_IOU));
        }
        return groups;
    }

    /// When the lights went off and on: the first such mark of each scorer, however far apart.
    List<EventCluster> lights() {
        List<EventCluster> lights = new ArrayList<>();
        for (String type : LIGHTS) {
            List<Optional<ScoredEvent>> votes = scorings.stream().map(scoring -> scoring.events().stream()
                    .filter(event -> event.type().equals(type)).findFirst()).toList();
            if (votes.stream().anyMatch(Optional::isPresent)) {
                lights.add(new EventCluster(votes));
            }
        }
        return lights;
    }

    /// Everything else, type by type: artefacts, positions, notes.
    List<EventCluster> rest() {
        TreeSet<String> types = new TreeSet<>();
        scorings.forEach(scoring -> scoring.events().stream().filter(event -> !LIGHTS.contains(event.type())
                && EventGroup.of(vocabulary.typeOf(event).family()).isEmpty()).forEach(event -> types.add(event.type())));
        List<EventCluster> rest = new ArrayList<>();
        for (String type : types) {
            rest.addAll(EventCluster.of(scorings.stream().map(scoring -> scoring.events().stream()
                    .filter(event -> event.type().equals(type)).toList()).toList(), EventAgreement.USUAL_IOU));
        }
        return rest;
    }
}
