package org.onbam.simulate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.onbam.model.EventFamily;
import org.onbam.model.EventId;
import org.onbam.model.EventLink;
import org.onbam.model.EventVocabulary;
import org.onbam.model.Hypnogram;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;
import org.onbam.model.SleepStage;
import org.onbam.model.TimeSpan;

/// What another person might make of the same night: most of it the same, some stages drawn out or taken for their neighbours,
/// some events left out, moved, or of another type. Links between events that are left stay.
///
/// How often it differs is chosen so that stages agree about as scorers do (kappa near .8); it is nobody's way of scoring.
///
/// @param seed the same seed makes the same of the same scoring, ids included
public record SecondScorer(long seed) {

    private static final double LATE = 0.35;
    private static final int MOST_EPOCHS_LATE = 3;
    private static final double OTHER_STAGE = 0.04;
    private static final double LEFT_OUT = 0.1;
    private static final double OTHER_TYPE = 0.1;
    private static final double EDGE_SECONDS = 1.2;

    public Scoring of(Scoring first) {
        Random random = new Random(seed);
        Hypnogram stages = stages(first.hypnogram(), random);
        Map<EventId, EventId> ids = new HashMap<>();
        List<ScoredEvent> events = new ArrayList<>();
        for (ScoredEvent event : first.events()) {
            ScoredEvent seen = seen(event, random);
            if (random.nextDouble() >= LEFT_OUT) {
                ids.put(event.id(), seen.id());
                events.add(seen);
            }
        }
        List<EventLink> links = first.links().stream().filter(link -> ids.containsKey(link.cause()) && ids.containsKey(link.effect()))
                .map(link -> new EventLink(ids.getOrDefault(link.cause(), link.cause()), ids.getOrDefault(link.effect(), link.effect()))).toList();
        return Scoring.of(first.grid(), stages, events, links);
    }

    // A change of stage is often seen some epochs later, and a short stretch of sleep as its lighter or deeper neighbour.
    private static Hypnogram stages(Hypnogram first, Random random) {
        List<SleepStage> stages = new ArrayList<>(first.range(0, first.size()));
        for (int epoch = 1; epoch < stages.size(); epoch++) {
            if (first.at(epoch) != first.at(epoch - 1) && random.nextDouble() < LATE) {
                int late = 1 + random.nextInt(MOST_EPOCHS_LATE);
                for (int i = epoch; i < Math.min(stages.size(), epoch + late) && first.at(i) == first.at(epoch); i++) {
                    stages.set(i, first.at(epoch - 1));
                }
            } else if (random.nextDouble() < OTHER_STAGE) {
                stages.set(epoch, neighbour(stages.get(epoch)));
            }
        }
        return Hypnogram.of(stages);
    }

    private static SleepStage neighbour(SleepStage stage) {
        return switch (stage) {
            case W, N2, R -> SleepStage.N1;
            case N1, N3 -> SleepStage.N2;
            case UNSCORED -> SleepStage.UNSCORED;
        };
    }

    private static ScoredEvent seen(ScoredEvent event, Random random) {
        EventId id = new EventId(new UUID(random.nextLong(), random.nextLong()));
        long start = event.span().startNanos() + edge(random);
        long end = event.span().endNanos() + edge(random);
        boolean isApnea = EventVocabulary.standard().typeOf(event).family() == EventFamily.APNEA;
        String type = random.nextDouble() < OTHER_TYPE && isApnea ? "hypopnea" : event.type();
        boolean isMovable = event.span().durationNanos() > 0 && start >= 0 && end - start >= TimeSpan.SECOND / 2;
        return new ScoredEvent(id, type, isMovable ? new TimeSpan(start, end) : event.span(), event.channel(), event.comment());
    }

    private static long edge(Random random) {
        return Math.round(random.nextGaussian() * EDGE_SECONDS * TimeSpan.SECOND);
    }
}
