package org.onbam.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.onbam.model.BodyPosition;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;
import org.onbam.model.TimeSpan;

/// Which way the sleeper lay, over the night. Immutable.
public final class PositionTrack {

    /// One position from its beginning to the next one's.
    public record Stretch(TimeSpan span, BodyPosition position) {
    }

    private static final String PREFIX = "position_";

    private final List<Stretch> stretches;

    private PositionTrack(List<Stretch> stretches) {
        this.stretches = stretches;
    }

    /// @param stretches in any order; they must not overlap
    /// @throws IllegalArgumentException if two overlap
    public static PositionTrack of(List<Stretch> stretches) {
        List<Stretch> sorted = new ArrayList<>(stretches);
        sorted.sort(Comparator.comparingLong(stretch -> stretch.span().startNanos()));
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).span().startNanos() < sorted.get(i - 1).span().endNanos()) {
                throw new IllegalArgumentException("positions overlap: " + sorted.get(i - 1) + ", " + sorted.get(i));
            }
        }
        return new PositionTrack(List.copyOf(sorted));
    }

    /// The positions that a scorer or another program marked: a state that lasts until the next one begins, the last one
    /// to the end of the epochs. Types are `position_supine` and the like.
    public static PositionTrack ofEvents(Scoring scoring) {
        List<ScoredEvent> marks = scoring.events().stream().filter(event -> event.type().startsWith(PREFIX)).toList();
        List<Stretch> stretches = new ArrayList<>();
        for (int i = 0; i < marks.size(); i++) {
            long start = marks.get(i).span().startNanos();
            long end = i + 1 < marks.size() ? marks.get(i + 1).span().startNanos()
                    : Math.max(marks.get(i).span().endNanos(), scoring.grid().span().endNanos());
            if (end > start) {
                stretches.add(new Stretch(new TimeSpan(start, end), positionOf(marks.get(i))));
            }
        }
        return new PositionTrack(List.copyOf(stretches));
    }

    private static BodyPosition positionOf(ScoredEvent mark) {
        String name = mark.type().substring(PREFIX.length()).toUpperCase(Locale.ROOT);
        for (BodyPosition position : BodyPosition.values()) {
            if (position.name().equals(name)) {
                return position;
            }
        }
        return BodyPosition.UNKNOWN;
    }

    /// In the order of time, without overlaps.
    public List<Stretch> stretches() {
        return stretches;
    }

    public boolean isEmpty() {
        return stretches.isEmpty();
    }

    /// The position at a time, `UNKNOWN` where none is stated.
    public BodyPosition at(long nanos) {
        int low = 0;
        int high = stretches.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            TimeSpan span = stretches.get(middle).span();
            if (nanos < span.startNanos()) {
                high = middle - 1;
            } else if (nanos >= span.endNanos()) {
                low = middle + 1;
            } else {
                return stretches.get(middle).position();
            }
        }
        return BodyPosition.UNKNOWN;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PositionTrack that && stretches.equals(that.stretches);
    }

    @Override
    public int hashCode() {
        return stretches.hashCode();
    }
}
