package org.onbam.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.onbam.app.AppHome;
import org.onbam.app.EventTypes;
import org.onbam.app.Jobs;
import org.onbam.app.Montages;
import org.onbam.app.ScoringReport;
import org.onbam.app.StatisticsText;
import org.onbam.message.Message;
import org.onbam.message.UserException;
import org.onbam.scoring.ScoringLibrary;
import org.onbam.scoring.night.HypopneaRule;
import org.onbam.scoring.statistics.Figure;
import org.onbam.scoring.statistics.FigureSection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `onbam stats RECORDING --library DB`: the sleep report of a scoring.
@Command(name = "stats", description = "cli.stats.description",
        footer = "onbam stats night.edf --library lab.sqlite --scorer Kim --rule 1B")
final class StatsCommand extends Subcommand {

    @Parameters(index = "0", paramLabel = "RECORDING", descriptionKey = "cli.export.recording")
    private Path recording = Path.of("");

    @Option(names = "--library", paramLabel = "DB", required = true, descriptionKey = "cli.export.library")
    private Path library = Path.of("");

    @Option(names = "--scorer", paramLabel = "NAME", descriptionKey = "cli.export.scorer")
    private String scorer = "";

    @Option(names = "--rule", paramLabel = "1A|1B", descriptionKey = "cli.stats.rule")
    private String rule = "1A";

    @Option(names = "--json", descriptionKey = "cli.stats.json")
    private boolean json;

    @Option(names = "--home", paramLabel = "DIR", descriptionKey = "cli.open.home")
    private Path home = Path.of("");

    StatsCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws UserException {
        HypopneaRule chosen = chosenRule();
        Optional<String> name = scorer.isBlank() ? Optional.empty() : Optional.of(scorer);
        AppHome at = home.toString().isEmpty() ? AppHome.standard() : new AppHome(home);
        try (ScoringLibrary opened = LibraryFile.open(library); Jobs jobs = new Jobs(Runnable::run)) {
            ScoringReport report = ScoringReport.make(opened, recording, name, EventTypes.read(at), chosen,
                    Montages.open(at, jobs));
            if (json) {
                console().out().println(RecordingJson.text(StatisticsJson.of(report)));
            } else {
                print(report);
            }
        }
        return ExitCode.OK;
    }

    private HypopneaRule chosenRule() throws CliException {
        return switch (rule) {
            case "1A" -> HypopneaRule.A;
            case "1B" -> HypopneaRule.B;
            default -> throw new CliException(Message.of("cli.stats.badRule", rule), Message.of("cli.stats.badRule.remedy"));
        };
    }

    private void print(ScoringReport report) {
        StatisticsText words = new StatisticsText(console().messages(), report.recording().start());
        console().say("cli.stats.of", recording, report.of().scorer().name());
        report.statistics().severity().filter(severity -> report.statistics().count(report.statistics().ahi()).orElse(0) > 0)
                .ifPresent(severity -> console().say("cli.stats.severity",
                words.name(report.statistics().ahi()), words.value(report.statistics(), report.statistics().ahi()),
                words.severity(severity)));
        TextTable table = new TextTable(List.of(console().text("statistics.column.name"), console().text("statistics.column.value"),
                console().text("statistics.column.unit"), console().text("statistics.column.count")));
        for (FigureSection section : FigureSection.values()) {
            table.add(List.of(words.section(section), "", "", ""));
            for (Figure figure : Figure.in(section)) {
                String why = report.statistics().absence(figure).map(words::absence).orElse("");
                int count = report.statistics().count(figure).orElse(-1);
                table.add(List.of("  " + words.name(figure), words.value(report.statistics(), figure), words.unit(figure),
                        why.isEmpty() ? count < 0 ? "" : Integer.toString(count) : why));
            }
        }
        table.lines().forEach(console().out()::println);
        String lights = words.lights(report.statistics().basis());
        if (!lights.isEmpty()) {
            console().out().println(lights);
        }
    }
}
