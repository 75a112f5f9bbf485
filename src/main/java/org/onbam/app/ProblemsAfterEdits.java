package org.onbam.app;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.onbam.message.UserException;
import org.onbam.model.EventId;
import org.onbam.model.EventVocabulary;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;
import org.onbam.model.SleepStage;
import org.onbam.model.TimeSpan;
import org.onbam.scoring.EventChanges;
import org.onbam.scoring.ScoringChange;
import org.onbam.scoring.night.SaturationTrack;
import org.onbam.scoring.rules.Lint;
import org.onbam.scoring.rules.Linter;
import org.onbam.scoring.rules.NightFacts;
import org.onbam.scoring.rules.RuleChoice;
import org.onbam.signal.SlowSeries;

/// How long the rules take to say what an edit of a crowded night of 8 h changed: a stage, an event marked, moved, deleted,
/// by turns.
final class ProblemsAfterEdits {

    private static final TimeSpan NIGHT = TimeSpan.ofSeconds(0, 8 * 3600);
    private static final int WARM_UP = 200;
    private static final int EDITS = 200;

    private ProblemsAfterEdits() {
    }

    static Timing measure(int events) throws UserException {
        Random random = new Random(1);
        Scoring[] scoring = {CrowdedNight.of(NIGHT.durationNanos(), events)};
        Linter linter = new Linter(RuleChoice.STANDARD.rules(), EventVocabulary.standard(),
                new NightFacts(NIGHT, List.of(), Set.of(), Optional.of(new SaturationTrack(saturation(random), "SpO2"))));
        Lint[] lint = {linter.look(scoring[0])};
        Timing.Stopwatch watch = new Timing.Stopwatch();
        for (int edit = 0; edit < WARM_UP + EDITS; edit++) {
            if (edit == WARM_UP) {
                watch.restart();
            }
            scoring[0] = edit(scoring[0], edit, random).applyTo(scoring[0]);
            watch.measure(() -> lint[0] = linter.look(lint[0], scoring[0]));
        }
        return watch.timing();
    }

    private static SlowSeries saturation(Random random) {
        float[] values = new float[(int) (NIGHT.durationNanos() / TimeSpan.SECOND)];
        for (int i = 0; i < values.length; i++) {
            values[i] = 90 + random.nextInt(8);
        }
        return new SlowSeries(TimeSpan.SECOND, values);
    }

    private static ScoringChange edit(Scoring scoring, int turn, Random random) {
        List<ScoredEvent> events = scoring.events();
        ScoredEvent event = events.get(random.nextInt(events.size()));
        int epoch = scoring.grid().epochAt(event.span().startNanos());
        return switch (turn % 4) {
            case 0 -> ScoringChange.SetStages.of(scoring, epoch, epoch + 1, SleepStage.values()[1 + random.nextInt(5)]);
            case 1 -> new ScoringChange.AddEvent(new ScoredEvent(new EventId(new UUID(turn, random.nextLong())), event.type(),
                    event.span().shift(TimeSpan.SECOND), event.channel(), ""));
            case 2 -> new ScoringChange.ReplaceEvent(event, event.withSpan(event.span().shift(TimeSpan.SECOND / 10)));
            default -> EventChanges.removal(scoring, List.of(event)).orElseThrow();
        };
    }
}
