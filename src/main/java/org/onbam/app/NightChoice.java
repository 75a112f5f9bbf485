package org.onbam.app;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/// What a person wants to see of the whole night under the page: kept for all nights, since it belongs to how a person
/// works.
///
/// @param spectrogram whether the strip has one, and of what
/// @param hidden      codes of the lanes it does without, see [org.onbam.render.NightLane#code]
public record NightChoice(SpectrogramChoice spectrogram, Set<String> hidden) {

    /// Everything.
    public static final NightChoice FIRST = new NightChoice(SpectrogramChoice.FIRST, Set.of());

    public NightChoice {
        hidden = Collections.unmodifiableSet(new TreeSet<>(hidden));
    }

    public NightChoice withSpectrogram(SpectrogramChoice next) {
        return new NightChoice(next, hidden);
    }

    /// @param shown whether the lane is to be seen from now on
    public NightChoice withLane(String code, boolean shown) {
        Set<String> next = new TreeSet<>(hidden);
        if (shown) {
            next.remove(code);
        } else {
            next.add(code);
        }
        return new NightChoice(spectrogram, next);
    }
}
