package org.onbam.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.onbam.message.Finding;

/// Brings the nights of a plan to the k that it asks for, and says how large the groups are.
final class Crowd {

    /// What is usually asked of health data that are shared.
    private static final int USUAL_K = 5;
    private static final int MOST_CODES = 30;
    private static final String WHERE = "k";

    private final ExportPlan.Groups groups;

    Crowd(ExportPlan.Privacy privacy) {
        this.groups = privacy.groups();
    }

    /// The nights with what may be told of their people.
    ///
    /// @param findings receives the smallest group, who is in groups below k, and what was done about it
    List<PlannedNight> hide(List<PlannedNight> nights, List<Finding> findings) {
        if (nights.isEmpty()) {
            return nights;
        }
        Map<String, ShownFacts> facts = new TreeMap<>();
        Map<String, String> people = new TreeMap<>();
        nights.forEach(night -> {
            facts.put(night.code(), night.shown());
            people.put(night.code(), night.subject());
        });
        Anonymity.Told plain = new Anonymity.Told(facts, people);
        Anonymity.Told told = switch (groups.below()) {
            case REFUSE -> plain;
            case COARSEN -> Anonymity.coarsened(plain, groups.k(), groups.ageBand());
            case SUPPRESS -> Anonymity.suppressed(plain, groups.k());
        };
        tell(plain, told, findings);
        List<PlannedNight> hidden = new ArrayList<>();
        nights.forEach(night -> hidden.add(night.with(told.facts().getOrDefault(night.code(), ShownFacts.NOTHING))));
        return hidden;
    }

    private void tell(Anonymity.Told plain, Anonymity.Told told, List<Finding> findings) {
        int k = groups.k();
        List<String> below = plain.below(k);
        if (plain.persons() < k) {
            findings.add(Finding.error(WHERE, "dataset.check.fewPeople", plain.persons(), k));
        } else if (told.smallest() < k) {
            findings.add(Finding.error(codes(below, plain), "dataset.check.belowK", below.size(), k, plain.smallest()));
        } else if (!told.equals(plain) && groups.below() == ExportPlan.BelowK.COARSEN) {
            findings.add(Finding.warning(WHERE, coarser(plain, told), k, below.size(), band(told)));
        } else if (!told.equals(plain)) {
            List<String> bare = told.facts().keySet().stream()
                    .filter(night -> !told.facts().get(night).equals(plain.facts().get(night))).toList();
            findings.add(Finding.warning(codes(bare, plain), "dataset.check.suppressed", bare.size(), k));
        }
        if (told.smallest() < USUAL_K && k < USUAL_K) {
            List<String> few = told.below(USUAL_K);
            findings.add(Finding.warning(codes(few, told), "dataset.check.smallGroups", told.smallest(), few.size(), USUAL_K));
        } else {
            findings.add(Finding.info(WHERE, "dataset.check.smallestGroup", told.smallest()));
        }
    }

    private static int band(Anonymity.Told told) {
        return told.facts().values().stream().mapToInt(ShownFacts::ageBand).max().orElse(1);
    }

    /// The sentence that says what nobody's record tells any more.
    private static String coarser(Anonymity.Told plain, Anonymity.Told told) {
        boolean device = told.facts().values().stream().noneMatch(shown -> shown.device().isPresent())
                && plain.facts().values().stream().anyMatch(shown -> shown.device().isPresent());
        boolean age = told.facts().values().stream().noneMatch(shown -> shown.age().isPresent());
        boolean sex = told.facts().values().stream().allMatch(shown -> shown.sex().equals("X"));
        return age ? sex ? "dataset.check.coarser.nothing" : "dataset.check.coarser.sexOnly"
                : device ? "dataset.check.coarser.ageWithoutDevice" : "dataset.check.coarser.age";
    }

    private static String codes(List<String> nights, Anonymity.Told told) {
        List<String> words = nights.stream().limit(MOST_CODES)
                .map(night -> night + " (" + told.facts().getOrDefault(night, ShownFacts.NOTHING).text() + ")").toList();
        return String.join(", ", words) + (nights.size() > MOST_CODES ? " …" : "");
    }
}
