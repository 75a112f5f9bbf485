package org.onbam.scoring.rules;

import java.util.Optional;
import java.util.stream.Stream;
import org.onbam.message.Severity;
import org.onbam.model.TimeSpan;

/// One rule. Its name is the message `rules.<id>.name`, its reason `rules.<id>.why`.
///
/// A rule of an event looks no further from that event than its reach, and along its links; a rule of the night looks at
/// the stages and the lights as a whole. Rules that cry wolf on many sound nights are off until somebody wants them.
public enum Rule {
    /// Shorter than its type may be: AASM VIII.A-F, V.A, VII; the vocabulary holds the numbers.
    TOO_SHORT("tooShort", Severity.WARNING, 0),
    /// Longer than its type usually is: an arousal of more than 15 s makes the epoch W.
    TOO_LONG("tooLong", Severity.INFO, 0),
    /// An apnea, hypopnea or RERA of which no epoch is sleep is not scored: its time is not in the denominator.
    RESPIRATORY_IN_WAKE("respiratoryInWake", Severity.WARNING, 0),
    /// Two of apnea, hypopnea and RERA at one time would be counted twice.
    RESPIRATORY_OVERLAP("respiratoryOverlap", Severity.WARNING, 0),
    /// AASM VIII.D.1: the desaturation or arousal that makes it a hypopnea, linked or near it.
    HYPOPNEA_ALONE("hypopneaAlone", Severity.WARNING, 45),
    /// AASM VIII.E: a RERA ends in an arousal, linked or near its end.
    RERA_ALONE("reraAlone", Severity.WARNING, 45),
    /// What belongs together by its time is not linked.
    UNLINKED("unlinked", Severity.INFO, 45, false),
    /// A desaturation in which the saturation does not fall.
    DESATURATION_FLAT("desaturationFlat", Severity.WARNING, 0),
    /// AASM V.A: ten seconds of stable sleep come before an arousal, so also between two.
    AROUSAL_SPACING("arousalSpacing", Severity.WARNING, 10),
    /// AASM V.A: the same for the sleep before it.
    AROUSAL_IN_WAKE("arousalInWake", Severity.WARNING, 10),
    /// AASM VII.B: a periodic leg movement is one of four or more, 5 to 90 s from onset to onset: three of them away, and
    /// as long as a movement may last.
    PLM_ALONE("plmAlone", Severity.WARNING, 3 * 90 + 10),
    /// AASM VII.A: not from 0.5 s before a respiratory event to 0.5 s after it.
    PLM_RESPIRATORY("plmRespiratory", Severity.INFO, 0.5),
    /// AASM VII.B: two legs less than 5 s apart, onset to onset, move once. Off: many mark both and count one.
    LEGS_TOGETHER("legsTogether", Severity.INFO, 5, false),
    /// AASM VIII.F: three or more central events in a row, 40 s or more from one to the next.
    CHEYNE_STOKES("cheyneStokes", Severity.INFO, 0),
    /// REM sleep without atonia where no epoch is R.
    RSWA_OUTSIDE_R("rswaOutsideR", Severity.INFO, 0),
    DUPLICATE("duplicate", Severity.WARNING, 0),
    OUTSIDE("outside", Severity.ERROR, 0),
    IN_GAP("inGap", Severity.WARNING, 0),
    CHANNEL_MISSING("channelMissing", Severity.INFO, 0),
    /// Wholly before lights off or after lights on: in no index.
    OUTSIDE_LIGHTS("outsideLights", Severity.INFO, 0),
    LIGHTS_MISSING("lightsMissing", Severity.INFO),
    LIGHTS_DOUBLED("lightsDoubled", Severity.WARNING),
    LIGHTS_ORDER("lightsOrder", Severity.ERROR),
    UNSCORED("unscored", Severity.INFO),
    SCORED_OUTSIDE("scoredOutside", Severity.INFO),
    N3_TO_R("n3ToR", Severity.INFO),
    /// R within 15 min of the first sleep: a sleep-onset REM period, to be sure of (ICSD-3).
    EARLY_R("earlyR", Severity.INFO),
    W_TO_N3("wToN3", Severity.INFO),
    /// Off: after a short awakening R often goes on.
    W_TO_R("wToR", Severity.INFO, false),
    LONE_R("loneR", Severity.INFO),
    LONE_N3("loneN3", Severity.INFO, false);

    private final String id;
    private final Severity severity;
    private final boolean usual;
    private final double reachSeconds;

    Rule(String id, Severity severity) {
        this(id, severity, true);
    }

    Rule(String id, Severity severity, boolean usual) {
        this(id, severity, 0, usual);
    }

    Rule(String id, Severity severity, double reachSeconds) {
        this(id, severity, reachSeconds, true);
    }

    Rule(String id, Severity severity, double reachSeconds, boolean usual) {
        this.id = id;
        this.severity = severity;
        this.usual = usual;
        this.reachSeconds = reachSeconds;
    }

    public static Optional<Rule> find(String id) {
        return Stream.of(values()).filter(rule -> rule.id.equals(id)).findFirst();
    }

    public String id() {
        return id;
    }

    public String nameKey() {
        return "rules." + id + ".name";
    }

    /// The message that says why.
    public String whyKey() {
        return "rules." + id + ".why";
    }

    /// How much it matters that it is kept: `ERROR` is wrong whatever was recorded, `WARNING` is against the manual, `INFO`
    /// wants a second look.
    public Severity severity() {
        return severity;
    }

    /// Whether it is looked after unless somebody switches it off.
    public boolean isUsual() {
        return usual;
    }

    /// How far from an event another may lie and still matter to this rule, nanoseconds.
    public long reachNanos() {
        return (long) (reachSeconds * TimeSpan.SECOND);
    }
}
