package org.onbam.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onbam.model.Scoring;
import org.onbam.model.ScoringId;
import org.onbam.scoring.RandomEdits;
import org.onbam.scoring.ScoringSession;
import org.onbam.scoring.transfer.TransferSet;
import org.onbam.scoring.transfer.TransferredScoring;

/// A page of one scoring is rubbish while others are being edited.
class DamagedPageTest {

    @TempDir
    Path folder;

    private LabelStore open(Path file) throws LibraryException {
        return LabelStore.open(file, StoreOptions.standard().withoutCare().withRetry(attempts -> Duration.ofDays(1)));
    }

    /// @param damaged which of three it is, in the order in which they stand in the file
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void opening_it_is_refused_with_a_sentence_and_those_that_are_open_go_on_and_lose_nothing(int damaged) throws Exception {
        Path file = folder.resolve("library.onbam");
        Path backup = folder.resolve("backup.onbam");
        Path rescue = folder.resolve("rescue.jsonl");
        RandomEdits edits = new RandomEdits(damaged);
        LabelStore store = open(file);
        List<ScoringId> ids = List.of(Fixture.scoring(store, edits.scoring(960, 300)), Fixture.scoring(store, edits.scoring(960, 300)),
                Fixture.scoring(store, edits.scoring(960, 300)));
        ScoringId bad = ids.get(damaged);
        Scoring before = store.open(bad).scoring();
        store.close();

        store = open(file);
        List<ScoringSession> open = List.of(Fixture.session(store, ids.get(damaged == 0 ? 1 : 0)), Fixture.session(store, ids.get(damaged == 2 ? 1 : 2)));
        edit(open, edits);
        store.flush();
        store.backUp(backup);
        DamagedPage.of(file, bad);
        assertRefused(store, bad);
        assertEquals(3, store.scorings().size(), "it is still in the list");
        for (int i = 0; i < 30; i++) {
            edit(open, edits);
        }
        boolean isSaved = flushes(store);
        assertFalse(store.check().isClean());
        assertRefused(store, bad);
        edit(open, edits);
        if (flushes(store)) {
            store.close();
        } else {
            assertTrue(store.writeRescue(rescue) > 0);
            store.abandon();
        }

        Path aside = LabelStore.restore(file, backup).orElseThrow();
        try (LabelStore whole = open(file); LabelStore found = LabelStore.openCopy(aside)) {
            if (isSaved) {
                List<TransferredScoring> open2 = found.transfer().take(open.stream().map(ScoringSession::id).toList());
                whole.transfer().merge(new TransferSet(List.of(), open2, List.of(), Map.of(), TransferSet.Steps.ALL),
                        whole.desk().scorers().getFirst(), Set.of());
            } else {
                whole.readRescue(rescue);
            }
            assertEquals(List.of(), whole.check().findings());
            assertEquals(before, whole.open(bad).scoring());
            for (ScoringSession session : open) {
                assertEquals(session.current(), whole.open(session.id()).scoring());
            }
        }
    }

    /// Opened, packed or merged elsewhere: one sentence, and what to do.
    private static void assertRefused(LabelStore store, ScoringId bad) {
        for (Executable act : List.<Executable>of(() -> store.open(bad), () -> store.transfer().take(List.of(bad)))) {
            LibraryException e = assertThrows(LibraryException.class, act);
            assertEquals("store.damaged.problem", e.problem().key());
            assertTrue(e.remedy().args().getFirst().toString().endsWith(".backups"), "where the backups are");
            assertTrue(Fixture.speaksBothLanguages(e));
        }
    }

    private static void edit(List<ScoringSession> open, RandomEdits edits) {
        open.forEach(session -> session.execute(edits.fitting(session.current())));
    }

    private static boolean flushes(LabelStore store) {
        try {
            store.flush();
            return true;
        } catch (LibraryException e) {
            return false;
        }
    }
}
