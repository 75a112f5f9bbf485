package org.onbam.ui.scoring;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.onbam.model.Channel;
import org.onbam.model.ChannelKind;
import org.onbam.model.Montage;

/// Which montages suit two panes: breathing below, where a longer page shows it best; what stages are scored from above.
public final class PaneMontages {

    private PaneMontages() {
    }

    /// The montage of that id, else the one that is most of all breathing, else the last.
    ///
    /// @param montages at least one
    public static Montage forLower(List<Montage> montages, String id) {
        return montages.stream().filter(m -> m.id().equals(id)).findFirst()
                .or(() -> montages.stream().filter(m -> breathing(m) > 0.5)
                        .max(Comparator.comparingDouble(PaneMontages::breathing)))
                .orElse(montages.getLast());
    }

    /// Of the montages with brain waves that show nothing of what stands below already, the one that shows most; empty where
    /// there is none.
    public static Optional<Montage> forUpper(List<Montage> montages, Montage lower) {
        List<String> below = lower.channels().stream().map(Channel::name).toList();
        return montages.stream().filter(m -> m.channels().stream().anyMatch(c -> c.kind() == ChannelKind.EEG))
                .filter(m -> m.channels().stream().noneMatch(c -> below.contains(c.name())))
                .reduce((first, next) -> found(next) > found(first) ? next : first);
    }

    private static long found(Montage montage) {
        return montage.channels().stream().filter(channel -> !channel.isMissing()).count();
    }

    private static double breathing(Montage montage) {
        return montage.channels().stream().filter(c -> c.kind().isRespiratory() && !c.isMissing()).count()
                / (double) Math.max(1, montage.channels().size());
    }
}
