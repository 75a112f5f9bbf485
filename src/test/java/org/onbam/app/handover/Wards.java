package org.onbam.app.handover;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.onbam.app.AddRecordings;
import org.onbam.app.CancellationToken;
import org.onbam.app.EdfRecordingFiles;
import org.onbam.app.Progress;
import org.onbam.app.SmallEdf;
import org.onbam.app.handover.PackRequest.Also;
import org.onbam.edf.EdfVariant;
import org.onbam.message.UserException;
import org.onbam.model.EpochGrid;
import org.onbam.model.RecordingId;
import org.onbam.model.Scorer;
import org.onbam.model.Scoring;
import org.onbam.model.ScoringId;
import org.onbam.scoring.RandomEdits;
import org.onbam.scoring.ScoringSession;
import org.onbam.store.LabelStore;

/// A library with recordings and scorers, as the tests of handing over start from.
final class Wards {

    static final CancellationToken GO = new CancellationToken();

    private Wards() {
    }

    /// Adds made-up recordings of ten seconds.
    static List<RecordingId> recordings(LabelStore store, Path folder, int count) throws UserException, IOException {
        Files.createDirectories(folder);
        List<RecordingId> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Path file = SmallEdf.write(folder.resolve("night" + i + ".edf"), EdfVariant.EDF_PLUS_C, "P" + i + " X X X");
            ids.add(new AddRecordings(store, new EdfRecordingFiles()).run(List.of(file), Progress.NONE, GO).stream()
                    .flatMap(added -> added.accepted().stream()).findFirst().orElseThrow().id());
        }
        return ids;
    }

    static Scorer person(LabelStore store, String name) throws UserException {
        return store.scorer(name, Scorer.Kind.PERSON);
    }

    static ScoringId scoring(LabelStore store, RecordingId recording, Scorer scorer, long seed) throws UserException {
        ScoringId id = store.create(recording, scorer, "", Scoring.empty(new EpochGrid(0, EpochGrid.EPOCH_NANOS, 40)));
        edit(store, id, seed, 12);
        return id;
    }

    static void edit(LabelStore store, ScoringId id, long seed, int count) throws UserException {
        RandomEdits edits = new RandomEdits(seed);
        ScoringSession session = new ScoringSession(store.open(id), store, Clock.systemUTC());
        for (int i = 0; i < count; i++) {
            session.execute(edits.fitting(session.current()));
        }
        store.flush();
    }

    static PackRequest request(Scorer sender, String receiver, List<RecordingId> recordings, Set<Also> also) {
        return new PackRequest(sender, receiver, recordings, also, "Look at REM.", List.of(), List.of(), Optional.empty());
    }

    static PackWork packing(LabelStore store) {
        return new PackWork(store, store.desk(), store.transfer(), Clock.systemUTC());
    }

    static Path pack(LabelStore store, PackRequest request, Path target) throws UserException {
        PackWork packing = packing(store);
        packing.write(packing.plan(request, GO), target, PackWork.Existing.KEEP, Progress.NONE, GO);
        return target;
    }

    /// All bytes of a package: as it lies on the disk, and of each entry without packing, with their names.
    static List<String> allBytes(Path file) throws IOException {
        List<String> all = new ArrayList<>();
        all.add(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    in.transferTo(bytes);
                    all.add(entry.getName() + "\n" + bytes.toString(StandardCharsets.ISO_8859_1));
                }
            }
        }
        return all;
    }

    /// As it stands among the bytes of [#allBytes].
    static String bytes(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    static Random random() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        return new Random(seed);
    }
}
