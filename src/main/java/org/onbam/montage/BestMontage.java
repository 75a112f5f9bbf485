package org.onbam.montage;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// Which montage a recording opens with when nobody has chosen one.
///
/// A laboratory's recording should open in the AASM layout, where a forgotten sensor is an empty lane that catches the
/// eye. A recording of another make (two EEG channels, a research cap) should open with what it has and without a row
/// of empty lanes. So a plan for whole sleep studies is taken if it leaves out nothing that is scored and few of its
/// lanes are empty; otherwise [StandardMontages#RECORDED] is.
public final class BestMontage {

    private static final Set<String> WHOLE_STUDIES = Set.of("diagnostic", "titration");
    /// One forgotten sensor, or a pair; with three missing it was another kind of study.
    private static final int MOST_MISSING = 2;

    private BestMontage() {
    }

    /// @param matched at least one
    public static MatchedMontage of(List<MatchedMontage> matched) {
        Set<Integer> scored = matched.stream().filter(m -> m.plan().id().equals(StandardMontages.RECORDED)).findFirst()
                .map(MatchedMontage::shown).orElse(Set.of());
        MatchedMontage made = matched.stream().filter(m -> StandardMontages.isMade(m.plan().id())).findFirst()
                .orElse(matched.getFirst());
        return matched.stream().filter(m -> WHOLE_STUDIES.contains(m.plan().id()))
                .filter(m -> !scored.isEmpty() && m.shown().containsAll(scored) && m.missing() <= MOST_MISSING)
                .min(Comparator.comparingInt(MatchedMontage::missing)).orElse(made);
    }
}
