package org.onbam.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onbam.message.Report;

/// Puts a library back from a backup. What was there is kept beside it; the backup is proved before it takes the place.
///
/// @param library where it belongs; need not be there any more
/// @param backup  a library, perhaps of an older form; left as it is
record LibraryRestore(Path library, Path backup, StoreOptions options) {


    /// @return where what was there is kept now; empty if there was nothing
    /// @throws LibraryException if another program has the library open, or the backup is not whole; nothing is then changed
    Optional<Path> run() throws LibraryException {
        Path target = LibraryFile.require(library, false);
        Path source = LibraryFile.require(backup, true);
        Failures failures = new Failures(target);
        try (Claim _ = Claim.tryTake(target).orElseThrow(failures::inUse);
                LibraryLock lock = LibraryLock.tryTake(target, failures).orElseThrow(failures::inUse)) {
            if (!lock.isAlone()) {
                throw failures.inUse();
            }
            return run(target, source);
        }
    }

    private Optional<Path> run(Path target, Path source) throws LibraryException {
        Path part = target.resolveSibling(target.getFileName() + ".restore");
        try {
            prepare(source, part);
            return replace(target, part);
        } catch (IOException e) {
            throw new Failures(target).restoreFailed(backup, e);
        } finally {
            deleteQuietly(part);
            deleteQuietly(LibraryLock.pathFor(part));
        }
    }

    /// A copy of the backup that is proved, up to date and says where it came from.
    private void prepare(Path source, Path part) throws LibraryException, IOException {
        Failures failures = new Failures(source);
        Files.deleteIfExists(part);
        try (Connection reader = SqliteDialect.openReader(source)) {
            SqliteDialect.copyPacked(reader, part);
        } catch (SQLException e) {
            throw failures.of(e);
        }
        try (LabelStore copy = LabelStore.open(part, options.withoutCare())) {
            Report found = copy.check();
            if (!found.isClean()) {
                throw failures.damaged(found.findings().getFirst().message().key(), null);
            }
            copy.noteRestored(Map.of("backup", source.getFileName().toString()));
        }
    }

    private Optional<Path> replace(Path target, Path part) throws IOException {
        Optional<Path> kept = Optional.empty();
        if (Files.exists(target)) {
            foldLog(target);
            String stamp = Backups.stamp(options.clock().instant());
            Path aside = target.resolveSibling(target.getFileName() + ".before-restore-" + stamp);
            kept = Optional.of(aside);
            Files.copy(target, aside, StandardCopyOption.REPLACE_EXISTING);
            for (String tail : List.of("-wal", "-journal", "-shm")) {
                Path file = target.resolveSibling(target.getFileName() + tail);
                if (Files.exists(file)) {
                    Files.move(file, aside.resolveSibling(aside.getFileName() + tail), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return kept;
    }

    /// Brings what is still in the write-ahead log into the file, if the file can still be opened.
    private static void foldLog(Path target) {
        try (Connection writer = SqliteDialect.openWriter(target, JournalMode.DELETE)) {
            SqliteDialect.setJournalMode(writer, JournalMode.DELETE);
        } catch (SQLException e) {
            System.getLogger(LibraryRestore.class.getName()).log(System.Logger.Level.INFO, "the library that is replaced cannot be opened", e);
        }
    }

    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            System.getLogger(LibraryRestore.class.getName()).log(System.Logger.Level.WARNING, "left behind after a restore", e);
        }
    }
}
