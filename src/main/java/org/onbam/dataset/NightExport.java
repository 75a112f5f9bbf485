package org.onbam.dataset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.onbam.interchange.EdfFormat;
import org.onbam.interchange.EventTexts;
import org.onbam.interchange.ExportRequest;
import org.onbam.message.UserException;
import org.onbam.model.EventVocabulary;
import org.onbam.model.Montage;
import org.onbam.scoring.statistics.NightStatistics;

/// Makes all files of one night, one after the other, each proved before it takes its place.
final class NightExport {

    private final ResolvedPlan plan;
    private final NightReading reading;
    private final ExportWatch watch;
    private final OpenedNight night;
    private final List<DatasetFile> files = new ArrayList<>();
    private final IdentityTerms.Search terms;
    private final Told told;

    /// Told of each file that has taken its place.
    @FunctionalInterface
    interface Told {

        void of(DatasetFile file);
    }

    NightExport(ResolvedPlan plan, NightReading reading, ExportWatch watch, OpenedNight night, Told told) {
        this.plan = plan;
        this.reading = reading;
        this.watch = watch;
        this.night = night;
        this.told = told;
        IdentityTerms names = new IdentityTerms(Harmless.of(plan.plan(), night));
        names.recording(night.recording(), night.night().file(), night.night().entry().subjectCode(),
                night.deidentifier().labels(night.recording()));
        plan.people().forEach(names::field);
        night.dropped().forEach(names::text);
        this.terms = names.search();
    }

    /// @throws UserException if a file cannot be read or written, or something would leave that may not
    Journal.Done run(String input) throws UserException {
        Map<String, NightStatistics> statistics = night.statistics(reading);
        int dropped = night.dropped().size();
        if (plan.plan().products().contains(Product.SIGNALS)) {
            List<String> behind = new ArrayList<>();
            write(Product.SIGNALS, night.night().code() + extension(), part -> behind.addAll(new SignalsFile(night, watch).write(part)));
            dropped += behind.size();
        }
        if (plan.plan().products().contains(Product.ANNOTATIONS)) {
            annotations();
        }
        if (plan.plan().products().contains(Product.CSV)) {
            write(Product.CSV, night.night().code() + "_epochs.csv", WrittenFile.text(LabelTables.epochs(night)));
            write(Product.CSV, night.night().code() + "_events.csv", WrittenFile.text(LabelTables.events(night)));
        }
        if (plan.plan().products().contains(Product.IMAGES)) {
            images();
        }
        if (plan.plan().products().contains(Product.JSON)) {
            write(Product.JSON, night.night().code() + ".json",
                    WrittenFile.text(new RecordingFile(plan.plan(), night, statistics).text(files)));
        }
        return new Journal.Done(night.night().code(), input, List.copyOf(files),
                NightFacts.of(plan.plan(), night, statistics, dropped).rounded());
    }

    private String extension() {
        return night.recording().format().startsWith("BDF") ? ".bdf" : ".edf";
    }

    private void annotations() throws UserException {
        EdfFormat format = new EdfFormat(new EventTexts(EventVocabulary.standard()));
        for (LabelSet set : night.labels()) {
            String name = night.night().code() + "_annotations" + (night.labels().size() > 1 ? "_" + set.code() : "") + ".edf";
            write(Product.ANNOTATIONS, name, part -> format.write(part, new ExportRequest(
                    night.deidentifier().facts(night.night().subject(), night.recording()), set.scoring())));
        }
    }

    private void images() throws UserException {
        Montage montage = reading.montage(night.recording(), plan.plan().images().montage())
                .orElseThrow(() -> new DatasetException("dataset.write.noMontage", plan.plan().images().montage()));
        EpochImages images = new EpochImages(night.source(), montage, plan.plan().images(), night.hard().grid());
        for (int epoch = 0; epoch < night.hard().grid().count(); epoch++) {
            watch.check();
            int number = epoch;
            write(Product.IMAGES, "images/" + night.night().code() + String.format(Locale.ROOT, "_%04d.png", epoch + 1),
                    part -> images.write(number, part));
        }
    }

    private void write(Product product, String name, WrittenFile.Body body) throws UserException {
        watch.check();
        DatasetFile shape = new DatasetFile(night.night().folder() + name, product.code(), night.night().code(),
                night.night().part(), 0, "");
        DatasetFile file = WrittenFile.write(plan.folder(), shape, body, terms);
        files.add(file);
        told.of(file);
    }

    /// The names of the files that a night will have, with how many pictures; for the tree and for free space.
    static Map<String, Integer> names(ExportPlan plan, PlannedNight night) {
        Map<String, Integer> names = new LinkedHashMap<>();
        for (Product product : plan.products()) {
            switch (product) {
                case SIGNALS -> names.put(night.code() + (night.entry().format().startsWith("BDF") ? ".bdf" : ".edf"), 1);
                case ANNOTATIONS -> night.labels().forEach(set -> names.put(night.code() + "_annotations"
                        + (night.labels().size() > 1 ? "_" + set.code() : "") + ".edf", 1));
                case JSON -> names.put(night.code() + ".json", 1);
                case CSV -> {
                    names.put(night.code() + "_epochs.csv", 1);
                    names.put(night.code() + "_events.csv", 1);
                }
                case IMAGES -> names.put("images/", night.labels().isEmpty() ? 0 : night.labels().getFirst().scoring().grid().count());
            }
        }
        return names;
    }
}
