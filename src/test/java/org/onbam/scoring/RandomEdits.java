package org.onbam.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.onbam.model.Dismissal;
import org.onbam.model.EpochGrid;
import org.onbam.model.EventId;
import org.onbam.model.EventLink;
import org.onbam.model.Hypnogram;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;
import org.onbam.model.SleepStage;
import org.onbam.model.TimeSpan;
import org.onbam.scoring.ScoringChange.AddEvent;
import org.onbam.scoring.ScoringChange.AddLink;
import org.onbam.scoring.ScoringChange.Compound;
import org.onbam.scoring.ScoringChange.Dismiss;
import org.onbam.scoring.ScoringChange.RemoveLink;
import org.onbam.scoring.ScoringChange.ReplaceEvent;
import org.onbam.scoring.ScoringChange.Restore;
import org.onbam.scoring.ScoringChange.SetStages;

/// Edits as a scorer might make them, from a seed: the same seed and the same scoring give the same edits.
public final class RandomEdits {

    private static final List<String> TYPES = List.of("apnea_obstructive", "hypopnea", "arousal", "desat", "lm_left", "새_사건");
    private static final List<String> CHANNELS = List.of("", "C4-M1", "Flow", "산소포화도", "a\tb\"c\\");
    private static final List<String> COMMENTS = List.of("", "다시 볼 것", "\"quoted\", line\nbreak", "nul \u0000 here", "밤\uD83C\uDF19", "'; DROP TABLE event; --");

    private final Random random;

    public RandomEdits(long seed) {
        this.random = new Random(seed);
    }

    /// A scoring of random stages and events.
    public Scoring scoring(int epochs, int events) {
        EpochGrid grid = new EpochGrid(random.nextInt(1000) * 1_000_000L, EpochGrid.EPOCH_NANOS, epochs);
        List<ScoredEvent> all = new ArrayList<>();
        for (int i = 0; i < events; i++) {
            all.add(event(grid));
        }
        List<EventLink> links = new ArrayList<>();
        for (int i = 1; i < all.size(); i += 3) {
            links.add(new EventLink(all.get(i - 1).id(), all.get(i).id()));
        }
        List<Dismissal> dismissals = new ArrayList<>();
        for (int i = 0; i < events; i += 10) {
            dismissals.add(dismissal(grid));
        }
        return Scoring.of(grid, Hypnogram.of(stages(epochs)), all, links, dismissals);
    }

    /// An edit that fits `scoring`: stages, one event added, removed or replaced, two of them
    /// linked or parted, a problem dismissed or restored, or a compound of such, perhaps nested.
    public ScoringChange fitting(Scoring scoring) {
        return fitting(scoring, 2);
    }

    private ScoringChange fitting(Scoring scoring, int depth) {
        int dice = random.nextInt(12);
        List<ScoredEvent> events = scoring.events();
        if (dice == 11) {
            return scoring.dismissals().isEmpty() || random.nextBoolean() ? new Dismiss(dismissal(scoring.grid()))
                    : new Restore(scoring.dismissals().get(random.nextInt(scoring.dismissals().size())));
        } else if (dice < 4) {
            int from = random.nextInt(scoring.grid().count());
            int to = Math.min(scoring.grid().count(), from + 1 + random.nextInt(5));
            return new SetStages(from, scoring.hypnogram().range(from, to), stages(to - from));
        } else if (dice == 9 && depth > 0) {
            List<ScoringChange> parts = new ArrayList<>();
            Scoring next = scoring;
            for (int i = 0, n = 1 + random.nextInt(4); i < n; i++) {
                ScoringChange part = fitting(next, depth - 1);
                next = part.applyTo(next);
                parts.add(part);
            }
            return new Compound("score.several.name", parts);
        } else if (dice < 7 || events.isEmpty()) {
            return new AddEvent(event(scoring.grid()));
        }
        ScoredEvent one = events.get(random.nextInt(events.size()));
        if (dice == 7) {
            return EventChanges.removal(scoring, List.of(one)).orElseThrow();
        } else if (dice == 10) {
            ScoredEvent effect = events.get(random.nextInt(events.size()));
            if (!scoring.linksOf(one.id()).isEmpty()) {
                return new RemoveLink(scoring.linksOf(one.id()).getFirst());
            } else if (effect != one) {
                return new AddLink(new EventLink(one.id(), effect.id()));
            }
        }
        ScoredEvent other = event(scoring.grid());
        return new ReplaceEvent(one, new ScoredEvent(one.id(), other.type(), other.span(), other.channel(), other.comment()));
    }

    private Dismissal dismissal(EpochGrid grid) {
        return new Dismissal(random.nextBoolean() ? "tooShort" : "of.tomorrow", event(grid).span(),
                pick(COMMENTS) + random.nextLong());
    }

    private List<SleepStage> stages(int count) {
        List<SleepStage> stages = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            stages.add(SleepStage.values()[random.nextInt(SleepStage.values().length)]);
        }
        return stages;
    }

    private ScoredEvent event(EpochGrid grid) {
        long start = random.nextLong(-TimeSpan.SECOND, grid.span().endNanos());
        long length = random.nextInt(8) == 0 ? 0 : random.nextLong(60 * TimeSpan.SECOND);
        return new ScoredEvent(new EventId(new UUID(random.nextLong(), random.nextLong())), pick(TYPES),
                new TimeSpan(start, start + length), pick(CHANNELS), pick(COMMENTS));
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
