package org.onbam.scoring.night;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.onbam.model.Difference;
import org.onbam.model.ScoredEvent;

/// Events of one kind, by time, to be searched by time.
///
/// Found by the latest end up to each: an event that goes on for hours is found wherever it is, and costs the others
/// nothing unless it begins before them.
public final class EventRow {

    private final List<ScoredEvent> events;
    private final long[] latestEnd;

    /// @param events by [ScoredEvent#BY_TIME]
    public EventRow(List<ScoredEvent> events) {
        this(events, new long[events.size()]);
        fill(0, events.size());
    }

    private EventRow(List<ScoredEvent> events, long[] latestEnd) {
        this.events = events;
        this.latestEnd = latestEnd;
    }

    private void fill(int from, int to) {
        for (int i = from; i < to; i++) {
            latestEnd[i] = Math.max(i == 0 ? Long.MIN_VALUE : latestEnd[i - 1], events.get(i).span().endNanos());
        }
    }

    /// The row of other events, made from this one.
    ///
    /// @param changed where they differ from those of this row
    EventRow of(List<ScoredEvent> now, Difference changed) {
        EventRow next = new EventRow(now, Arrays.copyOf(latestEnd, now.size()));
        int shift = events.size() - now.size();
        // Once the latest end is what it was, it stays so.
        int at = now.size() - changed.tail();
        next.fill(changed.head(), at);
        for (boolean same = false; at < now.size() && !same; at++) {
            next.fill(at, at + 1);
            same = next.latestEnd[at] == latestEnd[at + shift];
        }
        System.arraycopy(latestEnd, at + shift, next.latestEnd, at, now.size() - at);
        return next;
    }

    /// The row without some of its events that stand together, and with others in their place; itself where there are none.
    EventRow with(List<ScoredEvent> gone, List<ScoredEvent> come) {
        if (gone.isEmpty() && come.isEmpty()) {
            return this;
        }
        int at = indexOf(gone.isEmpty() ? come.getFirst() : gone.getFirst());
        Difference changed = new Difference(at, events.size() - at - gone.size());
        List<ScoredEvent> now = new ArrayList<>(changed.head() + come.size() + changed.tail());
        now.addAll(events.subList(0, at));
        now.addAll(come);
        now.addAll(events.subList(at + gone.size(), events.size()));
        return of(now, changed);
    }

    /// By time; not to be changed.
    List<ScoredEvent> events() {
        return events;
    }

    public ScoredEvent get(int index) {
        return events.get(index);
    }

    /// Where an event stands, or where it would.
    public int indexOf(ScoredEvent event) {
        int at = Collections.binarySearch(events, event, ScoredEvent.BY_TIME);
        return at < 0 ? -1 - at : at;
    }

    /// The first event of which some moment, its ends included, lies in `[from, to]` and that will do.
    public Optional<ScoredEvent> firstBetween(long from, long to, Predicate<ScoredEvent> which) {
        for (int i = firstEndingFrom(from); i < events.size() && events.get(i).span().startNanos() <= to; i++) {
            if (events.get(i).span().endNanos() >= from && which.test(events.get(i))) {
                return Optional.of(events.get(i));
            }
        }
        return Optional.empty();
    }

    /// The first of those that begin in `[from, to]` that will do.
    public Optional<ScoredEvent> beginning(long from, long to, Predicate<ScoredEvent> which) {
        for (int i = firstFrom(from); i < events.size() && events.get(i).span().startNanos() <= to; i++) {
            if (which.test(events.get(i))) {
                return Optional.of(events.get(i));
            }
        }
        return Optional.empty();
    }

    /// The one before an event that ends last.
    public Optional<ScoredEvent> before(ScoredEvent event) {
        int at = indexOf(event);
        for (int i = at - 1; i >= 0; i--) {
            if (events.get(i).span().endNanos() == latestEnd[at - 1]) {
                return Optional.of(events.get(i));
            }
        }
        return Optional.empty();
    }

    /// Index of the first that begins at a time or later.
    public int firstFrom(long nanos) {
        return ScoredEvent.firstFrom(events, nanos);
    }

    /// Index before which all have ended before a time.
    public int firstEndingFrom(long nanos) {
        int low = 0;
        int high = events.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (latestEnd[middle] < nanos) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    public int size() {
        return events.size();
    }
}
