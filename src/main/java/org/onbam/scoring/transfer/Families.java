package org.onbam.scoring.transfer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onbam.model.ScoringId;

/// Which scorings of a recording began as one, here and among those that come.
public final class Families {

    private Families() {
    }

    /// One plan for each scoring that comes, alone or with others that began as the same.
    ///
    /// @param here   scorings of one recording in the library
    /// @param coming of the same recording
    public static List<FamilyPlan> plans(List<Branch> here, List<Branch> coming) {
        List<Branch> all = new ArrayList<>(here);
        all.addAll(coming);
        Set<ScoringId> ids = new HashSet<>();
        all.forEach(branch -> ids.add(branch.id()));
        Map<ScoringId, List<Branch>> ours = new LinkedHashMap<>();
        Map<ScoringId, List<Branch>> theirs = new LinkedHashMap<>();
        coming.forEach(branch -> theirs.computeIfAbsent(rootOf(branch, ids), id -> new ArrayList<>()).add(branch));
        here.forEach(branch -> ours.computeIfAbsent(rootOf(branch, ids), id -> new ArrayList<>()).add(branch));
        List<FamilyPlan> plans = new ArrayList<>();
        theirs.forEach((root, branches) -> plans.add(new FamilyPlan(root, ours.getOrDefault(root, List.of()), branches)));
        return plans;
    }

    private static ScoringId rootOf(Branch branch, Set<ScoringId> ids) {
        Optional<ScoringId> root = ids.stream().filter(id -> !id.equals(branch.id()) && branch.comesFrom(id)).findFirst();
        return root.orElse(branch.id());
    }
}
