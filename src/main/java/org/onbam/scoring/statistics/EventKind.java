package org.onbam.scoring.statistics;

import org.onbam.model.EventFamily;

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

    /// What an event of a family is of which no more is known.
    static EventKind of(EventFamily family) {
        return switch (family) {
            case APNEA -> OTHER_APNEA;
            case HYPOPNEA -> OTHER_HYPOPNEA;
            case RERA -> RERA;
            case DESATURATION -> DESATURATION;
            case AROUSAL -> AROUSAL_OTHER;
            case LIMB -> LEG_MOVEMENT;
            case SNORE -> SNORE;
            case CARDIAC, POSITION, ARTIFACT, MARKER, OTHER -> NONE;
        };
    }

    EventFamily family() {
        return switch (this) {
            case OBSTRUCTIVE_APNEA, CENTRAL_APNEA, MIXED_APNEA, OTHER_APNEA -> EventFamily.APNEA;
            case OBSTRUCTIVE_HYPOPNEA, CENTRAL_HYPOPNEA, OTHER_HYPOPNEA -> EventFamily.HYPOPNEA;
            case RERA -> EventFamily.RERA;
            case DESATURATION -> EventFamily.DESATURATION;
            case AROUSAL_RESPIRATORY, AROUSAL_LIMB, AROUSAL_SPONTANEOUS, AROUSAL_OTHER -> EventFamily.AROUSAL;
            case LEG_MOVEMENT, PERIODIC_LEG_MOVEMENT -> EventFamily.LIMB;
            case SNORE -> EventFamily.SNORE;
            case NONE -> EventFamily.OTHER;
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
