package org.onbam.architecture;

import java.util.List;
import java.util.Set;

/// The calls of the class library whose result depends on the machine's language.
final class DefaultLocale {

    private static final String LOCALE = "java.util.Locale";

    private static final Set<String> PRINTERS = Set.of("java.io.PrintStream", "java.io.PrintWriter", "java.io.Console");

    private DefaultLocale() {
    }

    static boolean decidesByMachine(String owner, String method, List<String> parameterTypes) {
        if (parameterTypes.contains(LOCALE)) {
            return false;
        }
        return switch (owner) {
            case "java.lang.String" -> Set.of("format", "formatted", "toLowerCase", "toUpperCase").contains(method);
            case "java.util.Formatter", "java.util.Scanner", "java.text.SimpleDateFormat" -> method.equals("<init>");
            case "java.text.DecimalFormat" -> method.equals("<init>")
                    && !parameterTypes.contains("java.text.DecimalFormatSymbols");
            case "java.text.NumberFormat", "java.text.DateFormat", "java.text.Collator", "java.text.BreakIterator" ->
                    method.startsWith("get") && method.endsWith("Instance");
            case "java.time.format.DateTimeFormatter" -> method.equals("ofPattern");
            case "java.time.format.DateTimeFormatterBuilder" -> method.equals("toFormatter");
            default -> PRINTERS.contains(owner) && Set.of("printf", "format").contains(method);
        };
    }
}
