package org.onbam.scoring.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onbam.model.ChannelName;
import org.onbam.model.EpochGrid;
import org.onbam.model.EventId;
import org.onbam.model.EventLink;
import org.onbam.model.EventVocabulary;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;
import org.onbam.model.SleepStage;
import org.onbam.model.TimeSpan;
import org.onbam.scoring.EventChanges;
import org.onbam.scoring.ScoringChange;
import org.onbam.scoring.night.HypopneaRule;
import org.onbam.scoring.night.SaturationTrack;
import org.onbam.signal.SlowSeries;

/// What is found after an edit from what was found before it is what is found from nothing: with all rules on, on a crowded
/// night, over edits of every kind. The seed names a failure.
class LinterAfterEditsTest {

    private static final long S = TimeSpan.SECOND;
    private static final int EPOCHS = 240;
    private static final int EVENTS = 400;
    private static final int EDITS = 500;
    private static final List<String> TYPES = List.of("apnea_obstructive", "hypopnea", "hypopnea", "rera", "desat", "desat",
            "arousal", "arousal_respiratory", "artifact", "cheynestokes_breathing", "rswa", "apnea_central", "lm_left", "lm_right", "plm", "plm_left", "note", "snoring", "lights_off",
            "lights_on", "of_tomorrow");

    private final Linter linter = new Linter(new RuleSet(Edition.AASM_3, HypopneaRule.A, EnumSet.allOf(Rule.class)),
            EventVocabulary.standard(), new NightFacts(TimeSpan.ofSeconds(0, EPOCHS * 30 - 7),
            List.of(TimeSpan.ofSeconds(2000, 90), TimeSpan.ofSeconds(5000, 3)), Set.of(ChannelName.of("Flow"), ChannelName.of("Leg")),
            Optional.of(new SaturationTrack(saturation(), "SpO2"))));

    private static SlowSeries saturation() {
        Random random = new Random(3);
        float[] values = new float[EPOCHS * 30];
        for (int i = 0; i < values.length; i++) {
            values[i] = i % 900 < 30 ? Float.NaN : i % 900 < 400 ? 95 : 90 + random.nextInt(7);
        }
        return new SlowSeries(S, values);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void the_same_is_found_as_from_nothing(long seed) {
        Random random = new Random(seed);
        Scoring scoring = night(random);
        Lint lint = linter.look(scoring);
        assertEquals(EVENTS, lint.looked());
        Set<Rule> seen = EnumSet.noneOf(Rule.class);
        long looked = 0;
        long events = 0;
        for (int i = 0; i < EDITS; i++) {
            ScoringChange change = edit(scoring, random);
            Scoring next = change.applyTo(scoring);
            lint = linter.look(lint, next);
            int edit = i;
            assertEquals(linter.look(next).problems(), lint.problems(), () -> "seed " + seed + ", edit " + edit + ": " + change);
            lint.problems().forEach(problem -> seen.add(problem.rule()));
            looked += lint.looked();
            events += next.events().size();
            scoring = next;
        }
        Set<Rule> ofEvents = EnumSet.range(Rule.TOO_SHORT, Rule.OUTSIDE_LIGHTS);
        ofEvents.removeAll(seen);
        assertEquals(Set.of(), ofEvents, "rules that were not put to the test");
        assertTrue(looked < events / 3, looked + " of " + events + " events were looked at");
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6})
    void every_fix_fits_the_scoring_it_was_made_for_and_mends_its_problem(long seed) {
        Random random = new Random(seed);
        Scoring scoring = night(random);
        List<Problem> problems = linter.look(scoring).problems();
        for (int i = 0; i < 300; i++) {
            Problem problem = problems.get(random.nextInt(problems.size()));
            for (Fix fix : problem.fixes()) {
                Scoring after = fix.on(scoring).orElseThrow().applyTo(scoring);
                boolean left = linter.look(after).problems().stream().anyMatch(other -> other.rule() == problem.rule()
                        && other.sentence().equals(problem.sentence()) && other.events().equals(problem.events())
                        && other.span().equals(problem.span()));
                assertTrue(!left, () -> fix + " did not mend " + problem);
            }
        }
    }

    private static Scoring night(Random random) {
        EpochGrid grid = new EpochGrid(0, EpochGrid.EPOCH_NANOS, EPOCHS);
        Scoring scoring = Scoring.empty(grid);
        List<ScoredEvent> events = new ArrayList<>();
        for (int i = 0; i < EVENTS; i++) {
            events.add(event(random, TYPES.get(random.nextInt(TYPES.size()))));
        }
        scoring = scoring.withEvents(events);
        for (int epoch = 0; epoch < EPOCHS; epoch += 4) {
            scoring = stages(scoring, random, epoch, epoch + 4).applyTo(scoring);
        }
        return scoring;
    }

    private static ScoredEvent event(Random random, String type) {
        long start = random.nextLong(-10 * S, EPOCHS * 30 * S);
        long length = type.startsWith("lights") ? 0 : random.nextInt(40) == 0 ? 1800 * S : random.nextLong(30 * S);
        return new ScoredEvent(new EventId(new UUID(random.nextLong(), random.nextLong())), type, new TimeSpan(start, start + length),
                List.of("", "Flow", "Leg", "Nowhere").get(random.nextInt(4)), "");
    }

    private static ScoringChange stages(Scoring scoring, Random random, int from, int to) {
        SleepStage stage = SleepStage.values()[random.nextInt(6)];
        return ScoringChange.SetStages.of(scoring, from, Math.min(EPOCHS, to), stage);
    }

    private static ScoringChange edit(Scoring scoring, Random random) {
        List<ScoredEvent> events = scoring.events();
        ScoredEvent one = events.get(random.nextInt(events.size()));
        ScoredEvent other = events.get(random.nextInt(events.size()));
        long shift = random.nextLong(-20 * S, 20 * S);
        return switch (random.nextInt(12)) {
            case 0 -> new ScoringChange.AddEvent(event(random, one.type()));
            case 1 -> EventChanges.removal(scoring, List.of(one)).orElseThrow();
            case 2 -> new ScoringChange.ReplaceEvent(one, one.withSpan(one.span().shift(shift)));
            case 3 -> new ScoringChange.ReplaceEvent(one, one.withSpan(event(random, one.type()).span()));
            case 4 -> new ScoringChange.ReplaceEvent(one, one.withType(other.type()));
            case 5 -> new ScoringChange.ReplaceEvent(one, one.withComment("look " + shift));
            case 6 -> new ScoringChange.AddEvent(new ScoredEvent(new EventId(new UUID(random.nextLong(), random.nextLong())),
                    one.type(), one.span(), one.channel(), ""));
            case 7, 8 -> {
                int from = random.nextInt(EPOCHS);
                yield stages(scoring, random, from, from + 1 + random.nextInt(4));
            }
            case 9 -> scoring.links().isEmpty() ? new ScoringChange.AddEvent(event(random, "desat"))
                    : new ScoringChange.RemoveLink(scoring.links().get(random.nextInt(scoring.links().size())));
            case 10 -> one == other || scoring.links().contains(new EventLink(one.id(), other.id()))
                    ? new ScoringChange.AddEvent(event(random, "hypopnea"))
                    : new ScoringChange.AddLink(new EventLink(one.id(), other.id()));
            default -> {
                ScoringChange first = edit(scoring, random);
                yield new ScoringChange.Compound("score.change.split",
                        List.of(first, edit(first.applyTo(scoring), random)));
            }
        };
    }
}
