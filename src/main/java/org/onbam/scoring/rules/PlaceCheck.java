package org.onbam.scoring.rules;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.onbam.message.Message;
import org.onbam.model.EventFamily;
import org.onbam.model.EventType;
import org.onbam.model.ScoredEvent;
import org.onbam.model.TimeSpan;

/// Whether an event lies where there are data, between lights off and on, on a channel that is there, and once.
final class PlaceCheck implements EventCheck {

    @Override
    public void look(ScoredEvent event, EventType type, ScoredNight night, Consumer<Problem> found) {
        TimeSpan recording = night.facts().recording();
        TimeSpan span = event.span();
        if (night.has(Rule.OUTSIDE) && (span.startNanos() < recording.startNanos() || span.endNanos() > recording.endNanos())) {
            found.accept(Problem.of(Rule.OUTSIDE, List.of(event), Message.of("rules.outside.found", type),
                    List.of(inside(event, recording).orElse(new Fix.Remove(event.id())))));
        }
        if (night.has(Rule.IN_GAP) && ScoredNight.reaches(type.family())) {
            night.facts().gaps().stream().filter(gap -> span.durationNanos() > 0 && gap.overlaps(span)).findFirst().ifPresent(gap ->
                    found.accept(Problem.of(Rule.IN_GAP, List.of(event), Message.of("rules.inGap.found", type),
                            gap.startNanos() <= span.startNanos() && span.endNanos() <= gap.endNanos()
                                    ? List.of(new Fix.Remove(event.id())) : List.of())));
        }
        if (night.has(Rule.CHANNEL_MISSING) && !event.channel().isEmpty() && !night.facts().channels().isEmpty()
                && !night.facts().hasChannel(event.channel())) {
            found.accept(Problem.of(Rule.CHANNEL_MISSING, List.of(event),
                    Message.of("rules.channelMissing.found", type, event.channel()), List.of()));
        }
        if (night.has(Rule.OUTSIDE_LIGHTS) && ScoredNight.reaches(type.family()) && night.isOutsideLights(event)) {
            found.accept(Problem.of(Rule.OUTSIDE_LIGHTS, List.of(event), Message.of("rules.outsideLights.found", type),
                    List.of(new Fix.Remove(event.id()))));
        }
        if (night.has(Rule.DUPLICATE)) {
            twin(event, type, night).ifPresent(twin -> found.accept(Problem.of(Rule.DUPLICATE,
                    List.of(event, twin), Message.of("rules.duplicate.found", type),
                    List.of(new Fix.Remove(event.id())))));
        }
    }

    // What of an event is in the recording, if anything is.
    private static Optional<Fix> inside(ScoredEvent event, TimeSpan recording) {
        long start = Math.max(event.span().startNanos(), recording.startNanos());
        long end = Math.min(event.span().endNanos(), recording.endNanos());
        return end > start ? Optional.of(new Fix.Trim(event.id(), new TimeSpan(start, end))) : Optional.empty();
    }

    /// The event before it that says the same; two notes at one place are two notes.
    static Optional<ScoredEvent> twin(ScoredEvent event, EventType type, ScoredNight night) {
        if (type.family() == EventFamily.MARKER || type.code().equals("note")) {
            return Optional.empty();
        }
        for (int i = night.all().indexOf(event) - 1; i >= 0 && night.all().get(i).span().equals(event.span()); i--) {
            ScoredEvent other = night.all().get(i);
            if (other.type().equals(event.type()) && other.channel().equals(event.channel())) {
                return Optional.of(other);
            }
        }
        return Optional.empty();
    }
}
