package org.onbam.dataset;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// How well the people of a data set hide in a crowd: k-anonymity (Sweeney 2002) over sex, age and equipment, the facts that
/// somebody who knows a person may know as well.
///
/// Nights that tell the same of their people make a group; its size is how many *people* it has, since two nights of one
/// person hide nobody. What the recording itself tells (when it began, how long it is) is none of these facts.
final class Anonymity {

    /// What each night tells of its person.
    ///
    /// @param facts by code of night
    /// @param people by code of night, the person's code
    record Told(Map<String, ShownFacts> facts, Map<String, String> people) {

        Told {
            facts = new TreeMap<>(facts);
            people = Map.copyOf(people);
        }

        private Map<List<String>, Set<String>> groups() {
            Map<List<String>, Set<String>> groups = new HashMap<>();
            facts.forEach((night, shown) -> groups.computeIfAbsent(shown.key(), key -> new HashSet<>()).add(people.getOrDefault(night, night)));
            return groups;
        }

        /// How many people are in the smallest group; 0 without nights.
        int smallest() {
            return groups().values().stream().mapToInt(Set::size).min().orElse(0);
        }

        /// The nights whose groups have fewer people, by code.
        List<String> below(int k) {
            Map<List<String>, Set<String>> groups = groups();
            return facts.entrySet().stream().filter(entry -> groups.getOrDefault(entry.getValue().key(), Set.of()).size() < k)
                    .map(Map.Entry::getKey).toList();
        }

        int persons() {
            return new HashSet<>(people.values()).size();
        }

        private Told each(UnaryOperator<ShownFacts> change) {
            Map<String, ShownFacts> next = new LinkedHashMap<>();
            facts.forEach((night, shown) -> next.put(night, change.apply(shown)));
            return new Told(next, people);
        }

        private Told without(Collection<String> nights) {
            Map<String, ShownFacts> next = new LinkedHashMap<>(facts);
            nights.forEach(night -> next.put(night, ShownFacts.NOTHING));
            return new Told(next, people);
        }
    }

    private static final List<Integer> WIDER = List.of(5, 10, 20);

    private Anonymity() {
    }

    /// The same with wider ages, then without device (ages as the plan has them, then wider), then without ages, then without
    /// sex: the first at which every group has `k` people. As it was where even all together are fewer.
    static Told coarsened(Told told, int k, int ageBand) {
        List<Told> steps = new ArrayList<>();
        for (Told start : List.of(told, told.each(ShownFacts::withoutDevice))) {
            steps.add(start);
            WIDER.stream().filter(band -> band > ageBand).forEach(band -> steps.add(start.each(shown -> shown.banded(band))));
        }
        steps.add(told.each(shown -> shown.withoutDevice().withoutAge()));
        steps.add(told.each(shown -> ShownFacts.NOTHING));
        return steps.stream().filter(step -> step.smallest() >= k).findFirst().orElse(told);
    }

    /// The same without any fact of those in groups of fewer than `k`. Those left out are a group too: while they are fewer
    /// than `k`, the smallest other group joins them, the first by its facts among equals.
    static Told suppressed(Told told, int k) {
        Told next = told.without(told.below(k));
        while (next.smallest() < k && next.groups().size() > 1) {
            Map<List<String>, Set<String>> others = new HashMap<>(next.groups());
            others.remove(ShownFacts.NOTHING.key());
            List<String> joining = others.entrySet().stream()
                    .min(Comparator.comparing((Map.Entry<List<String>, Set<String>> group) -> group.getValue().size())
                            .thenComparing(group -> String.join("\n", group.getKey()))).orElseThrow().getKey();
            next = next.without(next.facts().entrySet().stream().filter(entry -> entry.getValue().key().equals(joining))
                    .map(Map.Entry::getKey).collect(Collectors.toSet()));
        }
        return next;
    }
}
