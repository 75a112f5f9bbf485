package org.onbam.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.onbam.app.AppHome;
import org.onbam.app.Bench;
import org.onbam.app.BenchResult;
import org.onbam.app.CrowdedLibrary;
import org.onbam.app.KeyToPage;
import org.onbam.app.LibraryBench;
import org.onbam.app.LibraryBenchResult;
import org.onbam.app.LibraryInWindow;
import org.onbam.app.Progress;
import org.onbam.app.TemporaryFolder;
import org.onbam.app.Timing;
import org.onbam.message.Message;
import org.onbam.message.UserException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/// `onbam bench FILE`: how fast this machine opens a recording, turns its pages and keeps labels. `onbam bench --library FOLDER`:
/// how fast it lists, filters and opens what a large library holds.
@Command(name = "bench", description = "cli.bench.description", footer = "onbam bench night.edf --json")
public final class BenchCommand extends Subcommand {

    private static final Path NONE = Path.of("");
    private static final Screens.PictureSize SCREEN = new Screens.PictureSize(1920, 1080);

    @Parameters(index = "0", arity = "0..1", paramLabel = "FILE", descriptionKey = "cli.bench.file")
    private Path file = NONE;

    @Option(names = "--library", paramLabel = "FOLDER", descriptionKey = "cli.bench.library")
    private Path library = NONE;

    @Option(names = "--recordings", paramLabel = "N", defaultValue = "10000", descriptionKey = "cli.bench.recordings")
    private int recordings;

    @Option(names = "--scorings", paramLabel = "N", defaultValue = "3", descriptionKey = "cli.bench.scorings")
    private int scorings;

    @Option(names = "--json", descriptionKey = "cli.bench.json")
    private boolean json;

    private final Screens screens;

    public BenchCommand(Console console, Screens screens) {
        super(console);
        this.screens = screens;
    }

    @Override
    public Integer call() throws UserException {
        if (file.equals(NONE) == library.equals(NONE) || recordings < 1 || scorings < 1) {
            throw new CliException(Message.of("cli.bench.which"), Message.of("cli.bench.which.remedy"));
        }
        if (!library.equals(NONE)) {
            Progress progress = (fraction, made) -> console().say("cli.bench.library.making", made, recordings);
            LibraryBench bench = new LibraryBench(library, new CrowdedLibrary(recordings, scorings));
            LibraryBenchResult result = bench.run(json ? Progress.NONE : progress);
            new LibraryBenchSheet(console()).print(result, window(bench.file()), json);
            return ExitCode.OK;
        }
        BenchResult result = new Bench(file, console().messages()).run();
        KeyToPage keys = keys();
        if (json) {
            console().out().println(JsonMapper.builder().build().writerWithDefaultPrettyPrinter()
                    .writeValueAsString(asJson(result, keys)));
        } else {
            print(result, keys);
        }
        return ExitCode.OK;
    }

    private LibraryInWindow window(Path file) throws UserException {
        try (TemporaryFolder home = TemporaryFolder.create()) {
            return screens.openLibrary(new AppHome(home.path()), file, SCREEN);
        }
    }

    // Last, since a window takes memory that the rest does not.
    private KeyToPage keys() throws UserException {
        try (TemporaryFolder home = TemporaryFolder.create()) {
            return screens.pressKeys(new AppHome(home.path()), file, BenchResult.EVENTS, SCREEN);
        }
    }

    static Map<String, Object> asJson(BenchResult result, KeyToPage keys) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("lanes", result.lanes());
        root.put("coldOpenToFirstPageMs", result.coldOpenToFirstPageMs());
        root.put("openToFirstPageMs", result.openToFirstPageMs());
        root.put("pageTurn", result.pageTurn());
        root.put("filtered", result.filtered());
        root.put("withEvents", result.withEvents());
        root.put("events", BenchResult.EVENTS);
        root.put("overview", result.overview());
        root.put("filteredOverview", result.filteredOverview());
        root.put("keyToDurable", result.keyToDurable());
        root.put("problems", result.problems());
        root.put("keyToPage", keys.painted());
        root.put("keyToPageByKey", keys.byKey());
        root.put("keyToScreen", keys.shown());
        root.put("keyOnFxThread", keys.held());
        root.put("stripEdit", result.strip().edit());
        root.put("stripWhole", result.strip().whole());
        root.put("seriesSeconds", result.strip().seriesSeconds());
        root.put("residentMb", result.memory().mb());
        root.put("residentAnonymousMb", result.memory().anonymousMb());
        root.put("residentPeakMb", result.memory().peakMb());
        return root;
    }

    private void print(BenchResult result, KeyToPage keys) {
        console().say("cli.bench.open", number(result.openToFirstPageMs()), number(result.coldOpenToFirstPageMs()));
        console().say("cli.bench.overview", number(result.overview().seconds()),
                number(result.overview().mbPerSecond()), number(result.overview().firstSeconds()));
        console().say("cli.bench.overview.filtered", number(result.filteredOverview().seconds()),
                number(result.filteredOverview().mbPerSecond()));
        console().say("cli.bench.series", number(result.strip().seriesSeconds()), number(result.strip().seriesMbPerSecond()));
        console().say("cli.bench.memory", number(result.memory().mb()), number(result.memory().anonymousMb()),
                number(result.memory().peakMb()));
        console().say("cli.bench.pages", result.lanes());
        TextTable table = new TextTable(List.of(console().text("cli.bench.page"), console().text("cli.bench.p50"),
                console().text("cli.bench.p95"), console().text("cli.bench.p99"), console().text("cli.bench.cpu50"),
                console().text("cli.bench.cpu95")));
        result.pageTurn().forEach((base, spread) -> {
            row(table, base, spread);
            row(table, console().text("cli.bench.filtered", base), result.filtered().get(base));
            row(table, console().text("cli.bench.events", base, BenchResult.EVENTS), result.withEvents().get(base));
        });
        row(table, console().text("cli.bench.key"), result.keyToDurable());
        row(table, console().text("cli.bench.problems", BenchResult.EVENTS), result.problems());
        row(table, console().text("cli.bench.painted", BenchResult.EVENTS), keys.painted());
        row(table, console().text("cli.bench.shown"), keys.shown());
        row(table, console().text("cli.bench.strip.edit", BenchResult.EVENTS), result.strip().edit());
        row(table, console().text("cli.bench.strip.whole", BenchResult.EVENTS), result.strip().whole());
        table.lines().forEach(console().out()::println);
    }

    private static void row(TextTable table, String name, Timing spread) {
        table.add(List.of(name, number(spread.p50Ms()), number(spread.p95Ms()), number(spread.p99Ms()),
                number(spread.cpuP50Ms()), number(spread.cpuP95Ms())));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.1f" : "%.0f", value);
    }
}
