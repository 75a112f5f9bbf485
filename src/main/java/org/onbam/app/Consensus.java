package org.onbam.app;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.onbam.agreement.Disagreement;
import org.onbam.agreement.EventCluster;
import org.onbam.model.EventId;
import org.onbam.model.Hypnogram;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;
import org.onbam.model.SleepStage;
import org.onbam.scoring.LogEntry;
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

    /// What a consensus begins with: the epochs and events that all scorers agree on, with the links between these; each event
    /// is the one in their middle, with an id of its own.
    public static Scoring begun(Disagreement disagreement) {
        List<SleepStage> stages = new ArrayList<>();
        for (int epoch = 0; epoch < disagreement.stages().epochs(); epoch++) {
            stages.add(agreed(disagreement, epoch));
        }
        List<ScoredEvent> events = disagreement.agreed().stream().map(EventCluster::middle).map(Consensus::copy).toList();
        Scoring begun = Scoring.of(disagreement.grid(), Hypnogram.of(stages), events);
        List<ScoringChange> links = new ConsensusLinks(disagreement).changes(begun, List.of());
        return links.isEmpty() ? begun : new Compound("review.change.agreed", links).applyTo(begun);
    }

    private static SleepStage agreed(Disagreement disagreement, int epoch) {
        return disagreement.stages().isAgreed(epoch) ? disagreement.stages().majority(epoch).leading().getFirst() : SleepStage.UNSCORED;
    }

    /// The same event with an id of its own.
    public static ScoredEvent copy(ScoredEvent event) {
        return new ScoredEvent(EventId.random(), event.type(), event.span(), event.channel(), event.comment());
    }

    /// What scorers agree on since the consensus was begun, as one change: stages of epochs that it has none for, and links
    /// ([ConsensusLinks]). Empty where there are none.
    ///
    /// @param log all that was ever done in the consensus
    public static Optional<ScoringChange> caughtUp(Scoring consensus, List<LogEntry> log, Disagreement disagreement) {
        if (!consensus.grid().equals(disagreement.grid())) {
            return Optional.empty();
        }
        BitSet decided = new BitSet();
        Deciding.decisions(consensus).values().forEach(decision -> decision.epoch().ifPresent(decided::set));
        List<SleepStage> before = consensus.hypnogram().range(0, consensus.grid().count());
        List<SleepStage> after = new ArrayList<>(before);
        for (int epoch = 0; epoch < after.size(); epoch++) {
            if (after.get(epoch) == SleepStage.UNSCORED && !decided.get(epoch)) {
                after.set(epoch, agreed(disagreement, epoch));
            }
        }
        List<ScoringChange> parts = new ArrayList<>();
        changed(before, after).ifPresent(parts::add);
        parts.addAll(new ConsensusLinks(disagreement).changes(consensus, log));
        return parts.isEmpty() ? Optional.empty() : Optional.of(new Compound("review.change.agreed", parts));
    }

    // From the first epoch that changes to the last.
    private static Optional<ScoringChange> changed(List<SleepStage> before, List<SleepStage> after) {
        int first = 0;
        int end = after.size();
        while (first < end && before.get(first) == after.get(first)) {
            first++;
        }
        while (end > first && before.get(end - 1) == after.get(end - 1)) {
            end--;
        }
        return first == end ? Optional.empty() : Optional.of(new SetStages(first, before.subList(first, end), after.subList(first, end)));
    }

    /// A decision about an event with the links that can be carried once it is made, and without those that cannot.
    ///
    /// @param decided fits the consensus
    /// @param log     all that was ever done in the consensus
    public static ScoringChange linked(Scoring consensus, Compound decided, List<LogEntry> log, Disagreement disagreement) {
        List<ScoringChange> links = new ConsensusLinks(disagreement).changes(decided.applyTo(consensus), log);
        return links.isEmpty() ? decided
                : new Compound(decided.nameKey(), Stream.concat(decided.parts().stream(), links.stream()).toList());
    }
}
