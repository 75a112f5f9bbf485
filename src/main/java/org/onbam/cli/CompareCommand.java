package org.onbam.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.onbam.agreement.SeveralNights;
import org.onbam.app.AgreementOverNights;
import org.onbam.app.CancellationToken;
import org.onbam.app.ImportScoring;
import org.onbam.app.Progress;
import org.onbam.app.ReviewQueue;
import org.onbam.app.ScoringComparison;
import org.onbam.interchange.ScoringFormats;
import org.onbam.message.Message;
import org.onbam.message.UserException;
import org.onbam.model.EventVocabulary;
import org.onbam.model.RecordingId;
import org.onbam.scoring.ScoringLibrary;
import org.onbam.scoring.work.LibraryQuery;
import org.onbam.store.LabelStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `onbam compare RECORDING [SCORING...]`: how far the scorings of a recording agree, those of a library or those in files; or,
/// of a library with `--filter`, those of several recordings together.
@Command(name = "compare", description = "cli.compare.description",
        footer = {"onbam compare night.edf --library lab.sqlite --json", "onbam compare night.edf kim.csv lee.csv",
                "onbam compare --library lab.sqlite --filter status:submitted --csv"})
final class CompareCommand extends Subcommand {

    private static final Path NONE = Path.of("");

    private final Supplier<EventVocabulary> vocabulary;

    @Parameters(index = "0", arity = "0..1", paramLabel = "RECORDING", descriptionKey = "cli.export.recording")
    private Path recording = NONE;

    @Parameters(index = "1..*", paramLabel = "SCORING", descriptionKey = "cli.compare.scorings")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--library", paramLabel = "DB", descriptionKey = "cli.compare.library")
    private Path library = NONE;

    @Option(names = "--filter", paramLabel = "QUERY", descriptionKey = "cli.compare.filter")
    private Optional<String> filter = Optional.empty();

    @Option(names = "--json", descriptionKey = "cli.compare.json")
    private boolean json;

    @Option(names = "--csv", descriptionKey = "cli.compare.csv")
    private boolean csv;

    CompareCommand(Console console, Supplier<EventVocabulary> vocabulary) {
        super(console);
        this.vocabulary = vocabulary;
    }

    @Override
    public Integer call() throws UserException {
        boolean several = filter.isPresent();
        if (library.equals(NONE) == files.isEmpty() || several != recording.equals(NONE)) {
            throw new CliException(Message.of("cli.compare.which"), Message.of("cli.compare.which.remedy"));
        }
        if (several) {
            print(nights(LibraryQuery.parse(filter.orElseThrow())));
        } else {
            print(comparison(vocabulary.get()));
        }
        return ExitCode.OK;
    }

    private ScoringComparison comparison(EventVocabulary types) throws UserException {
        if (!files.isEmpty()) {
            return ScoringComparison.ofFiles(new ImportScoring(new ScoringFormats(types)), recording, files, types);
        }
        try (ScoringLibrary opened = LibraryFile.open(library)) {
            return ScoringComparison.ofLibrary(opened, recording, types);
        }
    }

    private SeveralNights nights(LibraryQuery query) throws UserException {
        try (LabelStore store = LibraryFile.openStore(library)) {
            Optional<Set<RecordingId>> chosen = query.isAll() ? Optional.empty() : Optional.of(ReviewQueue.chosen(store, store.desk(), query));
            SeveralNights nights = AgreementOverNights.of(store, chosen, vocabulary.get(), Progress.NONE, new CancellationToken());
            if (nights.nights().isEmpty()) {
                throw new CliException(Message.of("cli.compare.noNights"), Message.of("cli.compare.noNights.remedy"));
            }
            return nights;
        }
    }

    private void print(ScoringComparison comparison) {
        if (json) {
            console().out().println(RecordingJson.text(ComparisonJson.of(comparison)));
        } else if (csv) {
            AgreementCsv.lines(recording.getFileName().toString(), comparison).forEach(console().out()::print);
        } else {
            CompareSheet.print(console(), recording, comparison);
        }
    }

    private void print(SeveralNights nights) {
        if (json) {
            console().out().println(RecordingJson.text(AgreementJson.of(nights)));
        } else if (csv) {
            AgreementCsv.lines(nights).forEach(console().out()::print);
        } else {
            CompareSheet.print(console(), nights);
        }
    }
}
