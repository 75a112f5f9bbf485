package org.onbam.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.onbam.edf.PartFile;
import org.onbam.model.RecordingId;
import org.onbam.signal.OverviewStore;

/// Overviews of recordings that were opened before, a file for each derived signal, within a budget of disk space;
/// those unused longest are deleted first.
///
/// Only a cache: whatever goes wrong with it, a full disk or a folder that may not be written, means that overviews are
/// made again, and is logged at level DEBUG. Two programs may share it. Thread-safe.
public final class OverviewFolder implements Overviews {

    /// A hundred and fifty nights of 20 channels.
    static final long BUDGET_BYTES = 2L << 30;
    private static final System.Logger LOG = System.getLogger(OverviewFolder.class.getName());
    private static final String ENDING = ".overview";
    private static final String PART = ".part";
    /// No overview is larger: 24 h at 8,192 Hz take 8 MB.
    private static final long LARGEST = 64L << 20;
    /// Looking through the folder costs more than a save; the budget may be passed by so many files.
    private static final int SAVES_BETWEEN_TRIMS = 16;

    private final Path folder;
    private final long budgetBytes;
    private final AtomicInteger saves = new AtomicInteger();

    /// @param folder made when something is to be kept
    public OverviewFolder(Path folder) {
        this(folder, BUDGET_BYTES);
    }

    OverviewFolder(Path folder, long budgetBytes) {
        this.folder = folder;
        this.budgetBytes = budgetBytes;
    }

    /// The overviews of a recording. They hold for its content and for the file as it is now: length and time of its
    /// last change are part of their identity, so that nothing is shown of a file that was written anew under its old
    /// name.
    @Override
    public OverviewStore of(RecordingId id, Path recording) {
        try {
            return new OfRecording(recording, identity(id, recording), id);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "no overviews for " + recording, e);
            return OverviewStore.NONE;
        }
    }

    private static String identity(RecordingId id, Path recording) throws IOException {
        BasicFileAttributes file = Files.readAttributes(recording, BasicFileAttributes.class);
        return id.digest() + " of " + file.size() + " bytes, changed " + file.lastModifiedTime().toInstant();
    }

    private final class OfRecording implements OverviewStore {

        private final Path file;
        private final String identity;
        private final RecordingId id;

        OfRecording(Path file, String identity, RecordingId id) {
            this.file = file;
            this.identity = identity;
            this.id = id;
        }

        @Override
        public String recording() {
            return identity;
        }

        @Override
        public Optional<byte[]> load(String name) {
            Path kept = folder.resolve(name + ENDING);
            try {
                if (!Files.isRegularFile(kept) || Files.size(kept) > LARGEST) {
                    return Optional.empty();
                }
                byte[] content = Files.readAllBytes(kept);
                touch(kept);
                return Optional.of(content);
            } catch (IOException e) {
                LOG.log(System.Logger.Level.DEBUG, "not read: " + kept, e);
                return Optional.empty();
            }
        }

        @Override
        public void save(String name, byte[] content) {
            try {
                // a recording that was written to while it was read has no overview that is worth keeping
                if (content.length <= LARGEST && identity.equals(identity(id, file))) {
                    write(name, content);
                }
            } catch (IOException e) {
                LOG.log(System.Logger.Level.DEBUG, "not kept: overview of " + file, e);
            }
        }
    }

    private static void touch(Path kept) {
        try {
            Files.setLastModifiedTime(kept, FileTime.from(Instant.now()));
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "not touched: " + kept, e);
        }
    }

    private void write(String name, byte[] content) throws IOException {
        Files.createDirectories(folder);
        Path part = Files.createTempFile(folder, name, PART);
        try {
            Files.write(part, content);
            PartFile.finish(part, folder.resolve(name + ENDING));
        } finally {
            Files.deleteIfExists(part);
        }
        if (saves.getAndIncrement() % SAVES_BETWEEN_TRIMS == 0) {
            trim();
        }
    }

    private record Kept(Path file, long bytes, FileTime used) {
    }

    private void trim() throws IOException {
        Instant yesterday = Instant.now().minus(Duration.ofDays(1));
        List<Kept> kept = new ArrayList<>();
        for (Path file : listed()) {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (file.toString().endsWith(ENDING)) {
                kept.add(new Kept(file, attributes.size(), attributes.lastModifiedTime()));
            } else if (file.toString().endsWith(PART) && attributes.lastModifiedTime().toInstant().isBefore(yesterday)) {
                Files.deleteIfExists(file);
            }
        }
        kept.sort(Comparator.comparing(Kept::used));
        long bytes = kept.stream().mapToLong(Kept::bytes).sum();
        for (int i = 0; i < kept.size() && bytes > budgetBytes; i++) {
            Files.deleteIfExists(kept.get(i).file());
            bytes -= kept.get(i).bytes();
        }
    }

    private List<Path> listed() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
