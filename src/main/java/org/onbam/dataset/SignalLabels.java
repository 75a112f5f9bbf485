package org.onbam.dataset;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.onbam.model.Recording;
import org.onbam.model.SignalInfo;
import org.onbam.montage.LabelRecogniser;
import org.onbam.montage.RecognisedLabel;
import org.onbam.montage.Sensor;

/// Signal labels that may leave: those made of nothing but the words that labels of amplifiers are made of. Another label
/// gives way to the name of what was recognised, or to its number: somebody may have written a name there.
final class SignalLabels {

    private static final int WIDTH = 16;
    private static final Pattern ELECTRODE = Pattern.compile(
            "(FP|AFP|AF|FT|FC|F|TP|T|CP|C|PO|P|O|I|N|A|M|E)(Z|\\d{1,2})|NZ|REF\\d?|AVG|CHINZ");
    private static final Set<String> MORE = Set.of("EEG", "EOG", "EMG", "ECG", "EKG", "RESP", "POLY", "POL", "LEFT",
            "RIGHT", "ANT", "TIBIALIS", "SUBMENTAL", "HORIZONTAL", "VERTICAL", "ORO", "AUX", "DERIVED", "SENSOR", "DB", "BB",
            "RATE", "HEART", "WAVE", "PRESSURE", "PRESS", "RES", "RAW", "FAST", "PHASE", "RIP", "SUM", "AXIS", "FPZ", "CZ",
            "PZ", "OZ", "FZ", "RECTAL", "BODY", "NASAL", "LINEAR", "MINUTE", "VENT", "TIDAL", "MARKER", "EVENT",
            "THORAX", "THORACIC", "ABDO", "ABDOMEN", "ABDOMINAL", "SEC", "SNORE", "SNORING", "THERMISTOR", "TEMPERATURE",
            "CHIN", "LEG", "FLOW", "SPO2", "SAO2", "PULSE", "POSITION", "LLEG", "RLEG", "LEOG", "REOG", "VOLUME", "AUDIO");

    private final Set<String> words = new HashSet<>(MORE);
    private final List<String> allowed;

    /// @param allowed labels that somebody who knows the laboratory lets through as they are
    SignalLabels(List<String> allowed) {
        this.allowed = allowed;
        LabelRecogniser.standard().words().stream().filter(word -> word.length() >= 2).forEach(words::add);
    }

    /// The labels as they leave, by index.
    List<String> of(Recording recording) {
        List<RecognisedLabel> meant = LabelRecogniser.standard().recognise(recording);
        List<String> labels = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (SignalInfo signal : recording.signals()) {
            boolean mayLeave = mayLeave(signal.label());
            String label = mayLeave ? signal.label().strip() : unlike(instead(meant.get(signal.index()), signal.index()), taken);
            taken.add(label);
            labels.add(label);
        }
        return List.copyOf(labels);
    }

    /// Whether a label, or the name of a channel, may leave as it is.
    boolean mayLeave(String label) {
        String plain = label.strip();
        if (allowed.contains(plain)) {
            return true;
        }
        if (plain.length() > 2 * WIDTH || plain.isEmpty() || !plain.chars().allMatch(c -> c >= 32 && c < 127)) {
            return false;
        }
        for (String word : plain.toUpperCase(Locale.ROOT).split("[^A-Z0-9]+")) {
            if (!word.isEmpty() && !isWord(word)) {
                return false;
            }
        }
        return true;
    }

    private boolean isWord(String word) {
        String stem = word.replaceFirst("\\d{1,2}$", "");
        return word.matches("\\d{1,2}") || ELECTRODE.matcher(word).matches() || stem.length() == 1 && "LRXYZ".contains(stem)
                || words.contains(word) || words.contains(stem) || isMadeOf(stem);
    }

    /// `LEGL`, `RCHIN`, `CHINEMG`, `C3A2`: words of three letters or more, electrodes, and a side at either end.
    private boolean isMadeOf(String word) {
        if (word.isEmpty()) {
            return true;
        }
        for (int end = word.length(); end >= 2; end--) {
            String head = word.substring(0, end);
            boolean known = end >= 3 && words.contains(head) || ELECTRODE.matcher(head).matches();
            if (known && (end == word.length() || isRest(word.substring(end)))) {
                return true;
            }
        }
        return (word.startsWith("L") || word.startsWith("R")) && word.length() > 3 && words.contains(word.substring(1));
    }

    private boolean isRest(String rest) {
        return rest.equals("L") || rest.equals("R") || isMadeOf(rest);
    }

    private static String instead(RecognisedLabel meant, int index) {
        boolean none = meant.sensor() == Sensor.OTHER || meant.sensor() == Sensor.NOTHING;
        return none ? "Signal " + (index + 1) : meant.isElectrode() ? meant.name() : meant.sensor().term();
    }

    private static String unlike(String label, Set<String> taken) {
        String next = label;
        for (int number = 2; taken.contains(next); number++) {
            next = label + " " + number;
        }
        return next;
    }
}
