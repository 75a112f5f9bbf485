package org.onbam.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// The rules over compiled classes, 1 to 11 of `ARCHITECTURE.md`; 12 and 13 are in [SourceRules], 14 is in [BoundaryTest].
///
/// The root package is a parameter, so that the same rules look at the program and at the tree of wrong classes.
final class Boundaries {

    private static final Predicate<String> EVERYWHERE = room -> true;

    /// Types that change although the field that holds them is final.
    private static final Set<String> CHANGING = Set.of("java.util.ArrayList", "java.util.HashMap", "java.util.HashSet",
            "java.util.LinkedHashMap", "java.util.TreeMap", "java.util.concurrent.ConcurrentHashMap",
            "java.util.concurrent.ConcurrentMap", "java.lang.ThreadLocal");

    private final String root;
    private final Layers layers;

    Boundaries(String root) {
        this.root = root;
        this.layers = new Layers(root);
    }

    List<Boundary> all() {
        return List.of(layering(), noCycles(), screen(), database(), drawing(), windowsDoNotRead(), fxThread(), threads(),
                noGlobalState(), valuesStay(), quiet(), rootLocale(), namedFailures());
    }

    private Boundary layering() {
        return rule("1 a package uses only lower levels", EVERYWHERE, new ArchCondition<>("use only lower levels") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String from = layers.roomOf(type.getPackageName());
                if (!Layers.isKnown(from)) {
                    report(events, type, type.getName() + ": package '" + from + "' is not in the layer table");
                }
                type.getDirectDependenciesFromSelf().stream()
                        .filter(use -> layers.contains(use.getTargetClass().getPackageName()))
                        .forEach(use -> Layers.objection(from, layers.roomOf(use.getTargetClass().getPackageName()))
                                .ifPresent(why -> report(events, type, why + ": " + use.getDescription())));
            }
        }, "what is below can be read, tested and reused without what is above; the table is Layers");
    }

    private Boundary noCycles() {
        String name = "2 no cycles between packages";
        return new Boundary(name, layers, EVERYWHERE, slices().matching(root + ".(**)").should().beFreeOfCycles()
                .as(name).because("two packages that need each other are one package").allowEmptyShould(true));
    }

    private Boundary screen() {
        return rule("3 JavaFX only in ui", room -> !isIn(room, "ui"), Uses.types("use JavaFX", type ->
                startsWith(type, "javafx.", "com.sun.javafx.", "org.controlsfx.", "atlantafx.", "org.kordamp.ikonli.")),
                "everything but the windows runs, and is tested, without a screen");
    }

    private Boundary database() {
        return rule("4 SQL only in store", room -> !isIn(room, "store"), Uses.types("use SQL", type ->
                startsWith(type, "java.sql.", "javax.sql.", "org.sqlite.")),
                "one room knows the tables, and one thread writes them");
    }

    private Boundary drawing() {
        return Boundary.of("5 AWT only in render and the PDF writer", layers, room -> !isIn(room, "render"),
                Uses.typesUnless("use AWT", type -> startsWith(type, "java.awt.", "javax.imageio.", "javax.swing."),
                        user -> layers.roomOf(user.getPackageName()).equals("report") && user.getSimpleName().contains("Pdf")),
                "AWT draws text into a raster and nothing else; its toolkit must never start beside JavaFX");
    }

    private Boundary windowsDoNotRead() {
        // A class-path resource, such as a style sheet or a font, is a URL or an InputStream; java.io.File is what a file
        // chooser returns; a StringWriter takes a stack trace.
        Set<String> harmless = Set.of("java.net.URL", "java.io.InputStream", "java.io.StringWriter", "java.io.PrintWriter");
        return rule("6 windows do not read or write", room -> isIn(room, "ui"), Uses.types("do I/O", type ->
                !harmless.contains(type) && (startsWith(type, "java.nio.file.Files", "java.nio.channels.", "java.sql.",
                        "java.util.zip.", "java.net.")
                        || type.startsWith("java.io.") && type.matches(".*(Stream|Reader|Writer|RandomAccessFile)")))
                        .and(Uses.calls("open a URL", (owner, method, parameters) ->
                                owner.equals("java.net.URL") && method.startsWith("open"))),
                "work on files belongs to a job in app, where it can be cancelled, tested and kept off the FX thread");
    }

    private Boundary fxThread() {
        return rule("7 Platform.runLater only in ui.task", room -> !isIn(room, "ui.task"),
                Uses.calls("call Platform.runLater", (owner, method, parameters) ->
                        owner.equals("javafx.application.Platform") && method.startsWith("runLater")),
                "one place hands results to the FX thread, so that one place can drop those of closed screens");
    }

    private Boundary threads() {
        return rule("7 threads are made only in app, store, ui.page and Main",
                room -> !room.isEmpty() && !isIn(room, "app") && !isIn(room, "store") && !isIn(room, "ui.page"),
                Uses.calls("make threads", ThreadMaking::makesThreads),
                "every thread has one owner that names it, ends it and reports its failures");
    }

    private Boundary noGlobalState() {
        return rule("8 no state that is static", EVERYWHERE, new ArchCondition<>("keep no static state") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaField field : type.getFields()) {
                    Set<JavaModifier> modifiers = field.getModifiers();
                    String held = field.getRawType().getName();
                    if (modifiers.contains(JavaModifier.STATIC) && (!modifiers.contains(JavaModifier.FINAL)
                            || CHANGING.contains(held) || held.startsWith("java.util.concurrent.atomic."))) {
                        report(events, type, field.getFullName() + " is static and can change");
                    }
                }
                type.getMethods().stream().filter(method -> method.getName().equals("getInstance"))
                        .forEach(method -> report(events, type, method.getFullName() + " makes a singleton"));
            }
        }, "what a constructor is not given cannot be seen, and cannot be different in a test");
    }

    private Boundary valuesStay() {
        return rule("9 fields of model are final", room -> isIn(room, "model"), new ArchCondition<>("have final fields") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getFields().stream().filter(field -> !field.getModifiers().contains(JavaModifier.FINAL))
                        .forEach(field -> report(events, type, field.getFullName() + " is not final"));
            }
        }, "the nouns are shared between threads and kept in the undo journal");
    }

    private Boundary quiet() {
        return rule("10 only cli speaks to the terminal", room -> !isIn(room, "cli"), Uses.console(),
                "what is found is a Finding, what fails is a UserException; a window has no terminal");
    }

    private Boundary rootLocale() {
        return rule("10 a locale is always named", EVERYWHERE, Uses.calls("use the locale of the machine",
                DefaultLocale::decidesByMachine),
                "a file written in Turkey or Germany must be the file written in Korea");
    }

    private Boundary namedFailures() {
        return rule("11 nothing throws a bare exception", EVERYWHERE, Uses.bareExceptions(),
                "a caller can only decide about a failure that has a name");
    }

    private Boundary rule(String name, Predicate<String> scope, ArchCondition<JavaClass> condition, String reason) {
        return Boundary.of(name, layers, scope, condition, reason);
    }

    private static boolean isIn(String room, String parent) {
        return room.equals(parent) || room.startsWith(parent + ".");
    }

    private static boolean startsWith(String type, String... prefixes) {
        for (String prefix : prefixes) {
            if (type.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    static void report(ConditionEvents events, JavaClass type, String message) {
        events.add(SimpleConditionEvent.violated(type, message + " (" + type.getName() + ")"));
    }
}
