package org.onbam.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import org.onbam.agreement.Dispute.Kind;
import org.onbam.model.EpochGrid;
import org.onbam.model.EventFamily;
import org.onbam.model.EventVocabulary;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;
import org.onbam.model.SleepStage;
import org.onbam.model.TimeSpan;

/// What the scorers of one night see alike, and what differently. Disputes about stages are runs of epochs; disputes about events are one each. Immutable once made; 1,000 epochs and 500 events of five scorers cost
/// some tens of milliseconds.
///
/// An epoch is agreed on where two or more scored it, all alike, an event where all have it, of one type, with edges near enough
/// ([#NEAR_ENOUGH], [#NEAR_SECONDS]). Lights are agreed on within one epoch. Of everything else (artefacts, positions, notes) only what all have
/// is agreed on, and nothing is disputed.
public final class Disagreement {

    /// Events of one type that share half their time need no decision about their edges.
    public static final double NEAR_ENOUGH = 0.5;
    /// Nor do those whose edges lie this near, seconds: chosen, so that a movement of 2 s is no dispute for 1 s.
    public static final double NEAR_SECONDS = 2;

    private final List<Scoring> scorings;
    private final StageVotes stages;
    private final List<Dispute> disputes;
    private final List<EventCluster> agreed;
    private final EpochGrid grid;
    private final EventVocabulary vocabulary;
    private final double sleepHours;
    private final Map<Said, Double> kappas = new ConcurrentHashMap<>();
    private final OptionalDouble kappa;

    private record Said(List<SleepStage> votes, int epochs) {
    }

    private Disagreement(List<Scoring> scorings, EventVocabulary vocabulary) {
        this.scorings = List.copyOf(scorings);
        this.grid = scorings.getFirst().grid();
        this.vocabulary = vocabulary;
        this.stages = new StageVotes(CommonGrid.ratings(scorings));
        this.kappa = stages.ratings().kappa();
        this.sleepHours = meanSleepHours();
        this.agreed = new ArrayList<>();
        this.disputes = new ArrayList<>();
        for (int epoch = 0; epoch < stages.epochs(); epoch++) {
            if (stages.isDisputed(epoch)) {
                int end = runFrom(epoch);
                disputes.add(ofEpochs(epoch, end));
                epoch = end - 1;
            }
        }
        EventVotes votes = new EventVotes(scorings, vocabulary);
        votes.groups().forEach((group, clusters) -> clusters.forEach(cluster -> sort(Kind.valueOf(group.name()), cluster)));
        votes.lights().forEach(cluster -> sort(Kind.LIGHTS, cluster));
        votes.rest().stream().filter(cluster -> cluster.count() == scorings.size()).forEach(agreed::add);
        agreed.sort(Comparator.comparingLong(cluster -> cluster.span().startNanos()));
        disputes.sort(Dispute.mostConsequentialFirst());
    }

    /// @param scorings of one recording, at least one; epochs are those of the first ([CommonGrid])
    public static Disagreement of(List<Scoring> scorings, EventVocabulary vocabulary) {
        return new Disagreement(scorings, vocabulary);
    }

    /// Those that were compared, in their order.
    public List<Scoring> scorings() {
        return scorings;
    }

    public EventVocabulary vocabulary() {
        return vocabulary;
    }

    public EpochGrid grid() {
        return grid;
    }

    public StageVotes stages() {
        return stages;
    }

    /// Most consequential first.
    public List<Dispute> disputes() {
        return List.copyOf(disputes);
    }

    /// What all scorers have, by time.
    public List<EventCluster> agreed() {
        return List.copyOf(agreed);
    }

    /// Cohen's kappa of two scorers, Fleiss' of more; empty where undefined.
    public OptionalDouble kappa() {
        return kappa;
    }

    private double meanSleepHours() {
        long asleep = 0;
        for (int scorer = 0; scorer < stages.scorers(); scorer++) {
            for (int epoch = 0; epoch < stages.epochs(); epoch++) {
                asleep += stages.of(scorer, epoch).isSleep() ? 1 : 0;
            }
        }
        return asleep * (grid.epochNanos() / (double) TimeSpan.SECOND) / 3600 / stages.scorers();
    }

    // Neighbours of which each scorer says what he says of this one: the first that differs.
    private int runFrom(int epoch) {
        List<SleepStage> votes = votes(epoch);
        int end = epoch + 1;
        while (end < stages.epochs() && votes(end).equals(votes)) {
            end++;
        }
        return end;
    }

    private List<SleepStage> votes(int epoch) {
        List<SleepStage> votes = new ArrayList<>();
        for (int scorer = 0; scorer < stages.scorers(); scorer++) {
            votes.add(stages.of(scorer, epoch));
        }
        return votes;
    }

    /// One epoch of a run, as a dispute of its own.
    public Dispute.OfEpochs part(Dispute.OfEpochs run, int epoch) {
        if (!run.holds(epoch)) {
            throw new IllegalArgumentException("epoch " + epoch + " of " + run.key());
        }
        return ofEpochs(epoch, epoch + 1);
    }

    private Dispute.OfEpochs ofEpochs(int first, int end) {
        List<SleepStage> votes = votes(first);
        double minutes = (end - first) * (grid.epochNanos() / (60.0 * TimeSpan.SECOND));
        List<Effect> effects = new ArrayList<>();
        effects.add(new Effect(Measure.KAPPA, kappas.computeIfAbsent(new Said(votes, end - first), any -> kappaEffect(first, end))));
        if (votes.stream().anyMatch(SleepStage::isSleep) && votes.contains(SleepStage.W)) {
            effects.add(new Effect(Measure.SLEEP_MINUTES, minutes));
        }
        if (votes.contains(SleepStage.R)) {
            effects.add(new Effect(Measure.REM_MINUTES, minutes));
        }
        return new Dispute.OfEpochs(first, end, new TimeSpan(grid.startOf(first), grid.startOf(end)), votes, inOrder(effects));
    }

    // What kappa would be had all said what most say: it hangs on the votes and how many epochs there are, not on where.
    private double kappaEffect(int first, int end) {
        int category = Ratings.STAGES.indexOf(stages.majority(first).leading().getFirst());
        OptionalDouble then = stages.ratings().withAll(first, end, category).kappa();
        return kappa.isPresent() && then.isPresent() ? Math.abs(then.getAsDouble() - kappa.getAsDouble()) : 0;
    }

    private void sort(Kind kind, EventCluster cluster) {
        boolean isAgreed = cluster.count() == stages.scorers() && cluster.isOfOneType() && (kind == Kind.LIGHTS
                ? edgeSeconds(cluster) * TimeSpan.SECOND <= grid.epochNanos() : isNear(cluster));
        if (isAgreed) {
            agreed.add(cluster);
        } else {
            disputes.add(new Dispute.OfEvent(kind, cluster, inOrder(effects(kind, cluster))));
        }
    }

    private static boolean isNear(EventCluster cluster) {
        return cluster.closeness() >= NEAR_ENOUGH || edgeSeconds(cluster) <= NEAR_SECONDS;
    }

    private List<Effect> effects(Kind kind, EventCluster cluster) {
        if (kind == Kind.LIGHTS) {
            return cluster.count() < stages.scorers() ? List.of() : List.of(new Effect(Measure.BED_MINUTES, edgeSeconds(cluster) / 60));
        }
        List<Effect> effects = new ArrayList<>();
        indexOf(kind, cluster).filter(index -> mayBeAsleep(cluster) && sleepHours > 0)
                .ifPresent(index -> effects.add(new Effect(index, 1 / sleepHours)));
        if (!cluster.isOfOneType()) {
            effects.add(new Effect(Measure.TYPE, 1));
        }
        if (cluster.count() > 1 && !isNear(cluster)) {
            effects.add(new Effect(Measure.EDGES, edgeSeconds(cluster)));
        }
        return effects;
    }

    // The index that counts the event by some scorers and not by others.
    private Optional<Measure> indexOf(Kind kind, EventCluster cluster) {
        boolean byAll = cluster.count() == stages.scorers();
        return switch (kind) {
            case RESPIRATORY -> {
                long counted = cluster.events().filter(event -> vocabulary.typeOf(event).family() != EventFamily.RERA).count();
                yield counted > 0 && counted < stages.scorers() ? Optional.of(Measure.AHI)
                        : byAll ? Optional.empty() : Optional.of(Measure.RDI);
            }
            case DESATURATION -> byAll ? Optional.empty() : Optional.of(Measure.DESATURATIONS);
            case AROUSAL -> byAll ? Optional.empty() : Optional.of(Measure.AROUSALS);
            case LIMB -> byAll ? Optional.empty() : Optional.of(Measure.LIMBS);
            case STAGE, LIGHTS -> Optional.empty();
        };
    }

    // An event that begins where nobody sees sleep is in no index.
    private boolean mayBeAsleep(EventCluster cluster) {
        return grid.count() > 0 && cluster.events().map(ScoredEvent::span).anyMatch(span -> {
            int epoch = grid.epochAt(span.startNanos());
            return stages.majority(epoch).of() == 0 || anySleep(epoch);
        });
    }

    private boolean anySleep(int epoch) {
        for (int scorer = 0; scorer < stages.scorers(); scorer++) {
            if (stages.of(scorer, epoch).isSleep()) {
                return true;
            }
        }
        return false;
    }

    private static double edgeSeconds(EventCluster cluster) {
        var starts = cluster.events().mapToLong(event -> event.span().startNanos()).summaryStatistics();
        var ends = cluster.events().mapToLong(event -> event.span().endNanos()).summaryStatistics();
        return Math.max(starts.getMax() - starts.getMin(), ends.getMax() - ends.getMin()) / (double) TimeSpan.SECOND;
    }

    private static List<Effect> inOrder(List<Effect> effects) {
        return effects.stream().sorted(Comparator.comparingDouble(Effect::weight).reversed()).toList();
    }
}
