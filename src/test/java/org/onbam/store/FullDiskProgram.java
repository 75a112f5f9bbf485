package org.onbam.store;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.onbam.message.UserException;
import org.onbam.model.ScoringId;
import org.onbam.scoring.RandomEdits;
import org.onbam.scoring.ScoringSession;

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
        fill(small.resolve("filler"));
        out.println("flush: " + outcome(() -> {
            for (int i = 0; i < 3_000; i++) {
                session.execute(edits.fitting(session.current()));
                store.flush();
            }
        }));
        out.println("close: " + outcome(store::close));
        out.println("create: " + outcome(() -> Fixture.scoring(store, edits.scoring(960, 3_000))));
        out.println("open: " + outcome(() -> LabelStore.open(small.resolve("another.onbam")).close()));
        out.println("rescue: " + (store.writeRescue(large.resolve("rescue.jsonl")) > 0));
        out.println("seen: " + store.open(id).scoring().equals(session.current()));
        Files.delete(small.resolve("filler"));
        out.println("room again: " + outcome(store::close));
        try (LabelStore again = LabelStore.open(file)) {
            out.println("kept: " + (again.check().isClean() && again.open(id).scoring().equals(session.current())));
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
