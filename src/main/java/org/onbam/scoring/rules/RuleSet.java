package org.onbam.scoring.rules;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.onbam.scoring.night.HypopneaRule;

/// The rules that are looked after, of an edition of the manual.
///
/// @param hypopnea what makes a hypopnea
public record RuleSet(Edition edition, HypopneaRule hypopnea, Set<Rule> on) {

    public RuleSet {
        Set<Rule> copy = EnumSet.noneOf(Rule.class);
        copy.addAll(on);
        on = Collections.unmodifiableSet(copy);
    }

    static RuleSet of(RuleChoice choice) {
        Set<Rule> on = EnumSet.noneOf(Rule.class);
        Stream.of(Rule.values()).filter(choice::isOn).forEach(on::add);
        return new RuleSet(choice.edition(), choice.hypopnea(), on);
    }

    public boolean isOn(Rule rule) {
        return on.contains(rule);
    }

    /// The furthest that any of them looks from an event.
    public long reachNanos() {
        return on.stream().mapToLong(Rule::reachNanos).max().orElse(0);
    }
}
