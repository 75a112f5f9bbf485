package org.onbam.montage;

import org.onbam.message.Message;
import org.onbam.model.ChannelKind;

/// What a signal's label was understood to mean.
///
/// @param sensor    what it comes from
/// @param side      of the body, where the label says so
/// @param use       what it is good for
/// @param name      the label as a person would write it, for example `C4-M1` for `EEG C4_A1`; never empty
/// @param electrode the active electrode in upper case, for example `C4` or `E1`; empty where there is none
/// @param reference the reference electrode, `M1` for `A1`; `REF` for a common one; empty where the label names none
/// @param matched   which rule decided, for example `part FLOW` or `electrode`; `none` where none did
public record RecognisedLabel(Sensor sensor, Side side, Use use, String name, String electrode, String reference,
                              String matched) {

    /// The rule that decides where somebody said what the signal is.
    public static final String BY_USER = "user";

    /// What a signal is good for.
    public enum Use {
        /// Shown for scoring.
        SCORE,
        /// Worth a look: raw parts of derivations, second copies, rates, light.
        SUPPORT,
        /// Impedances, batteries, status words.
        TECHNICAL
    }

    /// What it measures.
    public ChannelKind kind() {
        return sensor.kind();
    }

    public boolean isElectrode() {
        return !electrode.isEmpty();
    }

    /// Measured against an electrode common to all, or against one that the label does not name, so that a mastoid
    /// recorded the same way can be subtracted.
    public boolean isReferential() {
        return isElectrode() && (reference.isEmpty() || reference.equals("REF"));
    }

    /// Understood by its unit, against what its label says: a flow sensor that reads cmH2O.
    boolean isByUnit() {
        return matched.contains(LabelRecogniser.BUT_IN);
    }

    public boolean isCorrected() {
        return matched.equals(BY_USER);
    }

    /// Which rule decided, in words.
    public Message rule() {
        int butIn = matched.indexOf(LabelRecogniser.BUT_IN);
        return butIn < 0 ? rule(matched) : Message.of("montage.rule.unit", rule(matched.substring(0, butIn)),
                matched.substring(butIn + LabelRecogniser.BUT_IN.length()));
    }

    private static Message rule(String rule) {
        String pattern = rule.substring(rule.indexOf(' ') + 1);
        return switch (rule.replaceFirst(" .*", "")) {
            case "exact" -> Message.of("montage.rule.exact", pattern);
            case "word" -> Message.of("montage.rule.word", pattern);
            case "start", "prefix" -> Message.of("montage.rule.start", pattern);
            case "part" -> Message.of("montage.rule.part", pattern);
            case "electrode" -> Message.of("montage.rule.electrode");
            case "BioSemi" -> Message.of("montage.rule.biosemi");
            case BY_USER -> Message.of("montage.rule.user");
            default -> Message.of("montage.rule.none");
        };
    }

    RecognisedLabel withSensor(Sensor next, String why) {
        return new RecognisedLabel(next, side, use, name, electrode, reference, why);
    }
}
