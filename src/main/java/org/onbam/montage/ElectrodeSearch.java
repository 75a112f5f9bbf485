package org.onbam.montage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.onbam.message.Message;
import org.onbam.model.Derivation;
import org.onbam.model.Recording;
import org.onbam.model.SignalInfo;
import org.onbam.montage.MontageMatcher.Found;

/// Finds an electrode against a reference: recorded so, recorded the other way round, or as the difference of what was
/// recorded against something common to both.
final class ElectrodeSearch {

    private static final Set<String> LINKED = Set.of("M1M2", "A1A2", "M12", "A12", "M1+M2", "(M1+M2)", "LE", "CLE");
    private static final Set<String> MEAN = Set.of("AVG", "AV", "AR", "CAR");

    /// The mean of a few electrodes is no neutral reference: it carries what they see.
    private static final int LEAST_FOR_AVERAGE = 8;

    private final List<SignalInfo> signals;
    private final List<RecognisedLabel> labels;

    ElectrodeSearch(Recording recording, List<RecognisedLabel> labels) {
        this.labels = labels;
        this.signals = recording.signals().stream()
                .filter(signal -> labels.get(signal.index()).isElectrode() && !MontageMatcher.isConstant(signal)).toList();
    }

    Optional<Found> find(Sought.Electrode wish) {
        for (Reference reference : wish.references()) {
            Optional<Found> found = recorded(wish.electrode(), reference)
                    .or(() -> switch (reference) {
                        case Reference.Electrodes(List<String> others) -> reversed(wish.electrode(), others)
                                .or(() -> against(wish.electrode(), reference, others));
                        case Reference.Common.AVERAGE -> againstAverage(wish.electrode());
                        case Reference.Common.AS_RECORDED, Reference.Common.COMMON -> Optional.empty();
                    });
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Found> recorded(String electrode, Reference reference) {
        return signals(electrode).filter(signal -> isAgainst(label(signal), reference)).findFirst()
                .map(signal -> new Found(label(signal).name(), Derivation.of(signal.index()),
                        Message.of(label(signal).isCorrected() ? "montage.why.correctedElectrode" : "montage.why.electrode",
                                signal.label(), label(signal).name())));
    }

    private static boolean isAgainst(RecognisedLabel label, Reference wanted) {
        String recorded = label.reference();
        return switch (wanted) {
            case Reference.Common.AS_RECORDED -> true;
            case Reference.Common.COMMON -> label.isReferential();
            case Reference.Common.AVERAGE -> MEAN.contains(recorded);
            case Reference.Electrodes(List<String> electrodes) -> electrodes.size() == 1
                    ? recorded.equals(electrodes.getFirst())
                    : wanted.equals(Reference.LINKED_MASTOIDS) && LINKED.contains(recorded);
        };
    }

    private Optional<Found> reversed(String electrode, List<String> others) {
        return others.size() > 1 ? Optional.empty() : signals(others.getFirst())
                .filter(signal -> label(signal).reference().equals(electrode)).findFirst()
                .map(signal -> new Found(name(electrode, Reference.of(others.getFirst())),
                        new Derivation(List.of(new Derivation.Term(signal.index(), -1))),
                        Message.of("montage.why.reversed", signal.label())));
    }

    private Optional<Found> against(String electrode, Reference reference, List<String> others) {
        for (SignalInfo active : signals(electrode).toList()) {
            List<SignalInfo> subtracted = others.stream()
                    .flatMap(other -> signals(other).filter(isLike(active)).findFirst().stream()).toList();
            if (subtracted.size() == others.size()) {
                return Optional.of(new Found(name(electrode, reference), difference(active, subtracted),
                        Message.of("montage.why.derived", active.label(),
                                subtracted.stream().map(SignalInfo::label).collect(Collectors.joining("+")))));
            }
        }
        return Optional.empty();
    }

    private Optional<Found> againstAverage(String electrode) {
        for (SignalInfo active : signals(electrode).filter(s -> label(s).isReferential()).toList()) {
            List<SignalInfo> scalp = signals.stream().filter(isLike(active))
                    .filter(s -> label(s).sensor() == Sensor.EEG && label(s).use() == RecognisedLabel.Use.SCORE).toList();
            if (scalp.size() >= LEAST_FOR_AVERAGE) {
                return Optional.of(new Found(name(electrode, Reference.AVERAGE), difference(active, scalp),
                        Message.of("montage.why.average", active.label(), scalp.size())));
            }
        }
        return Optional.empty();
    }

    /// Recorded against the same, so that the difference of the two is free of it, in units that can be subtracted.
    private Predicate<SignalInfo> isLike(SignalInfo active) {
        return signal -> label(signal).reference().equals(label(active).reference())
                && (signal.unit().isVoltage() && active.unit().isVoltage() || signal.unit().equals(active.unit()));
    }

    /// The active signal less the mean of the others; it may be one of them.
    private static Derivation difference(SignalInfo active, List<SignalInfo> others) {
        List<Derivation.Term> terms = new ArrayList<>();
        double share = 1.0 / others.size();
        terms.add(new Derivation.Term(active.index(), others.contains(active) ? 1 - share : 1));
        others.stream().filter(other -> !other.equals(active))
                .forEach(other -> terms.add(new Derivation.Term(other.index(), -share)));
        return new Derivation(terms);
    }

    private static String name(String electrode, Reference reference) {
        return LabelRecogniser.display(electrode) + "-"
                + (reference == Reference.AVERAGE ? "Avg" : reference.text());
    }

    private java.util.stream.Stream<SignalInfo> signals(String electrode) {
        return signals.stream().filter(signal -> label(signal).electrode().equals(electrode));
    }

    private RecognisedLabel label(SignalInfo signal) {
        return labels.get(signal.index());
    }
}
