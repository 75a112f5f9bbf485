package org.onbam.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.onbam.model.Difference;
import org.onbam.model.EventType;
import org.onbam.model.EventVocabulary;
import org.onbam.model.ScoredEvent;
import org.onbam.model.TimeSpan;

/// The events of one scoring, ready to be found by time: what a page shows costs a binary search and not a look at all.
///
/// An edit makes the next from the last, and looks only at the events that it changed: those of 10,000 lie all over the
/// memory, and to fetch them took a fifth of a repainted page. Immutable.
final class EventIndex {

    private final Kinds kinds;
    private final List<ScoredEvent> events;
    private final int[] kindOf;
    private final long[] starts;
    private final long[] ends;
    /// The latest end of an event and all before it: it only grows, so it can be searched.
    private final long[] latestEnds;

    private EventIndex(List<ScoredEvent> events, Kinds kinds) {
        this.events = events;
        this.kinds = kinds;
        this.kindOf = new int[events.size()];
        this.starts = new long[events.size()];
        this.ends = new long[events.size()];
        this.latestEnds = new long[events.size()];
    }

    static EventIndex of(List<ScoredEvent> events, EventVocabulary vocabulary) {
        return new EventIndex(List.of(), new Kinds(vocabulary)).next(events, vocabulary);
    }

    Kinds kinds() {
        return kinds;
    }

    /// The index of other events, or of other types: made anew where the vocabulary is another, itself where nothing is.
    EventIndex next(List<ScoredEvent> now, EventVocabulary words) {
        boolean same = words == kinds.vocabulary;
        if (same && now == events) {
            return this;
        }
        EventIndex next = new EventIndex(now, same ? kinds : new Kinds(words));
        Difference changed = same ? Difference.between(events, now) : new Difference(0, 0);
        int behind = now.size() - changed.tail();
        next.take(this, 0, 0, changed.head());
        next.read(changed.head(), behind);
        next.take(this, events.size() - changed.tail(), behind, changed.tail());
        long latest = Long.MIN_VALUE;
        for (int i = 0; i < next.ends.length; i++) {
            latest = Math.max(latest, next.ends[i]);
            next.latestEnds[i] = latest;
        }
        return next;
    }

    private void take(EventIndex from, int first, int at, int count) {
        System.arraycopy(from.kindOf, first, kindOf, at, count);
        System.arraycopy(from.starts, first, starts, at, count);
        System.arraycopy(from.ends, first, ends, at, count);
    }

    private void read(int from, int to) {
        for (int i = from; i < to; i++) {
            ScoredEvent event = events.get(i);
            kindOf[i] = kinds.numberOf(event);
            starts[i] = event.span().startNanos();
            ends[i] = event.span().endNanos();
        }
    }

    /// What decides the lanes of events, type and channel, by number: thousands of events are of a few kinds. Shared by the
    /// indexes that are made from each other, and only grows.
    static final class Kinds {

        private record Kind(String type, String channel) {
        }

        private final EventVocabulary vocabulary;
        private final Map<Kind, Integer> numbers = new HashMap<>();
        private final List<EventType> types = new ArrayList<>();

        private Kinds(EventVocabulary vocabulary) {
            this.vocabulary = vocabulary;
        }

        int size() {
            return types.size();
        }

        private int numberOf(ScoredEvent event) {
            return numbers.computeIfAbsent(new Kind(event.type(), event.channel()), kind -> {
                types.add(vocabulary.typeOf(event));
                return types.size() - 1;
            });
        }
    }

    ScoredEvent event(int place) {
        return events.get(place);
    }

    EventType type(int place) {
        return kinds.types.get(kindOf[place]);
    }

    /// The number of an event's kind among [#kinds].
    int kind(int place) {
        return kindOf[place];
    }

    long startNanos(int place) {
        return starts[place];
    }

    long endNanos(int place) {
        return ends[place];
    }

    /// Visits the places of the events that touch a span of time, by onset: also those that began before it, and those
    /// without length at one of its moments. Fetches no event.
    void visit(TimeSpan span, IntConsumer visit) {
        for (int i = firstAbove(latestEnds, span.startNanos() - 1); i < starts.length && starts[i] < span.endNanos(); i++) {
            // an event that began long ago and ended long ago lies behind one that has not ended
            if (ends[i] > span.startNanos() || starts[i] == ends[i] && starts[i] == span.startNanos()) {
                visit.accept(i);
            }
        }
    }

    /// The first place of an ascending array whose value is above a bound.
    private static int firstAbove(long[] ascending, long bound) {
        int low = 0;
        int high = ascending.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending[middle] > bound) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
