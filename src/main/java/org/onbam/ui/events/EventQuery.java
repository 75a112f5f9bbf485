package org.onbam.ui.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// Which events are wanted: every word typed must be found in an event's type (in Korean or English), channel, stage or
/// comment, and what was picked must hold. Immutable.
///
/// @param facets in the order in which they were picked, each once
record EventQuery(String typed, List<Facet> facets) {

    static final EventQuery ALL = new EventQuery("", List.of());

    EventQuery {
        typed = typed.strip();
        facets = List.copyOf(facets);
    }

    boolean isAll() {
        return typed.isEmpty() && facets.isEmpty();
    }

    EventQuery withTyped(String next) {
        return new EventQuery(next, facets);
    }

    /// Picks a facet, or drops it where it was picked.
    EventQuery toggled(Facet facet) {
        List<Facet> next = new ArrayList<>(facets);
        if (!next.remove(facet)) {
            next.add(facet);
        }
        return new EventQuery(typed, next);
    }

    /// With these alone of their kinds.
    EventQuery only(List<? extends Facet> picked) {
        List<Facet> next = new ArrayList<>(facets);
        next.removeIf(facet -> picked.stream().anyMatch(other -> other.kind() == facet.kind()));
        next.addAll(picked);
        return new EventQuery(typed, next);
    }

    Predicate<EventRow> predicate(TypeWords words) {
        Predicate<EventRow> all = row -> true;
        for (Facet.Kind kind : Facet.Kind.values()) {
            List<Facet> alternatives = facets.stream().filter(facet -> facet.kind() == kind).toList();
            if (!alternatives.isEmpty()) {
                all = all.and(row -> alternatives.stream().anyMatch(facet -> facet.holds(row, words)));
            }
        }
        if (!typed.isEmpty()) {
            List<String> wanted = List.of(typed.toLowerCase(Locale.ROOT).split("\\s+"));
            all = all.and(row -> wanted.stream().allMatch(word -> isFound(word, row, words)));
        }
        return all;
    }

    private static boolean isFound(String word, EventRow row, TypeWords words) {
        return words.searched(row.event().type()).contains(word) || lower(row.event().channel()).contains(word)
                || lower(row.stage().code()).contains(word) || lower(row.event().comment()).contains(word);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
