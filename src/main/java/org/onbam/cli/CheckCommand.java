package org.onbam.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.onbam.edf.EdfCheck;
import org.onbam.edf.EdfException;
import org.onbam.message.Report;
import org.onbam.message.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `onbam check FILE...`: everything that is wrong with recordings, one after the other.
@Command(name = "check", description = "cli.check.description",
        footer = "onbam check night.edf hypnogram.edf")
final class CheckCommand extends Subcommand {

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "cli.check.file")
    private List<Path> files = new ArrayList<>();

    CheckCommand(Console console) {
        super(console);
    }

    /// A file that cannot be read does not stop the others.
    @Override
    public Integer call() {
        int faulty = 0;
        for (Path file : files) {
            faulty += isSound(file) ? 0 : 1;
        }
        console().say("cli.check.summary", files.size(), faulty);
        return faulty == 0 ? ExitCode.OK : ExitCode.FAILURE;
    }

    private boolean isSound(Path file) {
        console().out().println(file);
        try {
            Report report = EdfCheck.of(file);
            if (report.isClean()) {
                console().out().println("  " + console().text("cli.check.clean"));
            }
            report.findings().forEach(console()::tell);
            return report.count(Severity.WARNING) + report.count(Severity.ERROR) == 0;
        } catch (EdfException e) {
            console().out().println("  " + console().text("cli.severity.error") + "  " + console().messages().text(e.problem()));
            console().out().println("  " + console().messages().text(e.remedy()));
            return false;
        }
    }
}
