package org.onbam.ui.statistics;

import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.onbam.scoring.night.HypopneaRule;
import org.onbam.scoring.rules.RuleChoice;

/// The rule for hypopneas, out of all that a laboratory chose, so that problems and statistics go by the same one.
public final class HypopneaSetting {

    private HypopneaSetting() {
    }

    /// A property that follows the choice, and that changes it when set.
    ///
    /// @param choose takes another choice, which then shows in `choice`
    public static ObjectProperty<HypopneaRule> of(ReadOnlyObjectProperty<RuleChoice> choice, Consumer<RuleChoice> choose) {
        ObjectProperty<HypopneaRule> rule = new SimpleObjectProperty<>(choice.get().hypopnea());
        choice.subscribe(now -> rule.set(now.hypopnea()));
        rule.subscribe((before, now) -> choose.accept(choice.get().withHypopnea(now)));
        return rule;
    }
}
