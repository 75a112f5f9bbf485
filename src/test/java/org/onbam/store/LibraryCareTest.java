package org.onbam.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onbam.message.UserException;
import org.onbam.model.Scoring;
import org.onbam.model.ScoringId;
import org.onbam.model.SleepStage;
import org.onbam.scoring.RandomEdits;
import org.onbam.scoring.ScoringChange.SetStages;
import org.onbam.scoring.ScoringSession;

class LibraryCareTest {

    @TempDir
    Path folder;
    private Path file;
    private ScoringId id;
    private Scoring kept;

    @BeforeEach
    void library() throws Exception {
        file = folder.resolve("a.onbam");
        kept = new RandomEdits(3).scoring(960, 400);
        try (LabelStore store = LabelStore.open(file, StoreOptions.standard().withoutCare())) {
            id = Fixture.scoring(store, kept);
        }
    }

    private List<Path> backups() {
        try {
            return new Backups(file).list().stream().map(Backups.Backup::file).toList();
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    private Path backedUp() throws Exception {
        try (LabelStore store = LabelStore.open(file)) {
            Fixture.await("a backup", () -> !backups().isEmpty());
            return store.backups().getFirst();
        }
    }

    private void damage(Path library) throws Exception {
        long root = Long.parseLong(Fixture.value(library, "SELECT rootpage FROM sqlite_schema WHERE name = 'event'"));
        int pageSize = Integer.parseInt(Fixture.value(library, "PRAGMA page_size"));
        try (RandomAccessFile raw = new RandomAccessFile(library.toFile(), "rw")) {
            byte[] rubbish = new byte[pageSize];
            Arrays.fill(rubbish, (byte) 0x5a);
            raw.seek((root - 1) * pageSize);
            raw.write(rubbish);
        }
    }

    @Test
    void a_library_that_changed_is_backed_up_when_it_is_opened_and_after_a_thousand_changes() throws Exception {
        Path first = backedUp();
        try (LabelStore copy = LabelStore.open(first, StoreOptions.standard().withoutCare())) {
            assertEquals(List.of(), copy.check().findings());
            assertEquals(kept, copy.open(id).scoring());
        }
        Files.setLastModifiedTime(first, FileTime.from(Instant.now().minus(Duration.ofMinutes(1))));
        Path earlier = first.resolveSibling("20200101T000000Z.onbam");
        Files.move(first, earlier);
        FileTime untouched = Files.getLastModifiedTime(earlier);
        Files.setLastModifiedTime(file, untouched);
        try (LabelStore store = LabelStore.open(file)) {
            ScoringSession session = Fixture.session(store, id);
            for (int i = 0; i < 1_000; i++) {
                session.execute(SetStages.of(session.current(), i % 900, i % 900 + 1, SleepStage.N2));
                store.flush();
            }
            Fixture.await("another backup", () -> backups().size() == 2);
        }
        try (LabelStore copy = LabelStore.open(backups().getFirst(), StoreOptions.standard().withoutCare())) {
            assertEquals(List.of(), copy.check().findings());
            assertTrue(copy.open(id).revision() > 0);
        }
    }

    @Test
    void a_damaged_library_is_told_with_what_to_do_and_takes_no_place_of_a_good_backup() throws Exception {
        Path good = backedUp();
        damage(file);
        byte[] bytes = Files.readAllBytes(good);
        List<UserException> told = Collections.synchronizedList(new ArrayList<>());
        try (LabelStore store = LabelStore.open(file)) {
            store.onTrouble(told::add);
            Fixture.await("told", () -> !told.isEmpty());
            assertEquals("store.damaged.problem", told.getFirst().problem().key());
            assertEquals(List.of(Backups.folderOf(file.toRealPath())), told.getFirst().remedy().args());
            assertTrue(Fixture.speaksBothLanguages(told.getFirst()));
            assertEquals(1, store.recordings().size(), "what is whole can be read");
        }
        assertEquals(List.of(good), backups());
        assertArrayEquals(bytes, Files.readAllBytes(good));

        Optional<Path> aside = LabelStore.restore(file, good);
        assertTrue(Files.exists(aside.orElseThrow()));
        try (LabelStore store = LabelStore.open(file, StoreOptions.standard().withoutCare())) {
            assertEquals(List.of(), store.check().findings());
            assertEquals(kept, store.open(id).scoring());
            assertEquals("RESTORE", store.trail(new TrailOf.Library()).getLast().kind());
        }
        assertFalse(Files.exists(folder.resolve("a.onbam.restore")));
    }

    @Test
    void nothing_is_put_back_while_the_library_is_open_or_from_what_is_no_whole_library() throws Exception {
        Path good = backedUp();
        try (LabelStore store = LabelStore.open(file, StoreOptions.standard().withoutCare())) {
            assertEquals("store.inUse.problem",
                    assertThrows(LibraryException.class, () -> LabelStore.restore(file, good)).problem().key());
            assertEquals(kept, store.open(id).scoring());
        }
        byte[] before = Files.readAllBytes(file);
        Path bad = folder.resolve("bad.onbam");
        Files.copy(good, bad);
        damage(bad);
        LibraryException e = assertThrows(LibraryException.class, () -> LabelStore.restore(file, bad));
        assertTrue(Fixture.speaksBothLanguages(e));
        assertThrows(LibraryException.class, () -> LabelStore.restore(file, folder.resolve("none.onbam")));
        Path tampered = Files.copy(good, folder.resolve("tampered.onbam"));
        Fixture.execute(tampered, "UPDATE event SET type = 'arousal'");
        assertThrows(LibraryException.class, () -> LabelStore.restore(file, tampered));
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    @Test
    void a_library_that_is_gone_is_put_back() throws Exception {
        Path good = backedUp();
        Files.delete(file);
        assertEquals(Optional.empty(), LabelStore.restore(file, good));
        try (LabelStore store = LabelStore.open(file, StoreOptions.standard().withoutCare())) {
            assertEquals(kept, store.open(id).scoring());
        }
    }

    @Test
    void before_a_library_is_brought_up_to_date_its_old_form_is_kept() throws Exception {
        Path old = OldLibraries.make(folder.resolve("old.onbam"), 3);
        LabelStore.open(old).close();
        List<Backups.Backup> found = new Backups(old).list().stream().filter(Backups.Backup::isOfOldForm).toList();
        assertEquals(1, found.size());
        assertEquals("3", Fixture.value(found.getFirst().file(), "PRAGMA user_version"));
        LabelStore.restore(old, found.getFirst().file());
        try (LabelStore store = LabelStore.open(old, StoreOptions.standard().withoutCare())) {
            assertEquals(4, store.scorings().size());
        }
    }

    @Test
    void the_last_five_and_one_of_each_day_of_a_week_are_kept() {
        Instant now = Instant.parse("2026-03-10T12:00:00Z");
        List<Instant> all = new ArrayList<>();
        for (int hours = 1; hours <= 24 * 20; hours += 5) {
            all.add(now.minus(Duration.ofHours(hours)));
        }
        // by hand: 11:00, 06:00, 01:00 of the 10th, 20:00 and 15:00 of the 9th; then the last of each day back to the 4th
        Set<Instant> wanted = Set.of(Instant.parse("2026-03-10T11:00:00Z"), Instant.parse("2026-03-10T06:00:00Z"),
                Instant.parse("2026-03-10T01:00:00Z"), Instant.parse("2026-03-09T20:00:00Z"), Instant.parse("2026-03-09T15:00:00Z"),
                Instant.parse("2026-03-08T19:00:00Z"), Instant.parse("2026-03-07T23:00:00Z"), Instant.parse("2026-03-06T22:00:00Z"),
                Instant.parse("2026-03-05T21:00:00Z"), Instant.parse("2026-03-04T20:00:00Z"));
        assertEquals(wanted, Backups.kept(all, now, false));
        assertEquals(Set.of(all.get(0), all.get(1)), Backups.kept(all, now, true));
        assertEquals(Set.of(), Backups.kept(List.of(), now, false));
    }
}
