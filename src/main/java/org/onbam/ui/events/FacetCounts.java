package org.onbam.ui.events;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.onbam.model.EventFamily;
import org.onbam.model.SleepStage;

/// What can be picked, and how many events of the night each would find alone. Pure.
final class FacetCounts {

    private FacetCounts() {
    }

    /// By kind, in the order of the list: types by family in the order of the vocabulary's families, a family before its
    /// types where there are two or more of it; a kind with nothing to choose between is left out.
    static Map<Facet.Kind, Map<Facet, Integer>> of(Collection<EventRow> rows, TypeWords words) {
        Map<EventFamily, Map<String, Integer>> types = new EnumMap<>(EventFamily.class);
        Map<String, Integer> channels = new TreeMap<>(String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder()));
        Map<SleepStage, Integer> stages = new EnumMap<>(SleepStage.class);
        Map<Boolean, Integer> scorers = new TreeMap<>();
        for (EventRow row : rows) {
            String code = row.event().type();
            types.computeIfAbsent(words.type(code).family(), family -> new TreeMap<>(Comparator.comparing(words::name)))
                    .merge(code, 1, Integer::sum);
            channels.merge(row.event().channel(), 1, Integer::sum);
            stages.merge(row.stage(), 1, Integer::sum);
            scorers.merge(row.copied(), 1, Integer::sum);
        }
        Map<Facet.Kind, Map<Facet, Integer>> all = new EnumMap<>(Facet.Kind.class);
        all.put(Facet.Kind.TYPE, types(types));
        all.put(Facet.Kind.CHANNEL, facets(channels, Facet.OfChannel::new));
        all.put(Facet.Kind.STAGE, facets(stages, Facet.OfStage::new));
        all.put(Facet.Kind.SCORER, facets(scorers, Facet.OfScorer::new));
        all.values().removeIf(facets -> facets.size() < 2);
        return all;
    }

    private static Map<Facet, Integer> types(Map<EventFamily, Map<String, Integer>> families) {
        Map<Facet, Integer> facets = new LinkedHashMap<>();
        families.forEach((family, types) -> {
            if (types.size() > 1) {
                facets.put(new Facet.OfFamily(family), types.values().stream().mapToInt(Integer::intValue).sum());
            }
            types.forEach((code, count) -> facets.put(new Facet.OfType(code), count));
        });
        return facets;
    }

    private static <T> Map<Facet, Integer> facets(Map<T, Integer> counts, java.util.function.Function<T, Facet> facet) {
        Map<Facet, Integer> facets = new LinkedHashMap<>();
        counts.forEach((value, count) -> facets.put(facet.apply(value), count));
        return facets;
    }

    /// Whether a facet is one of a family that is listed before it.
    static boolean isWithinFamily(Facet facet, List<Facet> listed, TypeWords words) {
        return facet instanceof Facet.OfType(String code) && listed.contains(new Facet.OfFamily(words.type(code).family()));
    }
}
