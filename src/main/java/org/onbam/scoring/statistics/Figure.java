package org.onbam.scoring.statistics;

import static org.onbam.scoring.statistics.FigureSection.AROUSALS;
import static org.onbam.scoring.statistics.FigureSection.LIMBS;
import static org.onbam.scoring.statistics.FigureSection.OXYGEN;
import static org.onbam.scoring.statistics.FigureSection.POSITION;
import static org.onbam.scoring.statistics.FigureSection.RESPIRATORY;
import static org.onbam.scoring.statistics.FigureSection.SLEEP;
import static org.onbam.scoring.statistics.FigureSection.STAGES;
import static org.onbam.scoring.statistics.FigureUnit.COUNT;
import static org.onbam.scoring.statistics.FigureUnit.MINUTES;
import static org.onbam.scoring.statistics.FigureUnit.PERCENT;
import static org.onbam.scoring.statistics.FigureUnit.PER_HOUR;
import static org.onbam.scoring.statistics.FigureUnit.SATURATION;
import static org.onbam.scoring.statistics.FigureUnit.TIME;

import java.util.Arrays;
import java.util.List;

/// A number of the report, in the order of the report.
///
/// Its name is the message `statistics.figure.<code>` and its definition, in one sentence, `statistics.figure.<code>.help`.
/// Codes are those of the National Sleep Research Resource where it harmonises the variable; they never change, since
/// exported tables are read by them.
public enum Figure {

    LIGHTS_OFF("nsrr_begtimbd_f1", SLEEP, TIME),
    LIGHTS_ON("nsrr_endtimbd_f1", SLEEP, TIME),
    RECORDING_TIME("recording_time", SLEEP, MINUTES),
    TIME_IN_BED("nsrr_ttlprdbd_f1", SLEEP, MINUTES),
    SLEEP_ONSET("nsrr_begtimsp_f1", SLEEP, TIME),
    SLEEP_PERIOD("nsrr_ttlprdsp_f1", SLEEP, MINUTES),
    TOTAL_SLEEP_TIME("nsrr_ttldursp_f1", SLEEP, MINUTES),
    SLEEP_EFFICIENCY("nsrr_ttleffsp_f1", SLEEP, PERCENT),
    SLEEP_MAINTENANCE("nsrr_ttlmefsp_f1", SLEEP, PERCENT),
    SLEEP_LATENCY("nsrr_ttllatsp_f1", SLEEP, MINUTES),
    PERSISTENT_SLEEP_LATENCY("latency_persistent_sleep", SLEEP, MINUTES),
    REM_LATENCY("nsrr_ttlprdsp_s1sr", SLEEP, MINUTES),
    REM_LATENCY_ASLEEP("nsrr_ttldursp_s1sr", SLEEP, MINUTES),
    N1_LATENCY("latency_n1", SLEEP, MINUTES),
    N2_LATENCY("latency_n2", SLEEP, MINUTES),
    N3_LATENCY("latency_n3", SLEEP, MINUTES),
    WASO("nsrr_waso_f1", SLEEP, MINUTES),
    WASO_AASM("waso_aasm", SLEEP, MINUTES),
    FINAL_WAKE("final_wake_time", SLEEP, MINUTES),
    TOTAL_WAKE("total_wake_time", SLEEP, MINUTES),
    UNSCORED("unscored_time", SLEEP, MINUTES),
    AWAKENINGS("awakenings", SLEEP, COUNT),
    STAGE_SHIFTS("stage_shifts", SLEEP, COUNT),
    FRAGMENTATION("sfi_per_hour", SLEEP, PER_HOUR),

    N1_TIME("time_n1", STAGES, MINUTES),
    N1_PERCENT("nsrr_pctdursp_s1", STAGES, PERCENT),
    N2_TIME("time_n2", STAGES, MINUTES),
    N2_PERCENT("nsrr_pctdursp_s2", STAGES, PERCENT),
    N3_TIME("time_n3", STAGES, MINUTES),
    N3_PERCENT("nsrr_pctdursp_s3", STAGES, PERCENT),
    NREM_TIME("time_nrem", STAGES, MINUTES),
    NREM_PERCENT("percent_nrem", STAGES, PERCENT),
    R_TIME("nsrr_ttldursp_sr", STAGES, MINUTES),
    R_PERCENT("nsrr_pctdursp_sr", STAGES, PERCENT),

    AHI_1A("nsrr_ahi_hp3r_aasm15", RESPIRATORY, PER_HOUR),
    AHI_1B("nsrr_ahi_hp4u_aasm15", RESPIRATORY, PER_HOUR),
    AHI_SCORED("ahi_scored", RESPIRATORY, PER_HOUR),
    RDI("rdi", RESPIRATORY, PER_HOUR),
    AHI_REM("ahi_rem", RESPIRATORY, PER_HOUR),
    AHI_NREM("ahi_nrem", RESPIRATORY, PER_HOUR),
    OBSTRUCTIVE_AHI("oahi", RESPIRATORY, PER_HOUR),
    CENTRAL_AHI("cahi", RESPIRATORY, PER_HOUR),
    APNEA_INDEX("apnea_index", RESPIRATORY, PER_HOUR),
    OBSTRUCTIVE_APNEA_INDEX("nsrr_oai", RESPIRATORY, PER_HOUR),
    CENTRAL_APNEA_INDEX("nsrr_cai", RESPIRATORY, PER_HOUR),
    MIXED_APNEA_INDEX("mixed_apnea_index", RESPIRATORY, PER_HOUR),
    OTHER_APNEA_INDEX("unspecified_apnea_index", RESPIRATORY, PER_HOUR),
    HYPOPNEA_INDEX("hypopnea_index", RESPIRATORY, PER_HOUR),
    RERA_INDEX("rera_index", RESPIRATORY, PER_HOUR),
    REI("rei", RESPIRATORY, PER_HOUR),
    HYPOPNEAS("hypopneas", RESPIRATORY, COUNT),
    HYPOPNEAS_1A("hypopneas_1a", RESPIRATORY, COUNT),
    HYPOPNEAS_1B("hypopneas_1b", RESPIRATORY, COUNT),
    SNORE_INDEX("snore_index", RESPIRATORY, PER_HOUR),
    SNORE_PERCENT("snore_percent", RESPIRATORY, PERCENT),

    AHI_SUPINE("ahi_supine", POSITION, PER_HOUR),
    AHI_NON_SUPINE("ahi_nonsupine", POSITION, PER_HOUR),
    AHI_LATERAL("ahi_lateral", POSITION, PER_HOUR),
    AHI_LEFT("ahi_left", POSITION, PER_HOUR),
    AHI_RIGHT("ahi_right", POSITION, PER_HOUR),
    AHI_PRONE("ahi_prone", POSITION, PER_HOUR),
    AHI_UPRIGHT("ahi_upright", POSITION, PER_HOUR),
    AHI_POSITION_UNKNOWN("ahi_position_unknown", POSITION, PER_HOUR),
    SLEEP_SUPINE("sleep_supine", POSITION, MINUTES),
    SLEEP_NON_SUPINE("sleep_nonsupine", POSITION, MINUTES),
    SLEEP_LATERAL("sleep_lateral", POSITION, MINUTES),
    SLEEP_LEFT("sleep_left", POSITION, MINUTES),
    SLEEP_RIGHT("sleep_right", POSITION, MINUTES),
    SLEEP_PRONE("sleep_prone", POSITION, MINUTES),
    SLEEP_UPRIGHT("sleep_upright", POSITION, MINUTES),
    SLEEP_POSITION_UNKNOWN("sleep_position_unknown", POSITION, MINUTES),

    ODI_3("odi3", OXYGEN, PER_HOUR),
    ODI_4("odi4", OXYGEN, PER_HOUR),
    ODI_3_MONITORED("odi3_monitored", OXYGEN, PER_HOUR),
    ODI_4_MONITORED("odi4_monitored", OXYGEN, PER_HOUR),
    MEAN_SATURATION("nsrr_avglvlsa", OXYGEN, SATURATION),
    LEAST_SATURATION("nsrr_minlvlsa", OXYGEN, SATURATION),
    MEAN_DROP("mean_desaturation", OXYGEN, SATURATION),
    T90("t90", OXYGEN, MINUTES),
    T90_PERCENT("nsrr_pctdursp_salt90", OXYGEN, PERCENT),
    T88("t88", OXYGEN, MINUTES),
    T88_PERCENT("t88_percent", OXYGEN, PERCENT),
    T85("t85", OXYGEN, MINUTES),
    T85_PERCENT("t85_percent", OXYGEN, PERCENT),
    VALID_SATURATION_TIME("valid_saturation_time", OXYGEN, MINUTES),

    AROUSAL_INDEX("nsrr_phrnumar_f1", AROUSALS, PER_HOUR),
    AROUSAL_RESPIRATORY("arousal_index_respiratory", AROUSALS, PER_HOUR),
    AROUSAL_LIMB("arousal_index_limb", AROUSALS, PER_HOUR),
    AROUSAL_SPONTANEOUS("arousal_index_spontaneous", AROUSALS, PER_HOUR),
    AROUSAL_OTHER("arousal_index_other", AROUSALS, PER_HOUR),

    PLMS_INDEX("plms_index", LIMBS, PER_HOUR),
    PLM_AROUSAL_INDEX("plm_arousal_index", LIMBS, PER_HOUR),
    LM_INDEX("lm_index", LIMBS, PER_HOUR),
    PLM_SERIES("plm_series", LIMBS, COUNT);

    private final String code;
    private final FigureSection section;
    private final FigureUnit unit;

    Figure(String code, FigureSection section, FigureUnit unit) {
        this.code = code;
        this.section = section;
        this.unit = unit;
    }

    /// The name of its column in an export, the same for ever.
    public String code() {
        return code;
    }

    public FigureSection section() {
        return section;
    }

    public FigureUnit unit() {
        return unit;
    }

    /// With how many decimals it is shown; it is kept in full.
    public int decimals() {
        return unit.decimals();
    }

    /// The figures of a section, in their order.
    public static List<Figure> in(FigureSection section) {
        return Arrays.stream(values()).filter(figure -> figure.section == section).toList();
    }
}
