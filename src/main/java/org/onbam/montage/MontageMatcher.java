package org.onbam.montage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onbam.message.Message;
import org.onbam.model.Derivation;
import org.onbam.model.Recording;
import org.onbam.model.SignalInfo;

/// Finds in one recording what plans ask for.
///
/// A signal whose header cannot carry anything (a digital range of one step) answers no wish but that of its own label.
/// Works on the header alone, in microseconds; immutable.
public final class MontageMatcher {

    private final Recording recording;
    private final List<RecognisedLabel> labels;
    private final List<SignalName> names;
    private final Map<String, SignalInfo> byName = new HashMap<>();
    private final ElectrodeSearch electrodes;

    /// @param labels what the signals are, by index, see [LabelRecogniser]
    public MontageMatcher(Recording recording, List<RecognisedLabel> labels) {
        this.recording = recording;
        this.labels = List.copyOf(labels);
        this.names = SignalName.of(recording);
        recording.signals().forEach(signal -> byName.put(names.get(signal.index()).key(), signal));
        this.electrodes = new ElectrodeSearch(recording, labels);
    }

    /// With the labels as the rules and the corrections for the recording's device understand them.
    public static MontageMatcher of(Recording recording, LabelCorrections corrections) {
        return new MontageMatcher(recording,
                LabelRecogniser.standard().recognise(recording, corrections.of(Device.of(recording))));
    }

    public Recording recording() {
        return recording;
    }

    /// What the signals are, by index.
    public List<RecognisedLabel> labels() {
        return labels;
    }

    /// The signals' lasting names, by index.
    public List<SignalName> names() {
        return names;
    }

    public MatchedMontage match(MontagePlan plan) {
        List<MatchedLane> lanes = new ArrayList<>();
        List<MatchedLane> absent = new ArrayList<>();
        for (int place = 0; place < plan.channels().size(); place++) {
            PlannedChannel wish = plan.channels().get(place);
            MatchedLane lane = lane(place, wish);
            boolean isShown = !lane.isMissing() || wish.presence() == Presence.REQUIRED;
            (isShown ? lanes : absent).add(lane);
        }
        return new MatchedMontage(plan, lanes, absent);
    }

    private MatchedLane lane(int place, PlannedChannel wish) {
        for (int choice = 0; choice < wish.sought().size(); choice++) {
            Optional<Found> found = find(wish.sought().get(choice));
            if (found.isPresent()) {
                Found it = found.get();
                SignalInfo first = recording.baseOf(it.derivation());
                return new MatchedLane(place, LaneFit.found(wish, it.name(), it.derivation(), first), choice,
                        choice == 0 ? it.why() : Message.of("montage.why.instead", wish.sought().getFirst().text(), it.why()));
            }
        }
        return new MatchedLane(place, LaneFit.missing(wish), -1, Message.of("montage.why.missing", wish.soughtInFull()));
    }

    Optional<Found> find(Sought sought) {
        return switch (sought) {
            case Sought.Electrode electrode -> electrodes.find(electrode);
            case Sought.OfSensor sensor -> ofSensor(sensor);
            case Sought.Labelled(SignalName name) -> Optional.ofNullable(byName.get(name.key()))
                    .map(signal -> found(signal, Message.of("montage.why.label", signal.label())));
        };
    }

    /// What a person said comes first, then what is scored, then what stands in for it, those of a clear label before
    /// those that only their unit tells, each in the order of the file.
    private Optional<Found> ofSensor(Sought.OfSensor wish) {
        return recording.signals().stream().filter(signal -> isOf(wish, labels.get(signal.index())))
                .filter(signal -> !isConstant(signal))
                .sorted(Comparator.comparing((SignalInfo s) -> !labels.get(s.index()).isCorrected())
                        .thenComparing(s -> labels.get(s.index()).use())
                        .thenComparing(s -> labels.get(s.index()).isByUnit()))
                .skip(wish.ordinal() - 1L).findFirst()
                .map(signal -> found(signal, why(signal, labels.get(signal.index()))));
    }

    private static boolean isOf(Sought.OfSensor wish, RecognisedLabel label) {
        return label.sensor() == wish.sensor() && label.use() != RecognisedLabel.Use.TECHNICAL
                && (wish.side() == Side.ANY || wish.side() == label.side());
    }

    private static Message why(SignalInfo signal, RecognisedLabel label) {
        return label.isCorrected() ? Message.of("montage.why.corrected", signal.label(), label.sensor().displayName())
                : Message.of("montage.why.alias", signal.label(), label.sensor().displayName(), label.rule());
    }

    private Found found(SignalInfo signal, Message why) {
        return new Found(labels.get(signal.index()).name(), Derivation.of(signal.index()), why);
    }

    /// A header whose digital range is one step wide cannot carry a signal.
    static boolean isConstant(SignalInfo signal) {
        return signal.calibration().filter(c -> c.digitalMaximum() - c.digitalMinimum() < 2).isPresent();
    }

    /// @param name what the lane is called unless the plan says so
    record Found(String name, Derivation derivation, Message why) {

        boolean isFirst(int signal) {
            return derivation.terms().getFirst().signal() == signal;
        }
    }
}
