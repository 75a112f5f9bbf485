package org.onbam.app;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.onbam.interchange.ScoringFormats;
import org.onbam.interchange.WritableFormat;
import org.onbam.message.UserException;
import org.onbam.model.EventVocabulary;
import org.onbam.scoring.RandomEdits;
import org.onbam.store.LabelStore;

/// Runs where a small disk is mounted for this process alone: fills it and exports to it, over an old file and anew.
///
/// Arguments: the small disk, a folder on another one. Says what happened, a line each.
final class FullDiskExport {

    private FullDiskExport() {
    }

    public static void main(String[] args) throws Exception {
        PrintStream out = System.out;
        Path small = Path.of(args[0]);
        Path large = Path.of(args[1]);
        Path recording = SmallEdf.write(large.resolve("night.edf"), org.onbam.edf.EdfVariant.EDF_PLUS_C, "S1 X X X");
        ScoringCopy copy = new ScoringCopy(recording, "Kim", facts(recording), new RandomEdits(5).scoring(960, 500));
        Path old = Files.writeString(small.resolve("old.csv"), "old");
        fill(small.resolve("filler"));
        try (LabelStore library = LabelStore.open(large.resolve("library.sqlite"))) {
            for (WritableFormat format : new ScoringFormats(EventVocabulary.standard()).writable()) {
                Path target = small.resolve("new." + format.extensions().getFirst());
                out.println(format.id() + ": " + outcome(library, copy, target, format));
            }
            WritableFormat csv = new ScoringFormats(EventVocabulary.standard()).writableFor(old).orElseThrow();
            out.println("over the old: " + outcome(library, copy, old, csv) + " " + Files.readString(old));
            try (Stream<Path> left = Files.list(small)) {
                out.println("left: " + left.map(path -> path.getFileName().toString()).sorted().toList());
            }
            Files.delete(small.resolve("filler"));
            out.println("room again: " + outcome(library, copy, old, csv));
        }
    }

    private static org.onbam.interchange.RecordingFacts facts(Path recording) throws UserException {
        return org.onbam.interchange.RecordingFacts.of(new EdfRecordingFiles().header(recording).recording());
    }

    private static String outcome(LabelStore library, ScoringCopy copy, Path target, WritableFormat format) {
        try {
            ExportScoring exports = new ExportScoring(library);
            exports.plan(copy, List.of(format));
            exports.write(copy, target, format, ExportScoring.Existing.REPLACE);
            return "fine";
        } catch (UserException e) {
            return e.problem().key();
        }
    }

    private static void fill(Path filler) throws IOException {
        try (OutputStream out = Files.newOutputStream(filler)) {
            for (int i = 0; i < 1 << 20; i++) {
                out.write(new byte[512]);
            }
        } catch (IOException e) {
            // full: what was wanted
        }
    }
}
