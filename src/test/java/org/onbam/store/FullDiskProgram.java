package org.onbam.store;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.onbam.message.UserException;
import org.onbam.model.Scorer;
import org.onbam.model.ScoringId;
import org.onbam.model.ScoringStatus;
import org.onbam.scoring.RandomEdits;
import org.onbam.scoring.ScoringSession;
import org.onbam.scoring.ScoringSummary;
import org.onbam.scoring.transfer.TransferSet;

/// Runs where a small disk is mounted for this process alone: fills it, scores on, rescues, makes room, saves.
///
/// Arguments: a folder on the small disk, a folder on another one. Says what happened, a line each.
final class FullDiskProgram {

    private FullDiskProgram() {
    }

    public static void main(String[] args) throws Exception {
        PrintStream out = System.out;
        Path small = Path.of(args[0]);
        Path large = Path.of(args[1]);
        Path file = small.resolve("library.onbam");
        LabelStore store = LabelStore.open(file, StoreOptions.standard().withRetry(attempts -> Duration.ofDays(1)));
        RandomEdits edits = new RandomEdits(5);
        ScoringId id = Fixture.scoring(store, edits.scoring(960, 100));
        ScoringSession session = new ScoringSession(store.open(id), store, Clock.systemUTC());
        ScoringId handed = Fixture.scoring(store, Fixture.EMPTY);
        Path coming = large.resolve("coming.onbam");
        store.backUp(coming);
        TransferSet set = more(coming, edits);
        Path old = OldLibraries.make(small.resolve("old.onbam"), 2);
        Scorer me = store.desk().scorers().getFirst();
        fill(small.resolve("filler"));
        out.println("backup: " + outcome(() -> store.backUp(small.resolve("backup.onbam"))));
        out.println("migrate: " + outcome(() -> LabelStore.open(old).close()));
        out.println("merge: " + outcome(() -> store.transfer().merge(set, me, Set.of())));
        out.println("flush: " + outcome(() -> {
            for (int i = 0; i < 3_000; i++) {
                session.execute(edits.fitting(session.current()));
                store.flush();
            }
        }));
        out.println("step: " + outcome(() -> store.desk().step(handed, ScoringStatus.SUBMITTED, me, "")));
        out.println("close: " + outcome(store::close));
        out.println("create: " + outcome(() -> Fixture.scoring(store, edits.scoring(960, 3_000))));
        out.println("open: " + outcome(() -> LabelStore.open(small.resolve("another.onbam")).close()));
        out.println("rescue: " + (store.writeRescue(large.resolve("rescue.jsonl")) > 0));
        out.println("seen: " + store.open(id).scoring().equals(session.current()));
        Files.delete(small.resolve("filler"));
        out.println("room again: " + outcome(store::close));
        try (LabelStore again = LabelStore.open(file)) {
            out.println("merged: " + outcome(() -> again.transfer().merge(set, me, Set.of())) + " " + again.scorings().size());
            out.println("migrated: " + outcome(() -> LabelStore.open(old).close()));
            out.println("kept: " + (again.check().isClean() && again.open(id).scoring().equals(session.current())));
        }
    }

    /// What others did who have a copy: too much for what room is left.
    private static TransferSet more(Path copy, RandomEdits edits) throws UserException {
        try (LabelStore other = LabelStore.openCopy(copy)) {
            for (int i = 0; i < 8; i++) {
                other.create(Fixture.NIGHT, other.scorer("P" + i, Scorer.Kind.PERSON), "", edits.scoring(960, 200));
            }
            return new TransferSet(other.recordings(), other.transfer().take(other.scorings().stream().map(ScoringSummary::id).toList()),
                    List.of(), Map.of(), TransferSet.Steps.AS_ALLOWED);
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
