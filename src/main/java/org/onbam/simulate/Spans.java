package org.onbam.simulate;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// Looks up which of many spans, ordered and not overlapping, holds a moment.
final class Spans<T> {

    private final Timeline timeline;
    private final double[] ends;
    private final List<T> items;

    Spans(List<T> items, ToDoubleFunction<T> start, ToDoubleFunction<T> end) {
        this.items = List.copyOf(items);
        this.timeline = new Timeline(items.stream().mapToDouble(start).toArray());
        this.ends = items.stream().mapToDouble(end).toArray();
    }

    /// Index of the span that holds this moment, or -1.
    int indexAt(double seconds) {
        int last = lastStartedAt(seconds);
        return last >= 0 && seconds < ends[last] ? last : -1;
    }

    /// Index of the last span that has started by then, or -1.
    int lastStartedAt(double seconds) {
        return timeline.lastAt(seconds);
    }

    /// Whether some span comes within `margin` of `[from, to)`.
    boolean near(double from, double to, double margin) {
        int last = lastStartedAt(to + margin);
        return last >= 0 && ends[last] > from - margin;
    }

    T get(int index) {
        return items.get(index);
    }

    int size() {
        return items.size();
    }

    List<T> items() {
        return items;
    }
}
