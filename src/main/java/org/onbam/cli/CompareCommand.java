package org.onbam.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.onbam.agreement.ClassScores;
import org.onbam.agreement.CohenKappa;
import org.onbam.agreement.ConfusionMatrix;
import org.onbam.agreement.Dispute;
import org.onbam.agreement.EventAgreement;
import org.onbam.agreement.EventGroup;
import org.onbam.agreement.EventMatching;
import org.onbam.agreement.FleissKappa;
import org.onbam.agreement.KrippendorffAlpha;
import org.onbam.agreement.Ratings;
import org.onbam.app.ImportScoring;
import org.onbam.app.ScoringComparison;
import org.onbam.interchange.ScoringFormats;
import org.onbam.message.Message;
import org.onbam.message.UserException;
import org.onbam.model.EventVocabulary;
import org.onbam.scoring.ScoringLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `onbam compare RECORDING [SCORING...]`: how far the scorings of a recording agree, those of a library or those in files.
@Command(name = "compare", description = "cli.compare.description",
        footer = {"onbam compare night.edf --library lab.sqlite --json", "onbam compare night.edf kim.csv lee.csv"})
final class CompareCommand extends Subcommand {

    private static final Path NONE = Path.of("");

    private final Supplier<EventVocabulary> vocabulary;

    @Parameters(index = "0", paramLabel = "RECORDING", descriptionKey = "cli.export.recording")
    private Path recording = NONE;

    @Parameters(index = "1..*", paramLabel = "SCORING", descriptionKey = "cli.compare.scorings")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--library", paramLabel = "DB", descriptionKey = "cli.compare.library")
    private Path library = NONE;

    @Option(names = "--json", descriptionKey = "cli.compare.json")
    private boolean json;

    CompareCommand(Console console, Supplier<EventVocabulary> vocabulary) {
        super(console);
        this.vocabulary = vocabulary;
    }

    @Override
    public Integer call() throws UserException {
        if (library.equals(NONE) == files.isEmpty()) {
            throw new CliException(Message.of("cli.compare.which"), Message.of("cli.compare.which.remedy"));
        }
        ScoringComparison comparison = comparison(vocabulary.get());
        if (json) {
            console().out().println(RecordingJson.text(ComparisonJson.of(comparison)));
        } else {
            print(comparison);
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

    private void print(ScoringComparison comparison) {
        Ratings ratings = comparison.ratings();
        console().say("cli.compare.of", recording, ratings.raters(), ratings.units());
        Optional<FleissKappa> fleiss = FleissKappa.of(ratings);
        console().say("cli.compare.all", number(fleiss.map(FleissKappa::value).orElse(OptionalDouble.empty()), 4),
                number(KrippendorffAlpha.of(ratings).value(KrippendorffAlpha.Scale.NOMINAL), 4),
                fleiss.map(FleissKappa::units).orElse(0));
        TextTable stages = new TextTable(List.of(console().text("cli.compare.column.pair"), console().text("review.kappa"),
                console().text("cli.compare.column.interval"), console().text("review.agree"), console().text("review.macro"),
                "W", "N1", "N2", "N3", "R", console().text("cli.compare.column.epochs")));
        TextTable events = new TextTable(List.of(console().text("cli.compare.column.pair"), console().text("cli.compare.column.events"),
                console().text("review.counts"), "F1 > 0", "F1 >= .2", "F1 >= .5", console().text("review.onset")));
        boolean hasEvents = false;
        for (int a = 0; a < ratings.raters(); a++) {
            for (int b = a + 1; b < ratings.raters(); b++) {
                String pair = comparison.names().get(a) + " : " + comparison.names().get(b);
                stages.add(row(pair, ratings.pair(a, b)));
                for (EventGroup group : EventGroup.values()) {
                    Optional<List<String>> row = row(pair, comparison, a, b, group);
                    row.ifPresent(events::add);
                    hasEvents |= row.isPresent();
                }
            }
        }
        stages.lines().forEach(console().out()::println);
        if (hasEvents) {
            events.lines().forEach(console().out()::println);
        }
        List<Dispute> disputes = comparison.disagreement().disputes();
        console().say("cli.compare.disputes", disputes.size(), disputes.stream().filter(Dispute.OfEpoch.class::isInstance).count());
    }

    private static List<String> row(String pair, ConfusionMatrix matrix) {
        Optional<CohenKappa> kappa = CohenKappa.of(matrix);
        List<String> cells = new ArrayList<>(List.of(pair, kappa.map(found -> format(found.value(), 4)).orElse("-"),
                kappa.map(found -> format(found.lower(), 3) + " .. " + format(found.upper(), 3)).orElse("-"),
                number(matrix.agreement(), 4), number(ClassScores.macroF1(matrix), 3)));
        for (int stage = 0; stage < Ratings.STAGES.size(); stage++) {
            cells.add(CohenKappa.of(matrix.against(stage)).map(found -> format(found.value(), 3)).orElse("-"));
        }
        cells.add(Long.toString(matrix.total()));
        return cells;
    }

    private Optional<List<String>> row(String pair, ScoringComparison comparison, int a, int b, EventGroup group) {
        var reference = comparison.events(a, group);
        var test = comparison.events(b, group);
        if (reference.isEmpty() && test.isEmpty()) {
            return Optional.empty();
        }
        List<String> cells = new ArrayList<>(List.of(pair, console().text("review.kind." + group.name().toLowerCase(Locale.ROOT)),
                reference.size() + " : " + test.size()));
        EventAgreement usual = EventAgreement.of(reference, test, EventAgreement.USUAL_IOU, EventMatching.Method.BEST);
        for (double iou : new double[] {0, EventAgreement.USUAL_IOU, 0.5}) {
            EventAgreement agreement = iou == EventAgreement.USUAL_IOU ? usual
                    : EventAgreement.of(reference, test, iou, EventMatching.Method.BEST);
            cells.add(number(agreement.scores().f1(), 3));
        }
        cells.add(usual.onsets()
                .map(spread -> format(spread.median(), 2)).orElse("-"));
        return Optional.of(cells);
    }

    private static String number(OptionalDouble value, int decimals) {
        return value.isPresent() ? format(value.getAsDouble(), decimals) : "-";
    }

    private static String format(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
