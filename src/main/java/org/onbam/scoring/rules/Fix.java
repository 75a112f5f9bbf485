package org.onbam.scoring.rules;

import java.util.List;
import java.util.Optional;
import org.onbam.message.Message;
import org.onbam.model.EventId;
import org.onbam.model.EventLink;
import org.onbam.model.EventType;
import org.onbam.model.EventVocabulary;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;
import org.onbam.model.SleepStage;
import org.onbam.model.TimeSpan;
import org.onbam.scoring.EventChanges;
import org.onbam.scoring.ScoringChange;

/// What mends a problem in one step that can be undone. Nothing here makes up what was not seen: no event is stretched to
/// the length that a rule asks for.
public sealed interface Fix {

    /// What the button says.
    Message label();

    /// The change, where the scoring still is as it was when the problem was found.
    Optional<ScoringChange> on(Scoring scoring);

    /// Deletes an event, with its links.
    record Remove(EventId id) implements Fix {

        @Override
        public Message label() {
            return Message.of("rules.fix.remove");
        }

        @Override
        public Optional<ScoringChange> on(Scoring scoring) {
            return scoring.event(id).flatMap(event -> EventChanges.removal(scoring, List.of(event)));
        }
    }

    /// Says that an event is of another type.
    record Retype(EventId id, EventType type) implements Fix {

        @Override
        public Message label() {
            return Message.of("rules.fix.retype", type);
        }

        @Override
        public Optional<ScoringChange> on(Scoring scoring) {
            return replace(scoring, id, event -> event.withType(type.code()));
        }
    }

    /// Cuts an event back to a span within its own.
    record Trim(EventId id, TimeSpan span) implements Fix {

        @Override
        public Message label() {
            return Message.of("rules.fix.trim", Spoken.seconds(span.durationNanos()));
        }

        @Override
        public Optional<ScoringChange> on(Scoring scoring) {
            return replace(scoring, id, event -> event.span().startNanos() <= span.startNanos()
                    && event.span().endNanos() >= span.endNanos() ? event.withSpan(span) : event);
        }
    }

    /// Says that two events belong together.
    record Link(EventLink link, EventType effect) implements Fix {

        @Override
        public Message label() {
            return Message.of("rules.fix.link", effect);
        }

        @Override
        public Optional<ScoringChange> on(Scoring scoring) {
            boolean fits = scoring.event(link.cause()).isPresent() && scoring.event(link.effect()).isPresent()
                    && !scoring.links().contains(link);
            return fits ? Optional.of(new ScoringChange.AddLink(link)) : Optional.empty();
        }
    }

    /// Marks a moment, such as lights off.
    record Mark(EventType type, long nanos, Message label) implements Fix {

        /// The same at another moment, such as where the scorer is.
        public Mark at(long other, Message said) {
            return new Mark(type, other, said);
        }

        @Override
        public Optional<ScoringChange> on(Scoring scoring) {
            return Optional.of(new ScoringChange.AddEvent(new ScoredEvent(EventId.random(), type.code(),
                    new TimeSpan(nanos, nanos), "", "")));
        }
    }

    /// Makes epochs `[first, end)` unscored.
    record Clear(int first, int end) implements Fix {

        @Override
        public Message label() {
            return Message.of("rules.fix.clear");
        }

        @Override
        public Optional<ScoringChange> on(Scoring scoring) {
            return end <= scoring.grid().count()
                    ? Optional.of(ScoringChange.SetStages.of(scoring, first, end, SleepStage.UNSCORED)) : Optional.empty();
        }
    }

    /// As [Mark] of a type that a vocabulary has.
    static List<Fix> mark(EventVocabulary vocabulary, String type, long nanos, Message label) {
        return vocabulary.find(type).map(found -> (Fix) new Mark(found, nanos, label)).stream().toList();
    }

    private static Optional<ScoringChange> replace(Scoring scoring, EventId id,
                                                   java.util.function.UnaryOperator<ScoredEvent> change) {
        return scoring.event(id).map(event -> new ScoringChange.ReplaceEvent(event, change.apply(event)))
                .filter(change2 -> !change2.before().equals(change2.after())).map(ScoringChange.class::cast);
    }
}
