package org.onbam.model;

import java.util.List;

/// Where two lists differ that begin and end alike: one edit of thousands of events changes one stretch of them.
///
/// @param head how many elements are the same from the front
/// @param tail how many of the others are the same from the back
public record Difference(int head, int tail) {

    /// Elements are the same that are equal; where the lists share their objects it takes some 20 µs for 10,000.
    public static Difference between(List<?> before, List<?> now) {
        int shorter = Math.min(before.size(), now.size());
        int head = before == now ? shorter : 0;
        while (head < shorter && isSame(before.get(head), now.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head && isSame(before.get(before.size() - 1 - tail), now.get(now.size() - 1 - tail))) {
            tail++;
        }
        return new Difference(head, tail);
    }

    private static boolean isSame(Object one, Object other) {
        return one == other || one.equals(other);
    }

    /// What one of the two lists has between what is the same; a view.
    public <T> List<T> in(List<T> list) {
        return list.subList(head, list.size() - tail);
    }
}
