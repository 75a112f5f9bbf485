package org.onbam.cli;

import java.nio.file.Path;
import java.util.Map;
import org.onbam.edf.EdfException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `onbam info FILE`: what a recording is, for a person or, with `--json`, for a program.
@Command(name = "info", description = "cli.info.description",
        footer = "onbam info night.edf")
final class InfoCommand extends Subcommand {

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "cli.info.file")
    private Path file = Path.of("");

    @Option(names = "--json", descriptionKey = "cli.info.json")
    private boolean json;

    @Option(names = "--digest", descriptionKey = "cli.info.digest")
    private boolean digest;

    InfoCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws EdfException {
        RecordingJson facts = new RecordingJson(console().messages());
        if (json && digest) {
            Map<String, Object> found = facts.digest(file);
            console().out().println(RecordingJson.text(found));
            return found.get("format").equals(RecordingJson.UNREADABLE) ? ExitCode.FAILURE : ExitCode.OK;
        }
        if (json) {
            console().out().println(RecordingJson.text(facts.header(file)));
        } else {
            RecordingSheet sheet = new RecordingSheet(console());
            sheet.print(file);
            if (digest) {
                sheet.printDigest(file);
            }
        }
        return ExitCode.OK;
    }
}
