package org.onbam.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.onbam.app.CancellationToken;
import org.onbam.app.Progress;
import org.onbam.app.handover.MergeFiles;
import org.onbam.message.UserException;
import org.onbam.store.LabelStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `onbam merge FILE...`: brings scorings back from packages and libraries. Without `--yes` it shows what would change.
@Command(name = "merge", description = "cli.merge.description", footer = "onbam merge kim.onbam lee.sqlite --yes")
final class MergeCommand extends Subcommand {

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "cli.merge.files")
    private List<Path> files = List.of();

    @Option(names = "--yes", descriptionKey = "cli.merge.yes")
    private boolean yes;

    @Option(names = "--json", descriptionKey = "cli.package.json")
    private boolean json;

    @Mixin
    private HandoverPlace place = new HandoverPlace();

    MergeCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws UserException {
        try (LabelStore store = place.open()) {
            MergeFiles merge = new MergeFiles(store.transfer(), place.me(store));
            MergeFiles.Incoming incoming = merge.look(files, Set.of(), Progress.NONE, new CancellationToken());
            if (yes) {
                merge.accept(incoming, Set.of());
            }
            if (json) {
                Map<String, Object> object = MergeSheet.json(incoming.preview());
                object.put("written", yes);
                console().out().println(RecordingJson.text(object));
            } else {
                new MergeSheet(console()).print(incoming.preview());
                if (!incoming.preview().isNothing()) {
                    console().say(yes ? "cli.merge.done" : "cli.merge.ask");
                }
            }
        }
        return ExitCode.OK;
    }
}
