package org.onbam.scoring.transfer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onbam.model.ScoringId;

/// What is to be done with one scoring and all that went on from it, here and elsewhere, so that nothing is lost.
///
/// **Rules.** Of two logs of which one begins with the other, the longer holds. Logs that went on apart all stay, each a
/// scoring of its own: the one that is here keeps its id, each other one has [Branch#apart] of the scoring's id and the hash
/// after its first own change, however far it has come and whatever file brings it. Of several that come together to a library
/// which has gone on with none of them, the one that went on first takes the id (time of its first own change, then hash). What
/// is approved or locked stays as it is; what went on from it before it was given back stands beside it, and what went on after
/// that goes on in its place ([Branch#openSince]).
///
/// **Therefore** the logs a library ends with are those that it and the files have, without those that another goes on from:
/// a union, so commutative, associative and idempotent. So is what [Past] says was done at their states.
///
/// **Ids** are so wherever the library has gone on itself. Where it stands still, at P, and two logs come one after the other
/// that both go on from P, the first to come goes on under the id of P and the other stands beside. It cannot be otherwise:
/// after the first alone, the id of P has to be that log's, since what goes on from a scoring goes on in its place; after the
/// second alone, that one's; and an id never passes from one log to another, since the hashes that prove a log, the audit trail
/// and the decisions of a consensus name a scoring by it. Logs are therefore compared by [Branch] within a family, never by id
/// alone, and merging the files together, as the window does, settles it by what is in them.
public final class FamilyPlan {

    public sealed interface Step {
    }

    /// A scoring that was not here.
    public record Create(Branch branch, ScoringId id) implements Step {
    }

    /// A scoring that goes on.
    public record Extend(Branch here, Branch branch) implements Step {
    }

    private final ScoringId root;
    private final List<Branch> here;
    private final List<Branch> coming;
    private final Map<String, ScoringId> holders = new LinkedHashMap<>();
    private final Map<String, Branch> ends = new LinkedHashMap<>();
    private final Map<ScoringId, Instant> since = new HashMap<>();
    private final List<Step> steps = new ArrayList<>();

    /// @param root id of the scoring that all of them began as
    public FamilyPlan(ScoringId root, List<Branch> here, List<Branch> coming) {
        this.root = root;
        this.here = List.copyOf(here);
        this.coming = List.copyOf(coming);
        Map<String, Branch> free = wanted();
        List<Branch> growing = new ArrayList<>();
        Set<ScoringId> taken = new HashSet<>();
        for (Branch row : here) {
            taken.add(row.id());
            if (free.remove(row.head()) == null) {
                growing.add(row);
            } else {
                hold(row, row.id());
            }
        }
        growing.forEach(row -> extend(row, free));
        free.values().stream().sorted(first()).forEach(end -> create(end, taken));
    }

    /// The scorings of the library that the plan is about.
    public List<Branch> here() {
        return here;
    }

    /// The scorings that come.
    public List<Branch> coming() {
        return coming;
    }

    public List<Step> steps() {
        return List.copyOf(steps);
    }

    /// The logs that are here once the steps are done, by the id that each is found under.
    public Map<ScoringId, Branch> ends() {
        Map<ScoringId, Branch> found = new LinkedHashMap<>();
        holders.forEach((head, id) -> found.put(id, ends.get(head)));
        return found;
    }

    /// The scoring that a log of [#coming] is found in once the steps are done: its own, or one that went on from it.
    public ScoringId holder(Branch branch) {
        ScoringId own = holders.get(branch.head());
        return own != null ? own : ends.values().stream().filter(branch::leadsTo)
                .min(Comparator.comparing((Branch end) -> !holders.get(end.head()).equals(branch.id()))
                        .thenComparing(Branch::head)).map(end -> holders.get(end.head())).orElseThrow();
    }

    /// Whether a scoring stands beside another one of the family.
    public boolean isApart(Create create) {
        return !create.id().equals(root) || !here.isEmpty();
    }

    /// When a branch made its first change that those here did not have; when it was last changed if there is none.
    public Instant apartSince(Create create) {
        return since.getOrDefault(create.id(), Instant.EPOCH);
    }

    /// One of each log that has to be here in the end.
    private Map<String, Branch> wanted() {
        List<Branch> all = new ArrayList<>(here);
        all.addAll(coming);
        Map<String, Branch> wanted = new HashMap<>();
        for (Branch branch : all) {
            if (all.stream().noneMatch(branch::goesOnTo)) {
                wanted.merge(branch.head(), branch, (one, other) -> first().compare(one, other) <= 0 ? one : other);
            }
        }
        return wanted;
    }

    private void extend(Branch row, Map<String, Branch> free) {
        Comparator<Branch> sameFirst = Comparator.comparing((Branch end) -> !end.id().equals(row.id()));
        free.values().stream().filter(row::goesOnTo)
                .min(sameFirst.thenComparing(end -> end.timeAt(row.chain().size())).thenComparing(Branch::head))
                .ifPresentOrElse(next -> {
                    free.remove(next.head());
                    steps.add(new Extend(row, next));
                    hold(next, row.id());
                }, () -> hold(row, row.id()));
    }

    private void create(Branch end, Set<ScoringId> taken) {
        ScoringId id = root;
        int own = firstOwn(end);
        if (!taken.add(id)) {
            // a branch keeps the name that another library gave it
            id = named(end).filter(name -> !taken.contains(name)).orElseGet(() -> Branch.apart(root, end.chain().get(own)));
            for (int again = 2; !taken.add(id); again++) {
                id = Branch.apart(root, end.head() + " " + again);
            }
        }
        if (own > 0) {
            since.put(id, end.timeAt(own));
        }
        steps.add(new Create(end, id));
        hold(end, id);
    }

    private Optional<ScoringId> named(Branch end) {
        return coming.stream().filter(branch -> branch.head().equals(end.head()) && branch.id().value().version() == 5)
                .map(Branch::id).min(Comparator.comparing(ScoringId::toString));
    }

    /// Where in its chain the first change stands that none of those has which are here by now; the last one if there is none.
    private int firstOwn(Branch end) {
        return Math.min(ends.values().stream().mapToInt(end::common).max().orElse(0), end.chain().size() - 1);
    }

    private void hold(Branch branch, ScoringId id) {
        if (holders.putIfAbsent(branch.head(), id) == null) {
            ends.put(branch.head(), branch);
        }
    }

    /// What is fixed, then what has the scoring's own id, then what went on first after all have in common, then by hash.
    private Comparator<Branch> first() {
        int common = common();
        return Comparator.comparing((Branch branch) -> !branch.openSince().equals(Instant.MAX)).thenComparing(branch -> !branch.id().equals(root))
                .thenComparing(branch -> common < branch.chain().size() ? branch.timeAt(common) : Instant.MIN)
                .thenComparing(Branch::head).thenComparing(branch -> branch.id().toString());
    }

    private int common() {
        int length = coming.stream().mapToInt(branch -> branch.chain().size()).min().orElse(0);
        for (int at = 0; at < length; at++) {
            int index = at;
            if (coming.stream().map(branch -> branch.chain().get(index)).distinct().count() > 1) {
                return at;
            }
        }
        return length;
    }
}
