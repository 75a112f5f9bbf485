package org.onbam.scoring.rules;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.onbam.scoring.night.HypopneaRule;

/// Which rules a laboratory goes by.
///
/// @param switched by id of the rule whether it is looked after, where that differs from its default; ids that are not
///                 known are kept
public record RuleChoice(Edition edition, HypopneaRule hypopnea, Map<String, Boolean> switched) {

    /// The current edition with the recommended rule, every rule as it comes.
    public static final RuleChoice STANDARD = new RuleChoice(Edition.AASM_3, HypopneaRule.A, Map.of());

    public RuleChoice {
        switched = Collections.unmodifiableMap(new TreeMap<>(switched));
    }

    public RuleChoice withEdition(Edition next) {
        return new RuleChoice(next, hypopnea, switched);
    }

    public RuleChoice withHypopnea(HypopneaRule next) {
        return new RuleChoice(edition, next, switched);
    }

    public boolean isOn(Rule rule) {
        return switched.getOrDefault(rule.id(), rule.isUsual());
    }

    public RuleChoice with(Rule rule, boolean on) {
        Map<String, Boolean> next = new TreeMap<>(switched);
        if (on == rule.isUsual()) {
            next.remove(rule.id());
        } else {
            next.put(rule.id(), on);
        }
        return new RuleChoice(edition, hypopnea, next);
    }

    /// Every rule as it comes again.
    public RuleChoice withAllUsual() {
        return new RuleChoice(edition, hypopnea, Map.of());
    }

    /// The rules that are looked after.
    public RuleSet rules() {
        return RuleSet.of(this);
    }
}
