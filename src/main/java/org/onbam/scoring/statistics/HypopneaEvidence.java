package org.onbam.scoring.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onbam.model.EventId;
import org.onbam.model.TimeSpan;
import org.onbam.scoring.rules.HypopneaRule;
import org.onbam.scoring.statistics.NightEvents.Item;

/// What speaks for each hypopnea: how far saturation fell, and whether an arousal came with it.
///
/// Its links speak first. Without a linked desaturation those near it do, unless they are linked elsewhere. A desaturation
/// belongs to the last breathing event that began 10 s or more before it, which is how late saturation answers, if it
/// begins no later than 45 s after that one's end; else to one that it overlaps. With none near, the signal itself is
/// measured. Without a linked arousal, one that begins between its onset and 5 s after its end does, unless it is linked
/// elsewhere or marked as spontaneous or of a limb.
/// A marked desaturation that cannot be measured is taken to be one of 3 %, the least that is marked.
final class HypopneaEvidence {

    /// From the end of the breathing event to the start of its arousal.
    static final long AROUSAL_DELAY = 5 * TimeSpan.SECOND;

    /// From the onset of the breathing event to the onset of its desaturation: shorter ones are no events (AASM VIII.C, D).
    private static final long LEAST_DELAY = 10 * TimeSpan.SECOND;
    private static final double LEAST_MARKED = 3;

    private final NightEvents events;
    private final Optional<SaturationTrack> saturation;
    private final Map<EventId, List<Item>> nearDesaturations = new HashMap<>();
    private final SpanOrder freeArousals;

    HypopneaEvidence(NightEvents events, Optional<SaturationTrack> saturation) {
        this.events = events;
        this.saturation = saturation;
        this.freeArousals = new SpanOrder(events.arousals().stream().filter(this::mayBelongToBreathing).toList());
        assignDesaturations();
    }

    private boolean mayBelongToBreathing(Item arousal) {
        return (arousal.kind() == EventKind.AROUSAL_RESPIRATORY || arousal.kind() == EventKind.AROUSAL_OTHER)
                && events.causesOf(arousal).isEmpty();
    }

    private void assignDesaturations() {
        List<Item> breathing = events.respiratory();
        SpanOrder order = new SpanOrder(breathing);
        for (Item desaturation : events.of(EventKind.DESATURATION)) {
            if (!events.causesOf(desaturation).isEmpty()) {
                continue;
            }
            TimeSpan span = desaturation.span();
            int early = order.startingBefore(span.startNanos() - LEAST_DELAY + 1);
            if (early > 0 && span.startNanos() <= breathing.get(early - 1).span().endNanos() + SaturationTrack.CIRCULATION_DELAY) {
                assign(breathing.get(early - 1), desaturation);
            } else if (early < breathing.size() && breathing.get(early).span().overlaps(span)) {
                assign(breathing.get(early), desaturation);
            }
        }
    }

    private void assign(Item breathing, Item desaturation) {
        nearDesaturations.computeIfAbsent(breathing.event().id(), id -> new ArrayList<>()).add(desaturation);
    }

    /// Whether there is anything at all to judge a hypopnea of this night by.
    boolean canTell(HypopneaRule rule) {
        boolean marks = !events.of(EventKind.DESATURATION).isEmpty() || !events.arousals().isEmpty();
        return saturation.isPresent() || rule.takesArousal() && marks;
    }

    /// Whether a hypopnea counts by a rule.
    boolean qualifies(Item hypopnea, HypopneaRule rule) {
        return rule.takesArousal() && hasArousal(hypopnea) || falls(hypopnea, rule.percent());
    }

    private boolean hasArousal(Item hypopnea) {
        for (Item effect : events.effectsOf(hypopnea)) {
            if (effect.kind().isArousal()) {
                return true;
            }
        }
        TimeSpan span = hypopnea.span();
        return freeArousals.startsWithin(span.startNanos(), span.endNanos() + AROUSAL_DELAY);
    }

    private boolean falls(Item hypopnea, double percent) {
        List<Item> marked = events.effectsOf(hypopnea).stream()
                .filter(effect -> effect.kind() == EventKind.DESATURATION).toList();
        if (marked.isEmpty()) {
            marked = nearDesaturations.getOrDefault(hypopnea.event().id(), List.of());
        }
        if (marked.isEmpty()) {
            return saturation.flatMap(track -> track.ofBreathingEvent(hypopnea.span()))
                    .filter(drop -> drop.reaches(percent)).isPresent();
        }
        for (Item desaturation : marked) {
            if (reaches(desaturation, percent, saturation)) {
                return true;
            }
        }
        return false;
    }

    /// Whether a marked desaturation is of so many percent.
    static boolean reaches(Item desaturation, double percent, Optional<SaturationTrack> saturation) {
        return saturation.flatMap(track -> track.ofDesaturation(desaturation.span()))
                .map(drop -> drop.reaches(percent)).orElse(percent <= LEAST_MARKED);
    }
}
