package org.onbam.app;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.onbam.message.UserException;
import org.onbam.model.EventVocabulary;
import org.onbam.model.Scoring;
import org.onbam.model.ScoringId;
import org.onbam.scoring.PositionTrack;
import org.onbam.scoring.ScoringLibrary;
import org.onbam.scoring.ScoringSummary;
import org.onbam.scoring.night.HypopneaRule;
import org.onbam.scoring.statistics.Figure;
import org.onbam.scoring.statistics.LiveStatistics;
import org.onbam.scoring.statistics.NightStatistics;
import org.onbam.scoring.work.LibraryQuery;
import org.onbam.scoring.work.ScoringDesk;
import org.onbam.scoring.work.ScoringFigures;

/// Works out the figures that the library's list shows and is filtered by, of scorings whose figures are not kept at their
/// present revision.
///
/// They come from labels alone, so that no recording is opened: the AHI is that of apneas and hypopneas as scored.
public final class LibraryFigures {

    private static final int BATCH = 64;
    private static final Set<Figure> SHOWN = LibraryQuery.figures();

    private final ScoringLibrary library;
    private final ScoringDesk desk;
    private final EventVocabulary vocabulary;

    public LibraryFigures(ScoringLibrary library, ScoringDesk desk, EventVocabulary vocabulary) {
        this.library = library;
        this.desk = desk;
        this.vocabulary = vocabulary;
    }

    /// What is kept of scorings at their present revision.
    public Map<ScoringId, Map<Figure, Double>> kept(Collection<ScoringSummary> scorings) throws UserException {
        Map<ScoringId, ScoringFigures> all = desk.figures();
        Map<ScoringId, Map<Figure, Double>> kept = new HashMap<>();
        for (ScoringSummary scoring : scorings) {
            ScoringFigures figures = all.get(scoring.id());
            if (figures != null && figures.revision() == scoring.revision()) {
                kept.put(scoring.id(), values(figures));
            }
        }
        return kept;
    }

    /// Those that have something in them and nothing kept of them, the last changed first.
    public static List<ScoringSummary> pending(Collection<ScoringSummary> scorings, Set<ScoringId> kept) {
        return scorings.stream().filter(scoring -> scoring.isBegun() && !kept.contains(scoring.id()))
                .sorted((a, b) -> b.modified().compareTo(a.modified())).toList();
    }

    /// Works out and keeps the figures of scorings; in a library that may only be read they are only told.
    ///
    /// @param told what was worked out, some at a time, on this thread
    public void workOut(List<ScoringSummary> scorings, Consumer<List<ScoringFigures>> told, Progress progress,
                        CancellationToken token) throws UserException {
        List<ScoringFigures> batch = new ArrayList<>();
        for (int i = 0; i < scorings.size(); i++) {
            token.check();
            ScoringSummary scoring = scorings.get(i);
            batch.add(new ScoringFigures(scoring.id(), scoring.revision(),
                    codes(of(library.open(scoring.id()).scoring(), vocabulary))));
            if (batch.size() == BATCH || i == scorings.size() - 1) {
                List<ScoringFigures> done = List.copyOf(batch);
                if (!library.isReadOnly()) {
                    desk.keepFigures(done);
                }
                told.accept(done);
                batch.clear();
                progress.report((i + 1.0) / scorings.size(), "");
            }
        }
    }

    /// The figures of a scoring that can be had from its labels.
    static Map<Figure, Double> of(Scoring scoring, EventVocabulary vocabulary) {
        NightStatistics night = new LiveStatistics(Optional.empty(), PositionTrack.of(List.of()))
                .of(scoring, vocabulary, HypopneaRule.A);
        Map<Figure, Double> values = new EnumMap<>(Figure.class);
        SHOWN.forEach(figure -> night.value(figure).ifPresent(value -> values.put(figure, value)));
        return values;
    }

    private static Map<String, Double> codes(Map<Figure, Double> figures) {
        Map<String, Double> values = new HashMap<>();
        figures.forEach((figure, value) -> values.put(figure.code(), value));
        return values;
    }

    /// What is kept under the codes of figures; other codes are passed over.
    public static Map<Figure, Double> values(ScoringFigures kept) {
        Map<Figure, Double> values = new EnumMap<>(Figure.class);
        for (Figure figure : SHOWN) {
            Double value = kept.values().get(figure.code());
            if (value != null) {
                values.put(figure, value);
            }
        }
        return values;
    }
}
