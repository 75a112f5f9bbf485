package org.onbam.montage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.onbam.model.ChannelKind;
import org.onbam.model.FilterBand;
import org.onbam.model.LaneScale;
import org.onbam.model.Montage;
import org.onbam.model.PhysicalUnit;
import org.onbam.model.Recording;
import org.onbam.model.SignalInfo;

/// Montages for a recording nobody has set up yet, made from what it holds; never with an empty lane.
///
/// [#RECORDED] shows what is scored, in the AASM order: frontal, central and occipital EEG against the mastoid of the
/// other side, eyes, chin, heart, legs, snore, flow, effort, saturation, pulse, position, then the rest; electrodes
/// recorded against a common reference are derived. [#BREATHING] is the part of it for a pane with a longer page,
/// [#STAGING] the rest, for the pane above that one. [#STORED] has every signal in the order of the file, as it stands
/// there.
public final class StandardMontages {

    public static final String RECORDED = "recorded";
    public static final String BREATHING = "recorded-breathing";
    public static final String STAGING = "recorded-staging";
    public static final String STORED = "stored";

    private static final Map<String, String> NAMES = Map.of(RECORDED, "montage.name.recorded",
            BREATHING, "montage.name.recorded_breathing", STAGING, "montage.name.recorded_staging",
            STORED, "montage.name.stored");
    /// Kinds from top to bottom.
    private static final List<ChannelKind> ORDER = List.of(ChannelKind.EEG, ChannelKind.EOG, ChannelKind.CHIN_EMG,
            ChannelKind.ECG, ChannelKind.LEG_EMG, ChannelKind.SNORE, ChannelKind.NASAL_PRESSURE,
            ChannelKind.THERMAL_FLOW, ChannelKind.PAP, ChannelKind.EFFORT, ChannelKind.SPO2, ChannelKind.PULSE,
            ChannelKind.CO2, ChannelKind.POSITION, ChannelKind.OTHER);

    private record Candidate(RecognisedLabel label, PlannedChannel channel, int index) {
    }

    private StandardMontages() {
    }

    /// The montages of [#plans] for the labels as the rules understand them.
    public static List<Montage> forRecording(Recording recording) {
        MontageMatcher matcher = MontageMatcher.of(recording, LabelCorrections.NONE);
        return plans(matcher).stream().map(plan -> matcher.match(plan).montage()).toList();
    }

    /// @return one to four plans that this recording answers in every channel, the best default first; empty for a recording
    ///         without signals
    public static List<MontagePlan> plans(MontageMatcher matcher) {
        Recording recording = matcher.recording();
        List<MontagePlan> plans = new ArrayList<>();
        List<PlannedChannel> scored = scored(matcher);
        if (!scored.isEmpty()) {
            plans.add(named(RECORDED, scored));
        }
        List<PlannedChannel> breathing = scored.stream().filter(StandardMontages::isOfBreathing).toList();
        List<PlannedChannel> staging = scored.stream().filter(channel -> !isOfBreathing(channel)).toList();
        if (breathing.stream().anyMatch(channel -> channel.kind().isRespiratory()) && !staging.isEmpty()) {
            plans.add(named(BREATHING, breathing));
            if (staging.stream().anyMatch(channel -> channel.kind() == ChannelKind.EEG)) {
                plans.add(named(STAGING, staging));
            }
        }
        if (!recording.signals().isEmpty()) {
            plans.add(named(STORED, recording.signals().stream().map(signal -> stored(signal, matcher)).toList()));
        }
        return List.copyOf(plans);
    }

    /// Whether plans of that id are made anew for each recording.
    public static boolean isMade(String id) {
        return NAMES.containsKey(id);
    }

    /// The plan of one of these ids without its channels, which only a recording gives it.
    public static MontagePlan named(String id) {
        return named(id, List.of());
    }

    private static MontagePlan named(String id, List<PlannedChannel> channels) {
        return new MontagePlan(id, Objects.requireNonNull(NAMES.get(id), id), 0, channels);
    }

    private static boolean isOfBreathing(PlannedChannel channel) {
        return channel.kind().isRespiratory() || channel.kind() == ChannelKind.PULSE || channel.kind() == ChannelKind.POSITION;
    }

    private static PlannedChannel stored(SignalInfo signal, MontageMatcher matcher) {
        RecognisedLabel label = matcher.labels().get(signal.index());
        PlannedChannel usual = PlannedChannel.usual(label.kind(), new Sought.Labelled(matcher.names().get(signal.index())))
                .withName(signal.label().isBlank() ? "#" + (signal.index() + 1) : signal.label().strip());
        return label.use() == RecognisedLabel.Use.TECHNICAL
                ? usual.withBand(FilterBand.OFF).withScale(LaneScale.FITTED, new PhysicalUnit("")) : usual;
    }

    private static List<PlannedChannel> scored(MontageMatcher matcher) {
        List<Candidate> candidates = new ArrayList<>();
        for (SignalInfo signal : matcher.recording().signals()) {
            RecognisedLabel label = matcher.labels().get(signal.index());
            if (label.use() == RecognisedLabel.Use.SCORE && !MontageMatcher.isConstant(signal)) {
                candidates.add(new Candidate(label, PlannedChannel.usual(label.kind(),
                        new Sought.Labelled(matcher.names().get(signal.index()))), signal.index()));
            }
        }
        candidates.removeIf(c -> isRawPartOf(c, candidates));
        candidates.replaceAll(c -> derived(c, matcher));
        Comparator<Candidate> order = Comparator.comparingInt(c -> ORDER.indexOf(c.label().kind()));
        candidates.sort(order.thenComparingDouble(c -> place(c.label())).thenComparingInt(Candidate::index));
        return candidates.stream().map(Candidate::channel).toList();
    }

    /// `C3` beside a recorded `C3-M2` is the same trace twice.
    private static boolean isRawPartOf(Candidate raw, List<Candidate> all) {
        return raw.label().isReferential() && all.stream().anyMatch(c -> !c.label().isReferential()
                && c.label().electrode().equals(raw.label().electrode()));
    }

    private static Candidate derived(Candidate raw, MontageMatcher matcher) {
        if (!raw.label().isReferential()) {
            return raw;
        }
        Sought.Electrode wish = new Sought.Electrode(raw.label().electrode(), mastoidsFor(raw.label()));
        // a second signal of the same electrode stays as it is
        boolean isFound = matcher.find(wish).filter(found -> found.isFirst(raw.index())).isPresent();
        return isFound ? new Candidate(raw.label(), raw.channel().withSought(List.of(wish)), raw.index()) : raw;
    }

    /// AASM: EEG against the mastoid of the other side; both eyes against M2; the middle line against either.
    private static List<Reference> mastoidsFor(RecognisedLabel label) {
        if (label.kind() == ChannelKind.EOG) {
            return List.of(Reference.of("M2"), Reference.of("M1"));
        }
        char side = label.electrode().charAt(label.electrode().length() - 1);
        boolean right = Character.isDigit(side) && (side - '0') % 2 == 0;
        return right ? List.of(Reference.of("M1"), Reference.of("M2")) : List.of(Reference.of("M2"), Reference.of("M1"));
    }

    /// Order among electrodes: F, C, O first, as the manual lists them; the right side (its recommended one) before the
    /// left.
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
}
