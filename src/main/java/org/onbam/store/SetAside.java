package org.onbam.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.onbam.model.ScoringId;

/// Keeps the changes that the library will not take, since their scoring was changed elsewhere, in rescue files beside it: one for
/// each scoring and time that this happens. Belongs to the writer's thread.
final class SetAside {

    private record Kept(Path file, List<Submitted> changes) {
    }

    private final RescueFile rescue;
    private final Path library;
    private final Clock clock;
    private final Map<ScoringId, Kept> kept = new HashMap<>();

    SetAside(RescueFile rescue, Path library, Clock clock) {
        this.rescue = rescue;
        this.library = library;
        this.clock = clock;
    }

    /// Adds to what is kept of a scoring. On the disk when this returns.
    Path keep(ScoringId scoring, List<Submitted> changes) throws LibraryException {
        Kept before = kept.getOrDefault(scoring, new Kept(unused(scoring), List.of()));
        List<Submitted> all = new ArrayList<>(before.changes());
        all.addAll(changes);
        rescue.write(before.file(), all);
        kept.put(scoring, new Kept(before.file(), List.copyOf(all)));
        return before.file();
    }

    /// The scoring is opened anew: what is refused from now on is another story.
    void close(ScoringId scoring) {
        kept.remove(scoring);
    }

    private Path unused(ScoringId scoring) {
        String stem = library.getFileName() + ".rescued-" + Backups.stamp(clock.instant()) + "-" + scoring.toString().substring(0, 8);
        Path file = library.resolveSibling(stem + ".jsonl");
        for (int n = 2; Files.exists(file); n++) {
            file = library.resolveSibling(stem + "-" + n + ".jsonl");
        }
        return file;
    }
}
