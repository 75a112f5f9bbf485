package org.onbam.architecture;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Conditions that look at what a class uses: types, calls, the terminal, exceptions without a name.
final class Uses {

    private static final Set<String> BARE = Set.of("java.lang.Throwable", "java.lang.Exception",
            "java.lang.RuntimeException", "java.lang.Error");

    /// Decides about a call or method reference; a constructor's name is `<init>`.
    @FunctionalInterface
    interface Call {
        boolean test(String owner, String method, List<String> parameterTypes);
    }

    private Uses() {
    }

    static ArchCondition<JavaClass> types(String what, Predicate<String> forbidden) {
        return typesUnless(what, forbidden, user -> false);
    }

    static ArchCondition<JavaClass> typesUnless(String what, Predicate<String> forbidden, Predicate<JavaClass> excused) {
        return condition("not " + what, (type, say) -> {
            if (!excused.test(type)) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(use -> forbidden.test(use.getTargetClass().getBaseComponentType().getName()))
                        .forEach(use -> say.accept(use.getDescription()));
            }
        });
    }

    static ArchCondition<JavaClass> calls(String what, Call forbidden) {
        return condition("not " + what, (type, say) -> Stream
                .concat(type.getCodeUnitCallsFromSelf().stream(), type.getCodeUnitReferencesFromSelf().stream())
                .filter(call -> call.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target
                        && forbidden.test(target.getOwner().getName(), target.getName(),
                        target.getRawParameterTypes().stream().map(JavaClass::getName).toList()))
                .forEach(call -> say.accept(call.getDescription())));
    }

    static ArchCondition<JavaClass> console() {
        return condition("not use System.out, System.err or printStackTrace()", (type, say) -> {
            type.getFieldAccessesFromSelf().stream()
                    .filter(access -> access.getTargetOwner().isEquivalentTo(System.class)
                            && Set.of("out", "err").contains(access.getName()))
                    .forEach(access -> say.accept(access.getDescription()));
            type.getMethodCallsFromSelf().stream()
                    .filter(call -> call.getName().equals("printStackTrace") && call.getTarget().getRawParameterTypes().isEmpty())
                    .forEach(call -> say.accept(call.getDescription()));
        });
    }

    static ArchCondition<JavaClass> bareExceptions() {
        return condition("throw only exceptions with a name", (type, say) -> {
            type.getConstructorCallsFromSelf().stream()
                    .filter(call -> BARE.contains(call.getTargetOwner().getName()) && !isSuperCall(call))
                    .forEach(call -> say.accept(call.getDescription()));
            type.getCodeUnits().stream()
                    .filter(unit -> !unit.getModifiers().contains(JavaModifier.SYNTHETIC))
                    .filter(unit -> unit.getExceptionTypes().stream().anyMatch(thrown -> BARE.contains(thrown.getName())))
                    .forEach(unit -> say.accept(unit.getFullName() + " declares " + unit.getExceptionTypes().stream()
                            .map(JavaClass::getSimpleName).toList()));
        });
    }

    /// `super(...)` in a constructor of an exception of one's own is compiled to a call like that of `new`.
    private static boolean isSuperCall(JavaConstructorCall call) {
        JavaCodeUnit origin = call.getOrigin();
        return origin instanceof JavaConstructor && origin.getOwner().getRawSuperclass()
                .filter(parent -> parent.equals(call.getTargetOwner())).isPresent();
    }

    @FunctionalInterface
    private interface Check {
        void check(JavaClass type, Consumer<String> say);
    }

    private static ArchCondition<JavaClass> condition(String description, Check check) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                check.check(type, message -> Boundaries.report(events, type, message));
            }
        };
    }
}
