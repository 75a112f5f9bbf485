package org.onbam.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onbam.message.Message;
import org.onbam.model.ScoringId;

/// The scorings that are open in this program to be edited, and how each stands in the table `lease`. Thread-safe.
///
/// Only a reminder: whether a change may be written is asked of the table, in the transaction that writes it.
final class Leases {

    enum Standing {
        /// Ours, as far as is known.
        OURS,
        /// Another program has it; the scorer here reads.
        ELSEWHERE,
        /// What is open here is not what the library holds any more, or another program gave the scoring back: it is to be opened anew.
        OUTDATED
    }

    private record Edited(int editors, Standing standing, Optional<Message> refusal) {
    }

    private final Map<ScoringId, Edited> edited = new HashMap<>();
    private final Set<ScoringId> left = new HashSet<>();

    /// One more session begins; on the writer's thread, in the transaction that took the lease or did not.
    synchronized void began(ScoringId id, Optional<Elsewhere> other) {
        int before = edited.containsKey(id) ? edited.get(id).editors() : 0;
        edited.put(id, new Edited(before + 1, other.isPresent() ? Standing.ELSEWHERE : Standing.OURS, other.map(Elsewhere::refusal)));
        left.remove(id);
    }

    /// A session ended.
    ///
    /// @return whether the lease is to be given back
    synchronized boolean ended(ScoringId id) {
        Edited was = edited.get(id);
        if (was == null) {
            return false;
        }
        if (was.editors() > 1) {
            edited.put(id, new Edited(was.editors() - 1, was.standing(), was.refusal()));
            return false;
        }
        edited.remove(id);
        return was.standing() == Standing.OURS && left.add(id);
    }

    /// Those that nobody edits any more and whose leases are still ours.
    synchronized Set<ScoringId> left() {
        return Set.copyOf(left);
    }

    synchronized boolean isLeft(ScoringId id) {
        return left.contains(id);
    }

    synchronized void gaveBack(ScoringId id) {
        left.remove(id);
    }

    /// @param why said to who tries to edit it; empty keeps what was said before
    synchronized void outdated(ScoringId id, Optional<Message> why) {
        edited.computeIfPresent(id, (any, was) -> new Edited(was.editors(), Standing.OUTDATED, why.or(was::refusal)));
    }

    /// Why a scoring cannot be edited; empty also for one that nobody edits here.
    synchronized Optional<Message> refusal(ScoringId id) {
        return edited.containsKey(id) ? edited.get(id).refusal() : Optional.empty();
    }

    synchronized boolean isEdited(ScoringId id) {
        return edited.containsKey(id);
    }

    synchronized List<ScoringId> all(Standing standing) {
        return edited.entrySet().stream().filter(one -> one.getValue().standing() == standing).map(Map.Entry::getKey).toList();
    }

    synchronized boolean isEmpty() {
        return edited.isEmpty() && left.isEmpty();
    }
}
