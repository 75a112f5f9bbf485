package org.onbam.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import java.util.UUID;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.io.TempDir;
import org.onbam.model.Dismissal;
import org.onbam.model.Scoring;
import org.onbam.model.ScoringId;
import org.onbam.model.TimeSpan;
import org.onbam.scoring.RandomEdits;
import org.onbam.scoring.ScoringChange;
import org.onbam.scoring.RandomEdits;

class LibraryOpeningTest {

    @TempDir
    Path folder;

    private LibraryException refused(Path file, String key) {
        LibraryException e = assertThrows(LibraryException.class, () -> LabelStore.open(file));
        assertEquals("store." + key + ".problem", e.problem().key());
        assertTrue(Fixture.speaksBothLanguages(e), e.problem() + " " + e.remedy());
        return e;
    }

    private Path library(String name) throws Exception {
        Path file = folder.resolve(name);
        LabelStore.open(file).close();
        return file;
    }

    @Test
    void a_missing_folder_is_named() {
        LibraryException e = refused(folder.resolve("없는/폴더/library.onbam"), "folderMissing");
        assertEquals(folder.resolve("없는/폴더"), e.problem().args().getFirst());
        assertFalse(Files.exists(folder.resolve("없는")));
    }

    @Test
    void a_folder_is_no_library() {
        refused(folder, "isFolder");
    }

    @Test
    void a_file_that_is_no_sqlite_is_left_untouched() throws Exception {
        Path edf = folder.resolve("night.edf");
        byte[] bytes = "0       X X X X".repeat(100).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        Files.write(edf, bytes);
        refused(edf, "notSqlite");
        assertArrayEquals(bytes, Files.readAllBytes(edf));
        assertEquals(List.of(edf), list());
    }

    @Test
    void a_database_of_another_program_is_left_untouched() throws Exception {
        Path foreign = folder.resolve("browser.sqlite");
        Fixture.execute(foreign, "CREATE TABLE history (url TEXT)");
        byte[] before = Files.readAllBytes(foreign);
        refused(foreign, "foreign");
        assertArrayEquals(before, Files.readAllBytes(foreign));
        assertEquals(List.of(foreign), list());
    }

    private List<Path> list() throws Exception {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    void a_library_of_a_newer_version_is_refused_and_let_go() throws Exception {
        Path file = library("a.onbam");
        Fixture.execute(file, "PRAGMA user_version = " + (Schema.latest() + 1));
        refused(file, "newer");
        Fixture.execute(file, "PRAGMA user_version = " + Schema.latest());
        try (LabelStore again = LabelStore.open(file)) {
            assertFalse(again.isReadOnly());  // the lock of the refused opening is gone
        }
    }

    @Test
    void an_empty_file_becomes_a_library() throws Exception {
        Path file = folder.resolve("empty.onbam");
        Files.createFile(file);
        LabelStore.open(file).close();
        assertEquals(String.valueOf(Schema.APPLICATION_ID), Fixture.value(file, "PRAGMA application_id"));
        assertEquals(String.valueOf(Schema.latest()), Fixture.value(file, "PRAGMA user_version"));
        assertEquals("wal", Fixture.value(file, "PRAGMA journal_mode"));
    }

    @Test
    void a_damaged_page_gives_a_sentence_and_other_pages_stay_readable() throws Exception {
        Path file = folder.resolve("a.onbam");
        ScoringId id;
        try (LabelStore store = LabelStore.open(file)) {
            id = Fixture.scoring(store, new RandomEdits(3).scoring(960, 400));
        }
        long root = Long.parseLong(Fixture.value(file, "SELECT rootpage FROM sqlite_schema WHERE name = 'event'"));
        int pageSize = Integer.parseInt(Fixture.value(file, "PRAGMA page_size"));
        try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "rw")) {
            byte[] rubbish = new byte[pageSize];
            Arrays.fill(rubbish, (byte) 0x5a);
            raw.seek((root - 1) * pageSize);
            raw.write(rubbish);
        }
        try (LabelStore store = LabelStore.open(file)) {
            LibraryException e = assertThrows(LibraryException.class, () -> store.open(id));
            assertEquals("store.damaged.problem", e.problem().key());
            assertTrue(Fixture.speaksBothLanguages(e));
            assertEquals(1, store.recordings().size());
            assertFalse(store.check().isClean());
        }
    }

    @Test
    void a_file_cut_short_gives_a_sentence() throws Exception {
        Path file = folder.resolve("a.onbam");
        try (LabelStore store = LabelStore.open(file)) {
            Fixture.scoring(store, new RandomEdits(3).scoring(960, 400));
        }
        try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "rw")) {
            raw.setLength(4096 + 100);
        }
        refused(file, "damaged");
        try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "rw")) {
            raw.setLength(50);
        }
        refused(file, "notSqlite");
    }

    @Test
    void a_row_that_makes_no_sense_is_damage_too() throws Exception {
        Path file = folder.resolve("a.onbam");
        ScoringId id;
        try (LabelStore store = LabelStore.open(file)) {
            id = Fixture.scoring(store, Fixture.EMPTY);
        }
        Fixture.execute(file, "INSERT INTO score_log VALUES (1, 1, 'DO', 0, '{}', zeroblob(32))");
        try (LabelStore store = LabelStore.open(file)) {
            LibraryException e = assertThrows(LibraryException.class, () -> store.open(id));
            assertEquals("store.damaged.problem", e.problem().key());
            assertEquals("store.check.log", store.check().findings().getFirst().message().key());
        }
    }

    @Test
    void the_check_finds_a_state_that_is_not_what_the_log_gives() throws Exception {
        Path file = folder.resolve("a.onbam");
        Scoring initial = new RandomEdits(4).scoring(960, 5);
        try (LabelStore store = LabelStore.open(file)) {
            Fixture.scoring(store, initial);
            assertTrue(store.check().isClean());
        }
        Fixture.execute(file, "UPDATE event SET end_ns = end_ns + 1 WHERE id = (SELECT min(id) FROM event)");
        try (LabelStore store = LabelStore.open(file)) {
            assertEquals("store.check.state", store.check().findings().getFirst().message().key());
        }
    }

    @Test
    void the_log_cannot_be_rewritten_by_any_tool() throws Exception {
        Path file = folder.resolve("a.onbam");
        try (LabelStore store = LabelStore.open(file)) {
            Fixture.scoring(store, Fixture.EMPTY);
        }
        Fixture.execute(file, "INSERT INTO score_log VALUES (1, 1, 'DO', 0, 'c', zeroblob(32))");
        assertThrows(SQLException.class, () -> Fixture.execute(file, "UPDATE score_log SET change = 'd'"));
        assertThrows(SQLException.class, () -> Fixture.execute(file, "DELETE FROM score_log"));
    }

    @Test
    void on_a_network_drive_the_journal_is_a_file_and_the_scorer_is_told() throws Exception {
        Path file = library("a.onbam");
        assertEquals("wal", Fixture.value(file, "PRAGMA journal_mode"));
        StoreOptions network = StoreOptions.standard().withFileSystem(folder -> "nfs4");
        try (LabelStore store = LabelStore.open(file, network)) {
            assertEquals("store.network.finding", store.report().findings().getFirst().message().key());
            ScoringId id = Fixture.scoring(store, new RandomEdits(4).scoring(960, 5));
            assertEquals(5, store.open(id).scoring().events().size());
            assertEquals("delete", Fixture.value(file, "PRAGMA journal_mode"));
            assertFalse(Files.exists(folder.resolve("a.onbam-wal")));
        }
        try (LabelStore store = LabelStore.open(file)) {
            assertTrue(store.report().isClean());
            assertEquals("wal", Fixture.value(file, "PRAGMA journal_mode"));
        }
    }

    @Test
    void network_file_systems_are_known_by_type_or_path() {
        Path here = Path.of("/data/a.onbam");
        for (String type : List.of("nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs", "9p", "afpfs", "webdav", "ceph",
                "fuse.glusterfs", "lustre")) {
            assertEquals(JournalMode.DELETE, JournalMode.of(type, here), type);
        }
        for (String type : List.of("ext4", "ext2/ext3", "xfs", "btrfs", "overlay", "tmpfs", "apfs", "NTFS", "exfat", "fuseblk",
                "zfs", "vfat")) {
            assertEquals(JournalMode.WAL, JournalMode.of(type, here), type);
        }
        assertEquals(JournalMode.DELETE, JournalMode.of("NTFS", Path.of("\\\\server\\labels\\a.onbam")));
        assertEquals(JournalMode.WAL, JournalMode.of("NTFS", Path.of("\\\\?\\C:\\a.onbam")));
    }

    @Test
    void what_is_committed_is_flushed_to_the_disk_in_either_mode() throws Exception {
        Path file = library("a.onbam");
        // sqlite.org/pragma.html#pragma_synchronous: FULL is 2, EXTRA is 3
        for (JournalMode mode : JournalMode.values()) {
            try (var connection = new SqliteConnections(file, mode).openWriter(); var statement = connection.createStatement();
                    var row = statement.executeQuery("PRAGMA synchronous")) {
                assertEquals(mode == JournalMode.WAL ? 2 : 3, row.getInt(1));
            }
            try (var connection = new SqliteConnections(file, mode).openWriter(); var statement = connection.createStatement();
                    var row = statement.executeQuery("PRAGMA foreign_keys")) {
                assertEquals(1, row.getInt(1));
            }
        }
    }

    @Test
    void a_second_library_object_of_the_same_file_only_reads_whatever_path_leads_there() throws Exception {
        Path file = library("a.onbam");
        Path link = Files.createSymbolicLink(folder.resolve("link.onbam"), file);
        try (LabelStore first = LabelStore.open(file)) {
            ScoringId id = Fixture.scoring(first, Fixture.EMPTY);
            try (LabelStore second = LabelStore.open(link)) {
                assertTrue(second.isReadOnly());
                assertEquals("store.secondInstance.finding", second.report().findings().getFirst().message().key());
                assertEquals(Fixture.EMPTY, second.open(id).scoring());
                LibraryException e = assertThrows(LibraryException.class, () -> second.put(Fixture.recording(Fixture.NIGHT, "S")));
                assertEquals("store.readOnly.problem", e.problem().key());
                assertTrue(Fixture.speaksBothLanguages(e));
                assertThrows(LibraryException.class, () -> second.saveView(id, new org.onbam.scoring.ViewState(0, 1, 0, "")));
                assertThrows(LibraryException.class, () -> second.scorer("x", org.onbam.model.Scorer.Kind.PERSON));
                var session = Fixture.session(second, id);
                assertThrows(IllegalStateException.class, () -> session.execute(org.onbam.scoring.ScoringChange.SetStages.of(
                        session.current(), 0, 1, org.onbam.model.SleepStage.W)));
                second.flush();
            }
            assertFalse(first.isReadOnly());
        }
        try (LabelStore after = LabelStore.open(file)) {
            assertFalse(after.isReadOnly());
        }
    }
}
