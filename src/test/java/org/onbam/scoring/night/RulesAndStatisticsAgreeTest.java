package org.onbam.scoring.night;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onbam.model.EpochGrid;
import org.onbam.model.EventFamily;
import org.onbam.model.EventId;
import org.onbam.model.EventLink;
import org.onbam.model.EventType;
import org.onbam.model.EventVocabulary;
import org.onbam.model.Hypnogram;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;
import org.onbam.model.SleepStage;
import org.onbam.model.TimeSpan;
import org.onbam.scoring.PositionTrack;
import org.onbam.scoring.rules.Edition;
import org.onbam.scoring.rules.Linter;
import org.onbam.scoring.rules.NightFacts;
import org.onbam.scoring.rules.Problem;
import org.onbam.scoring.rules.Rule;
import org.onbam.scoring.rules.RuleSet;
import org.onbam.scoring.statistics.Figure;
import org.onbam.scoring.statistics.FigureSection;
import org.onbam.scoring.statistics.LiveStatistics;
import org.onbam.scoring.statistics.NightStatistics;
import org.onbam.signal.SlowSeries;

/// For any night the rules, the statistics and the link key go by the same: event by event, also for events of a person's
/// own types and of types nobody knows. The seeds are the parameters; odd ones are nights without recorded saturation.
class RulesAndStatisticsAgreeTest {

    private static final int EPOCHS = 120;
    private static final long S = TimeSpan.SECOND;
    private static final List<String> TYPES = List.of("apnea_obstructive", "apnea_postural", "hypopnea", "hypopnea",
            "hypopnea_central", "hypopnea_of_own", "rera", "desat", "desat", "desat", "arousal", "arousal_respiratory",
            "arousal_spontaneous", "arousal_external", "lm_left", "artifact_spo2", "lights_off");

    private final EventVocabulary vocabulary = vocabulary();

    /// With a hypopnea that a person added without saying of what it is a case.
    private static EventVocabulary vocabulary() {
        EventVocabulary standard = EventVocabulary.standard();
        EventType model = standard.find("hypopnea").orElseThrow();
        return standard.withOwn(List.of(new EventType("own_shallow", "", EventFamily.HYPOPNEA, model.look(), "", 10, 0,
                List.of(), model.words())));
    }

    private static Scoring night(long seed) {
        Random random = new Random(seed);
        List<SleepStage> stages = new ArrayList<>();
        while (stages.size() < EPOCHS) {
            stages.addAll(Collections.nCopies(Math.min(EPOCHS - stages.size(), 1 + random.nextInt(9)),
                    SleepStage.values()[random.nextInt(6)]));
        }
        List<ScoredEvent> events = new ArrayList<>();
        for (int i = 0; i < 160; i++) {
            String type = random.nextInt(12) == 0 ? "own_shallow" : TYPES.get(random.nextInt(TYPES.size()));
            long start = random.nextLong(EPOCHS * 30 * S);
            long length = type.equals("lights_off") ? 0 : S * (3 + random.nextInt(40));
            if (!type.equals("lights_off") || random.nextInt(3) == 0) {
                events.add(new ScoredEvent(new EventId(new UUID(seed, i)), type, new TimeSpan(start, start + length), "", ""));
            }
        }
        List<EventLink> links = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            int cause = random.nextInt(events.size());
            int effect = random.nextInt(events.size());
            if (cause != effect) {
                links.add(new EventLink(events.get(cause).id(), events.get(effect).id()));
            }
        }
        return Scoring.of(new EpochGrid(0, EpochGrid.EPOCH_NANOS, EPOCHS), Hypnogram.of(stages), events, links);
    }

    private static Optional<SaturationTrack> saturation(long seed) {
        Random random = new Random(seed);
        float[] values = new float[EPOCHS * 30];
        float now = 96;
        for (int i = 0; i < values.length; i++) {
            now = Math.clamp(now + random.nextInt(3) - 1, 86, 98);
            values[i] = random.nextInt(200) == 0 ? Float.NaN : now;
        }
        return seed % 2 == 1 ? Optional.empty() : Optional.of(new SaturationTrack(new SlowSeries(S, values), "SpO2"));
    }

    private NightStatistics statistics(Scoring scoring, long seed, HypopneaRule rule) {
        return new LiveStatistics(saturation(seed), PositionTrack.of(List.of())).of(scoring, vocabulary, rule);
    }

    private List<Problem> problems(Scoring scoring, long seed, HypopneaRule rule) {
        return new Linter(new RuleSet(Edition.AASM_3, rule, EnumSet.allOf(Rule.class)), vocabulary,
                new NightFacts(scoring.grid().span(), List.of(), Set.of(), saturation(seed))).look(scoring).problems();
    }

    private Set<EventId> blamed(Scoring scoring, long seed, HypopneaRule rule) {
        return problems(scoring, seed, rule).stream().filter(problem -> problem.rule() == Rule.HYPOPNEA_ALONE)
                .map(problem -> problem.events().getFirst()).collect(Collectors.toSet());
    }

    private List<ScoredEvent> hypopneas(Scoring scoring) {
        return scoring.events().stream().filter(event -> vocabulary.typeOf(event).family() == EventFamily.HYPOPNEA).toList();
    }

    private List<ScoredEvent> breathing(Scoring scoring) {
        return scoring.events().stream().filter(event -> switch (vocabulary.typeOf(event).family()) {
            case APNEA, HYPOPNEA, RERA -> true;
            default -> false;
        }).toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void a_hypopnea_is_blamed_exactly_if_the_index_leaves_it_out(long seed) {
        Scoring scoring = night(seed);
        int counted = 0;
        int left = 0;
        for (HypopneaRule rule : HypopneaRule.values()) {
            Figure figure = NightStatistics.ahiOf(rule);
            NightStatistics all = statistics(scoring, seed, rule);
            Set<EventId> blamed = blamed(scoring, seed, rule);
            if (all.absence(figure).isPresent()) {
                assertEquals(Set.of(), blamed, "what cannot be judged is not blamed");
                continue;
            }
            for (ScoredEvent hypopnea : hypopneas(scoring)) {
                // A RERA in its place keeps its desaturation and arousal, and counts in no AHI.
                NightStatistics without = statistics(scoring.withEventReplaced(hypopnea, hypopnea.withType("rera")), seed, rule);
                boolean counts = all.value(Figure.HYPOPNEAS).orElseThrow() > without.value(Figure.HYPOPNEAS).orElseThrow();
                int share = all.count(figure).orElseThrow() - without.count(figure).orElseThrow();
                assertEquals(counts && !blamed.contains(hypopnea.id()) ? 1 : 0, share,
                        () -> rule + ", seed " + seed + ": " + hypopnea);
                counted += share;
                left += counts && share == 0 ? 1 : 0;
            }
        }
        assertTrue(counted > 0 && left > 0, counted + " counted, " + left + " left out");
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28})
    void what_the_link_key_joins_is_what_was_counted_before(long seed) {
        Scoring scoring = night(seed);
        Belonging first = Belonging.of(scoring, vocabulary);
        List<ScoredEvent> order = new ArrayList<>(scoring.events());
        Collections.shuffle(order, new Random(seed));
        Scoring linked = scoring;
        int joined = 0;
        for (ScoredEvent event : order) {
            Belonging now = Belonging.of(linked, vocabulary);
            Optional<EventLink> link = now.nextLink(linked, event, vocabulary);
            Stream<ScoredEvent> own = Stream.concat(now.desaturationsOf(event).stream(), now.arousalsOf(event).stream());
            if (vocabulary.typeOf(event).family() == EventFamily.LIMB) {
                assertEquals(0, own.filter(effect -> !scoring.links().contains(new EventLink(event.id(), effect.id()))).count());
                continue;
            }
            Optional<EventLink> expected = own.filter(effect -> now.causeOf(effect).isPresent()).findFirst()
                    .map(effect -> new EventLink(event.id(), effect.id()))
                    .or(() -> now.causeOf(event).map(cause -> new EventLink(cause.id(), event.id())));
            if (expected.isPresent()) {
                assertEquals(expected, link, () -> "seed " + seed + ": " + event);
                linked = linked.withLink(link.orElseThrow());
                joined++;
            }
        }
        assertTrue(joined > 5, joined + " links");
        Belonging last = Belonging.of(linked, vocabulary);
        assertEquals(List.of(), last.changedSince(first));
        breathing(scoring).forEach(event -> assertEquals(first.desaturationsOf(event), last.desaturationsOf(event)));
        for (HypopneaRule rule : HypopneaRule.values()) {
            assertEquals(blamed(scoring, seed, rule), blamed(linked, seed, rule));
            NightStatistics before = statistics(scoring, seed, rule);
            NightStatistics after = statistics(linked, seed, rule);
            Figure.in(FigureSection.RESPIRATORY).forEach(figure -> assertEquals(before.value(figure), after.value(figure), figure.code()));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43, 44})
    void what_nobody_linked_belongs_to_one_event_that_it_fits(long seed) {
        Scoring scoring = night(seed);
        Belonging belonging = Belonging.of(scoring, vocabulary);
        Set<EventId> given = new HashSet<>();
        for (ScoredEvent event : breathing(scoring)) {
            for (List<ScoredEvent> effects : List.of(belonging.desaturationsOf(event), belonging.arousalsOf(event))) {
                Set<EventId> linked = effects.stream().map(ScoredEvent::id)
                        .filter(id -> scoring.links().contains(new EventLink(event.id(), id))).collect(Collectors.toSet());
                if (linked.isEmpty() && !effects.isEmpty()) {
                    assertEquals(1, effects.size());
                    assertTrue(given.add(effects.getFirst().id()), "given out twice");
                    assertEquals(Optional.of(event), belonging.causeOf(effects.getFirst()));
                    assertTrue(new org.onbam.scoring.LinkRules(vocabulary).fits(event, effects.getFirst()));
                } else {
                    assertEquals(effects.size(), linked.size(), "a link wins over what lies near");
                }
            }
        }
        assertTrue(given.size() > 5, given.size() + " given out");
    }

    @ParameterizedTest
    @ValueSource(longs = {61, 62, 63, 64, 65, 66})
    void a_breathing_event_that_no_index_counts_has_a_problem_or_touches_an_unscored_epoch(long seed) {
        Scoring scoring = night(seed);
        Set<EventId> out = problems(scoring, seed, HypopneaRule.A).stream()
                .filter(problem -> EnumSet.of(Rule.RESPIRATORY_IN_WAKE, Rule.OUTSIDE_LIGHTS).contains(problem.rule()))
                .flatMap(problem -> problem.events().stream()).collect(Collectors.toSet());
        Lights lights = Lights.of(scoring);
        int all = statistics(scoring, seed, HypopneaRule.A).count(Figure.RDI).orElse(0);
        for (ScoredEvent event : scoring.events()) {
            if (vocabulary.typeOf(event).family() != EventFamily.RERA) {
                continue;
            }
            int without = statistics(scoring.withEventReplaced(event, event.withType("snoring")), seed, HypopneaRule.A)
                    .count(Figure.RDI).orElse(0);
            int first = scoring.grid().epochAt(event.span().startNanos());
            int last = scoring.grid().epochAt(event.span().endNanos() - 1);
            boolean unscored = scoring.hypnogram().range(first, last + 1).contains(SleepStage.UNSCORED);
            boolean edge = first < lights.firstEpoch() || last >= lights.endEpoch();
            if (without == all && !unscored && !edge) {
                assertTrue(out.contains(event.id()), () -> "seed " + seed + ": " + event + " counts nowhere");
            } else if (out.contains(event.id())) {
                assertEquals(all, without, () -> "seed " + seed + ": " + event + " counts and is blamed");
            }
        }
    }
}
