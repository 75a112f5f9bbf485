package org.onbam.store;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.onbam.model.ScoringId;
import org.onbam.scoring.RandomEdits;
import org.onbam.scoring.ScoringSession;

/// A process of its own for the tests that does what it is told, a line at a time, and says a line when it is done.
///
/// Argument: library. `open SCORING SEED` says `edits` or why not; `edit COUNT` says `revision N` once all are durable; `close`
/// says `closed`; ends with its input.
public final class EditingProgram {

    private EditingProgram() {
    }

    public static void main(String[] args) throws Exception {
        PrintStream out = System.out;
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (LabelStore store = LabelStore.open(Path.of(args[0]), StoreOptions.standard().withoutCare())) {
            out.println(store.isReadOnly() ? "ready reader" : "ready writer");
            ScoringSession session = null;
            RandomEdits edits = new RandomEdits(0);
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] words = line.split(" ");
                switch (words[0]) {
                    case "open" -> {
                        session = new ScoringSession(store.edit(new ScoringId(UUID.fromString(words[1]))), store, Clock.systemUTC());
                        edits = new RandomEdits(Long.parseLong(words[2]));
                        out.println(session.refusal().map(why -> why.key()).orElse("edits"));
                    }
                    case "edit" -> {
                        for (int i = 0; i < Integer.parseInt(words[1]); i++) {
                            session.execute(edits.fitting(session.current()));
                            if (i % 3 == 0) {
                                store.flush();
                            }
                        }
                        store.flush();
                        out.println("revision " + session.revision());
                    }
                    case "close" -> {
                        session.close();
                        out.println("closed");
                    }
                    default -> throw new IllegalArgumentException(line);
                }
            }
        }
    }
}
