package org.onbam.scoring.transfer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.onbam.model.ScoringId;

/// Which scorings of a recording began as one, here and among those that come: those of one id, those whose id says that they
/// went their own way from another, and those that share their first change.
public final class Families {

    private final List<List<Branch>> families = new ArrayList<>();

    private Families(List<Branch> branches) {
        for (Branch branch : branches) {
            List<Branch> joined = new ArrayList<>();
            for (List<Branch> family : List.copyOf(families)) {
                if (family.stream().anyMatch(other -> isOne(branch, other))) {
                    joined.addAll(family);
                    families.remove(family);
                }
            }
            joined.add(branch);
            families.add(joined);
        }
    }

    /// Scorings that began as one.
    ///
    /// @param root   id of what they began as
    /// @param coming at least one
    public record Family(ScoringId root, List<Branch> here, List<Branch> coming) {
    }

    /// One family for each scoring that comes, alone or with others that began as the same.
    ///
    /// @param here   scorings of one recording in the library
    /// @param coming of the same recording
    public static List<Family> of(List<Branch> here, List<Branch> coming) {
        List<Branch> all = new ArrayList<>(here);
        all.addAll(coming);
        List<Family> found = new ArrayList<>();
        for (List<Branch> family : new Families(all).families) {
            if (coming.stream().anyMatch(family::contains)) {
                found.add(new Family(rootOf(family), here.stream().filter(family::contains).toList(),
                        coming.stream().filter(family::contains).toList()));
            }
        }
        return found;
    }

    private static boolean isOne(Branch one, Branch other) {
        return one.id().equals(other.id()) || one.comesFrom(other.id()) || other.comesFrom(one.id())
                || one.revision() > 0 && other.revision() > 0 && one.chain().get(1).equals(other.chain().get(1));
    }

    /// The id that the others come from: one that is no branch's, if there is such.
    private static ScoringId rootOf(List<Branch> family) {
        return family.stream().map(Branch::id)
                .min(Comparator.comparing((ScoringId id) -> family.stream().anyMatch(one -> one.id().equals(id)
                                && family.stream().anyMatch(other -> !other.id().equals(id) && one.comesFrom(other.id()))))
                        .thenComparing(id -> family.stream().noneMatch(other -> other.comesFrom(id)))
                        .thenComparing(id -> id.value().version() == 5).thenComparing(ScoringId::toString)).orElseThrow();
    }
}
