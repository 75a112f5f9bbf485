package org.onbam.agreement;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.onbam.model.ScoredEvent;
import org.onbam.model.SleepStage;
import org.onbam.model.TimeSpan;

/// One thing that the scorers of a night see differently.
public sealed interface Dispute {

    /// Where to look.
    TimeSpan span();

    /// What it changes, the weightiest first; empty where it changes nothing that is reported.
    List<Effect> effects();

    /// Names it as long as the scorings stay as they are: the same for the same epoch or events, whoever asks.
    String key();

    /// What exactly is in dispute, epoch by epoch, or the one event: which, and what each says. A decision holds for just one of
    /// these facts.
    List<String> facts();

    /// How much it changes, in the steps of [Measure].
    default double consequence() {
        return effects().stream().mapToDouble(Effect::weight).sum();
    }

    /// Most consequential first, then by time.
    static Comparator<Dispute> mostConsequentialFirst() {
        return Comparator.comparingDouble(Dispute::consequence).reversed().thenComparing(byTime());
    }

    static Comparator<Dispute> byTime() {
        return Comparator.comparingLong((Dispute dispute) -> dispute.span().startNanos())
                .thenComparingLong(dispute -> dispute.span().endNanos()).thenComparing(Dispute::key);
    }

    /// The stage of a run of epochs: neighbours of which each scorer says one and the same. Each of them is decided for itself,
    /// though all may be at once.
    ///
    /// @param first 0-based
    /// @param end   the first epoch after them
    /// @param votes one a scorer; `UNSCORED` where that scorer left them out
    record OfEpochs(int first, int end, TimeSpan span, List<SleepStage> votes, List<Effect> effects) implements Dispute {

        public OfEpochs {
            votes = List.copyOf(votes);
            effects = List.copyOf(effects);
            if (first < 0 || end <= first) {
                throw new IllegalArgumentException("epochs " + first + " to " + end);
            }
        }

        public int count() {
            return end - first;
        }

        public boolean holds(int epoch) {
            return epoch >= first && epoch < end;
        }

        /// What is in dispute of one of its epochs.
        public String fact(int epoch) {
            return votes.stream().map(SleepStage::code).collect(Collectors.joining(" ", "epoch " + epoch + ": ", ""));
        }

        @Override
        public String key() {
            return count() == 1 ? "epoch " + first : "epochs " + first + "-" + (end - 1);
        }

        @Override
        public List<String> facts() {
            return IntStream.range(first, end).mapToObj(this::fact).toList();
        }
    }

    /// Whether there is an event, of which type, and where it begins and ends.
    record OfEvent(Kind kind, EventCluster cluster, List<Effect> effects) implements Dispute {

        public OfEvent {
            effects = List.copyOf(effects);
        }

        @Override
        public TimeSpan span() {
            return cluster.span();
        }

        @Override
        public String key() {
            return cluster.events().map(ScoredEvent::id).sorted().map(Object::toString)
                    .collect(Collectors.joining(" ", "event ", ""));
        }

        @Override
        public List<String> facts() {
            return List.of(cluster.events().sorted(Comparator.comparing(ScoredEvent::id)).map(event -> event.id() + " " + event.type()
                    + " " + event.span().startNanos() + " " + event.span().endNanos()).collect(Collectors.joining(", ", "event ", "")));
        }
    }

    /// What is in dispute: `STAGE`, an [EventGroup], or when the lights went off or on.
    enum Kind { STAGE, RESPIRATORY, DESATURATION, AROUSAL, LIMB, LIGHTS }

    default Kind ofKind() {
        return switch (this) {
            case OfEpochs _ -> Kind.STAGE;
            case OfEvent event -> event.kind();
        };
    }
}
