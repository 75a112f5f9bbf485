package org.onbam.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onbam.model.RecordingId;
import org.onbam.model.Scorer;
import org.onbam.model.ScoringId;
import org.onbam.scoring.LibraryRecording;
import org.onbam.scoring.LogEntry;
import org.onbam.scoring.transfer.Branch;
import org.onbam.scoring.transfer.Families;
import org.onbam.scoring.transfer.FamilyPlan;
import org.onbam.scoring.transfer.FamilyPlan.Create;
import org.onbam.scoring.transfer.FamilyPlan.Extend;
import org.onbam.scoring.transfer.FamilyPlan.Step;
import org.onbam.scoring.transfer.MergePreview;
import org.onbam.scoring.transfer.MergePreview.Fate;
import org.onbam.scoring.transfer.Past;
import org.onbam.scoring.transfer.TransferSet;
import org.onbam.scoring.transfer.TransferredScoring;
import org.onbam.scoring.work.NamedRevision;
import org.onbam.scoring.work.StatusStep;

/// One merge: what comes is laid beside what is here, recording by recording, and said; with a writer also done, inside the
/// caller's transaction.
final class MergeWork {

    /// What is appended to the name of a branch that stands beside, so that people see why: since when it went its own way.
    private static final String APART = " [apart since ";
    private static final DateTimeFormatter SINCE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss'Z]'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /// What was done at the states of a log: here and elsewhere.
    private record Done(List<StatusStep> steps, List<NamedRevision> names) {
    }

    private final Connection connection;
    private final TransferRows rows;
    private final ChangeCodec codec;
    private final Failures failures;
    private final Optional<WriteQueue> queue;
    private final List<MergePreview.Line> lines = new ArrayList<>();
    private final Map<ScoringId, Done> work = new LinkedHashMap<>();

    /// @param queue of the writer; empty only looks
    MergeWork(Connection connection, TransferRows rows, ChangeCodec codec, Failures failures, Optional<WriteQueue> queue) {
        this.connection = connection;
        this.rows = rows;
        this.codec = codec;
        this.failures = failures;
        this.queue = queue;
    }

    /// @param by  who merges
    /// @param now when
    MergePreview run(TransferSet set, Scorer by, Instant now, Set<ScoringId> open) throws SQLException, LibraryException {
        List<LibraryRecording> unknown = rows.unknown(connection, set.recordings());
        if (queue.isPresent()) {
            rows.put(connection, unknown);
            rows.learn(connection, set.recordings());
        }
        Map<RecordingId, List<TransferredScoring>> coming = new LinkedHashMap<>();
        Allowed allowed = new Allowed(connection, set.steps());
        for (TransferredScoring scoring : set.scorings()) {
            requireWhole(scoring);
            coming.computeIfAbsent(scoring.recording(), id -> new ArrayList<>()).add(allowed.in(scoring));
        }
        for (Map.Entry<RecordingId, List<TransferredScoring>> one : coming.entrySet()) {
            bring(rows.of(connection, one.getKey()), one.getValue(), open);
        }
        try (Statements sql = new Statements(connection)) {
            WorkUnion union = new WorkUnion(connection, sql, codec, failures, queue.isPresent());
            for (Map.Entry<ScoringId, Done> one : work.entrySet()) {
                union.addSteps(one.getKey(), one.getValue().steps());
                union.addNames(one.getKey(), one.getValue().names());
            }
            union.assign(set.assignments());
            union.tag(set.tags(), by, now);
            return preview(union, unknown);
        }
    }

    private MergePreview preview(WorkUnion union, List<LibraryRecording> unknown) {
        return new MergePreview(lines, unknown.stream().map(LibraryRecording::id).toList(), union.steps(), union.names(),
                union.assignments(), union.tags());
    }

    private void requireWhole(TransferredScoring scoring) throws LibraryException {
        try {
            scoring.replay();
            long last = scoring.log().size();
            if (scoring.steps().stream().anyMatch(step -> step.revision() < 0 || step.revision() > last)
                    || scoring.named().stream().anyMatch(name -> name.revision() < 0 || name.revision() > last)) {
                throw new IllegalArgumentException("a step or a name of a revision after " + last);
            }
        } catch (IllegalArgumentException e) {
            throw failures.notWhole(scoring.id(), e);
        }
    }

    private void bring(List<TransferredScoring> here, List<TransferredScoring> coming, Set<ScoringId> open)
            throws SQLException, LibraryException {
        Map<Branch, List<TransferredScoring>> ours = byBranch(here);
        Map<Branch, List<TransferredScoring>> theirs = byBranch(coming);
        for (Families.Family family : Families.of(List.copyOf(ours.keySet()), List.copyOf(theirs.keySet()))) {
            Past past = new Past();
            family.here().forEach(branch -> ours.get(branch).forEach(one -> past.add(branch.chain(), one.steps(), one.named())));
            family.coming().forEach(branch -> theirs.get(branch).forEach(one -> past.add(branch.chain(), one.steps(), one.named())));
            Map<Branch, TransferredScoring> scorings = new LinkedHashMap<>();
            family.coming().forEach(branch -> scorings.put(branch.openSince(past), theirs.get(branch).getFirst()));
            FamilyPlan plan = new FamilyPlan(family.root(), family.here().stream().map(branch -> branch.openSince(past)).toList(),
                    List.copyOf(scorings.keySet()));
            boolean isOpen = plan.steps().stream()
                    .anyMatch(step -> step instanceof Extend extend && open.contains(extend.here().id()));
            for (Branch branch : plan.coming()) {
                lines.add(line(branch, scorings.get(branch), plan, isOpen));
            }
            if (!isOpen) {
                apply(plan, scorings);
                // an open session would not hear of a step: it comes with the next merge
                plan.ends().forEach((id, end) -> {
                    if (!open.contains(id)) {
                        work.put(id, new Done(past.steps(end), past.names(end)));
                    }
                });
            }
        }
    }

    /// Copies of one log under one id may tell of different steps.
    private Map<Branch, List<TransferredScoring>> byBranch(List<TransferredScoring> scorings) {
        Map<Branch, List<TransferredScoring>> found = new LinkedHashMap<>();
        for (TransferredScoring one : scorings) {
            Branch branch = new Branch(one.id(), LogChain.of(codec, one), one.log().stream().map(LogEntry::at).toList());
            found.computeIfAbsent(branch, any -> new ArrayList<>()).add(one);
        }
        return found;
    }

    private static MergePreview.Line line(Branch branch, TransferredScoring scoring, FamilyPlan plan, boolean isOpen) {
        Optional<Step> own = plan.steps().stream().filter(step -> switch (step) {
            case Create(Branch made, ScoringId id) -> made.head().equals(branch.head());
            case Extend(Branch row, Branch longer) -> longer.head().equals(branch.head());
        }).findFirst();
        Fate fate = own.map(step -> isOpen ? Fate.OPEN : switch (step) {
            case Create create -> plan.isApart(create) ? Fate.BESIDE : Fate.NEW;
            case Extend _ -> Fate.GOES_ON;
        }).orElse(Fate.KNOWN);
        int common = plan.here().stream().mapToInt(other -> branch.common(other)).max().orElse(0);
        int changes = own.isEmpty() ? 0 : branch.chain().size() - Math.max(1, common);
        return new MergePreview.Line(fate, plan.holder(branch), scoring.recording(), scoring.scorer(), scoring.name(), changes);
    }

    private void apply(FamilyPlan plan, Map<Branch, TransferredScoring> coming) throws SQLException, LibraryException {
        if (queue.isEmpty()) {
            return;
        }
        for (Step step : plan.steps()) {
            switch (step) {
                case Create create -> {
                    TransferredScoring scoring = coming.get(create.branch());
                    rows.create(connection, scoring, create.id(), name(scoring.name(), plan, create));
                }
                case Extend(Branch row, Branch branch) -> extend(row, coming.get(branch));
            }
        }
    }

    /// A session that still shows the shorter log has its next change refused; one whose changes wait for the disk is not
    /// overtaken.
    private void extend(Branch row, TransferredScoring longer) throws SQLException, LibraryException {
        WriteQueue waiting = queue.orElseThrow();
        waiting.opened(row.id(), longer.log().size(), true);
        if (waiting.pending().stream().anyMatch(one -> one.scoring().equals(row.id()))) {
            throw failures.conflict(row.id() + " is being edited");
        }
        rows.append(connection, row.id(), longer.log().subList((int) row.revision(), longer.log().size()));
    }

    private static String name(String name, FamilyPlan plan, Create create) {
        int apart = name.indexOf(APART);
        String base = apart < 0 ? name : name.substring(0, apart);
        return plan.isApart(create) ? base + APART + SINCE.format(plan.apartSince(create)) : base;
    }
}
