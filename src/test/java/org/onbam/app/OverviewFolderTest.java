package org.onbam.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onbam.edf.ContentDigest;
import org.onbam.edf.EdfReader;
import org.onbam.model.Channel;
import org.onbam.model.RecordingId;
import org.onbam.montage.StandardMontages;
import org.onbam.signal.DerivedSignal;
import org.onbam.signal.EnvelopePyramid;
import org.onbam.signal.OverviewStore;
import org.onbam.signal.SignalBlocks;

class OverviewFolderTest {

    private static final RecordingId ID = new RecordingId("0123456789abcdef".repeat(4));

    @TempDir
    private Path home;
    private Path folder;
    private Path recording;

    @BeforeEach
    void makeRecording() throws Exception {
        folder = home.resolve("overviews");
        recording = SmallEdf.writeLong(home.resolve("night.edf"), 120);
    }

    private List<Path> kept() throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    @Test
    void what_was_saved_is_there_at_the_next_opening() {
        new OverviewFolder(folder).of(ID, recording).save("abc", new byte[] {1, 2, 3});
        OverviewStore next = new OverviewFolder(folder).of(ID, recording);
        assertArrayEquals(new byte[] {1, 2, 3}, next.load("abc").orElseThrow());
        assertEquals(Optional.empty(), next.load("abd"));
    }

    @Test
    void a_file_changed_since_has_another_identity_and_saves_nothing() throws Exception {
        OverviewStore before = new OverviewFolder(folder).of(ID, recording);
        Files.write(recording, new byte[] {0}, StandardOpenOption.APPEND);
        before.save("abc", new byte[3]);
        assertEquals(Optional.empty(), before.load("abc"));
        OverviewStore after = new OverviewFolder(folder).of(ID, recording);
        assertNotEquals(before.recording(), after.recording());
        Files.setLastModifiedTime(recording, FileTime.from(Instant.now().minusSeconds(3600)));
        assertNotEquals(after.recording(), new OverviewFolder(folder).of(ID, recording).recording());
        assertSame(OverviewStore.NONE, new OverviewFolder(folder).of(ID, home.resolve("gone.edf")));
    }

    @Test
    void the_budget_is_kept_and_what_was_used_last_stays() throws Exception {
        OverviewStore store = new OverviewFolder(folder, 350).of(ID, recording);
        for (int i = 0; i < 16; i++) {
            store.save("n" + (char) ('a' + i), new byte[100]);
            Files.setLastModifiedTime(folder.resolve("n" + (char) ('a' + i) + ".overview"),
                    FileTime.from(Instant.now().minus(Duration.ofHours(100 - i))));
        }
        store.load("na");
        store.save("last", new byte[100]);
        assertEquals(List.of("last.overview", "na.overview", "np.overview"),
                kept().stream().map(file -> file.getFileName().toString()).toList());
    }

    @Test
    void parts_that_a_killed_program_left_are_deleted_a_day_later() throws Exception {
        Files.createDirectories(folder);
        Files.setLastModifiedTime(Files.write(folder.resolve("x.part"), new byte[9]),
                FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        Files.write(folder.resolve("y.part"), new byte[9]);
        new OverviewFolder(folder).of(ID, recording).save("abc", new byte[3]);
        assertEquals(List.of("abc.overview", "y.part"), kept().stream().map(file -> file.getFileName().toString()).toList());
    }

    @Test
    void where_no_folder_can_be_made_nothing_is_kept_and_nothing_fails() throws Exception {
        Path file = Files.write(home.resolve("file"), new byte[1]);
        OverviewStore store = new OverviewFolder(file.resolve("overviews")).of(ID, recording);
        store.save("abc", new byte[3]);
        assertEquals(Optional.empty(), store.load("abc"));
    }

    private boolean isWholeAfterLoading(OverviewStore store) throws Exception {
        try (EdfReader source = EdfReader.open(recording)) {
            SignalBlocks blocks = new SignalBlocks(source, store);
            List<Channel> channels = StandardMontages.forRecording(source.recording()).getFirst().channels();
            blocks.prepare(channels, source.recording().span(), () -> true);
            EnvelopePyramid pyramid = blocks.envelope(blocks.derived(DerivedSignal.Key.of(channels.getFirst())), 0);
            return pyramid.isComplete(pyramid.firstExactLevel());
        }
    }

    @Test
    void a_reopened_recording_is_whole_at_once_and_one_with_a_damaged_overview_is_made_again() throws Exception {
        OverviewFolder overviews = new OverviewFolder(folder);
        RecordingId id = ContentDigest.of(recording);
        try (EdfReader source = EdfReader.open(recording)) {
            new SignalBlocks(source, overviews.of(id, recording)).prepare(
                    StandardMontages.forRecording(source.recording()).getFirst().channels(), source.recording().span(),
                    () -> false);
        }
        assertTrue(isWholeAfterLoading(overviews.of(id, recording)));
        assertFalse(isWholeAfterLoading(overviews.of(ID, recording)), "another recording's overview was taken");
        for (Path file : kept()) {
            byte[] content = Files.readAllBytes(file);
            content[content.length / 2]++;
            Files.write(file, content);
        }
        assertFalse(isWholeAfterLoading(overviews.of(id, recording)), "a damaged overview was taken");
        try (EdfReader source = EdfReader.open(recording)) {
            assertTrue(new SignalBlocks(source, overviews.of(id, recording)).prepare(
                    StandardMontages.forRecording(source.recording()).getFirst().channels(), source.recording().span(),
                    () -> false));
        }
        assertTrue(isWholeAfterLoading(overviews.of(id, recording)), "the damaged overview was not replaced");
    }
}
