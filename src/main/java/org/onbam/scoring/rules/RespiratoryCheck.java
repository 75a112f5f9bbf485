package org.onbam.scoring.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.onbam.message.Message;
import org.onbam.model.EpochGrid;
import org.onbam.model.EventFamily;
import org.onbam.model.EventLink;
import org.onbam.model.EventType;
import org.onbam.model.ScoredEvent;
import org.onbam.model.SleepStage;
import org.onbam.model.TimeSpan;
import org.onbam.scoring.LinkRules;

/// Apneas, hypopneas and RERAs: asleep, one at a time, with what makes them such.
///
/// What belongs to an event is what is linked to it, and what lies so that it may be ([LinkRules]). Where no desaturation is
/// marked and the saturation was recorded, its fall speaks for itself.
final class RespiratoryCheck implements EventCheck {

    @Override
    public void look(ScoredEvent event, EventType type, ScoredNight night, Consumer<Problem> found) {
        switch (type.family()) {
            case APNEA, HYPOPNEA, RERA -> {
                inWake(event, type, night, found);
                overlap(event, type, night, found);
                alone(event, type, night, found);
                unlinked(event, type, night, found);
            }
            default -> { }
        }
    }

    private static void inWake(ScoredEvent event, EventType type, ScoredNight night, Consumer<Problem> found) {
        EpochGrid grid = night.scoring().grid();
        if (!night.has(Rule.RESPIRATORY_IN_WAKE) || grid.count() == 0 || !grid.span().overlaps(event.span())) {
            return;
        }
        int last = grid.epochAt(Math.max(event.span().startNanos(), event.span().endNanos() - 1));
        for (int epoch = grid.epochAt(event.span().startNanos()); epoch <= last; epoch++) {
            if (night.scoring().hypnogram().at(epoch) != SleepStage.W) {
                return;
            }
        }
        found.accept(new Problem(Rule.RESPIRATORY_IN_WAKE, event.span(), List.of(event.id()),
                Message.of("rules.respiratoryInWake.found", type), List.of(new Fix.Remove(event.id()))));
    }

    private static void overlap(ScoredEvent event, EventType type, ScoredNight night, Consumer<Problem> found) {
        if (!night.has(Rule.RESPIRATORY_OVERLAP)) {
            return;
        }
        night.respiratory().firstBetween(event.span().startNanos(), event.span().startNanos(), other ->
                ScoredEvent.BY_TIME.compare(other, event) < 0 && other.span().overlaps(event.span())
                        && !isTwin(other, event)).ifPresent(other -> {
            List<Fix> fixes = new ArrayList<>();
            apart(other, event, night.typeOf(other), type).ifPresent(fixes::add);
            fixes.add(new Fix.Remove(event.id()));
            found.accept(new Problem(Rule.RESPIRATORY_OVERLAP, event.span(), List.of(event.id(), other.id()),
                    Message.of("rules.respiratoryOverlap.found", type, night.typeOf(other)), fixes));
        });
    }

    private static boolean isTwin(ScoredEvent one, ScoredEvent other) {
        return one.span().equals(other.span()) && one.type().equals(other.type()) && one.channel().equals(other.channel());
    }

    // The later begins where the earlier ends, or the earlier ends where the later begins, if it stays long enough.
    private static Optional<Fix> apart(ScoredEvent earlier, ScoredEvent later, EventType before, EventType after) {
        TimeSpan rest = new TimeSpan(Math.min(earlier.span().endNanos(), later.span().endNanos()), later.span().endNanos());
        TimeSpan head = new TimeSpan(earlier.span().startNanos(), later.span().startNanos());
        if (rest.durationNanos() > 0 && rest.durationSeconds() >= after.minSeconds()) {
            return Optional.of(new Fix.Trim(later.id(), rest));
        }
        return head.durationNanos() > 0 && head.durationSeconds() >= before.minSeconds()
                && earlier.span().endNanos() <= later.span().endNanos()
                ? Optional.of(new Fix.Trim(earlier.id(), head)) : Optional.empty();
    }

    private static void alone(ScoredEvent event, EventType type, ScoredNight night, Consumer<Problem> found) {
        HypopneaRule rule = night.rules().hypopnea();
        if (type.family() == EventFamily.HYPOPNEA && night.has(Rule.HYPOPNEA_ALONE)) {
            boolean kept = hasFall(event, night) || rule.takesArousal() && arousal(event, night).isPresent();
            if (!kept) {
                String key = rule.takesArousal() ? "rules.hypopneaAlone.found.A" : "rules.hypopneaAlone.found.B";
                found.accept(new Problem(Rule.HYPOPNEA_ALONE, event.span(), List.of(event.id()),
                        Message.of(key, type, rule.percent()), List.of(new Fix.Remove(event.id()))));
            }
        } else if (type.family() == EventFamily.RERA && night.has(Rule.RERA_ALONE) && arousal(event, night).isEmpty()) {
            found.accept(new Problem(Rule.RERA_ALONE, event.span(), List.of(event.id()),
                    Message.of("rules.reraAlone.found", type), List.of(new Fix.Remove(event.id()))));
        }
    }

    private static void unlinked(ScoredEvent event, EventType type, ScoredNight night, Consumer<Problem> found) {
        if (!night.has(Rule.UNLINKED)) {
            return;
        }
        for (Optional<ScoredEvent> effect : List.of(desaturation(event, night), arousal(event, night))) {
            effect.filter(other -> night.effectsOf(event.id()).noneMatch(linked ->
                    night.typeOf(linked).family() == night.typeOf(other).family())).ifPresent(other ->
                    found.accept(new Problem(Rule.UNLINKED, event.span(), List.of(event.id(), other.id()),
                            Message.of("rules.unlinked.found", type, night.typeOf(other)),
                            List.of(new Fix.Link(new EventLink(event.id(), other.id()), night.typeOf(other))))));
        }
    }

    private static boolean hasFall(ScoredEvent event, ScoredNight night) {
        Optional<ScoredEvent> marked = nearest(event, night, EventFamily.DESATURATION, fall -> true);
        return marked.isPresent() ? desaturation(event, night).isPresent() : night.facts().saturation()
                .flatMap(series -> SaturationFall.after(series, event.span()))
                .filter(fall -> fall.reaches(night.rules().hypopnea().percent())).isPresent();
    }

    private static Optional<ScoredEvent> desaturation(ScoredEvent event, ScoredNight night) {
        return nearest(event, night, EventFamily.DESATURATION, fall -> night.facts().saturation()
                .flatMap(series -> SaturationFall.of(series, fall.span()))
                .map(measured -> measured.reaches(night.rules().hypopnea().percent())).orElse(true));
    }

    private static Optional<ScoredEvent> arousal(ScoredEvent event, ScoredNight night) {
        return nearest(event, night, EventFamily.AROUSAL, arousal -> true);
    }

    /// The linked effect of a family, else the first that lies so that it may be one.
    private static Optional<ScoredEvent> nearest(ScoredEvent event, ScoredNight night, EventFamily family,
                                                 Predicate<ScoredEvent> which) {
        Optional<ScoredEvent> linked = night.effectsOf(event.id())
                .filter(other -> night.typeOf(other).family() == family).filter(which).findFirst();
        EventRow row = family == EventFamily.AROUSAL ? night.arousals() : night.desaturations();
        return linked.isPresent() ? linked : row.firstBetween(event.span().startNanos(),
                event.span().endNanos() + Rule.HYPOPNEA_ALONE.reachNanos(),
                other -> night.links().fits(event, other) && which.test(other));
    }
}
