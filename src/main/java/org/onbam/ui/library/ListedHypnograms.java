package org.onbam.ui.library;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.onbam.message.Message;
import org.onbam.model.Hypnogram;
import org.onbam.model.ScoringId;
import org.onbam.scoring.ScoringSummary;
import org.onbam.ui.shell.Surroundings;
import org.onbam.ui.task.FxThread;

/// The hypnograms of the rows in sight, read when they are asked for and kept for the last [#KEPT] that were: all of a large
/// library are 30 MB that nobody looks at. FX thread.
final class ListedHypnograms {

    /// Some ten screens of rows.
    private static final int KEPT = 400;

    private record Wish(ScoringSummary scoring, Consumer<Hypnogram> then) {
    }

    private record Kept(long revision, Hypnogram hypnogram) {
    }

    private final Surroundings around;
    private final Map<ScoringId, Kept> kept = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ScoringId, Kept> eldest) {
            return size() > KEPT;
        }
    };
    private List<Wish> wishes = new ArrayList<>();

    ListedHypnograms(Surroundings around) {
        this.around = around;
    }

    /// What is known of a scoring at its present revision.
    Optional<Hypnogram> known(ScoringSummary scoring) {
        return Optional.ofNullable(kept.get(scoring.id())).filter(there -> there.revision == scoring.revision())
                .map(Kept::hypnogram);
    }

    /// Tells it at once where it is known, and a moment later where it must be read: one read for all that a layout asks.
    void ask(ScoringSummary scoring, Consumer<Hypnogram> then) {
        Optional<Hypnogram> there = known(scoring);
        there.ifPresent(then);
        if (there.isEmpty()) {
            wishes.add(new Wish(scoring, then));
            if (wishes.size() == 1) {
                FxThread.later(this::read);
            }
        }
    }

    private void read() {
        List<Wish> asked = wishes;
        wishes = new ArrayList<>();
        List<ScoringId> ids = asked.stream().map(wish -> wish.scoring.id()).distinct().toList();
        around.app().jobs().read(Message.of("library.job.hypnograms"), (progress, token) -> around.app().library().hypnograms(ids),
                found -> asked.forEach(wish -> Optional.ofNullable(found.get(wish.scoring.id())).ifPresent(hypnogram -> {
                    kept.put(wish.scoring.id(), new Kept(wish.scoring.revision(), hypnogram));
                    wish.then.accept(hypnogram);
                })), around.errors()::show);
    }
}
