package org.onbam.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.onbam.app.LibraryBenchResult;
import org.onbam.app.LibraryInWindow;
import org.onbam.app.Timing;
import tools.jackson.databind.json.JsonMapper;

/// What was measured of a library, as a table or as JSON.
record LibraryBenchSheet(Console console) {

    void print(LibraryBenchResult result, LibraryInWindow window, boolean json) {
        if (json) {
            console.out().println(JsonMapper.builder().build().writerWithDefaultPrettyPrinter()
                    .writeValueAsString(asJson(result, window)));
            return;
        }
        console.say("cli.bench.library.size", result.size().recordings(), result.size().scorers(), result.size().labels(),
                number(result.fileMb()), number(result.buildSeconds()));
        TextTable table = new TextTable(List.of(console.text("cli.bench.page"), console.text("cli.bench.p50"),
                console.text("cli.bench.p95"), console.text("cli.bench.p99"), console.text("cli.bench.cpu50"),
                console.text("cli.bench.cpu95")));
        row(table, "cli.bench.library.window", window.opened());
        row(table, "cli.bench.library.typed", window.typed());
        row(table, "cli.bench.library.table", result.table());
        row(table, "cli.bench.library.filter", result.filter());
        row(table, "cli.bench.library.opening", result.opening());
        row(table, "cli.bench.library.openingByHand", result.openingByHand());
        row(table, "cli.bench.library.keyToDurable", result.keyToDurable());
        table.lines().forEach(console.out()::println);
    }

    static Map<String, Object> asJson(LibraryBenchResult result, LibraryInWindow window) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("recordings", result.size().recordings());
        root.put("scorings", result.size().scorers());
        root.put("labels", result.size().labels());
        root.put("buildSeconds", result.buildSeconds());
        root.put("fileMb", result.fileMb());
        root.put("openedInWindow", window.opened());
        root.put("filterKeyInWindow", window.typed());
        root.put("table", result.table());
        root.put("filter", result.filter());
        root.put("opening", result.opening());
        root.put("openingByHand", result.openingByHand());
        root.put("keyToDurable", result.keyToDurable());
        return root;
    }

    private void row(TextTable table, String key, Timing spread) {
        table.add(List.of(console.text(key), number(spread.p50Ms()), number(spread.p95Ms()), number(spread.p99Ms()),
                number(spread.cpuP50Ms()), number(spread.cpuP95Ms())));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.1f" : "%.0f", value);
    }
}
