package org.onbam.scoring.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onbam.model.EpochGrid;
import org.onbam.model.EventId;
import org.onbam.model.EventLink;
import org.onbam.model.EventVocabulary;
import org.onbam.model.Hypnogram;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;
import org.onbam.model.SleepStage;
import org.onbam.model.TimeSpan;
import org.onbam.scoring.ScoringChange;
import org.onbam.scoring.night.SaturationTrack;
import org.onbam.signal.SlowSeries;

/// A night of twenty minutes, N2 throughout unless a test says otherwise, and what the rules find in it.
abstract class LintedNight {


    static final EventVocabulary VOCABULARY = EventVocabulary.standard();
    static final EpochGrid GRID = new EpochGrid(0, EpochGrid.EPOCH_NANOS, 40);

    final List<ScoredEvent> events = new ArrayList<>();
    final List<EventLink> links = new ArrayList<>();
    SleepStage[] stages = filled(SleepStage.N2);
    RuleChoice choice = RuleChoice.STANDARD;
    NightFacts facts = new NightFacts(GRID.span(), List.of(), Set.of(), Optional.empty());

    static SleepStage[] filled(SleepStage stage) {
        SleepStage[] all = new SleepStage[GRID.count()];
        Arrays.fill(all, stage);
        return all;
    }

    EventId add(String type, double start, double seconds) {
        return add(type, start, seconds, "");
    }

    EventId add(String type, double start, double seconds, String channel) {
        EventId id = EventId.random();
        events.add(new ScoredEvent(id, type, TimeSpan.ofSeconds(start, seconds), channel, ""));
        return id;
    }

    /// One value of SpO2 a second.
    void recorded(float[] values) {
        facts = new NightFacts(GRID.span(), List.of(), Set.of(), Optional.of(new SaturationTrack(new SlowSeries(TimeSpan.SECOND, values), "SpO2")));
    }

    Scoring scoring() {
        return Scoring.of(GRID, Hypnogram.of(List.of(stages)), events, links);
    }

    List<Problem> problems() {
        return new Linter(choice.rules(), VOCABULARY, facts).look(scoring()).problems();
    }

    List<Problem> of(Rule rule) {
        return problems().stream().filter(problem -> problem.rule() == rule).toList();
    }

    void assertFound(Rule rule, int count) {
        assertEquals(count, of(rule).size(), () -> rule + " in " + problems());
    }

    void on(Rule rule) {
        choice = choice.with(rule, true);
    }

    /// The rules that still find something after the first fix of the first problem of a rule.
    Set<Rule> afterFix(Rule rule) {
        Scoring before = scoring();
        ScoringChange change = of(rule).getFirst().fixes().getFirst().on(before).orElseThrow();
        Scoring after = change.applyTo(before);
        assertEquals(before, change.inverse().applyTo(after), "can be undone");
        Set<Rule> left = EnumSet.noneOf(Rule.class);
        new Linter(choice.rules(), VOCABULARY, facts).look(after).problems().forEach(problem -> left.add(problem.rule()));
        return left;
    }

    void withLights() {
        add("lights_off", 0, 0);
        add("lights_on", 1200, 0);
    }
}
