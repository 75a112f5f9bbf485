package org.onbam.cli;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.onbam.app.ImportScoring;
import org.onbam.interchange.ScoringFormats;
import org.onbam.message.Message;
import org.onbam.message.UserException;
import org.onbam.model.EventVocabulary;
import org.onbam.scoring.ScoringLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `onbam import RECORDING SCORING --library DB`: shows what a scoring file holds and stores it.
@Command(name = "import", description = "cli.import.description",
        footer = "onbam import night.edf scoring.csv --library lab.sqlite --scorer Kim")
final class ImportCommand extends Subcommand {

    private static final Path NONE = Path.of("");

    private final Supplier<EventVocabulary> vocabulary;

    @Parameters(index = "0", paramLabel = "RECORDING", descriptionKey = "cli.import.recording")
    private Path recording = NONE;

    @Parameters(index = "1", paramLabel = "SCORING", descriptionKey = "cli.import.scoring")
    private Path scoring = NONE;

    @Option(names = "--library", paramLabel = "DB", descriptionKey = "cli.import.library")
    private Path library = NONE;

    @Option(names = "--scorer", paramLabel = "NAME", descriptionKey = "cli.import.scorer")
    private String scorer = "";

    @Option(names = "--dry-run", descriptionKey = "cli.import.dryRun")
    private boolean dryRun;

    @Option(names = "--ignore-clock", descriptionKey = "cli.import.ignoreClock")
    private boolean ignoreClock;

    ImportCommand(Console console, Supplier<EventVocabulary> vocabulary) {
        super(console);
        this.vocabulary = vocabulary;
    }

    @Override
    public Integer call() throws UserException {
        if (!dryRun && library.equals(NONE)) {
            throw new CliException(Message.of("cli.import.noLibrary"), Message.of("cli.import.noLibrary.remedy"));
        }
        EventVocabulary types = vocabulary.get();
        ScoringFormats formats = new ScoringFormats(types);
        ImportScoring imports = new ImportScoring(formats);
        ImportScoring.Proposal proposal = imports.propose(recording, scoring,
                ignoreClock ? ImportScoring.ClockRule.IGNORE : ImportScoring.ClockRule.FOLLOW);
        new PreviewSheet(console(), types).print(proposal.preview(), formats);
        if (proposal.preview().scoredEpochs() == 0 && proposal.preview().scoring().events().isEmpty()) {
            throw new CliException(Message.of("cli.import.nothing", scoring), Message.of("cli.import.nothing.remedy"));
        }
        if (dryRun) {
            console().say("cli.import.dryRunDone");
            return ExitCode.OK;
        }
        String name = scorer.isBlank() ? baseName(scoring) : scorer;
        try (ScoringLibrary opened = LibraryFile.openOrMake(library)) {
            imports.accept(proposal, opened, name);
        }
        console().say("cli.import.done", name);
        return ExitCode.OK;
    }

    private static String baseName(Path file) {
        String name = file.getFileName().toString();
        return name.lastIndexOf('.') > 0 ? name.substring(0, name.lastIndexOf('.')) : name;
    }
}
