package org.onbam.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onbam.agreement.Disagreement;
import org.onbam.agreement.EventCluster;
import org.onbam.model.EventId;
import org.onbam.model.Hypnogram;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;
import org.onbam.model.SleepStage;
import org.onbam.scoring.ScoringChange;
import org.onbam.scoring.ScoringChange.Compound;
import org.onbam.scoring.ScoringChange.SetStages;
import org.onbam.scoring.ScoringSummary;
import org.onbam.scoring.review.Deciding;

/// The scoring that a reviewer makes by deciding where scorers differ. Pure.
public final class Consensus {

    /// Its name in the library.
    public static final String NAME = ScoringSummary.CONSENSUS;

    private Consensus() {
    }

    /// What a consensus begins with: the epochs and events that all scorers agree on; each event is the one in their middle,
    /// with an id of its own.
    public static Scoring begun(Disagreement disagreement) {
        List<SleepStage> stages = new ArrayList<>();
        for (int epoch = 0; epoch < disagreement.stages().epochs(); epoch++) {
            stages.add(agreed(disagreement, epoch));
        }
        List<ScoredEvent> events = disagreement.agreed().stream().map(EventCluster::middle).map(Consensus::copy).toList();
        return Scoring.of(disagreement.grid(), Hypnogram.of(stages), events);
    }

    private static SleepStage agreed(Disagreement disagreement, int epoch) {
        return disagreement.stages().isAgreed(epoch) ? disagreement.stages().majority(epoch).leading().getFirst() : SleepStage.UNSCORED;
    }

    /// The same event with an id of its own.
    public static ScoredEvent copy(ScoredEvent event) {
        return new ScoredEvent(EventId.random(), event.type(), event.span(), event.channel(), event.comment());
    }

    /// What scorers agree on since the consensus was begun, as one change: stages of epochs that it has none for. Empty where
    /// there are none.
    public static Optional<ScoringChange> caughtUp(Scoring consensus, Disagreement disagreement) {
        if (!consensus.grid().equals(disagreement.grid())) {
            return Optional.empty();
        }
        List<ScoringChange> parts = new ArrayList<>();
        Set<String> decided = Deciding.decisions(consensus).keySet();
        for (int epoch = 0; epoch < consensus.grid().count(); epoch++) {
            if (consensus.hypnogram().at(epoch) == SleepStage.UNSCORED && disagreement.stages().isAgreed(epoch)
                    && !isDecided(decided, epoch)) {
                parts.add(SetStages.of(consensus, epoch, epoch + 1, agreed(disagreement, epoch)));
            }
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(new Compound("review.change.agreed", parts));
    }

    private static boolean isDecided(Set<String> decided, int epoch) {
        return decided.stream().anyMatch(about -> about.startsWith("epoch " + epoch + ":"));
    }
}
