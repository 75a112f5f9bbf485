package org.onbam.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.onbam.message.Finding;
import org.onbam.message.Report;

/// Opens a library step by step: file, lock, schema, journal mode, writer. Whatever fails, nothing stays open or locked.
final class LibraryOpening {

    private final Path file;
    private final StoreOptions options;
    private final Failures failures;
    private final ChangeCodec codec = new ChangeCodec();
    private final List<Finding> findings = new ArrayList<>();

    LibraryOpening(Path asked, StoreOptions options) throws LibraryException {
        this.file = LibraryFile.require(asked);
        this.options = options;
        this.failures = new Failures(file);
    }

    LabelStore open() throws LibraryException {
        JournalMode mode = modeForFileSystem();
        Optional<LibraryLock> lock = LibraryLock.tryTake(file, failures);
        boolean whole = false;
        try {
            LabelStore store = lock.isPresent() ? openToWrite(lock.get(), mode) : openToRead(mode);
            whole = true;
            return store;
        } catch (SQLException e) {
            throw failures.of(e);
        } finally {
            if (!whole) {
                lock.ifPresent(LibraryLock::close);
            }
        }
    }

    private JournalMode modeForFileSystem() throws LibraryException {
        try {
            String type = options.fileSystem().of(file.getParent());
            JournalMode mode = JournalMode.of(type, file);
            if (mode == JournalMode.DELETE) {
                findings.add(Finding.warning(file.toString(), "store.network.finding", type));
            }
            return mode;
        } catch (IOException e) {
            throw failures.unexpected(e);
        }
    }

    private LabelStore openToWrite(LibraryLock lock, JournalMode wanted) throws SQLException, LibraryException {
        Connections connections = options.connections().apply(file, wanted);
        Connection writer = connections.openWriter();
        boolean whole = false;
        try {
            // before the journal mode: the first version is then in the file itself, where LibraryFile looks for it
            keepOldForm(writer, wanted);
            Schema.bringUpToDate(writer, failures, options.clock());
            if (SqliteDialect.setJournalMode(writer, wanted) != wanted) {
                findings.add(Finding.warning(file.toString(), "store.network.finding", "?"));
                connections = options.connections().apply(file, JournalMode.DELETE);
                writer.close();
                writer = connections.openWriter();
            }
            LabelStore store = store(connections, wanted,
                    Optional.of(ScoreWriter.start(connections, writer, codec, failures, options.retry())),
                    Optional.of(lock));
            whole = true;
            return store;
        } finally {
            if (!whole) {
                writer.close();
            }
        }
    }

    /// A copy of a library as an older program left it, before it is brought up to date. Where there is no room for one, the
    /// library is brought up to date all the same: that is one transaction.
    private void keepOldForm(Connection writer, JournalMode mode) throws SQLException, LibraryException {
        int form = Schema.versionOf(writer, failures);
        if (form == 0 || form == Schema.latest() || !options.isCaredFor()) {
            return;
        }
        Backups backups = new Backups(file);
        try (Connection reader = SqliteDialect.openReader(file)) {
            backups.makeOfOldForm(reader, mode, options.clock().instant(), form);
        } catch (IOException | SQLException e) {
            findings.add(Finding.warning(file.toString(), "store.oldForm.finding", form));
        }
    }

    private LabelStore openToRead(JournalMode mode) throws SQLException, LibraryException {
        Connections connections = options.connections().apply(file, mode);
        try (Connection reader = connections.openReader()) {
            Schema.requirePresent(reader, failures);
        }
        findings.add(Finding.info(file.toString(), "store.secondInstance.finding"));
        return store(connections, mode, Optional.empty(), Optional.empty());
    }

    private LabelStore store(Connections connections, JournalMode mode, Optional<ScoreWriter> writer, Optional<LibraryLock> lock) {
        ReadConnections readers = new ReadConnections(connections, failures);
        Optional<LibraryCare> care = writer.filter(any -> options.isCaredFor())
                .map(any -> new LibraryCare(readers, new Backups(file), mode, failures, options.clock()));
        return new LabelStore(new LabelStore.Parts(readers, writer, lock, care, codec,
                failures, options.clock(), new ReentrantLock()), new Report(findings));
    }
}
