package org.onbam.store;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.onbam.model.Scorer;
import org.onbam.model.ScoringId;
import org.onbam.model.ScoringStatus;
import org.onbam.scoring.RandomEdits;
import org.onbam.scoring.ScoringSession;

/// A process of its own for the tests: edits, names revisions, tags, hands a scoring in and takes it back, and backs up, until it
/// is killed. Says what is done after it was done, each line ended by a point.
///
/// Arguments: library, scoring, seed.
final class DeskProgram {

    private DeskProgram() {
    }

    public static void main(String[] args) throws Exception {
        PrintStream out = System.out;
        Path file = Path.of(args[0]);
        ScoringId id = new ScoringId(UUID.fromString(args[1]));
        Random random = new Random(Long.parseLong(args[2]));
        RandomEdits edits = new RandomEdits(random.nextLong());
        try (LabelStore store = LabelStore.open(file)) {
            Scorer kim = store.scorer("김수면", Scorer.Kind.PERSON);
            if (!store.desk().status(id).isEditable()) {
                store.desk().step(id, ScoringStatus.IN_PROGRESS, kim, "");
            }
            ScoringSession session = new ScoringSession(store.edit(id), store, Clock.systemUTC());
            while (true) {
                switch (random.nextInt(6)) {
                    case 0 -> {
                        String name = "n" + random.nextInt(1 << 30);
                        store.desk().nameRevision(id, session.revision(), name, kim);
                        out.println("name " + name + ".");
                    }
                    case 1 -> {
                        String tag = "t" + random.nextInt(1 << 30);
                        store.desk().tag(List.of(Fixture.NIGHT), tag, true, kim);
                        out.println("tag " + tag + ".");
                    }
                    case 2 -> {
                        session.stepped(store.desk().step(id, ScoringStatus.SUBMITTED, kim, "").to());
                        out.println("step " + store.desk().steps(id).size() + ".");
                        session.stepped(store.desk().step(id, ScoringStatus.IN_PROGRESS, kim, "").to());
                        out.println("step " + store.desk().steps(id).size() + ".");
                    }
                    case 3 -> {
                        Path backup = file.resolveSibling("backup.onbam");
                        store.backUp(backup);
                        out.println("backup " + backup + ".");
                    }
                    default -> {
                        for (int i = 0; i < 5; i++) {
                            session.execute(edits.fitting(session.current()));
                        }
                        store.flush();
                        out.println("edit " + session.revision() + ".");
                    }
                }
            }
        }
    }
}
