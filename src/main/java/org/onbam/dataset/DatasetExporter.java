package org.onbam.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.onbam.edf.ContentDigest;
import org.onbam.message.UserException;

/// Makes a data set of a plan that was checked. One recording after the other: its files are written beside their places,
/// read back, searched for names, digested and moved; then a line in the journal says that the recording is whole.
///
/// Run again after a kill or a cancel it goes on: what is whole and of the same input is looked at and kept, what is not
/// is made anew. Two runs of one plan, and a run that was ended and went on, leave the same files to the last byte.
public final class DatasetExporter {

    /// What a run did.
    ///
    /// @param recordings in the data set
    /// @param kept       of them that were whole already
    /// @param files      in the data set
    /// @param bytes      of all files
    public record Result(int recordings, int kept, int files, long bytes) {
    }

    private static final String ABOUT = "about";

    private final NightReading reading;

    public DatasetExporter(NightReading reading) {
        this.reading = reading;
    }

    /// @throws CancellationException when the watch stops it; the manifest then says that the data set is partial
    /// @throws UserException         if a file cannot be read or written; likewise
    public Result run(ResolvedPlan plan, ExportWatch watch) throws UserException {
        String form = Inputs.form(plan.plan());
        Journal journal = open(plan, form);
        Map<String, Journal.Done> done = whole(plan, journal, form, watch);
        int kept = done.size();
        journal.begin(form, done.values());
        removeStrays(plan.folder(), done);
        try {
            make(plan, watch, journal, done, form);
        } catch (CancellationException | UserException e) {
            partial(plan, form, done, e);
            throw e;
        }
        List<DatasetFile> files = finish(plan, form, done);
        journal.remove();
        watch.at(new ExportProgress(plan.recordings(), plan.recordings(), files.size(), bytes(files), ""));
        return new Result(plan.recordings(), kept, files.size(), bytes(files));
    }

    private static Journal open(ResolvedPlan plan, String form) throws UserException {
        try {
            Files.createDirectories(plan.folder());
        } catch (IOException e) {
            throw new DatasetException(e, "dataset.write.failed", plan.folder(), String.valueOf(e.getMessage()));
        }
        if (!mayWrite(plan.folder(), form)) {
            throw new DatasetException("dataset.write.otherPlan", plan.folder());
        }
        return Journal.of(plan.folder());
    }

    /// Whether a folder is empty, or holds what an earlier run of the same plan left.
    static boolean mayWrite(Path folder, String form) throws DatasetException {
        Journal journal = Journal.of(folder);
        if (journal.isThere()) {
            return journal.form().equals(form);
        }
        if (Files.isRegularFile(folder.resolve(Manifest.JSON))) {
            return Manifest.read(folder).form().equals(form);
        }
        try (Stream<Path> files = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
            return files.findAny().isEmpty();
        } catch (IOException e) {
            throw new DatasetException(e, "dataset.write.failed", folder, String.valueOf(e.getMessage()));
        }
    }

    /// What is there already, of the same input, with every file as it was.
    private static Map<String, Journal.Done> whole(ResolvedPlan plan, Journal journal, String form, ExportWatch watch) {
        Map<String, Journal.Done> said = journal.isThere() ? journal.read() : Journal.kept(plan.folder()).read();
        Map<String, Journal.Done> whole = new TreeMap<>();
        for (PlannedNight night : plan.nights()) {
            Journal.Done done = said.get(night.code());
            if (done != null && done.input().equals(Inputs.of(form, night)) && done.files().stream().allMatch(file -> isWhole(plan.folder(), file, watch))) {
                whole.put(night.code(), done);
            }
        }
        return whole;
    }

    private static boolean isWhole(Path folder, DatasetFile file, ExportWatch watch) {
        watch.check();
        try {
            Path path = folder.resolve(file.path());
            return Files.isRegularFile(path) && Files.size(path) == file.bytes()
                    && ContentDigest.of(path).digest().equals(file.sha256());
        } catch (IOException | UserException e) {
            return false;
        }
    }

    /// Removes what is none of the kept files: halves of a killed run, and nights that are no longer planned or are made anew.
    private static void removeStrays(Path folder, Map<String, Journal.Done> done) throws DatasetException {
        List<Path> keep = new ArrayList<>(List.of(folder.resolve(Manifest.JOURNAL)));
        done.values().forEach(each -> each.files().forEach(file -> keep.add(folder.resolve(file.path()))));
        Set<Path> kept = Set.copyOf(keep);
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                boolean emptyFolder = Files.isDirectory(path) && !path.equals(folder) && isEmpty(path);
                if (emptyFolder || Files.isRegularFile(path) && !kept.contains(path)) {
                    Files.delete(path);
                }
            }
        } catch (IOException e) {
            throw new DatasetException(e, "dataset.write.failed", folder, String.valueOf(e.getMessage()));
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private void make(ResolvedPlan plan, ExportWatch watch, Journal journal, Map<String, Journal.Done> done, String form)
            throws UserException {
        Deidentifier deidentifier = new Deidentifier(plan.plan().privacy());
        long[] written = new long[2];
        for (PlannedNight night : plan.nights()) {
            if (done.containsKey(night.code())) {
                continue;
            }
            watch.check();
            watch.at(new ExportProgress(done.size(), plan.recordings(), written[0], written[1], night.code()));
            try (OpenedNight opened = OpenedNight.open(night, deidentifier)) {
                Journal.Done made = new NightExport(plan, reading, watch, opened, file -> {
                    written[0]++;
                    written[1] += file.bytes();
                    watch.at(new ExportProgress(done.size(), plan.recordings(), written[0], written[1], night.code()));
                }).run(Inputs.of(form, night));
                journal.add(made);
                done.put(night.code(), made);
            }
        }
    }

    private static void partial(ResolvedPlan plan, String form, Map<String, Journal.Done> done, Exception reason) {
        try {
            WrittenFile.write(plan.folder(), about(Manifest.JSON), WrittenFile.text(manifest(plan, form, done, files(done), false).json()),
                    new IdentityTerms(List.of()).search());
        } catch (UserException e) {
            // what ended the run is what is told; without a manifest the folder is no data set either
            reason.addSuppressed(e);
        }
    }

    private static List<DatasetFile> files(Map<String, Journal.Done> done) {
        return done.values().stream().flatMap(each -> each.files().stream()).toList();
    }

    private static Manifest manifest(ResolvedPlan plan, String form, Map<String, Journal.Done> done, List<DatasetFile> files,
                                     boolean complete) {
        Map<String, String> inputs = new TreeMap<>();
        done.forEach((code, each) -> inputs.put(code, each.input()));
        return new Manifest(plan.plan().name(), plan.plan().version(), form, complete, plan.recordings(), inputs, files);
    }

    private static List<DatasetFile> finish(ResolvedPlan plan, String form, Map<String, Journal.Done> done) throws UserException {
        IdentityTerms names = new IdentityTerms(Harmless.of(plan.plan()));
        plan.people().forEach(names::field);
        IdentityTerms.Search terms = names.search();
        DataCard card = new DataCard(plan.plan(), done.values().stream().map(Journal.Done::facts).toList());
        List<DatasetFile> files = new ArrayList<>(files(done));
        files.add(WrittenFile.write(plan.folder(), about(DataCard.JSON), WrittenFile.text(card.json()), terms));
        files.add(WrittenFile.write(plan.folder(), about(DataCard.TEXT), WrittenFile.text(card.text()), terms));
        files.add(WrittenFile.write(plan.folder(), about("schema/recording.schema.json"), WrittenFile.text(Schemas.recording()), terms));
        files.add(WrittenFile.write(plan.folder(), about(Manifest.KEPT), 
                part -> Journal.at(part).begin(form, done.values()), terms));
        Manifest manifest = manifest(plan, form, done, files, true);
        WrittenFile.write(plan.folder(), about(Manifest.CSV), WrittenFile.text(manifest.csv()), terms);
        WrittenFile.write(plan.folder(), about(Manifest.JSON), WrittenFile.text(manifest.json()), terms);
        return manifest.files();
    }

    private static DatasetFile about(String path) {
        return new DatasetFile(path, ABOUT, "", "", 0, "");
    }

    private static long bytes(List<DatasetFile> files) {
        return files.stream().mapToLong(DatasetFile::bytes).sum();
    }
}
