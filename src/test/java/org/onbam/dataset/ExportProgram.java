package org.onbam.dataset;

import java.nio.file.Path;
import org.onbam.app.AppHome;
import org.onbam.app.Jobs;
import org.onbam.app.MakeDataset;
import org.onbam.app.Montages;
import org.onbam.model.EventVocabulary;
import org.onbam.store.LabelStore;

/// Makes a data set in a process of its own, and says each time it gets on.
final class ExportProgram {

    private ExportProgram() {
    }

    /// @param args folder with `library.sqlite`, plan
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        Path plan = Path.of(args[1]);
        try (LabelStore store = LabelStore.open(folder.resolve("library.sqlite")); Jobs jobs = new Jobs(Runnable::run)) {
            MakeDataset make = new MakeDataset(store, store.desk(), EventVocabulary.standard(), Montages.open(new AppHome(folder.resolve("home")), jobs));
            MakeDataset.Looked looked = make.look(MakeDataset.read(plan), folder, ExportWatch.NONE);
            System.out.println("begins");
            make.run(looked, folder.resolve("codes.csv"), new ExportWatch() {
                @Override
                public void check() {
                }

                @Override
                public void at(ExportProgress progress) {
                    System.out.println(progress.files() + " files");
                }
            });
            System.out.println("done");
        }
    }
}
