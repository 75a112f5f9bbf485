package org.onbam.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;
import java.util.function.Predicate;

/// One rule: which packages it looks at, and what a class there must fulfil.
///
/// @param name  as in `ARCHITECTURE.md`, beginning with its number
/// @param scope packages the rule looks at, by their name below the root (`ui.task`, empty for the root)
/// @param rule  the rule over the classes in scope; does not fail for want of classes, see [BoundaryTest]
record Boundary(String name, Layers layers, Predicate<String> scope, ArchRule rule) {

    static Boundary of(String name, Layers layers, Predicate<String> scope, ArchCondition<JavaClass> condition,
                       String reason) {
        ArchRule rule = ArchRuleDefinition.classes().that(inScope(layers, scope)).should(condition)
                .as(name).because(reason).allowEmptyShould(true);
        return new Boundary(name, layers, scope, rule);
    }

    /// The packages whose classes the rule looks at, by full name.
    List<String> packagesSeen(JavaClasses classes) {
        DescribedPredicate<JavaClass> seen = inScope(layers, scope);
        return classes.stream().filter(seen).map(JavaClass::getPackageName).distinct().sorted().toList();
    }

    /// One line for each violation.
    List<String> violations(JavaClasses classes) {
        return rule.evaluate(classes).getFailureReport().getDetails();
    }

    @Override
    public String toString() {
        return name;
    }

    private static DescribedPredicate<JavaClass> inScope(Layers layers, Predicate<String> scope) {
        return DescribedPredicate.describe("in scope", type -> layers.contains(type.getPackageName())
                && !type.getSimpleName().equals("package-info") && scope.test(layers.below(type.getPackageName())));
    }
}
