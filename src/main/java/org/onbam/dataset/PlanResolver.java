package org.onbam.dataset;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.onbam.message.Finding;
import org.onbam.message.UserException;
import org.onbam.model.RecordingId;
import org.onbam.model.Scorer;
import org.onbam.scoring.LibraryRecording;
import org.onbam.scoring.ScoringLibrary;
import org.onbam.scoring.ScoringSummary;
import org.onbam.scoring.work.SavedFilter;
import org.onbam.scoring.work.ScoringDesk;

/// Brings plans to a library: finds the recordings, picks the scorings that may leave, gives codes and parts. Reads the
/// data base, no recording; any thread but the FX thread.
public final class PlanResolver {

    /// Finds recordings as the library's filter field does.
    @FunctionalInterface
    public interface Query {

        List<LibraryRecording> select(String text) throws UserException;
    }

    private final ScoringLibrary library;
    private final ScoringDesk desk;
    private final Query query;

    public PlanResolver(ScoringLibrary library, ScoringDesk desk, Query query) {
        this.library = library;
        this.desk = desk;
        this.query = query;
    }

    /// @param base where the plan lies: a destination that is relative begins there
    /// @throws UserException if the library cannot be read, or the plan names a filter that is not there
    public ResolvedPlan resolve(ExportPlan plan, Path base) throws UserException {
        List<Finding> findings = new ArrayList<>();
        List<LibraryRecording> chosen = chosen(plan.recordings(), findings);
        Map<String, List<LibraryRecording>> bySubject = new TreeMap<>();
        chosen.forEach(entry -> bySubject.computeIfAbsent(entry.subjectCode(), code -> new ArrayList<>()).add(entry));
        Map<String, String> subjects = SeededOrder.codes(bySubject.keySet(), plan.naming().prefix(), 4, plan.naming().seed());
        Map<String, String> parts = SeededOrder.parts(bySubject.keySet(), plan.split());
        Map<RecordingId, List<ScoringSummary>> scorings = new HashMap<>();
        library.scorings().forEach(each -> scorings.computeIfAbsent(each.recording(), id -> new ArrayList<>()).add(each));
        Map<RecordingId, List<ScoringSummary>> picked = new LinkedHashMap<>();
        Map<String, Scorer> scorers = new TreeMap<>();
        for (LibraryRecording entry : chosen) {
            List<ScoringSummary> mine = pick(plan.labels(), scorings.getOrDefault(entry.id(), List.of()));
            picked.put(entry.id(), mine);
            mine.forEach(each -> scorers.put(each.scorer().id().toString(), each.scorer()));
        }
        Map<String, String> codes = SeededOrder.codes(scorers.keySet(), "R", 2, plan.naming().seed());
        List<PlannedNight> nights = new ArrayList<>();
        for (Map.Entry<String, List<LibraryRecording>> person : bySubject.entrySet()) {
            List<LibraryRecording> own = person.getValue();
            own.sort(Comparator.comparing((LibraryRecording entry) -> entry.start().map(Object::toString).orElse(""))
                    .thenComparing(entry -> entry.id().digest()));
            for (int i = 0; i < own.size(); i++) {
                LibraryRecording entry = own.get(i);
                String subject = subjects.getOrDefault(person.getKey(), "");
                List<PlannedNight.Picked> labels = picked.getOrDefault(entry.id(), List.of()).stream()
                        .map(each -> new PlannedNight.Picked(each, codes.getOrDefault(each.scorer().id().toString(), "")))
                        .sorted(Comparator.comparing(PlannedNight.Picked::code)).toList();
                nights.add(new PlannedNight(entry, file(entry), subject, subject + "-" + (i + 1),
                        parts.getOrDefault(person.getKey(), ""), labels, id -> library.open(id).scoring(), ShownFacts.NOTHING));
            }
        }
        nights.sort(Comparator.comparing(PlannedNight::code));
        return new ResolvedPlan(plan, folder(plan, base), nights, List.of(), people(), findings);
    }

    private List<LibraryRecording> chosen(ExportPlan.Chosen chosen, List<Finding> findings) throws UserException {
        return switch (chosen.by()) {
            case ALL -> library.recordings();
            case QUERY -> query.select(chosen.text());
            case FILTER -> {
                Optional<SavedFilter> saved = desk.filters().stream().filter(filter -> filter.name().equals(chosen.text()))
                        .findFirst();
                if (saved.isEmpty()) {
                    throw new DatasetException("dataset.plan.noFilter", chosen.text());
                }
                yield query.select(saved.get().query());
            }
            case IDS -> {
                List<LibraryRecording> entries = new ArrayList<>();
                for (RecordingId id : new LinkedHashSet<>(chosen.ids())) {
                    library.recording(id).ifPresentOrElse(entries::add,
                            () -> findings.add(Finding.error(id.digest().substring(0, 12), "dataset.check.unknownId")));
                }
                yield entries;
            }
        };
    }

    /// The newest of each scorer that may leave.
    private static List<ScoringSummary> pick(ExportPlan.Labels labels, List<ScoringSummary> of) {
        Map<String, ScoringSummary> newest = new TreeMap<>();
        for (ScoringSummary each : of) {
            boolean wanted = switch (labels.source()) {
                case CONSENSUS -> each.isConsensus();
                case SCORER -> !each.isConsensus() && each.scorer().name().equals(labels.scorer());
                case ALL -> !each.isConsensus();
            };
            if (wanted && labels.statuses().contains(each.status())) {
                newest.merge(each.scorer().id().toString(), each,
                        (a, b) -> a.modified().isAfter(b.modified()) ? a : b);
            }
        }
        List<ScoringSummary> picked = new ArrayList<>(newest.values());
        if (labels.source() == ExportPlan.Source.CONSENSUS && picked.size() > 1) {
            // of two consensus scorings the one agreed on last is what the review stands by
            picked.sort(Comparator.comparing(ScoringSummary::modified).thenComparing(each -> each.id().toString()));
            return List.of(picked.getLast());
        }
        return picked;
    }

    private List<String> people() throws UserException {
        Set<String> names = new TreeSet<>();
        desk.scorers().forEach(scorer -> names.add(scorer.name()));
        return List.copyOf(names);
    }

    private static Optional<Path> file(LibraryRecording entry) {
        try {
            return Optional.of(Path.of(entry.location()));
        } catch (InvalidPathException e) {
            // another system's path is a file that is not here
            return Optional.empty();
        }
    }

    private static Path folder(ExportPlan plan, Path base) throws UserException {
        try {
            return base.resolve(plan.destination()).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new DatasetException(e, "dataset.plan.destination", plan.destination());
        }
    }
}
