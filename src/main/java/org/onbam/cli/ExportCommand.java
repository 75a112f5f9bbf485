package org.onbam.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.onbam.app.ExportScoring;
import org.onbam.interchange.LossReport;
import org.onbam.interchange.ScoringFormat;
import org.onbam.interchange.ScoringFormats;
import org.onbam.interchange.WritableFormat;
import org.onbam.message.Message;
import org.onbam.message.UserException;
import org.onbam.model.EventVocabulary;
import org.onbam.scoring.ScoringLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `onbam export RECORDING --library DB --to FILE`: writes a scoring for other programs.
@Command(name = "export", description = "cli.export.description",
        footer = "onbam export night.edf --library lab.sqlite --scorer Kim --to scoring.edf")
final class ExportCommand extends Subcommand {

    private final Supplier<EventVocabulary> vocabulary;

    @Parameters(index = "0", paramLabel = "RECORDING", descriptionKey = "cli.export.recording")
    private Path recording = Path.of("");

    @Option(names = "--library", paramLabel = "DB", required = true, descriptionKey = "cli.export.library")
    private Path library = Path.of("");

    @Option(names = "--to", paramLabel = "FILE", required = true, descriptionKey = "cli.export.to")
    private Path target = Path.of("");

    @Option(names = "--scorer", paramLabel = "NAME", descriptionKey = "cli.export.scorer")
    private String scorer = "";

    @Option(names = "--format", paramLabel = "edf|csv", descriptionKey = "cli.export.format")
    private String format = "";

    @Option(names = "--overwrite", descriptionKey = "cli.export.overwrite")
    private boolean overwrite;

    ExportCommand(Console console, Supplier<EventVocabulary> vocabulary) {
        super(console);
        this.vocabulary = vocabulary;
    }

    @Override
    public Integer call() throws UserException {
        if (!overwrite && Files.exists(target)) {
            throw new CliException(Message.of("cli.export.exists", target), Message.of("cli.export.exists.remedy"));
        }
        WritableFormat chosen = chosenFormat(new ScoringFormats(vocabulary.get()));
        Optional<String> name = scorer.isBlank() ? Optional.empty() : Optional.of(scorer);
        try (ScoringLibrary opened = LibraryFile.open(library)) {
            ExportScoring.Exported exported = new ExportScoring(opened).export(recording, name, target, chosen,
                    overwrite ? ExportScoring.Existing.REPLACE : ExportScoring.Existing.KEEP);
            console().say("cli.export.done", target, exported.scoring().scorer().name());
            exported.losses().losses().stream().map(LossReport.Loss::what).forEach(console()::say);
        }
        return ExitCode.OK;
    }

    private WritableFormat chosenFormat(ScoringFormats formats) throws CliException {
        Optional<WritableFormat> found = format.isBlank() ? formats.writableFor(target)
                : formats.writable().stream().filter(candidate -> candidate.id().equals(format)).findFirst();
        return found.orElseThrow(() -> new CliException(
                Message.of("cli.export.noFormat", format.isBlank() ? target : format),
                Message.of("cli.export.noFormat.remedy",
                        formats.writable().stream().map(ScoringFormat::id).collect(Collectors.joining(", ")))));
    }
}
