package org.onbam.ui.library;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.onbam.model.ChannelKind;

/// The groups of channels the list shows, always in this order and place, so that a missing one is seen down the column.
enum ChannelBadge {
    EEG("brain", ChannelKind.EEG),
    EOG("brain", ChannelKind.EOG),
    EMG("brain", ChannelKind.CHIN_EMG),
    FLOW("breath", ChannelKind.NASAL_PRESSURE, ChannelKind.THERMAL_FLOW, ChannelKind.PAP),
    EFFORT("breath", ChannelKind.EFFORT),
    SPO2("body", ChannelKind.SPO2),
    ECG("body", ChannelKind.ECG),
    LEG("body", ChannelKind.LEG_EMG);

    private final String group;
    private final List<ChannelKind> kinds;

    ChannelBadge(String group, ChannelKind... kinds) {
        this.group = group;
        this.kinds = List.of(kinds);
    }

    static Set<ChannelBadge> of(Collection<ChannelKind> found) {
        Set<ChannelBadge> badges = EnumSet.noneOf(ChannelBadge.class);
        for (ChannelBadge badge : values()) {
            if (badge.kinds.stream().anyMatch(found::contains)) {
                badges.add(badge);
            }
        }
        return badges;
    }

    /// Its colour: `brain`, `breath` or `body`.
    String group() {
        return group;
    }

    String textKey() {
        return "library.channel." + name().toLowerCase(Locale.ROOT);
    }
}
