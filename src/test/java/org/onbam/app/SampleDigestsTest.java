package org.onbam.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onbam.edf.EdfVariant;
import org.onbam.scoring.LibraryRecording;
import org.onbam.store.LabelStore;

class SampleDigestsTest {

    @TempDir
    Path folder;

    /// As a library of an earlier version lists it.
    private LibraryRecording old(LabelStore store, Path file) throws Exception {
        LibraryRecording added = new AddRecordings(store, new EdfRecordingFiles()).run(List.of(file), Progress.NONE, new CancellationToken())
                .getFirst().orRefusal();
        LibraryRecording old = added.withSamples(Optional.empty());
        Path plain = folder.resolve("library.sqlite");
        try (var connection = java.sql.DriverManager.getConnection("jdbc:sqlite:" + plain); var sql = connection.createStatement()) {
            sql.executeUpdate("UPDATE recording SET signal_digest = NULL");
        }
        assertEquals(Optional.empty(), store.recording(old.id()).orElseThrow().signalDigest());
        return old;
    }

    @Test
    void what_earlier_versions_did_not_look_at_is_learnt_once_from_the_file() throws Exception {
        Path file = SmallEdf.write(folder.resolve("a.edf"), EdfVariant.EDF_PLUS_C, "A X X X");
        Path twin = SmallEdf.write(folder.resolve("b.edf"), EdfVariant.EDF, "A X X X");
        try (LabelStore store = LabelStore.openCopy(folder.resolve("library.sqlite"))) {
            LibraryRecording old = old(store, file);
            SampleDigests samples = new SampleDigests(store, new EdfRecordingFiles());
            Optional<String> digest = new EdfRecordingFiles().fingerprint(twin).signalDigest();
            assertTrue(digest.isPresent());
            assertEquals(digest, samples.learn(old).signalDigest(), "another header, the same samples");
            assertEquals(digest, store.recording(old.id()).orElseThrow().signalDigest());
            assertEquals(old, store.recording(old.id()).orElseThrow().withSamples(Optional.empty()), "nothing else changed");
            Files.delete(file);
            assertEquals(digest, samples.learn(store.recording(old.id()).orElseThrow()).signalDigest(), "known: not read again");
        }
    }

    @Test
    void of_a_file_that_is_gone_or_another_by_now_nothing_is_learnt() throws Exception {
        Path file = SmallEdf.write(folder.resolve("a.edf"), EdfVariant.EDF_PLUS_C, "A X X X");
        try (LabelStore store = LabelStore.openCopy(folder.resolve("library.sqlite"))) {
            LibraryRecording old = old(store, file);
            SampleDigests samples = new SampleDigests(store, new EdfRecordingFiles());
            SmallEdf.write(file, EdfVariant.EDF_PLUS_C, "B X X X");
            assertEquals(old, samples.learn(old));
            Files.delete(file);
            assertEquals(old, samples.learn(old));
            assertEquals(Optional.empty(), store.recording(old.id()).orElseThrow().signalDigest());
        }
    }
}
