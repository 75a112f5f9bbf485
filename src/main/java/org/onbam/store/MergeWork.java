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
import org.onbam.scoring.transfer.Branch;
import org.onbam.scoring.transfer.Families;
import org.onbam.scoring.transfer.FamilyPlan;
import org.onbam.scoring.transfer.FamilyPlan.Create;
import org.onbam.scoring.transfer.FamilyPlan.Extend;
import org.onbam.scoring.transfer.FamilyPlan.Step;
import org.onbam.scoring.transfer.MergePreview;
import org.onbam.scoring.transfer.MergePreview.Fate;
import org.onbam.scoring.transfer.TransferSet;
import org.onbam.scoring.transfer.TransferredScoring;

/// One merge: what comes is laid beside what is here, recording by recording, and said; with a writer also done, inside the
/// caller's transaction.
final class MergeWork {

    /// What is appended to the name of a branch that stands beside, so that people see why: since when it went its own way.
    private static final String APART = " [apart since ";
    private static final DateTimeFormatter SINCE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss'Z]'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Connection connection;
    private final TransferRows rows;
    private final ChangeCodec codec;
    private final Failures failures;
    private final Optional<WriteQueue> queue;
    private final List<MergePreview.Line> lines = new ArrayList<>();
    private final Map<ScoringId, List<TransferredScoring>> work = new LinkedHashMap<>();

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
        }
        Map<RecordingId, List<TransferredScoring>> coming = new LinkedHashMap<>();
        for (TransferredScoring scoring : set.scorings()) {
            requireWhole(scoring);
            coming.computeIfAbsent(scoring.recording(), id -> new ArrayList<>()).add(scoring);
        }
        for (Map.Entry<RecordingId, List<TransferredScoring>> one : coming.entrySet()) {
            bring(rows.of(connection, one.getKey()), one.getValue(), open);
        }
        try (Statements sql = new Statements(connection)) {
            WorkUnion union = new WorkUnion(connection, sql, codec, failures, queue.isPresent());
            for (Map.Entry<ScoringId, List<TransferredScoring>> one : work.entrySet()) {
                union.add(one.getKey(), one.getValue(), set.steps());
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
        } catch (IllegalArgumentException e) {
            throw failures.notWhole(scoring.id(), e);
        }
    }

    private void bring(List<TransferredScoring> here, List<TransferredScoring> coming, Set<ScoringId> open)
            throws SQLException, LibraryException {
        Map<Branch, TransferredScoring> scorings = new LinkedHashMap<>();
        coming.forEach(scoring -> scorings.merge(LogChain.branch(codec, scoring), scoring, TransferredScoring::withWorkOf));
        List<Branch> ours = here.stream().map(scoring -> LogChain.branch(codec, scoring)).toList();
        List<Branch> theirs = List.copyOf(scorings.keySet());
        for (FamilyPlan plan : Families.plans(ours, theirs)) {
            boolean isOpen = plan.steps().stream()
                    .anyMatch(step -> step instanceof Extend extend && open.contains(extend.here().id()));
            for (Branch branch : plan.coming()) {
                lines.add(line(branch, scorings.get(branch), plan, isOpen));
            }
            if (!isOpen) {
                apply(plan, scorings);
                // an open session would not hear of a step: it comes with the next merge
                plan.coming().stream().filter(branch -> !open.contains(plan.holder(branch))).forEach(branch ->
                        work.computeIfAbsent(plan.holder(branch), id -> new ArrayList<>()).add(scorings.get(branch)));
            }
        }
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
        rows.goOn(connection, row.id(), longer.log().subList((int) row.revision(), longer.log().size()));
    }

    private static String name(String name, FamilyPlan plan, Create create) {
        int apart = name.indexOf(APART);
        String base = apart < 0 ? name : name.substring(0, apart);
        return plan.isApart(create) ? base + APART + SINCE.format(plan.apartSince(create)) : base;
    }
}
