package org.onbam.scoring.transfer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.onbam.scoring.work.NamedRevision;
import org.onbam.scoring.work.StatusStep;

/// What was done at each state of the logs of one family, whichever copy tells of it. A state is known by its hash in the chain,
/// so that all that is said here follows from what was done, and not from who told it first. Mutable while it is filled.
public final class Past {

    private static final Comparator<NamedRevision> GIVEN_FIRST = Comparator.comparing(NamedRevision::at)
            .thenComparing(NamedRevision::revision).thenComparing(one -> one.by().name());

    private final Map<String, List<StatusStep>> steps = new HashMap<>();
    private final Map<String, List<NamedRevision>> names = new HashMap<>();

    /// @param chain of the scoring's log
    /// @param done  those of its steps that count
    public void add(List<String> chain, List<StatusStep> done, List<NamedRevision> named) {
        done.forEach(step -> steps.computeIfAbsent(chain.get(Math.toIntExact(step.revision())), hash -> new ArrayList<>()).add(step));
        named.forEach(one -> names.computeIfAbsent(chain.get(Math.toIntExact(one.revision())), hash -> new ArrayList<>()).add(one));
    }

    /// See [Branch#openSince]: when a state was first given back after it was last approved or locked.
    ///
    /// @param hash of the state
    public Instant openSince(String hash) {
        Instant since = Instant.MIN;
        for (StatusStep step : steps.getOrDefault(hash, List.of()).stream().sorted(TransferredScoring.IN_TIME).toList()) {
            if (step.to().isFinal()) {
                since = Instant.MAX;
            } else if (since.equals(Instant.MAX)) {
                since = step.at();
            }
        }
        return since;
    }

    /// The steps that were taken at the states of a log, oldest first. That it was approved or locked at a state counts only for
    /// what may go on with that state, since nobody has approved what somebody else made of it.
    public List<StatusStep> steps(Branch branch) {
        List<StatusStep> found = new ArrayList<>();
        for (int at = 0; at < branch.chain().size(); at++) {
            String hash = branch.chain().get(at);
            boolean isHeld = at < branch.revision() && !openSince(hash).isBefore(branch.timeAt(at + 1));
            steps.getOrDefault(hash, List.of()).stream().filter(step -> !isHeld || !step.to().isFinal()).forEach(found::add);
        }
        found.sort(TransferredScoring.IN_TIME);
        return found;
    }

    /// The names that were given to the states of a log. Of one name for two states the one that was given first holds; the other
    /// is called by name and revision.
    public List<NamedRevision> names(Branch branch) {
        List<NamedRevision> given = new ArrayList<>();
        branch.chain().forEach(hash -> given.addAll(names.getOrDefault(hash, List.of())));
        given.sort(GIVEN_FIRST);
        Map<String, Map<Long, NamedRevision>> byName = new TreeMap<>();
        given.forEach(one -> byName.computeIfAbsent(plain(one), name -> new TreeMap<>()).putIfAbsent(one.revision(), one));
        List<NamedRevision> names = new ArrayList<>();
        byName.forEach((name, states) -> {
            NamedRevision first = states.values().stream().min(GIVEN_FIRST).orElseThrow();
            states.values().forEach(one -> names.add(called(one, one == first ? name : name + suffix(one))));
        });
        names.sort(Comparator.comparing(NamedRevision::revision).thenComparing(NamedRevision::name));
        return names;
    }

    private static String plain(NamedRevision named) {
        String name = named.name();
        String suffix = suffix(named);
        return name.endsWith(suffix) && name.length() > suffix.length() ? name.substring(0, name.length() - suffix.length()) : name;
    }

    private static String suffix(NamedRevision named) {
        return " ~" + named.revision();
    }

    private static NamedRevision called(NamedRevision named, String name) {
        return new NamedRevision(named.scoring(), named.revision(), name, named.by(), named.at());
    }
}
