package org.onbam.scoring.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.onbam.message.Message;
import org.onbam.model.EventFamily;
import org.onbam.model.EventLink;
import org.onbam.model.EventType;
import org.onbam.model.ScoredEvent;
import org.onbam.model.SleepStage;
import org.onbam.model.TimeSpan;
import org.onbam.scoring.night.Belonging;
import org.onbam.scoring.night.HypopneaRule;

/// Apneas, hypopneas and RERAs: asleep, one at a time, with what makes them such. What that is the statistics ask of the
/// same [org.onbam.scoring.night.HypopneaEvidence].
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
        if (!night.has(Rule.RESPIRATORY_IN_WAKE) || night.has(Rule.OUTSIDE_LIGHTS) && night.isOutsideLights(event)
                || night.touches(event, stage -> stage != SleepStage.W)) {
            return;
        }
        found.accept(Problem.of(Rule.RESPIRATORY_IN_WAKE, List.of(event),
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
            found.accept(Problem.of(Rule.RESPIRATORY_OVERLAP, List.of(event, other),
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
        Belonging belonging = night.belonging();
        if (type.family() == EventFamily.HYPOPNEA && night.has(Rule.HYPOPNEA_ALONE)) {
            if (night.evidence().canTell(rule) && !night.evidence().qualifies(event, rule)) {
                String key = rule.takesArousal() ? "rules.hypopneaAlone.found.A" : "rules.hypopneaAlone.found.B";
                // What belongs to it and is not enough is one of the facts.
                List<ScoredEvent> about = Stream.concat(Stream.of(event), belonging.desaturationsOf(event).stream()).toList();
                found.accept(Problem.of(Rule.HYPOPNEA_ALONE, about, Message.of(key, type, rule.percent()),
                        List.of(new Fix.Remove(event.id()))));
            }
        } else if (type.family() == EventFamily.RERA && night.has(Rule.RERA_ALONE) && belonging.arousalsOf(event).isEmpty()) {
            found.accept(Problem.of(Rule.RERA_ALONE, List.of(event),
                    Message.of("rules.reraAlone.found", type), List.of(new Fix.Remove(event.id()))));
        }
    }

    private static void unlinked(ScoredEvent event, EventType type, ScoredNight night, Consumer<Problem> found) {
        if (!night.has(Rule.UNLINKED)) {
            return;
        }
        Belonging belonging = night.belonging();
        Stream.concat(belonging.desaturationsOf(event).stream(), belonging.arousalsOf(event).stream())
                .filter(effect -> belonging.causeOf(effect).isPresent()).forEach(effect ->
                    found.accept(Problem.of(Rule.UNLINKED, List.of(event, effect),
                            Message.of("rules.unlinked.found", type, night.typeOf(effect)),
                            List.of(new Fix.Link(new EventLink(event.id(), effect.id()), night.typeOf(effect))))));
    }
}
