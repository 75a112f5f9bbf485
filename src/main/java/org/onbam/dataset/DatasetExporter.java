package org.onbam.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executor;
import org.onbam.message.UserException;

/// Makes a data set of a plan that was checked, two recordings at a time: the files of each are written beside their places,
/// read back, searched for names, digested and moved; then a line in the journal says that the recording is whole.
///
/// A recording that cannot be exported by its own fault is left out, and the manifest says why; the plan may have it end the run.
/// Run again after a kill, a cancel or a repair it goes on: what is whole and of the same input is looked at and kept, what is
/// not is made. Two runs of one plan, and a run that was ended and went on, leave the same files to the last byte.
public final class DatasetExporter {

    private static final System.Logger LOG = System.getLogger(DatasetExporter.class.getName());

    /// What a run did.
    ///
    /// @param recordings in the data set
    /// @param kept       of them that were whole already
    /// @param skipped    left out, by code
    /// @param files      in the data set
    /// @param bytes      of all files
    public record Result(int recordings, int kept, List<SkippedNight> skipped, int files, long bytes) {

        public Result {
            skipped = List.copyOf(skipped);
        }
    }

    private static final String ABOUT = "about";

    private final NightReading reading;
    private final Workers workers;

    /// @param beside runs what makes every second night
    public DatasetExporter(NightReading reading, Executor beside) {
        this.reading = reading;
        this.workers = new Workers(beside);
    }

    /// @throws CancellationException when the watch stops it; the manifest then says that the data set is partial
    /// @throws UserException         if a file cannot be written, or a recording not exported of a plan that stops then; likewise
    public Result run(ResolvedPlan plan, ExportWatch watch) throws UserException {
        return new Run(plan, watch).go();
    }

    /// One run. Two threads make nights; what is done and skipped is by code, whoever is first.
    private final class Run {

        private final ResolvedPlan plan;
        private final ExportWatch watch;
        private final DatasetFolder folder;
        private final String form;
        private final Deidentifier deidentifier;
        private final Map<String, Journal.Done> done = new ConcurrentSkipListMap<>();
        private final Map<String, SkippedNight> skipped = new ConcurrentSkipListMap<>();
        private final Object telling = new Object();
        private long files;
        private long bytes;

        Run(ResolvedPlan plan, ExportWatch watch) {
            this.plan = plan;
            this.watch = watch;
            this.folder = new DatasetFolder(plan.folder());
            this.form = Inputs.form(plan.plan());
            this.deidentifier = new Deidentifier(plan.plan().privacy());
            plan.skipped().forEach(night -> skipped.put(night.code(), night));
        }

        Result go() throws UserException {
            folder.make(form);
            Journal journal = Journal.of(plan.folder());
            Map<String, Journal.Done> said = (journal.isThere() ? journal : Journal.kept(plan.folder())).read();
            workers.each(plan.nights().stream().filter(night -> said.containsKey(night.code())).toList(), watch,
                    (night, shared) -> keep(night, said.get(night.code()), shared));
            int kept = done.size();
            journal.begin(form, done.values());
            folder.removeBut(done.values());
            try {
                workers.each(plan.nights().stream().filter(night -> !done.containsKey(night.code())).toList(), watch,
                        (night, shared) -> make(night, shared, journal));
            } catch (CancellationException | UserException e) {
                partial(e);
                throw e;
            }
            folder.removeEmpty();
            List<DatasetFile> all = finish();
            journal.remove();
            long size = all.stream().mapToLong(DatasetFile::bytes).sum();
            watch.at(new ExportProgress(plan.recordings(), plan.recordings(), skipped.size(), all.size(), size, ""));
            return new Result(done.size(), kept, List.copyOf(skipped.values()), all.size(), size);
        }

        /// Keeps what is there already, of the same input, with every file as it was.
        private void keep(PlannedNight night, Journal.Done said, ExportWatch shared) {
            try {
                boolean whole = said.input().equals(Inputs.of(form, night, night.labels()));
                for (DatasetFile file : said.files()) {
                    shared.check();
                    whole = whole && folder.isWhole(file);
                }
                if (whole) {
                    done.put(night.code(), said);
                    tell(night.code());
                }
            } catch (DatasetException e) {
                // its labels cannot be read now: making it will say so
                return;
            }
        }

        private void make(PlannedNight night, ExportWatch shared, Journal journal) throws UserException {
            tell(night.code());
            try {
                List<LabelSet> labels = night.labels();
                try (OpenedNight opened = OpenedNight.open(night, labels, deidentifier, reading)) {
                    Journal.Done made = new NightExport(plan, shared, opened, file -> count(night, file))
                            .run(Inputs.of(form, night, labels));
                    journal.add(made);
                    done.put(night.code(), made);
                }
            } catch (DatasetException e) {
                leaveOut(night, e);
            } catch (CancellationException e) {
                throw e;
            } catch (RuntimeException e) {
                // one night that the program stumbles over must not cost the others
                LOG.log(System.Logger.Level.ERROR, "night " + night.code(), e);
                leaveOut(night, DatasetException.ofNight(SkipReason.FAILED, "dataset.write.stumbled", night.code(), e.getClass().getSimpleName()));
            }
        }

        private void leaveOut(PlannedNight night, DatasetException why) throws DatasetException {
            if (why.reason().isEmpty() || plan.plan().faulty() == ExportPlan.Faulty.STOP) {
                throw why;
            }
            skipped.put(night.code(), new SkippedNight(night, why.reason().get(), why.problem()));
            folder.remove(night.folder());
        }

        private void count(PlannedNight night, DatasetFile file) {
            synchronized (telling) {
                files++;
                bytes += file.bytes();
                tell(night.code());
            }
        }

        private void tell(String code) {
            synchronized (telling) {
                watch.at(new ExportProgress(done.size() + skipped.size(), plan.recordings(), skipped.size(), files, bytes, code));
            }
        }

        private void partial(Exception reason) {
            try {
                List<DatasetFile> made = done.values().stream().flatMap(each -> each.files().stream()).toList();
                write(Manifest.JSON, WrittenFile.text(manifest(made, false).json()), new IdentityTerms(List.of()).search());
            } catch (UserException e) {
                // what ended the run is what is told; without a manifest the folder is no data set either
                reason.addSuppressed(e);
            }
        }

        private Manifest manifest(List<DatasetFile> all, boolean complete) {
            Map<String, String> inputs = new ConcurrentSkipListMap<>();
            done.forEach((code, each) -> inputs.put(code, each.input()));
            return new Manifest(plan.plan().name(), plan.plan().version(), form, complete, plan.recordings(),
                    plan.plan().privacy().groups().k(), skipped.values().stream().map(SkippedNight::row).toList(), inputs, all);
        }

        private List<DatasetFile> finish() throws UserException {
            IdentityTerms names = new IdentityTerms(Harmless.of(plan.plan()));
            plan.people().forEach(names::field);
            IdentityTerms.Search terms = names.search();
            DataCard card = new DataCard(plan.plan(), done.values().stream().map(Journal.Done::facts).toList(), skipped.size());
            List<DatasetFile> all = new ArrayList<>(done.values().stream().flatMap(each -> each.files().stream()).toList());
            all.add(write(DataCard.JSON, WrittenFile.text(card.json()), terms));
            all.add(write(DataCard.TEXT, WrittenFile.text(card.text()), terms));
            all.add(write("schema/recording.schema.json", WrittenFile.text(Schemas.recording()), terms));
            all.add(write(Manifest.KEPT, part -> Journal.at(part).begin(form, done.values()), terms));
            Manifest manifest = manifest(all, true);
            write(Manifest.CSV, WrittenFile.text(manifest.csv()), terms);
            write(Manifest.JSON, WrittenFile.text(manifest.json()), terms);
            return manifest.files();
        }

        private DatasetFile write(String path, WrittenFile.Body body, IdentityTerms.Search terms) throws UserException {
            return WrittenFile.write(plan.folder(), new DatasetFile(path, ABOUT, "", "", 0, ""), body, terms);
        }
    }
}
