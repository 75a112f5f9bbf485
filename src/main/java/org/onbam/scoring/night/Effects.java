package org.onbam.scoring.night;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onbam.model.EventId;
import org.onbam.model.EventLink;
import org.onbam.model.EventVocabulary;
import org.onbam.model.ScoredEvent;
import org.onbam.scoring.LinkRules;

/// The desaturations, or the arousals, of a night and the breathing event that each belongs to, by place in two lists: a key
/// press among 10,000 events makes them anew.
final class Effects {

    private static final int NONE = -1;

    private final List<ScoredEvent> effects;
    private final boolean desaturations;
    /// By cause, whatever that is; empty where nothing is linked.
    private final Map<EventId, List<ScoredEvent>> linked;
    private final int[] effectOf;
    private final int[] causeOf;

    /// @param effects   all of one family, by time
    /// @param breathing apneas, hypopneas and RERAs
    Effects(List<ScoredEvent> effects, boolean desaturations, List<EventLink> links, EventRow breathing,
            EventVocabulary vocabulary) {
        this.effects = effects;
        this.desaturations = desaturations;
        this.effectOf = filled(breathing.size());
        this.causeOf = filled(effects.size());
        Set<EventId> bound = new HashSet<>();
        this.linked = links.isEmpty() ? Map.of() : linked(effects, links, bound);
        for (int i = 0; i < effects.size(); i++) {
            ScoredEvent effect = effects.get(i);
            if (!bound.contains(effect.id()) && LinkRules.mayFollowBreathing(vocabulary.typeOf(effect))) {
                giveOut(i, breathing);
            }
        }
    }

    private static int[] filled(int size) {
        int[] none = new int[size];
        Arrays.fill(none, NONE);
        return none;
    }

    private static Map<EventId, List<ScoredEvent>> linked(List<ScoredEvent> effects, List<EventLink> links, Set<EventId> bound) {
        links.forEach(link -> bound.add(link.effect()));
        Map<EventId, ScoredEvent> byId = new HashMap<>();
        effects.stream().filter(effect -> bound.contains(effect.id())).forEach(effect -> byId.put(effect.id(), effect));
        Map<EventId, List<ScoredEvent>> linked = new HashMap<>();
        for (EventLink link : links) {
            Optional.ofNullable(byId.get(link.effect()))
                    .ifPresent(effect -> linked.computeIfAbsent(link.cause(), id -> new ArrayList<>(1)).add(effect));
        }
        return linked;
    }

    /// To the likeliest that it fits and that has none.
    private void giveOut(int index, EventRow breathing) {
        ScoredEvent effect = effects.get(index);
        long from = effect.span().startNanos() - LinkRules.within(desaturations);
        long to = effect.span().endNanos();
        int cause = NONE;
        long least = Long.MAX_VALUE;
        for (int i = breathing.firstEndingFrom(from); i < breathing.size() && breathing.get(i).span().startNanos() <= to; i++) {
            ScoredEvent event = breathing.get(i);
            if (effectOf[i] == NONE && LinkRules.follows(effect.span(), event.span(), desaturations)
                    && (linked.isEmpty() || !linked.containsKey(event.id()))) {
                long remoteness = LinkRules.remoteness(event.span(), effect.span(), desaturations);
                cause = remoteness < least ? i : cause;
                least = Math.min(least, remoteness);
            }
        }
        if (cause != NONE) {
            effectOf[cause] = index;
            causeOf[index] = cause;
        }
    }

    boolean isEmpty() {
        return effects.isEmpty();
    }

    /// @param index of the event among the breathing events, their number for another
    List<ScoredEvent> of(int index, ScoredEvent event) {
        List<ScoredEvent> bound = linked.getOrDefault(event.id(), List.of());
        if (!bound.isEmpty()) {
            return List.copyOf(bound);
        }
        int given = index < effectOf.length ? effectOf[index] : NONE;
        return given == NONE ? List.of() : List.of(effects.get(given));
    }

    /// Index of the breathing event that an effect was given out to.
    Optional<Integer> causeOf(ScoredEvent effect) {
        int at = Collections.binarySearch(effects, effect, ScoredEvent.BY_TIME);
        return at < 0 || causeOf[at] == NONE ? Optional.empty() : Optional.of(causeOf[at]);
    }

    /// Whether one breathing event has the same, unchanged, here and there.
    boolean isSame(int here, Effects other, int there, ScoredEvent event) {
        if (!linked.isEmpty() || !other.linked.isEmpty()) {
            return of(here, event).equals(other.of(there, event));
        }
        int mine = effectOf[here];
        int others = other.effectOf[there];
        if (mine == NONE || others == NONE) {
            return mine == others;
        }
        ScoredEvent one = effects.get(mine);
        ScoredEvent two = other.effects.get(others);
        return one == two || one.equals(two);
    }
}
