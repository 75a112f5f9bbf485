package org.onbam.app.handover;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.onbam.app.Progress;
import org.onbam.app.handover.PackRequest.Also;
import org.onbam.message.UserException;
import org.onbam.model.RecordingId;
import org.onbam.model.Scorer;
import org.onbam.scoring.LibraryRecording;
import org.onbam.store.LabelStore;

/// A process of its own for the tests of handing over. Says what happened, a line each.
///
/// `pack LIBRARY FOLDER` packs over and over, and `merge LIBRARY FOLDER` merges the files `coming0`, `coming1` and so on, until it is
/// killed; both say what they begin (see [org.onbam.store.Marksman]).
/// `full LIBRARY DISK` fills a disk and packs onto it and receives on it.
final class HandoverProgram {

    private HandoverProgram() {
    }

    public static void main(String[] args) throws Exception {
        Path library = Path.of(args[1]);
        Path folder = Path.of(args[2]);
        try (LabelStore store = LabelStore.open(library)) {
            Scorer me = store.scorer("Boss", Scorer.Kind.PERSON);
            List<RecordingId> nights = store.recordings().stream().map(LibraryRecording::id).toList();
            PackRequest request = Wards.request(me, "Kim", nights, EnumSet.of(Also.RECORDINGS, Also.LABELS));
            switch (args[0]) {
                case "pack" -> pack(store, request, folder);
                case "merge" -> merge(store, me, folder);
                default -> full(store, request, folder);
            }
        }
    }

    private static void pack(LabelStore store, PackRequest request, Path folder) throws Exception {
        PackWork packing = Wards.packing(store);
        for (int i = 0; i < 10_000; i++) {
            System.out.println("begin pack.");
            packing.write(packing.plan(request, Wards.GO), folder.resolve("out.onbam"), PackWork.Existing.REPLACE, Progress.NONE, Wards.GO);
            System.out.println("packed " + i + ".");
        }
    }

    private static void merge(LabelStore store, Scorer me, Path folder) throws Exception {
        MergeFiles merge = new MergeFiles(store.transfer(), me);
        for (int i = 0; Files.exists(folder.resolve("coming" + i + ".sqlite")); i++) {
            MergeFiles.Incoming incoming = merge.look(List.of(folder.resolve("coming" + i + ".sqlite")), Set.of(), Progress.NONE, Wards.GO);
            System.out.println("begin merge " + i + ".");
            merge.accept(incoming, Set.of());
            System.out.println("merged " + i + ".");
        }
    }

    private static void full(LabelStore store, PackRequest request, Path disk) throws Exception {
        Path good = Wards.pack(store, request, disk.resolveSibling("good.onbam"));
        Files.copy(good, disk.resolve("copy.onbam"));
        try (OutputStream out = Files.newOutputStream(disk.resolve("filler"))) {
            for (int i = 0; i < 1 << 20; i++) {
                out.write(new byte[512]);
            }
        } catch (IOException e) {
            // full: what was wanted
        }
        System.out.println("pack: " + outcome(() -> Wards.pack(store, request, disk.resolve("new.onbam"))));
        try (LabelStore home = LabelStore.open(disk.resolveSibling("home.sqlite"))) {
            ReceiveWork receive = new ReceiveWork(home, home.transfer(), home.scorer("Kim", Scorer.Kind.PERSON));
            System.out.println("receive: " + outcome(() -> receive.accept(receive.look(disk.resolve("copy.onbam"), Set.of(),
                    Progress.NONE, Wards.GO), Set.of(), Progress.NONE, Wards.GO)));
            System.out.println("came in: " + home.recordings().size() + " " + home.desk().assignments().size());
        }
        try (Stream<Path> left = Files.list(disk)) {
            System.out.println("left: " + left.map(path -> path.getFileName().toString()).sorted().toList());
        }
        Files.delete(disk.resolve("filler"));
        System.out.println("room again: " + outcome(() -> Wards.pack(store, request, disk.resolve("new.onbam"))));
    }

    private interface Act {

        void run() throws UserException;
    }

    private static String outcome(Act act) {
        try {
            act.run();
            return "fine";
        } catch (UserException e) {
            return e.problem().key();
        }
    }
}
