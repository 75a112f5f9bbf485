package org.onbam.app;

import java.util.List;
import java.util.Optional;
import org.onbam.model.Montage;
import org.onbam.model.Recording;
import org.onbam.montage.Device;
import org.onbam.montage.LabelCorrections;
import org.onbam.montage.MatchedMontage;
import org.onbam.montage.MontageMatcher;

/// What the montages make of one recording. Immutable: after a plan or a correction changed, [Montages#match] makes
/// another.
///
/// @param matcher what each signal was understood to be
/// @param device  whose labels these are: what corrections are kept for
/// @param matched every plan, the one to open with first; some may find nothing here
/// @param best    id of the montage that fits the recording best, when nobody has chosen another for this device
public record NightMontages(MontageMatcher matcher, Device device, List<MatchedMontage> matched, String best) {

    public NightMontages {
        matched = List.copyOf(matched);
    }

    /// Without a plan.
    static NightMontages none(Recording recording) {
        return new NightMontages(MontageMatcher.of(recording, LabelCorrections.NONE), Device.of(recording), List.of(), "");
    }

    public Optional<MatchedMontage> matched(String id) {
        return matched.stream().filter(m -> m.plan().id().equals(id)).findFirst();
    }

    /// Those worth choosing: with something to show. At least one for a recording with signals.
    public List<Montage> montages() {
        return matched.stream().filter(MatchedMontage::isOfUse).map(MatchedMontage::montage).toList();
    }
}
