package org.onbam.app;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.onbam.model.Channel;
import org.onbam.model.ChannelKind;
import org.onbam.model.Derivation;
import org.onbam.model.Montage;

/// Which channels a spectrogram of the night can be of, and which one it is of first.
///
/// Central derivations show sleep best: spindles are largest there, and slow waves and alpha are still seen (the AASM
/// manual scores arousals and spindles on them); then come the midline, frontal and occipital ones.
public final class SpectrogramChannels {

    private static final List<String> ELECTRODES = List.of("C4", "C3", "CZ", "FZ", "F4", "F3", "PZ", "FPZ", "O2", "O1");

    private SpectrogramChannels() {
    }

    /// The EEG channels of some montages that the recording has, each derivation once, in the order of the montages.
    public static List<Channel> of(List<Montage> montages) {
        List<Channel> channels = new ArrayList<>();
        Set<Derivation> seen = new HashSet<>();
        for (Montage montage : montages) {
            for (Channel channel : montage.channels()) {
                if (channel.kind() == ChannelKind.EEG && !channel.isMissing() && seen.add(channel.derivation())) {
                    channels.add(channel);
                }
            }
        }
        return List.copyOf(channels);
    }

    /// The channel of the name asked for, else the one that shows sleep best; empty for no channels.
    public static Optional<Channel> best(List<Channel> channels, String name) {
        Optional<Channel> asked = channels.stream().filter(channel -> channel.name().equals(name)).findFirst();
        return asked.isPresent() ? asked
                : channels.stream().min(java.util.Comparator.comparingInt(SpectrogramChannels::rank));
    }

    private static int rank(Channel channel) {
        String name = channel.name().toUpperCase(Locale.ROOT);
        for (int i = 0; i < ELECTRODES.size(); i++) {
            // C4-M1 and EEG C4-M1, not F4-C4
            if (name.startsWith(ELECTRODES.get(i)) || name.startsWith("EEG " + ELECTRODES.get(i))) {
                return i;
            }
        }
        return ELECTRODES.size();
    }
}
