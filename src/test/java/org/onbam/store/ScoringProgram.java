package org.onbam.store;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.onbam.model.ScoringId;
import org.onbam.scoring.RandomEdits;
import org.onbam.scoring.ScoringSession;

/// A process of its own for the tests: opens a library and scores until it is killed or done.
///
/// Arguments: library, scoring, seed, edits, type of the file system to believe in. Says `ready writer` or `ready reader`, then `durable <revision>` for every
/// acknowledged revision and `done` at the end; with 0 edits it holds the library open until its input ends.
final class ScoringProgram {

    private ScoringProgram() {
    }

    public static void main(String[] args) throws Exception {
        PrintStream out = System.out;
        ScoringId id = new ScoringId(UUID.fromString(args[1]));
        RandomEdits edits = new RandomEdits(Long.parseLong(args[2]));
        int count = Integer.parseInt(args[3]);
        // a few edits ahead of the disk, as a quick hand is, so that a kill meets queue, transaction and commit alike
        Semaphore ahead = new Semaphore(5);
        try (LabelStore store = LabelStore.open(Path.of(args[0]),
                StoreOptions.standard().withFileSystem(folder -> args[4]))) {
            out.println(store.isReadOnly() ? "ready reader" : "ready writer");
            ScoringSession session = new ScoringSession(store.edit(id), store, Clock.systemUTC());
            long[] told = {session.revision()};
            store.onDurable((scoring, revision) -> {
                out.println("durable " + revision);
                ahead.release((int) (revision - told[0]));
                told[0] = revision;
            });
            for (int i = 0; i < count; i++) {
                ahead.acquire();
                session.execute(edits.fitting(session.current()));
            }
            store.flush();
            out.println("done");
            while (count == 0 && System.in.read() >= 0) {
                continue;
            }
        }
    }
}
