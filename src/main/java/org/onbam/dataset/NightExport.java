package org.onbam.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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
    private final ExportWatch watch;
    private final OpenedNight night;
    private final NightFiles names;
    private final List<DatasetFile> files = new ArrayList<>();
    private final IdentityTerms.Search terms;
    private final Consumer<DatasetFile> told;

    /// @param told of each file that has taken its place
    NightExport(ResolvedPlan plan, ExportWatch watch, OpenedNight night, Consumer<DatasetFile> told) {
        this.plan = plan;
        this.watch = watch;
        this.night = night;
        this.names = new NightFiles(night.night());
        this.told = told;
        IdentityTerms terms = new IdentityTerms(Harmless.of(plan.plan(), night));
        night.night().file().ifPresent(file -> terms.recording(night.recording(), file, night.night().entry().subjectCode(),
                night.deidentifier().labels(night.recording())));
        plan.people().forEach(terms::field);
        night.dropped().forEach(terms::text);
        this.terms = terms.search();
    }

    /// @throws DatasetException with a reason if this night cannot be exported
    /// @throws UserException    if a file cannot be written
    Journal.Done run(String input) throws UserException {
        Map<String, NightStatistics> statistics = night.statistics();
        int dropped = night.dropped().size();
        for (Product product : plan.plan().products()) {
            switch (product) {
                case SIGNALS -> dropped += signals();
                case ANNOTATIONS -> annotations();
                case CSV -> {
                    write(product, names.epochs(), WrittenFile.text(LabelTables.epochs(night)));
                    write(product, names.events(), WrittenFile.text(LabelTables.events(night)));
                }
                case IMAGES -> images();
                case JSON -> { }  // names the others, so it is the last
            }
        }
        if (plan.plan().products().contains(Product.JSON)) {
            write(Product.JSON, names.json(), WrittenFile.text(new RecordingFile(plan.plan(), night, statistics).text(files)));
        }
        return new Journal.Done(night.night().code(), input, List.copyOf(files), NightFacts.of(night, statistics, dropped).rounded());
    }

    private int signals() throws UserException {
        List<String> behind = new ArrayList<>();
        write(Product.SIGNALS, names.signals(), part -> behind.addAll(new SignalsFile(night, watch).write(part)));
        return behind.size();
    }

    private void annotations() throws UserException {
        EdfFormat format = new EdfFormat(new EventTexts(EventVocabulary.standard()));
        for (LabelSet set : night.labels()) {
            write(Product.ANNOTATIONS, names.annotations(set.code()), part -> format.write(part, new ExportRequest(
                    night.deidentifier().facts(night.night(), night.recording()), set.scoring())));
        }
    }

    private void images() throws UserException {
        Montage montage = night.match().montage(plan.plan().images().montage())
                .orElseThrow(() -> new DatasetException("dataset.write.noMontage", plan.plan().images().montage()));
        EpochImages images = new EpochImages(night.source(), montage, plan.plan().images(), night.hard().grid());
        for (int epoch = 0; epoch < night.hard().grid().count(); epoch++) {
            watch.check();
            int number = epoch;
            write(Product.IMAGES, names.image(epoch), part -> images.write(number, part));
        }
    }

    private void write(Product product, String name, WrittenFile.Body body) throws UserException {
        watch.check();
        DatasetFile shape = new DatasetFile(night.night().folder() + name, product.code(), night.night().code(),
                night.night().part(), 0, "");
        DatasetFile file = WrittenFile.write(plan.folder(), shape, body, terms);
        files.add(file);
        told.accept(file);
    }
}
