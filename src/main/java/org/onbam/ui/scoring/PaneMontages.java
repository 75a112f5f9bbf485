package org.onbam.ui.scoring;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.onbam.model.Channel;
import org.onbam.model.ChannelKind;
import org.onbam.model.Montage;
import org.onbam.montage.StandardMontages;

/// Which montages suit two panes: breathing below, where a longer page shows it best; what stages are scored from above.
public final class PaneMontages {

    /// The montage for staging that comes with the program.
    private static final String STAGING = "staging";

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

    /// The montage to stage by, of the sort that is shown, else one with brain waves and without breathing: of several the one
    /// that shows least of what stands below already, then the one that shows most; empty where there is none.
    ///
    /// @param shown what stands above now
    public static Optional<Montage> forUpper(List<Montage> montages, Montage shown, Montage lower) {
        String staging = StandardMontages.isMade(shown.id()) ? StandardMontages.STAGING : STAGING;
        return montages.stream().filter(m -> m.channels().stream().anyMatch(c -> c.kind() == ChannelKind.EEG && !c.isMissing()))
                .filter(m -> m.channels().stream().noneMatch(c -> c.kind().isRespiratory() && !c.isMissing()))
                .min(Comparator.<Montage>comparingInt(m -> m.id().equals(staging) ? 0 : 1)
                        .thenComparingLong(m -> shared(m, lower)).thenComparingLong(m -> -found(m)));
    }

    private static long found(Montage montage) {
        return montage.channels().stream().filter(channel -> !channel.isMissing()).count();
    }

    /// How many lanes of the first show a channel of the second.
    static long shared(Montage montage, Montage other) {
        List<String> names = other.channels().stream().map(Channel::name).toList();
        return montage.channels().stream().filter(c -> names.contains(c.name())).count();
    }

    /// Whether showing another montage above would leave out something that stands below as well.
    public static boolean isWorthwhile(Montage next, Montage shown, Montage lower) {
        return shared(next, lower) < shared(shown, lower);
    }

    private static double breathing(Montage montage) {
        return montage.channels().stream().filter(c -> c.kind().isRespiratory() && !c.isMissing()).count()
                / (double) Math.max(1, montage.channels().size());
    }
}
