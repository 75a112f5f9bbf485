package org.onbam.montage;

import java.util.List;
import org.onbam.model.Channel;
import org.onbam.model.ChannelKind;
import org.onbam.model.FilterBand;
import org.onbam.model.LaneScale;
import org.onbam.model.LaneStyle;
import org.onbam.model.PhysicalUnit;

/// How channels look before anybody chose: filters as in the AASM manual's technical specifications, ranges in
/// microvolts.
final class UsualLooks {

    static final PhysicalUnit MICROVOLTS = new PhysicalUnit("µV");

    private UsualLooks() {
    }

    static PlannedChannel channel(ChannelKind kind, List<Sought> sought) {
        LaneScale scale = scale(kind);
        return new PlannedChannel("", kind, sought, band(kind), scale,
                scale instanceof LaneScale.Fitted ? new PhysicalUnit("") : MICROVOLTS, weight(kind), LaneStyle.PLAIN,
                Presence.REQUIRED);
    }

    private static FilterBand band(ChannelKind kind) {
        return switch (kind) {
            case EEG, EOG -> new FilterBand(0.3, 35, 0);
            case CHIN_EMG, LEG_EMG, SNORE -> new FilterBand(10, 100, 0);
            case ECG -> new FilterBand(0.3, 70, 0);
            case THERMAL_FLOW, EFFORT -> new FilterBand(0.1, 15, 0);
            // DC or 0.03 Hz: a flattened breath must stay flat
            case NASAL_PRESSURE -> new FilterBand(0, 100, 0);
            case PAP, SPO2, PULSE, CO2, POSITION, OTHER -> FilterBand.OFF;
        };
    }

    private static LaneScale scale(ChannelKind kind) {
        return switch (kind) {
            case EEG -> Channel.Range.symmetric(75);
            case EOG -> Channel.Range.symmetric(150);
            case CHIN_EMG -> Channel.Range.symmetric(40);
            case LEG_EMG -> Channel.Range.symmetric(100);
            case ECG -> Channel.Range.symmetric(1500);
            case NASAL_PRESSURE, THERMAL_FLOW, PAP, EFFORT, SPO2, PULSE, CO2, SNORE, POSITION, OTHER -> LaneScale.FITTED;
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
