package org.onbam.signal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.onbam.message.Messages;
import org.onbam.model.Channel;
import org.onbam.model.ChannelKind;
import org.onbam.model.Derivation;
import org.onbam.model.FilterBand;
import org.onbam.model.Montage;
import org.onbam.model.PhysicalUnit;
import org.onbam.model.Recording;
import org.onbam.model.SignalInfo;

/// Montages that suit a recording nobody has set up yet.
///
/// The first shows what is scored, in the AASM order: frontal, central and occipital EEG against the mastoid of the other
/// side, eyes, chin, heart, legs, snore, flow, effort, saturation, pulse, position, then the rest; electrodes recorded
/// against a common reference are derived. The second shows breathing alone, for a pane with a longer page, where there is
/// any; the third then shows the rest of the first, for the pane above that one. The last has every signal in the order of
/// the file, as it stands there.
///
/// Filter bands are those of the AASM manual's technical specifications; ranges in microvolts for voltages. The names of
/// these montages are message keys: show them with [#displayName].
public final class StandardMontages {

    private static final PhysicalUnit MICROVOLTS = new PhysicalUnit("µV");
    /// Kinds from top to bottom.
    private static final List<ChannelKind> ORDER = List.of(ChannelKind.EEG, ChannelKind.EOG, ChannelKind.CHIN_EMG,
            ChannelKind.ECG, ChannelKind.LEG_EMG, ChannelKind.SNORE, ChannelKind.NASAL_PRESSURE,
            ChannelKind.THERMAL_FLOW, ChannelKind.PAP, ChannelKind.EFFORT, ChannelKind.SPO2, ChannelKind.PULSE,
            ChannelKind.CO2, ChannelKind.POSITION, ChannelKind.OTHER);

    private record Candidate(RecognisedLabel label, Channel channel, int index) {
    }

    private StandardMontages() {
    }

    /// @return one to four montages, the best default first; empty for a recording without signals
    public static List<Montage> forRecording(Recording recording) {
        if (recording.signals().isEmpty()) {
            return List.of();
        }
        List<RecognisedLabel> labels = LabelRecogniser.standard().recognise(recording);
        List<Montage> montages = new ArrayList<>();
        List<Channel> scoring = scoring(recording, labels);
        if (!scoring.isEmpty()) {
            montages.add(new Montage("signal.montage.scoring", scoring));
        }
        List<Channel> breathing = scoring.stream().filter(c -> c.kind().isRespiratory()
                || c.kind() == ChannelKind.PULSE || c.kind() == ChannelKind.POSITION).toList();
        if (breathing.stream().anyMatch(c -> c.kind().isRespiratory()) && breathing.size() < scoring.size()) {
            montages.add(new Montage("signal.montage.breathing", breathing));
        }
        List<Channel> staging = scoring.stream().filter(c -> !breathing.contains(c)).toList();
        if (montages.size() == 2 && staging.stream().anyMatch(c -> c.kind() == ChannelKind.EEG)) {
            montages.add(new Montage("signal.montage.staging", staging));
        }
        montages.add(new Montage("signal.montage.all", recording.signals().stream()
                .map(s -> channel(s, labels.get(s.index()), name(s))).toList()));
        return List.copyOf(montages);
    }

    /// The name of a montage in the reader's language; a name that somebody gave stays as it is.
    public static String displayName(Montage montage, Messages messages) {
        return montage.name().startsWith("signal.montage.") ? messages.text(montage.name()) : montage.name();
    }

    private static String name(SignalInfo signal) {
        return signal.label().isBlank() ? "#" + (signal.index() + 1) : signal.label().strip();
    }

    private static List<Channel> scoring(Recording recording, List<RecognisedLabel> labels) {
        List<Candidate> candidates = new ArrayList<>();
        for (SignalInfo signal : recording.signals()) {
            RecognisedLabel label = labels.get(signal.index());
            if (label.use() == RecognisedLabel.Use.SCORE && !isConstant(signal)) {
                candidates.add(new Candidate(label, channel(signal, label, label.name()), signal.index()));
            }
        }
        candidates.removeIf(c -> isRawPartOf(c, candidates));
        candidates.replaceAll(c -> derived(c, recording, labels));
        Comparator<Candidate> order = Comparator.comparingInt(c -> ORDER.indexOf(c.label().kind()));
        candidates.sort(order.thenComparingDouble(c -> place(c.label())).thenComparingInt(Candidate::index));
        return candidates.stream().map(Candidate::channel).toList();
    }

    /// A header whose digital range is one step wide cannot carry a signal.
    private static boolean isConstant(SignalInfo signal) {
        return signal.calibration().filter(c -> c.digitalMaximum() - c.digitalMinimum() < 2).isPresent();
    }

    /// `C3` beside a recorded `C3-M2` is the same trace twice.
    private static boolean isRawPartOf(Candidate raw, List<Candidate> all) {
        return raw.label().isReferential() && all.stream().anyMatch(c -> !c.label().isReferential()
                && c.label().electrode().equals(raw.label().electrode()));
    }

    private static Candidate derived(Candidate raw, Recording recording, List<RecognisedLabel> labels) {
        if (!raw.label().isReferential()) {
            return raw;
        }
        for (String mastoid : mastoidsFor(raw.label())) {
            Optional<SignalInfo> reference = recording.signals().stream().filter(isReference(mastoid, raw, labels))
                    .findFirst();
            if (reference.isPresent()) {
                Channel c = raw.channel();
                return new Candidate(raw.label(), new Channel(c.name() + "-" + mastoid, c.kind(),
                        Derivation.difference(raw.index(), reference.get().index()), c.unit(), c.band(), c.range(),
                        c.weight()), raw.index());
            }
        }
        return raw;
    }

    private static Predicate<SignalInfo> isReference(String mastoid, Candidate raw, List<RecognisedLabel> labels) {
        return signal -> labels.get(signal.index()).electrode().equals(mastoid)
                && labels.get(signal.index()).reference().equals(raw.label().reference())
                && signal.unit().isVoltage();
    }

    /// AASM: EEG against the mastoid of the other side; both eyes against M2; the middle line against either.
    private static List<String> mastoidsFor(RecognisedLabel label) {
        if (label.kind() == ChannelKind.EOG) {
            return List.of("M2", "M1");
        }
        char side = label.electrode().charAt(label.electrode().length() - 1);
        boolean right = Character.isDigit(side) && (side - '0') % 2 == 0;
        return right ? List.of("M1", "M2") : List.of("M2", "M1");
    }

    /// Order among electrodes: F, C, O first, as the manual lists them; the right side (its recommended one) before the left.
    private static double place(RecognisedLabel label) {
        if (!label.isElectrode()) {
            return label.kind() == ChannelKind.EFFORT && label.name().toUpperCase(Locale.ROOT).contains("ABD")
                    ? 1 : 0;
        }
        String electrode = label.electrode();
        if (label.kind() == ChannelKind.EOG) {
            return List.of("E1", "LOC", "POS8", "E2", "ROC", "POS18").indexOf(electrode);
        }
        int recommended = List.of("F4", "F3", "C4", "C3", "O2", "O1").indexOf(electrode);
        if (recommended >= 0) {
            return recommended;
        }
        String region = electrode.replaceAll("(Z|\\d+)$", "");
        int row = List.of("FP", "AF", "F", "FT", "FC", "T", "C", "TP", "CP", "P", "PO", "O", "I").indexOf(region);
        return 10 + (row < 0 ? 20 : row);
    }

    private static Channel channel(SignalInfo signal, RecognisedLabel label, String name) {
        PhysicalUnit unit = signal.unit().isVoltage() ? MICROVOLTS : signal.unit();
        boolean scored = label.use() != RecognisedLabel.Use.TECHNICAL;
        return new Channel(name, label.kind(), Derivation.of(signal.index()), unit,
                scored ? band(label.kind(), signal) : FilterBand.OFF,
                scored && signal.unit().isVoltage() ? range(label.kind(), signal) : Optional.empty(), weight(label.kind()));
    }

    /// AASM manual, technical specifications: low- and high-frequency filter settings.
    private static FilterBand band(ChannelKind kind, SignalInfo signal) {
        return switch (kind) {
            case EEG, EOG -> new FilterBand(0.3, 35, 0);
            case CHIN_EMG, LEG_EMG -> canCarry(signal, 10) ? new FilterBand(10, 100, 0) : FilterBand.OFF;
            case SNORE -> canCarry(signal, 10) && !signal.unit().text().equals("dB")
                    ? new FilterBand(10, 100, 0) : FilterBand.OFF;
            case ECG -> new FilterBand(0.3, 70, 0);
            case THERMAL_FLOW, EFFORT -> new FilterBand(0.1, 15, 0);
            // DC or 0.03 Hz: a flattened breath must stay flat
            case NASAL_PRESSURE -> new FilterBand(0, 100, 0);
            case PAP, SPO2, PULSE, CO2, POSITION, OTHER -> FilterBand.OFF;
        };
    }

    /// Sleep-EDF stores the envelope of its chin EMG at 1 Hz: a high-pass would leave nothing of it.
    private static boolean canCarry(SignalInfo signal, double hz) {
        return signal.rate().hertz() > 4 * hz;
    }

    private static Optional<Channel.Range> range(ChannelKind kind, SignalInfo signal) {
        return switch (kind) {
            case EEG -> Optional.of(Channel.Range.symmetric(75));
            case EOG -> Optional.of(Channel.Range.symmetric(150));
            case CHIN_EMG -> canCarry(signal, 10) ? Optional.of(Channel.Range.symmetric(40)) : Optional.empty();
            case LEG_EMG -> canCarry(signal, 10) ? Optional.of(Channel.Range.symmetric(100)) : Optional.empty();
            case ECG -> Optional.of(Channel.Range.symmetric(1500));
            case NASAL_PRESSURE, THERMAL_FLOW, PAP, EFFORT, SPO2, PULSE, CO2, SNORE, POSITION, OTHER ->
                Optional.empty();
        };
    }

    private static double weight(ChannelKind kind) {
        return switch (kind) {
            case SPO2 -> 1.2;
            case POSITION, PULSE -> 0.7;
            case EEG, EOG, CHIN_EMG, LEG_EMG, ECG, NASAL_PRESSURE, THERMAL_FLOW, PAP, EFFORT, CO2, SNORE, OTHER -> 1;
        };
    }
}
