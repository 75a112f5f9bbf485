package org.onbam.ui.events;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.onbam.model.Difference;
import org.onbam.model.EpochGrid;
import org.onbam.model.EventId;
import org.onbam.model.EventLink;
import org.onbam.model.Hypnogram;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;

/// The events whose rows an edit can matter to: changed themselves, linked otherwise, linked with a changed one, or begun
/// in an epoch that has another stage now. Some 20 µs for 10,000 events, of which few are so.
///
/// @param gone   events that are there no more
/// @param mended events to be shown anew, and new ones, as they are now
record EditedEvents(Set<EventId> gone, Map<EventId, ScoredEvent> mended) {

    static EditedEvents between(Scoring before, Scoring after) {
        EditedEvents edited = new EditedEvents(new HashSet<>(), new LinkedHashMap<>());
        if (before.events() != after.events()) {
            walk(before.events(), after.events(), ScoredEvent.BY_TIME, was -> edited.gone.add(was.id()),
                    is -> edited.mended.put(is.id(), is));
            edited.gone.removeAll(edited.mended.keySet());
        }
        edited.addLinked(before, after);
        edited.addStaged(before.hypnogram(), after);
        return edited;
    }

    int size() {
        return gone.size() + mended.size();
    }

    private void addLinked(Scoring before, Scoring after) {
        Set<EventId> touched = new HashSet<>();
        if (before.links() != after.links()) {
            walk(before.links(), after.links(), Comparator.naturalOrder(), was -> addEnds(was, touched), is -> addEnds(is, touched));
        }
        if (!mended.isEmpty()) {
            after.links().stream().filter(link -> mended.containsKey(link.cause()) || mended.containsKey(link.effect()))
                    .forEach(link -> addEnds(link, touched));
        }
        touched.removeAll(mended.keySet());
        touched.removeAll(gone);
        if (!touched.isEmpty()) {
            after.events().stream().filter(event -> touched.contains(event.id())).forEach(event -> mended.put(event.id(), event));
        }
    }

    private static void addEnds(EventLink link, Set<EventId> ids) {
        ids.add(link.cause());
        ids.add(link.effect());
    }

    private void addStaged(Hypnogram was, Scoring after) {
        Hypnogram is = after.hypnogram();
        if (was == is) {
            return;
        }
        int first = 0;
        int end = is.size();
        while (first < end && was.at(first) == is.at(first)) {
            first++;
        }
        while (end > first && was.at(end - 1) == is.at(end - 1)) {
            end--;
        }
        if (end > first) {
            EpochGrid grid = after.grid();
            // Events before the first epoch and beyond the last one take the stage of that epoch.
            long from = first == 0 ? Long.MIN_VALUE : grid.span(first).startNanos();
            long to = end == is.size() ? Long.MAX_VALUE : grid.span(end).startNanos();
            List<ScoredEvent> events = after.events();
            for (int i = ScoredEvent.firstFrom(events, from); i < events.size() && events.get(i).span().startNanos() < to; i++) {
                mended.put(events.get(i).id(), events.get(i));
            }
        }
    }

    /// Tells what of two lists of one order stands in one of them only.
    private static <T> void walk(List<T> before, List<T> after, Comparator<? super T> order,
                                 java.util.function.Consumer<T> was, java.util.function.Consumer<T> is) {
        Difference changed = Difference.between(before, after);
        int i = changed.head();
        int j = i;
        while (i < before.size() - changed.tail() || j < after.size() - changed.tail()) {
            boolean moreBefore = i < before.size() - changed.tail();
            boolean moreAfter = j < after.size() - changed.tail();
            if (moreBefore && moreAfter && before.get(i).equals(after.get(j))) {
                i++;
                j++;
            } else if (moreBefore && (!moreAfter || order.compare(before.get(i), after.get(j)) <= 0)) {
                was.accept(before.get(i++));
            } else {
                is.accept(after.get(j++));
            }
        }
    }
}
