package org.onbam.scoring.statistics;

/// What an event counts as in the statistics.
enum EventKind {

    OBSTRUCTIVE_APNEA, CENTRAL_APNEA, MIXED_APNEA, OTHER_APNEA,
    OBSTRUCTIVE_HYPOPNEA, CENTRAL_HYPOPNEA, OTHER_HYPOPNEA,
    RERA, DESATURATION,
    AROUSAL_RESPIRATORY, AROUSAL_LIMB, AROUSAL_SPONTANEOUS, AROUSAL_OTHER,
    LEG_MOVEMENT, PERIODIC_LEG_MOVEMENT, SNORE, NONE;

    /// By the code of a type of the standard vocabulary; `NONE` for any other.
    static EventKind of(String type) {
        return switch (type) {
            case "apnea_obstructive" -> OBSTRUCTIVE_APNEA;
            case "apnea_central" -> CENTRAL_APNEA;
            case "apnea_mixed" -> MIXED_APNEA;
            case "hypopnea_obstructive" -> OBSTRUCTIVE_HYPOPNEA;
            case "hypopnea_central" -> CENTRAL_HYPOPNEA;
            case "arousal_respiratory" -> AROUSAL_RESPIRATORY;
            case "arousal_lm", "arousal_plm" -> AROUSAL_LIMB;
            case "arousal_spontaneous" -> AROUSAL_SPONTANEOUS;
            case "apnea" -> OTHER_APNEA;
            case "hypopnea" -> OTHER_HYPOPNEA;
            case "rera" -> RERA;
            case "desat" -> DESATURATION;
            case "arousal" -> AROUSAL_OTHER;
            case "lm" -> LEG_MOVEMENT;
            case "plm" -> PERIODIC_LEG_MOVEMENT;
            case "snoring" -> SNORE;
            default -> NONE;
        };
    }

    boolean isApnea() {
        return ordinal() <= OTHER_APNEA.ordinal();
    }

    boolean isHypopnea() {
        return ordinal() >= OBSTRUCTIVE_HYPOPNEA.ordinal() && ordinal() <= OTHER_HYPOPNEA.ordinal();
    }

    /// An apnea, a hypopnea or a RERA.
    boolean isRespiratory() {
        return ordinal() <= RERA.ordinal();
    }

    boolean isArousal() {
        return ordinal() >= AROUSAL_RESPIRATORY.ordinal() && ordinal() <= AROUSAL_OTHER.ordinal();
    }

    boolean isLegMovement() {
        return this == LEG_MOVEMENT || this == PERIODIC_LEG_MOVEMENT;
    }
}
