package org.onbam.montage;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onbam.model.ChannelKind;
import org.onbam.model.PhysicalUnit;
import org.onbam.model.Recording;
import org.onbam.model.SampleRate;
import org.onbam.model.SignalInfo;

/// Understands the labels of signals as amplifiers and exporters of the world write them.
///
/// In this order: the label is cleaned (NFKC, one kind of separator, no type prefix); technical signals, then
/// electrodes of the 10-10 system, then the alias table `assets/montages/aliases.tsv` decide; at last unit and rate
/// must make sense (no EEG in `%`, no flow sensor called thermal that reads cmH2O). A new label is a line in the table.
///
/// The labels of one recording are read together, because `A1` is a mastoid except beside `A3`, where it is an input of
/// a BioSemi cap. Immutable.
public final class LabelRecogniser {

    private static final class Standard {
        static final LabelRecogniser RECOGNISER = new LabelRecogniser(Alias.table());
    }

    private static final Pattern SEPARATORS = Pattern.compile("[_:/,\\s]+");
    private static final Pattern LAST_DOTS = Pattern.compile("(?<=[A-Z0-9])\\.+$");
    private static final Pattern WORDS = Pattern.compile("[ .()\\[\\]\\-]+");
    private static final Pattern PREFIX = Pattern.compile("^(EEG|EOG|POLY|POL)[ \\-]+(?=\\S)");
    private static final String ELECTRODE =
            "(?:FP|AFP|AF|FFT|FFC|FT|FC|F|FTT|FCC|TTP|CCP|T|C|TPP|CPP|TP|CP|TPPO|PPO|P|PO|POO|O|I|N)(?:Z|10|[1-9])"
            + "|A[12]|M[12]|NZ|E[12]|LOC|ROC|POS8|POS18";
    static final Set<String> EYES = Set.of("E1", "E2", "LOC", "ROC", "POS8", "POS18");
    private static final Pattern ONE = Pattern.compile("^(" + ELECTRODE + ")$");
    private static final Pattern PAIR = Pattern.compile("^(" + ELECTRODE + ")[- ]*-?[- ]*(" + ELECTRODE
            + "|REF\\d?|LE|AVG|AV|AR|CLE|CAR|M1M2|A1A2|M12|A12|\\(?M1\\+M2\\)?)$");
    static final String BUT_IN = ", but in ";
    private static final Pattern BIOSEMI = Pattern.compile("^[A-I]\\d{1,2}$");

    private final List<Alias> aliases;

    private LabelRecogniser(List<Alias> aliases) {
        this.aliases = aliases;
    }

    /// The recogniser with the table that comes with the program, read at first use.
    public static LabelRecogniser standard() {
        return Standard.RECOGNISER;
    }

    /// The words that its labels are made of, in capitals: whoever asks whether a label says more than what was recorded.
    public Set<String> words() {
        return aliases.stream().flatMap(alias -> Stream.of(alias.pattern().split("[^A-Z0-9]+")))
                .filter(word -> !word.isEmpty()).collect(Collectors.toSet());
    }

    /// The labels of all signals of a recording, by index, by the rules alone.
    public List<RecognisedLabel> recognise(Recording recording) {
        return recognise(recording, LabelCorrections.OfDevice.NONE);
    }

    /// The labels of all signals of a recording, by index; what somebody said of a signal wins.
    public List<RecognisedLabel> recognise(Recording recording, LabelCorrections.OfDevice corrections) {
        List<SignalName> names = SignalName.of(recording);
        List<RecognisedLabel> labels = new ArrayList<>(byRules(recording));
        for (SignalInfo signal : recording.signals()) {
            corrections.meaning(names.get(signal.index()))
                    .ifPresent(meaning -> labels.set(signal.index(), corrected(signal, meaning)));
        }
        return List.copyOf(labels);
    }

    private static RecognisedLabel corrected(SignalInfo signal, SignalMeaning meaning) {
        return switch (meaning) {
            case SignalMeaning.OfElectrode(String electrode, String reference) ->
                electrode(electrode, reference, clean(signal.label()), RecognisedLabel.BY_USER);
            case SignalMeaning.OfSensor(Sensor sensor, Side side) -> new RecognisedLabel(sensor, side,
                    sensor == Sensor.NOTHING ? RecognisedLabel.Use.TECHNICAL : RecognisedLabel.Use.SCORE,
                    named(signal), "", "", RecognisedLabel.BY_USER);
        };
    }

    private static String named(SignalInfo signal) {
        return signal.label().isBlank() ? "#" + (signal.index() + 1) : signal.label().strip();
    }

    private List<RecognisedLabel> byRules(Recording recording) {
        Set<String> labels = recording.signals().stream().map(s -> clean(s.label())).collect(Collectors.toSet());
        boolean biosemi = labels.contains("A3") && labels.contains("A4");
        List<RecognisedLabel> recognised = new ArrayList<>();
        for (SignalInfo signal : recording.signals()) {
            boolean input = biosemi && BIOSEMI.matcher(clean(signal.label())).matches();
            recognised.add(input ? new RecognisedLabel(Sensor.EEG, Side.NONE, RecognisedLabel.Use.SCORE,
                    signal.label().strip(), "", "", "BioSemi input") : recognise(signal));
        }
        return List.copyOf(recognised);
    }

    /// One label by itself.
    public RecognisedLabel recognise(SignalInfo signal) {
        String label = clean(signal.label());
        RecognisedLabel alias = byAlias(label, signal);
        if (alias.use() == RecognisedLabel.Use.TECHNICAL) {
            return alias;
        }
        RecognisedLabel electrode = byElectrode(label, signal);
        return sane(electrode.isElectrode() ? electrode : alias, signal);
    }

    /// What a label alone says, where unit and rate are not at hand, as in the library's list.
    public ChannelKind kindOf(String label) {
        SignalInfo bare = new SignalInfo(0, label, "", new PhysicalUnit("uV"), Optional.empty(), "", 1,
                SampleRate.ofHertz(1), 0);
        RecognisedLabel alias = byAlias(clean(label), bare);
        RecognisedLabel electrode = byElectrode(clean(label), bare);
        return electrode.isElectrode() && alias.use() != RecognisedLabel.Use.TECHNICAL ? electrode.kind() : alias.kind();
    }

    /// The form in which labels are compared.
    static String clean(String label) {
        // most labels are ASCII, and loading the tables of normalisation takes 20 ms of the first opening
        String plain = label.chars().allMatch(c -> c < 128) ? label : withoutMarks(label);
        return plain.toUpperCase(Locale.ROOT)
                .transform(text -> SEPARATORS.matcher(text).replaceAll(" "))
                .transform(text -> LAST_DOTS.matcher(text).replaceAll("."))
                .strip();
    }

    private static String withoutMarks(String label) {
        String decomposed = Normalizer.normalize(label, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        return Normalizer.normalize(decomposed, Normalizer.Form.NFKC);
    }

    private RecognisedLabel byAlias(String label, SignalInfo signal) {
        String name = named(signal);
        List<String> words = List.of(WORDS.split(label));
        for (Alias alias : aliases) {
            if (alias.matches(label, words)) {
                return new RecognisedLabel(alias.sensor(), side(alias.sensor(), label), alias.use(), name, "", "",
                        alias.rule() + " " + alias.pattern());
            }
        }
        boolean eeg = label.startsWith("EEG") && signal.unit().isVoltage();
        return new RecognisedLabel(eeg ? Sensor.EEG : Sensor.OTHER, Side.NONE, RecognisedLabel.Use.SCORE, name, "", "",
                eeg ? "prefix EEG" : "none");
    }

    /// Only what there is a left and a right one of has a side: `H.R.` is no heart rate of the right.
    private static Side side(Sensor sensor, String label) {
        return switch (sensor) {
            case EOG, CHIN, LEG -> Side.of(label);
            case EEG, ECG, SNORE, SOUND_LEVEL, NASAL_PRESSURE, THERMISTOR, PAP_FLOW, PAP_PRESSURE, PAP_LEAK, THORAX, ABDOMEN,
                 RIP_SUM, RIP_FLOW, EFFORT, SPO2, PULSE, PLETH, ETCO2, TCCO2, CO2, POSITION, GRAVITY_X, GRAVITY_Y, GRAVITY_Z,
                 OTHER, NOTHING -> Side.NONE;
        };
    }

    private static RecognisedLabel byElectrode(String label, SignalInfo signal) {
        String bare = PREFIX.matcher(label).replaceFirst("").replaceAll("[. ]+$", "").replaceAll("\\s*-\\s*", "-");
        Matcher pair = PAIR.matcher(bare);
        if (pair.matches()) {
            return electrode(pair.group(1), reference(pair.group(2)), label, "electrode");
        }
        Matcher one = ONE.matcher(bare);
        if (one.matches()) {
            return electrode(one.group(1), "", label, "electrode");
        }
        return new RecognisedLabel(Sensor.OTHER, Side.NONE, RecognisedLabel.Use.SCORE, named(signal), "", "", "none");
    }

    private static RecognisedLabel electrode(String written, String reference, String label, String matched) {
        String active = mastoid(written);
        boolean eye = EYES.contains(active) || label.startsWith("EOG");
        boolean mastoid = active.equals("M1") || active.equals("M2");
        String shown = display(active) + (reference.isEmpty() || reference.equals("REF") ? "" : "-" + display(reference));
        return new RecognisedLabel(eye ? Sensor.EOG : Sensor.EEG, Side.of(active),
                mastoid ? RecognisedLabel.Use.SUPPORT : RecognisedLabel.Use.SCORE, shown, active, reference, matched);
    }

    static String mastoid(String electrode) {
        return switch (electrode) {
            case "A1" -> "M1";
            case "A2" -> "M2";
            default -> electrode;
        };
    }

    private static String reference(String written) {
        return written.startsWith("REF") ? "REF" : mastoid(written);
    }

    /// 10-10 spelling: `Fpz`, `AFz`, `Pos8`.
    static String display(String electrode) {
        return electrode.replace("FP", "Fp").replace("POS", "Pos").replaceAll("(?<=[A-Za-z])Z$", "z");
    }

    /// Unit and rate must make sense for what the label says.
    private static RecognisedLabel sane(RecognisedLabel label, SignalInfo signal) {
        boolean voltage = signal.unit().isVoltage();
        String unit = signal.unit().text();
        return switch (label.kind()) {
            case EEG, EOG, CHIN_EMG, LEG_EMG, ECG -> {
                boolean unlikely = !voltage && !unit.isEmpty() && !unit.equals("n/a") && !unit.equalsIgnoreCase("adu");
                yield unlikely ? label.withSensor(Sensor.OTHER, label.matched() + BUT_IN + unit) : label;
            }
            case THERMAL_FLOW -> unit.equalsIgnoreCase("cmH2O")
                    ? label.withSensor(Sensor.NASAL_PRESSURE, label.matched() + BUT_IN + unit) : label;
            case SPO2 -> voltage ? label.withSensor(Sensor.OTHER, label.matched() + BUT_IN + unit) : label;
            case NASAL_PRESSURE, PAP, EFFORT, PULSE, CO2, SNORE, POSITION, OTHER -> label;
        };
    }
}
