package org.onbam.montage;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.onbam.message.Message;

/// The side of the body that a signal comes from.
public enum Side {
    LEFT, RIGHT,
    /// The label names none: one channel for both legs, say.
    NONE,
    /// A plan does not mind which.
    ANY;

    private static final Pattern WORDS = Pattern.compile("[^A-Z0-9]+");
    private static final Set<String> LEFT_WORDS = Set.of("L", "LI", "LEFT", "LINKS", "GAUCHE", "LT", "LLEG", "LEGL",
            "LAT", "LAT1", "LAT2", "LLEG1", "LLEG2", "LTIB", "TIBL", "BEINLI", "LOC", "LEOG", "EOGL", "E1", "LCHIN", "PLML");
    private static final Set<String> RIGHT_WORDS = Set.of("R", "RIGHT", "RECHTS", "DROITE", "RT", "RLEG", "LEGR",
            "RAT", "RAT1", "RAT2", "RLEG1", "RLEG2", "RTIB", "TIBR", "BEINRE", "ROC", "REOG", "EOGR", "E2", "RCHIN", "PLMR");

    /// What a label in the form of [LabelRecogniser#clean] says: `LEG L`, `LLEG1-LLEG2` and `BEIN LI` are left.
    static Side of(String label) {
        List<String> words = List.of(WORDS.split(label));
        boolean left = words.stream().anyMatch(LEFT_WORDS::contains) || label.contains("LEFT");
        boolean right = words.stream().anyMatch(RIGHT_WORDS::contains) || label.contains("RIGHT");
        return left == right ? NONE : left ? LEFT : RIGHT;
    }

    public Message displayName() {
        return Message.of("montage.side." + code());
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
