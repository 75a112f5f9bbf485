package org.onbam.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.onbam.app.AppHome;
import org.onbam.app.EventTypes;
import org.onbam.app.Jobs;
import org.onbam.app.MakeDataset;
import org.onbam.app.Montages;
import org.onbam.dataset.DatasetVerifier;
import org.onbam.dataset.ExportPlan;
import org.onbam.dataset.ExportProgress;
import org.onbam.dataset.ExportWatch;
import org.onbam.dataset.Schemas;
import org.onbam.dataset.SkippedNight;
import org.onbam.message.Finding;
import org.onbam.message.Message;
import org.onbam.message.Severity;
import org.onbam.message.UserException;
import org.onbam.store.LabelStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `onbam dataset ACTION`: checks a plan, makes its data set, goes on with it, and judges one.
@Command(name = "dataset", description = "cli.dataset.description",
        footer = "onbam dataset run plan.json --library lab.sqlite")
final class DatasetCommand extends Subcommand {

    private static final Path NONE = Path.of("");

    /// What to do.
    enum Action {
        CHECK, RUN, RESUME, VERIFY, SCHEMA
    }

    @Parameters(index = "0", paramLabel = "ACTION", descriptionKey = "cli.dataset.action")
    private Action action = Action.CHECK;

    @Parameters(index = "1", arity = "0..1", paramLabel = "PLAN|DIR", descriptionKey = "cli.dataset.of")
    private Path of = NONE;

    @Option(names = "--library", paramLabel = "DB", descriptionKey = "cli.dataset.library")
    private Path library = NONE;

    @Option(names = "--json", descriptionKey = "cli.dataset.json")
    private boolean json;

    @Option(names = "--quiet", descriptionKey = "cli.dataset.quiet")
    private boolean quiet;

    @Option(names = "--home", paramLabel = "DIR", descriptionKey = "cli.open.home")
    private Path home = NONE;

    DatasetCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws UserException {
        return switch (action) {
            case SCHEMA -> {
                console().out().print(of.equals(Path.of("recording")) ? Schemas.recording() : Schemas.plan());
                yield ExitCode.OK;
            }
            case VERIFY -> verify();
            case CHECK, RUN, RESUME -> plan();
        };
    }

    private Path named(String what) throws CliException {
        if (of.equals(NONE)) {
            throw new CliException(Message.of("cli.usage.missing", what), Message.of("cli.dataset.remedy"));
        }
        return of;
    }

    private int verify() throws UserException {
        DatasetVerifier.Verification found = MakeDataset.verify(named("DIR"), watch());
        if (json) {
            console().out().print(found.json());
        } else {
            found.findings().forEach(console()::tell);
            console().say(found.isGood() ? "cli.dataset.good" : "cli.dataset.bad", found.name(),
                    found.checked().values().stream().mapToInt(Integer::intValue).sum(), found.findings().size());
        }
        return found.isGood() ? ExitCode.OK : ExitCode.FAILURE;
    }

    private int plan() throws UserException {
        Path file = named("PLAN");
        ExportPlan plan = MakeDataset.read(file);
        AppHome at = LibraryFile.home(home);
        Path base = file.toAbsolutePath().getParent();
        Path store = LibraryFile.chosen(library, at);
        try (LabelStore opened = LibraryFile.openStore(store); Jobs jobs = new Jobs(Runnable::run)) {
            MakeDataset make = new MakeDataset(opened, opened.desk(), EventTypes.read(at), Montages.open(at, jobs));
            MakeDataset.Looked looked = make.look(plan, base, watch());
            if (action == Action.CHECK || !looked.checked().isGood()) {
                return told(looked);
            }
            if (!json) {
                looked.checked().findings().forEach(console()::tell);
            }
            MakeDataset.Made made = make.run(looked, store.resolveSibling(plan.name().replaceAll("[^A-Za-z0-9가-힣-]+", "-") + "-codes.csv"), watch());
            return told(made);
        }
    }

    private int told(MakeDataset.Looked looked) {
        boolean good = looked.checked().isGood();
        if (json) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("good", good);
            object.put("recordings", looked.plan().recordings());
            object.put("leftOut", looked.plan().skipped().stream().map(this::row).toList());
            object.put("subjects", looked.plan().subjects());
            object.put("folder", looked.plan().folder().toString());
            object.put("bytesEstimated", looked.checked().bytes());
            object.put("findings", rows(looked.checked().findings()));
            console().out().println(RecordingJson.text(object));
        } else {
            looked.checked().findings().forEach(console()::tell);
            console().say("cli.dataset.looked", looked.plan().recordings(), looked.plan().subjects(), looked.plan().folder(),
                    megabytes(looked.checked().bytes()));
            if (!looked.plan().skipped().isEmpty()) {
                console().say("cli.dataset.leftOut", looked.plan().skipped().size());
            }
            console().say(good ? "cli.dataset.mayRun" : "cli.dataset.mayNotRun");
        }
        return good && looked.plan().skipped().isEmpty() ? ExitCode.OK : ExitCode.FAILURE;
    }

    private int told(MakeDataset.Made made) {
        boolean good = made.isGood();
        List<SkippedNight> skipped = made.result().skipped();
        if (json) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("good", good);
            object.put("folder", made.folder().toString());
            object.put("recordings", made.result().recordings());
            object.put("kept", made.result().kept());
            object.put("skipped", skipped.stream().map(this::row).toList());
            object.put("files", made.result().files());
            object.put("bytes", made.result().bytes());
            object.put("findings", rows(made.verification().findings()));
            console().out().println(RecordingJson.text(object));
        } else {
            made.verification().findings().stream().filter(finding -> finding.severity() == Severity.ERROR).forEach(console()::tell);
            skipped.forEach(night -> console().tell(Finding.warning(night.name(), "dataset.check.leftOut", night.told())));
            console().say("cli.dataset.done", made.folder(), made.result().recordings(), made.result().kept(), made.result().files(),
                    megabytes(made.result().bytes()));
            console().say(made.verification().isGood() ? "cli.dataset.readAgain" : "cli.dataset.readAgain.bad");
            if (!skipped.isEmpty()) {
                console().say("cli.dataset.leftOut", skipped.size());
            }
        }
        return good ? ExitCode.OK : ExitCode.FAILURE;
    }

    private Map<String, Object> row(SkippedNight night) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("recording", night.code());
        row.put("reason", night.reason().code());
        row.put("text", console().messages().text(night.told()));
        return row;
    }

    private List<Map<String, Object>> rows(List<Finding> findings) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Finding finding : findings) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
            row.put("where", finding.where());
            row.put("key", finding.message().key());
            row.put("text", console().messages().text(finding.message()));
            rows.add(row);
        }
        return rows;
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }

    /// Progress goes to the terminal's other stream, so that results can be piped.
    private ExportWatch watch() {
        boolean shown = !quiet && !json && System.console() != null;
        return new ExportWatch() {
            private long last;

            @Override
            public void check() {
            }

            @Override
            public void at(ExportProgress progress) {
                long now = System.nanoTime();
                if (shown && (now - last > 200_000_000L || progress.code().isEmpty())) {
                    last = now;
                    console().err().print("\r" + console().text("cli.dataset.progress", progress.recordings(),
                            progress.allRecordings(), progress.files(), megabytes(progress.bytes()), progress.code(), progress.leftOut()) + "   ");
                    if (progress.code().isEmpty()) {
                        console().err().println();
                    }
                }
            }
        };
    }
}
