package org.onbam.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.onbam.app.Jobs;
import org.onbam.app.Montages;
import org.onbam.app.NightMontages;
import org.onbam.edf.EdfReader;
import org.onbam.message.Finding;
import org.onbam.message.Message;
import org.onbam.message.UserException;
import org.onbam.montage.MatchedMontage;
import org.onbam.montage.MontagePlan;
import org.onbam.montage.PlanReader;
import org.onbam.montage.PlanWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `onbam montage ACTION`: the montages of a folder of settings, and what they find in a recording.
@Command(name = "montage", description = "cli.montage.description",
        footer = "onbam montage match night.edf --id diagnostic")
final class MontageCommand extends Subcommand {

    private static final Path NONE = Path.of("");

    /// What to do.
    enum Action { LIST, SHOW, EXPORT, IMPORT, MATCH }

    @Parameters(index = "0", paramLabel = "ACTION", descriptionKey = "cli.montage.action")
    private Action action = Action.LIST;

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "ID|FILE", descriptionKey = "cli.montage.names")
    private List<String> names = List.of();

    @Option(names = "--id", paramLabel = "ID", descriptionKey = "cli.montage.id")
    private String id = "";

    @Option(names = "--to", paramLabel = "FILE", descriptionKey = "cli.montage.to")
    private Path to = NONE;

    @Option(names = "--json", descriptionKey = "cli.montage.json")
    private boolean json;

    @Option(names = "--home", paramLabel = "DIR", descriptionKey = "cli.open.home")
    private Path home = NONE;

    MontageCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws UserException {
        try (Jobs jobs = new Jobs(Runnable::run)) {
            Montages montages = Montages.open(LibraryFile.home(home), jobs);
            tell(montages.findings());
            switch (action) {
                case LIST -> list(montages);
                case SHOW -> show(montages);
                case EXPORT -> export(montages);
                case IMPORT -> importAll(montages);
                case MATCH -> match(montages);
            }
            return ExitCode.OK;
        }
    }

    private void list(Montages montages) {
        MontageSheet sheet = new MontageSheet(console());
        if (json) {
            console().out().println(RecordingJson.text(Map.of("montages", montages.plans().stream()
                    .map(plan -> sheet.facts(plan, montages)).toList())));
        } else {
            sheet.printList(montages);
        }
    }

    private void show(Montages montages) throws UserException {
        for (MontagePlan plan : chosen(montages)) {
            if (json) {
                console().out().print(PlanWriter.write(List.of(plan)));
            } else {
                new MontageSheet(console()).print(plan);
            }
        }
    }

    private void export(Montages montages) throws UserException {
        List<MontagePlan> plans = names.isEmpty() ? montages.plans() : chosen(montages);
        if (to.equals(NONE)) {
            console().out().print(PlanWriter.write(plans));
        } else {
            Montages.exportNow(to, plans);
            console().out().println(console().text("cli.montage.exported", plans.size(), to));
        }
    }

    private void importAll(Montages montages) throws UserException {
        for (String file : atLeastOne("FILE")) {
            PlanReader.Read read = montages.importNow(Path.of(file));
            tell(read.findings());
            read.plans().forEach(plan -> console().out().println(console().text("cli.montage.imported",
                    plan.displayName(console().messages()), plan.id())));
        }
    }

    private void match(Montages montages) throws UserException {
        for (String file : atLeastOne("FILE")) {
            try (EdfReader reader = EdfReader.open(Path.of(file))) {
                NightMontages night = montages.match(reader.recording());
                MatchedMontage matched = id.isEmpty() ? night.matched().getFirst()
                        : night.matched(id).orElseThrow(() -> unknown(id));
                if (json) {
                    console().out().println(RecordingJson.text(new MontageSheet(console()).facts(night, matched)));
                } else {
                    new MontageSheet(console()).print(night, matched);
                }
            }
        }
    }

    private List<MontagePlan> chosen(Montages montages) throws UserException {
        List<MontagePlan> plans = new ArrayList<>();
        for (String name : atLeastOne("ID")) {
            plans.add(montages.plan(name.toLowerCase(Locale.ROOT)).orElseThrow(() -> unknown(name)));
        }
        return plans;
    }

    private List<String> atLeastOne(String what) throws UserException {
        if (names.isEmpty()) {
            throw new CliException(Message.of("cli.usage.missing", what), Message.of("cli.montage.remedy"));
        }
        return names;
    }

    private static UserException unknown(String id) {
        return new CliException(Message.of("cli.montage.unknown", id), Message.of("cli.montage.remedy"));
    }

    private void tell(List<Finding> findings) {
        findings.forEach(finding -> console().err().println(Console.plain(console().messages().text(finding.message()))));
    }
}
