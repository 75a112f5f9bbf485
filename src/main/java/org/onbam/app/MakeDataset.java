package org.onbam.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.onbam.dataset.CodeTable;
import org.onbam.dataset.DatasetCheck;
import org.onbam.dataset.DatasetExporter;
import org.onbam.dataset.DatasetVerifier;
import org.onbam.dataset.ExportPlan;
import org.onbam.dataset.ExportWatch;
import org.onbam.dataset.NightReading;
import org.onbam.dataset.PlanJson;
import org.onbam.dataset.PlanResolver;
import org.onbam.dataset.ResolvedPlan;
import org.onbam.message.Message;
import org.onbam.message.Severity;
import org.onbam.message.UserException;
import org.onbam.model.EventVocabulary;
import org.onbam.montage.LabelRecogniser;
import org.onbam.scoring.LibraryRecording;
import org.onbam.scoring.ScoringLibrary;
import org.onbam.scoring.ScoringSummary;
import org.onbam.scoring.work.LibraryFacts;
import org.onbam.scoring.work.LibraryQuery;
import org.onbam.scoring.work.ScoringDesk;

/// Plans of data sets, from their file to the finished folder: for the command line and the Dataset space alike. Reads and
/// writes files and the library, so not for the FX thread.
public final class MakeDataset {

    /// A plan brought to the library, and what is wrong with it.
    public record Looked(DatasetCheck.Checked checked) {

        /// As it would be made: without nights of which it is known that they cannot be exported.
        public ResolvedPlan plan() {
            return checked.plan();
        }
    }

    /// A data set that was made, and what reading all of it again found.
    public record Made(DatasetExporter.Result result, DatasetVerifier.Verification verification, Path folder) {

        /// Whether all that was planned is there, as it must be.
        public boolean isGood() {
            return verification.isGood() && result.skipped().isEmpty();
        }
    }

    private final ScoringLibrary library;
    private final ScoringDesk desk;
    private final EventVocabulary vocabulary;
    private final NightReading reading;

    /// @param vocabulary the event types there are, by which figures that recordings are chosen by are worked out
    public MakeDataset(ScoringLibrary library, ScoringDesk desk, EventVocabulary vocabulary, Montages montages) {
        this.library = library;
        this.vocabulary = vocabulary;
        this.desk = desk;
        this.reading = new DatasetReading(montages);
    }

    /// What brings montages to nights, for a preview.
    public NightReading reading() {
        return reading;
    }

    /// @throws UserException if the file cannot be read or is no plan
    public static ExportPlan read(Path file) throws UserException {
        try {
            return PlanJson.read(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UserException(Message.of("dataset.plan.unread", file), Message.of("dataset.plan.unread.remedy"), e);
        }
    }

    /// Whole or not at all.
    ///
    /// @throws UserException if the disk fails; what stood there is as it was
    public static void save(ExportPlan plan, Path file) throws UserException {
        try {
            WholeFile.write(file, PlanJson.write(plan));
        } catch (IOException e) {
            throw new UserException(Message.of("dataset.plan.unsaved", file), Message.of("dataset.plan.unsaved.remedy"), e);
        }
    }

    /// Finds the nights and lists every problem; writes nothing.
    ///
    /// @param base where a relative destination begins
    public Looked look(ExportPlan plan, Path base, ExportWatch watch) throws UserException {
        library.flush();
        ResolvedPlan resolved = new PlanResolver(library, desk, this::select).resolve(plan, base);
        return new Looked(new DatasetCheck(reading, MakeDataset::beside).look(resolved, watch));
    }

    /// Makes what was looked at, or goes on with it, then reads all of it again and writes the report.
    ///
    /// @param tableBeside where the table of codes goes if the plan keeps one
    /// @throws UserException if there are errors among the findings, or something fails; what is whole stays
    public Made run(Looked looked, Path tableBeside, ExportWatch watch) throws UserException {
        if (!looked.checked().isGood()) {
            long problems = looked.checked().findings().stream()
                    .filter(finding -> finding.severity() == Severity.ERROR).count();
            throw new UserException(Message.of("dataset.write.problems", problems), Message.of("dataset.write.problems.remedy"));
        }
        Path folder = looked.plan().folder();
        DatasetExporter.Result result = new DatasetExporter(reading, MakeDataset::beside).run(looked.plan(), watch);
        DatasetVerifier.Verification verification = verify(folder, watch);
        try {
            WholeFile.write(folder.resolve(DatasetVerifier.REPORT), verification.json());
            if (looked.plan().plan().naming().keepTable()) {
                WholeFile.write(tableBeside, CodeTable.of(looked.plan()));
            }
        } catch (IOException e) {
            throw new UserException(Message.of("dataset.write.failed", folder, String.valueOf(e.getMessage())),
                    Message.of("dataset.write.failed.remedy"), e);
        }
        return new Made(result, verification, folder);
    }

    public static DatasetVerifier.Verification verify(Path folder, ExportWatch watch) throws UserException {
        return DatasetVerifier.verify(folder, MakeDataset::beside, watch);
    }

    /// The recordings that a query of the library chooses, as its list does, without opening a file. Figures of scorings that the
    /// list has not shown yet are worked out and kept first.
    public List<LibraryRecording> select(String text) throws UserException {
        LibraryFigures figures = new LibraryFigures(library, desk, vocabulary);
        List<ScoringSummary> scorings = library.scorings();
        figures.workOut(LibraryFigures.pending(scorings, figures.kept(scorings).keySet()), done -> { }, Progress.NONE, new CancellationToken());
        return new LibraryCatalogue(library, desk, LabelRecogniser.standard()::kindOf).choose(LibraryQuery.parse(text)).stream()
                .map(LibraryFacts::recording).toList();
    }

    // Not one of the threads of Jobs: a data set takes hours, and what else somebody starts must not wait for it.
    private static void beside(Runnable work) {
        Thread thread = new Thread(work, "dataset-beside");
        thread.setDaemon(true);
        thread.start();
    }
}
