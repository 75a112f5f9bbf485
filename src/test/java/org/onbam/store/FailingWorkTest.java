package org.onbam.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.onbam.app.CancellationToken;
import org.onbam.app.Progress;
import org.onbam.app.handover.MergeFiles;
import org.onbam.app.handover.PackRequest;
import org.onbam.app.handover.PackWork;
import org.onbam.message.UserException;
import org.onbam.model.Scorer;
import org.onbam.model.ScoringId;
import org.onbam.model.ScoringStatus;
import org.onbam.model.SleepStage;
import org.onbam.model.TimeSpan;
import org.onbam.scoring.RandomEdits;
import org.onbam.scoring.ScoringSession;
import org.onbam.scoring.ScoringSummary;
import org.onbam.scoring.review.Deciding;
import org.onbam.scoring.review.Decision;
import org.onbam.scoring.transfer.TransferSet;

/// Merging, packing, backing up, deciding a consensus and bringing up to date, each with every one of its statements failing once,
/// reading ones too (for them it is the same whether they fail before or after); editing and the desk are in [FailingDiskTest]. A sentence, nothing lost, other scorings still open, and
/// asking again does it.
class FailingWorkTest {

    private static final CancellationToken GO = new CancellationToken();

    private interface Act {

        /// Goes on where it was cut short, if it was.
        void run(LabelStore store, Path beside) throws UserException;
    }

    enum Kind {
        MERGE, PACK, BACK_UP, CONSENSUS
    }

    @TempDir
    Path folder;
    private Path base;
    private TransferSet coming;
    private List<ScoringId> ids;

    @BeforeEach
    void library() throws Exception {
        base = folder.resolve("base.onbam");
        RandomEdits edits = new RandomEdits(4);
        try (LabelStore store = LabelStore.openCopy(base)) {
            store.scorer("박검토", Scorer.Kind.PERSON);
            ids = List.of(Fixture.scoring(store, edits.scoring(30, 5)), Fixture.scoring(store, Fixture.EMPTY));
        }
        try (LabelStore other = LabelStore.openCopy(Files.copy(base, folder.resolve("other.onbam")))) {
            ScoringId beside = other.create(Fixture.NIGHT, other.scorer("Lee", Scorer.Kind.PERSON), "", edits.scoring(30, 5));
            ScoringSession session = Fixture.session(other, beside);
            session.execute(edits.fitting(session.current()));
            other.flush();
            other.desk().nameRevision(beside, 1, "처음", other.scorer("Lee", Scorer.Kind.PERSON));
            other.desk().step(beside, ScoringStatus.SUBMITTED, other.scorer("Lee", Scorer.Kind.PERSON), "");
            coming = new TransferSet(other.recordings(), other.transfer().take(other.scorings().stream().map(ScoringSummary::id).toList()), List.of(),
                    Map.of(Fixture.NIGHT, Set.of("osa")), TransferSet.Steps.AS_ALLOWED);
        }
    }

    private Act act(Kind kind) {
        return switch (kind) {
            case MERGE -> (store, beside) -> store.transfer().merge(coming, new Scorer(new UUID(1, 1), "Me", Scorer.Kind.PERSON), Set.of());
            case PACK -> (store, beside) -> {
                PackWork packing = new PackWork(store, store.desk(), store.transfer(), Clock.systemUTC());
                PackRequest request = new PackRequest(store.scorer("박검토", Scorer.Kind.PERSON), "Kim", List.of(Fixture.NIGHT),
                        EnumSet.of(PackRequest.Also.LABELS), "", List.of(), List.of(), Optional.empty());
                packing.write(packing.plan(request, GO), beside, PackWork.Existing.REPLACE, Progress.NONE, GO);
            };
            case BACK_UP -> (store, beside) -> store.backUp(beside);
            case CONSENSUS -> (store, beside) -> consensus(store);
        };
    }

    /// Made, decided in one place, handed in and approved.
    private void consensus(LabelStore store) throws UserException {
        Scorer reviewer = store.scorer("박검토", Scorer.Kind.PERSON);
        Optional<ScoringSummary> there = store.scorings().stream().filter(one -> one.name().equals("합의")).findFirst();
        ScoringId id = there.isPresent() ? there.get().id() : store.create(Fixture.NIGHT, reviewer, "합의", Fixture.EMPTY);
        ScoringSession session = Fixture.session(store, id);
        if (Deciding.decisions(session.current()).isEmpty()) {
            Decision decision = new Decision("epoch 3", new TimeSpan(90_000_000_000L, 120_000_000_000L), Decision.How.STAGE,
                    List.of(new Decision.Source(ids.getFirst(), 0)), Optional.empty());
            session.execute(Deciding.stages(session.current(), new TreeMap<>(Map.of(3, decision)), SleepStage.N2));
        }
        store.flush();
        for (ScoringStatus next : List.of(ScoringStatus.SUBMITTED, ScoringStatus.APPROVED)) {
            if (store.desk().status(id).ordinal() < next.ordinal()) {
                store.desk().step(id, next, reviewer, "");
            }
        }
    }

    private static void assertDone(Kind kind, LabelStore store, Path beside, String why) throws Exception {
        switch (kind) {
            case MERGE -> {
                assertEquals(3, store.scorings().size(), why);
                assertEquals(List.of(ScoringStatus.SUBMITTED), store.scorings().stream().map(ScoringSummary::status)
                        .filter(status -> status == ScoringStatus.SUBMITTED).toList(), why);
                assertEquals(Set.of("osa"), store.desk().tags().get(Fixture.NIGHT), why);
            }
            case PACK -> {
                assertTrue(new MergeFiles(store.transfer(), store.desk().scorers().getFirst())
                        .look(List.of(beside), Set.of(), Progress.NONE, GO).preview().scorings().size() >= 2, why);
                assertEquals(1, store.desk().assignments().size(), why);
            }
            case BACK_UP -> {
                try (LabelStore copy = LabelStore.openCopy(beside)) {
                    assertEquals(List.of(), copy.check().findings(), why);
                    assertEquals(2, copy.scorings().size(), why);
                }
            }
            case CONSENSUS -> assertTrue(store.scorings().stream().anyMatch(one -> one.status() == ScoringStatus.APPROVED
                    && one.revision() == 1 && one.scoredEpochs() == 1), why);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whichever_statement_fails_it_is_said_nothing_is_lost_and_asking_again_does_it(Kind kind) throws Exception {
        int most = 0;
        // packing and backing up read but for a row or two: for them it is the same before and after
        for (FailingConnections.When when : kind == Kind.PACK || kind == Kind.BACK_UP ? List.of(FailingConnections.When.BEFORE)
                : List.of(FailingConnections.When.values())) {
            int n = 1;
            while (oneFailure(kind, when, n)) {
                n++;
            }
            most = Math.max(most, n);
        }
        assertTrue(most > (kind == Kind.BACK_UP ? 1 : 15), "only " + most + " statements were made to fail");
    }

    /// @return whether there is an n-th statement
    private boolean oneFailure(Kind kind, FailingConnections.When when, int n) throws Exception {
        String why = kind + ", " + when + " at statement " + n;
        Path file = Files.copy(base, folder.resolve(kind + "-" + when + n + ".onbam"));
        Path beside = folder.resolve("beside-" + when + n + (kind == Kind.BACK_UP ? ".sqlite" : ".onbam"));
        RandomEdits edits = new RandomEdits(n);
        List<FailingConnections> disks = new ArrayList<>();
        try (LabelStore store = LabelStore.open(file, StoreOptions.standard().withoutCare().withRetry(attempts -> Duration.ofDays(1))
                .withConnections((path, mode) -> {
                    disks.add(new FailingConnections(new SqliteConnections(path, mode), when, when == FailingConnections.When.BEFORE));
                    return disks.getLast();
                }))) {
            ScoringSession open = Fixture.session(store, ids.getLast());
            open.execute(edits.fitting(open.current()));
            store.flush();
            disks.getLast().failAt(step -> step == n);
            boolean told = false;
            try {
                act(kind).run(store, beside);
            } catch (UserException e) {
                told = true;
                assertTrue(Fixture.speaksBothLanguages(e), why + ": " + e.problem().key());
            }
            boolean failed = disks.getLast().failures() > 0;
            disks.getLast().failAt(step -> false);
            open.execute(edits.fitting(open.current()));
            store.flush();
            assertEquals(open.current(), store.open(open.id()).scoring(), why);
            if (told) {
                act(kind).run(store, beside);
            }
            assertEquals(List.of(), store.check().findings(), why);
            assertDone(kind, store, beside, why);
            assertFalse(Files.exists(beside.resolveSibling(beside.getFileName() + ".part")), why);
            return failed;
        }
    }

    @ParameterizedTest
    @EnumSource(FailingConnections.When.class)
    void whichever_statement_fails_an_old_library_can_be_brought_up_to_date_the_next_time(FailingConnections.When when) throws Exception {
        Path old = OldLibraries.make(folder.resolve("old.onbam"), 1);
        boolean failed = true;
        int n = 0;
        while (failed) {
            int at = ++n;
            String why = when + " at statement " + n;
            Path file = Files.copy(old, folder.resolve(when + "-" + n + ".onbam"));
            FailingConnections[] disk = new FailingConnections[1];
            try {
                LabelStore.open(file, StoreOptions.standard().withoutCare().withConnections((path, mode) -> {
                    disk[0] = new FailingConnections(new SqliteConnections(path, mode), when);
                    disk[0].failAt(step -> step == at);
                    return disk[0];
                })).close();
            } catch (LibraryException e) {
                assertTrue(Fixture.speaksBothLanguages(e), why);
            }
            failed = disk[0].failures() > 0;
            try (LabelStore again = LabelStore.openCopy(file)) {
                assertFalse(again.isReadOnly(), why);
                assertEquals(List.of(), again.check().findings(), why);
                assertEquals(4, again.scorings().size(), why);
            }
        }
        assertTrue(n > 40, "only " + n + " statements were made to fail");
    }

    @Test
    void every_kind_of_work_is_done_where_nothing_fails() throws Exception {
        for (Kind kind : Kind.values()) {
            try (LabelStore store = LabelStore.openCopy(Files.copy(base, folder.resolve(kind + ".onbam")))) {
                Path beside = folder.resolve("of " + kind + ".onbam");
                act(kind).run(store, beside);
                assertDone(kind, store, beside, kind.name());
            }
        }
    }
}
